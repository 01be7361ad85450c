import { manifestFindings } from '../src/checks/manifest-findings';
import { isMap } from '../src/manifests/field';
import { groupBy } from '../src/manifests/group-by';
import type { Manifest, Value } from '../src/manifests/manifest';
import { recordedVerdicts, type Verdict } from './verdicts/recorded';

/** How many of the refusals of each recording are told, at least, in percent. */
const FILES = { 'create.jsonl.gz': 99, 'cluster.jsonl.gz': 84 };

/** Documents have whatever the server was sent, a name or none. */
function isDocument(document: Value): document is Value & Manifest {
  return isMap(document) && typeof document.apiVersion === 'string' && typeof document.kind === 'string';
}

function isRefused({ document }: Verdict): boolean {
  return isDocument(document) && manifestFindings(document).length > 0;
}

function percentTold(refused: readonly Verdict[]): number {
  return (100 * refused.filter(isRefused).length) / refused.length;
}

function table(refused: readonly Verdict[]): string {
  const rows = [...groupBy(refused, ({ kind }) => kind)].map(([kind, verdicts]) => {
    return `${kind.padEnd(34)}${String(verdicts.length).padStart(6)}${percentTold(verdicts).toFixed(1).padStart(8)} %`;
  });
  return `${'refused by the server'.padEnd(34)}${'times'.padStart(6)}${'told'.padStart(8)}\n${rows.sort().join('\n')}\n`;
}

describe.each(Object.entries(FILES))('beside what a kube-apiserver answered, %s, laws', (file, least) => {
  const verdicts = recordedVerdicts(file);

  test('refuse no document that the server accepts', () => {
    const refused = verdicts.filter((verdict) => verdict.accepted && isRefused(verdict));
    expect(refused.map(({ base, op, path, value }) => ({ base, op, path, value }))).toEqual([]);
  });

  test(`refuse at least ${least} % of the documents that the server refuses`, () => {
    const refused = verdicts.filter(({ accepted }) => !accepted);
    process.stdout.write(`${table(refused)}\n`);
    expect(refused.length).toBeGreaterThan(7000);
    expect(percentTold(refused)).toBeGreaterThanOrEqual(least);
  });
});
