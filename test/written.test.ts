import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart } from 'kustruct';
import { parseAllDocuments } from 'yaml';
import { checkLaws } from '../src/checks/check-laws';
import type { Manifest } from '../src/manifests/manifest';
import { renderOrRefuse } from '../src/synthesis/render';

/** Writes one document in typed TypeScript, into a chart without defaults. */
type Write = (chart: Chart) => unknown;

const MANIFESTS = join(__dirname, 'manifests');
const WRITTEN = join(__dirname, 'written');
const FILES = readdirSync(MANIFESTS).filter((file) => file.endsWith('.yaml'));

function documentsOf(file: string): [title: string, document: Manifest][] {
  const documents = parseAllDocuments(readFileSync(join(MANIFESTS, file), 'utf8'));
  return documents.map((document) => {
    const manifest: Manifest = document.toJS();
    return [`${manifest.kind} ${manifest.metadata.name}`, manifest];
  });
}

function writersOf(file: string): Readonly<Record<string, Write>> {
  const path = join(WRITTEN, file.replace(/\.yaml$/, ''));
  return existsSync(`${path}.ts`) ? require(path).written : {};
}

function render(write: Write): Manifest[] {
  const chart = new Chart(new App({ defaults: 'plain' }), 'accepted', { namespace: 'judge' });
  write(chart);
  const rendering = renderOrRefuse(chart);
  expect(checkLaws(rendering)).toEqual([]);
  return rendering.map(({ manifest }) => manifest);
}

test('there are manifests to write', () => {
  expect(FILES).toEqual(['config.yaml', 'network.yaml', 'policy.yaml', 'workloads.yaml']);
});

describe.each(FILES)('%s, which a real API server accepted', (file) => {
  const documents = documentsOf(file);
  const writers = writersOf(file);

  it.each(documents)('can be written in full: %s', (title, document) => {
    const write = writers[title];
    expect(write).toBeDefined();
    expect(write && render(write)).toStrictEqual([document]);
  });

  it('can be written without overrides', () => {
    expect(readFileSync(join(WRITTEN, file.replace(/yaml$/, 'ts')), 'utf8')).not.toContain('overrides');
  });

  it('has no other writers', () => {
    expect(Object.keys(writers).sort()).toEqual(documents.map(([title]) => title).sort());
  });
});
