import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../scripts/generate/main';

const FACTS = join(__dirname, '../../kubernetes');
const facts = (name: string) => JSON.parse(readFileSync(join(FACTS, name), 'utf8'));
const [OPENAPI, DISCOVERY, HISTORY] = ['openapi.json', 'discovery.json', 'history.json'].map((name) =>
  join(FACTS, name),
);

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kustruct-generate-'));
});

/** A file with this text, or with this value as JSON. */
function write(name: string, content: unknown): string {
  const file = join(root, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function run(...args: (string | undefined)[]) {
  return main(args.map(String), root);
}

/** Expects that nothing was written. */
function expectNothing(): void {
  expect(readdirSync(root).filter((name) => name === 'src' || name === 'test')).toEqual([]);
}

describe('the generator', () => {
  test('writes the files of src/kubernetes/generated, and the facts that they are generated from', () => {
    expect(run(OPENAPI, DISCOVERY, HISTORY)).toEqual({ exitCode: 0, text: 'Kubernetes 1.36: 27 files written\n' });
    const kinds = 'src/kubernetes/generated/kinds.ts';
    expect(readFileSync(join(root, kinds), 'utf8')).toBe(readFileSync(join(__dirname, '../../..', kinds), 'utf8'));
    expect(readdirSync(join(root, 'test/kubernetes')).sort()).toEqual([
      'discovery.json',
      'history.json',
      'openapi.json',
    ]);
    expect(readdirSync(join(root, 'src/kubernetes'))).toEqual(['generated']);
  });

  test('replaces all files of an earlier run', () => {
    run(OPENAPI, DISCOVERY, HISTORY);
    const stale = write('src/kubernetes/generated/apps/v0.ts', 'export type Stale = never;');
    expect(run(OPENAPI, DISCOVERY, HISTORY).exitCode).toBe(0);
    expect(existsSync(stale)).toBe(false);
  });

  test('needs no history', () => {
    expect(run(OPENAPI, DISCOVERY).exitCode).toBe(0);
    expect(readFileSync(join(root, 'src/kubernetes/generated/core/v1.ts'), 'utf8')).not.toContain('Since Kubernetes');
  });

  test.each([[[]], [['openapi.json']], [['a', 'b', 'c', 'd']]])('prints its usage with the arguments %j', (args) => {
    const { exitCode, text } = run(...args);
    expect({ exitCode, text }).toEqual({ exitCode: 64, text: expect.stringMatching(/^usage: npm run generate/) });
    expectNothing();
  });

  const mistakes: readonly [title: string, file: () => string, message: RegExp][] = [
    ['a file that is not there', () => 'nowhere.json', /^nowhere\.json cannot be read: ENOENT/],
    ['a file that is not JSON', () => write('a.json', 'openapi: 3'), /a\.json is not JSON/],
    [
      'JSON that is not an OpenAPI document',
      () => write('a.json', { kind: 'List' }),
      /a\.json is not an OpenAPI v2 document/,
    ],
    ['a list', () => write('a.json', []), /a\.json is not an OpenAPI v2 document/],
    [
      'a document of OpenAPI v3',
      () => write('a.json', { openapi: '3.0.0', info: { title: 'Kubernetes', version: 'v1.36.2' }, paths: {} }),
      /a\.json is not an OpenAPI v2 document; kubectl get --raw \/openapi\/v2/,
    ],
    [
      'a document without the field definitions',
      () => write('a.json', { swagger: '2.0', info: { title: 'Kubernetes', version: 'v1.36.2' }, paths: {} }),
      /a\.json has no definitions/,
    ],
    [
      'a document with empty definitions',
      () => write('a.json', { info: { title: 'Kubernetes', version: 'v1.36.2' }, definitions: {} }),
      /a\.json has no definitions/,
    ],
    [
      'a document without a version',
      () => write('a.json', { ...facts('openapi.json'), info: { title: 'Kubernetes', version: 'unversioned' } }),
      /does not say which version of Kubernetes it is of: info\.version is "unversioned"/,
    ],
    [
      'a document of something other than Kubernetes',
      () => write('a.json', { info: { title: 'Pets', version: '1.0' }, definitions: { Pet: { type: 'object' } } }),
      /no type of Kubernetes/,
    ],
    [
      'a type that it cannot read',
      () => {
        const openApi = facts('openapi.json');
        openApi.definitions['io.k8s.api.core.v1.PodSpec'].properties.os = { type: 'tuple' };
        return write('a.json', openApi);
      },
      /core\/v1\.PodSpec\.os has the type "tuple"/,
    ],
    [
      'a type that is used and not defined',
      () => {
        const openApi = facts('openapi.json');
        delete openApi.definitions['io.k8s.api.core.v1.PodOS'];
        return write('a.json', openApi);
      },
      /core\/v1\.PodOS is used, and has no definition/,
    ],
    [
      'a patch strategy that it does not know',
      () => {
        const openApi = facts('openapi.json');
        openApi.definitions['io.k8s.api.core.v1.PodSpec'].properties.volumes['x-kubernetes-patch-strategy'] = 'swap';
        return write('a.json', openApi);
      },
      /core\/v1\.PodSpec\.volumes has the patch strategy "swap"/,
    ],
  ];

  test.each(mistakes)('refuses %s as definitions, and writes nothing', (_title, file, message) => {
    const { exitCode, text } = run(file(), DISCOVERY, HISTORY);
    expect({ exitCode, text }).toEqual({ exitCode: 2, text: expect.stringMatching(message) });
    expect(text).toMatch(/; nothing was written\n$/);
    expectNothing();
  });

  test.each([
    ['a map', { kind: 'APIResourceList' }],
    ['an empty list', []],
    ['a list of something else', [{ name: 'pods' }]],
  ])('refuses %s as discovery', (_title, content) => {
    const { exitCode, text } = run(OPENAPI, write('d.json', content), HISTORY);
    expect({ exitCode, text }).toEqual({
      exitCode: 2,
      text: expect.stringContaining('d.json is neither a list of resources'),
    });
    expectNothing();
  });

  test('refuses discovery of another version, and lists every kind that is only on one side', () => {
    const rows: { kind: string; group: string; resource: string }[] = facts('discovery.json');
    const other = rows
      .filter(({ kind }) => kind !== 'CronJob')
      .map((row) => (row.kind === 'Lease' ? { ...row, kind: 'Rent' } : row));
    const { exitCode, text } = run(OPENAPI, write('d.json', other), HISTORY);
    expect(exitCode).toBe(2);
    expect(text.split('\n')).toEqual([
      'the discovery document is not of the server that the definitions (1.36) are of:',
      '  coordination.k8s.io/v1 Rent is served, and has no definition',
      '  batch/v1 CronJob has a definition, and is not served',
      '  coordination.k8s.io/v1 Lease has a definition, and is not served; nothing was written',
      '',
    ]);
    expectNothing();
  });

  test('leaves out custom resources of the cluster, and reports it', () => {
    const openApi = facts('openapi.json');
    openApi.definitions['com.example.v1.Widget'] = {
      type: 'object',
      'x-kubernetes-group-version-kind': [{ group: 'example.com', version: 'v1', kind: 'Widget' }],
    };
    const widget = {
      group: 'example.com',
      version: 'v1',
      kind: 'Widget',
      resource: 'widgets',
      namespaced: true,
      verbs: [],
    };
    const { text } = run(write('o.json', openApi), write('d.json', [...facts('discovery.json'), widget]), HISTORY);
    expect(text).toContain('1 row of discovery is of a group without definitions, and was left out');
    expect(readFileSync(join(root, 'src/kubernetes/generated/kinds.ts'), 'utf8')).not.toContain('Widget');
  });

  test('refuses a history in an unknown format', () => {
    const { exitCode, text } = run(OPENAPI, DISCOVERY, write('h.json', { versions: [] }));
    expect({ exitCode, text }).toEqual({ exitCode: 2, text: expect.stringContaining('h.json is not a history') });
    expectNothing();
  });

  test('leaves the old files unchanged if it refuses a document', () => {
    run(OPENAPI, DISCOVERY, HISTORY);
    const before = readFileSync(join(root, 'src/kubernetes/generated/kinds.ts'), 'utf8');
    const broken = facts('openapi.json');
    broken.definitions['io.k8s.api.core.v1.PodSpec'].properties.os = { type: 'tuple' };
    run(write('o.json', broken), DISCOVERY, HISTORY);
    expect(readFileSync(join(root, 'src/kubernetes/generated/kinds.ts'), 'utf8')).toBe(before);
    expect(readdirSync(join(root, 'src/kubernetes'))).toEqual(['generated']);
  });
});
