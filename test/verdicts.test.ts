import { manifestFindings } from '../src/checks/manifest-findings';
import { isMap } from '../src/manifests/field';
import { groupBy } from '../src/manifests/group-by';
import type { Manifest, Value } from '../src/manifests/manifest';
import { isByCel, recordedVerdicts, type Verdict, validatedVerdicts } from './verdicts/recorded';

/** How many of the refusals of each recording are told, at least, in percent: those by CEL, and the others. */
const FILES = {
  'create.jsonl.gz': { least: 99, leastByCel: 99 },
  'cluster.jsonl.gz': { least: 99, leastByCel: 99 },
};

/** Documents have whatever the server was sent, a name or none. */
function isDocument(document: Value): document is Value & Manifest {
  return isMap(document) && typeof document.apiVersion === 'string' && typeof document.kind === 'string';
}

function isRefused({ document }: Pick<Verdict, 'document'>): boolean {
  return isDocument(document) && manifestFindings(document).length > 0;
}

function percentTold(refused: readonly Verdict[]): number {
  return (100 * refused.filter(isRefused).length) / refused.length;
}

function table(title: string, refused: readonly Verdict[]): string {
  const rows = [...groupBy(refused, ({ kind }) => kind)].map(([kind, verdicts]) => {
    return `${kind.padEnd(34)}${String(verdicts.length).padStart(6)}${percentTold(verdicts).toFixed(1).padStart(8)} %`;
  });
  return `${title.padEnd(34)}${'times'.padStart(6)}${'told'.padStart(8)}\n${rows.sort().join('\n')}\n`;
}

describe.each(Object.entries(FILES))(
  'beside what a kube-apiserver answered, %s, laws',
  (file, { least, leastByCel }) => {
    const verdicts = recordedVerdicts(file);
    const refused = verdicts.filter(({ accepted }) => !accepted);
    const byCel = refused.filter(isByCel);
    const others = refused.filter((verdict) => !isByCel(verdict));

    test('refuse no document that the server accepts', () => {
      const wrong = verdicts.filter((verdict) => verdict.accepted && isRefused(verdict));
      expect(wrong.map(({ base, op, path, value }) => ({ base, op, path, value }))).toEqual([]);
    });

    test(`refuse at least ${least} % of the documents that the server refuses for other reasons than CEL`, () => {
      process.stdout.write(`${table('refused by the server', others)}\n`);
      expect(others.length).toBeGreaterThan(6900);
      expect(percentTold(others)).toBeGreaterThanOrEqual(least);
    });

    test(`refuse at least ${leastByCel} % of the documents that the server refuses by CEL`, () => {
      process.stdout.write(`${table('refused by CEL', byCel)}\n`);
      expect(byCel.length === 0 || percentTold(byCel) >= leastByCel).toBe(true);
    });
  },
);

describe('beside the validation of a kube-apiserver, of documents that were changed at random, laws', () => {
  const verdicts = validatedVerdicts();

  test.each([true, false])('give the same verdict where it accepts a document: %s', (accepted) => {
    const asked = verdicts.filter((verdict) => verdict.accepted === accepted);
    const wrong = asked.filter((verdict) => isRefused(verdict) === accepted);
    expect(asked.length).toBeGreaterThan(3000);
    expect(wrong.map(({ base, edits }) => ({ base, edits }))).toEqual([]);
  });
});
