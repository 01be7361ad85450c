import { manifestFindings } from '../src/checks/manifest-findings';
import { isMap } from '../src/manifests/field';
import { groupBy } from '../src/manifests/group-by';
import type { Manifest, Value } from '../src/manifests/manifest';
import { askedVerdicts, isByCel, recordedVerdicts, type Verdict, validatedVerdicts } from './verdicts/recorded';

/** The minimum of refusals in each recording that laws also refuse, in percent: those by CEL, and all others. */
const FILES = {
  'create.jsonl.gz': { least: 99, leastByCel: 99 },
  'cluster.jsonl.gz': { least: 99, leastByCel: 99 },
};

/** Recorded documents may lack a name. */
function isDocument(document: Value): document is Value & Manifest {
  return isMap(document) && typeof document.apiVersion === 'string' && typeof document.kind === 'string';
}

function isRefused({ document }: Pick<Verdict, 'document'>): boolean {
  return isDocument(document) && manifestFindings(document).length > 0;
}

function percentRefused(refused: readonly Verdict[]): number {
  return (100 * refused.filter(isRefused).length) / refused.length;
}

function table(title: string, refused: readonly Verdict[]): string {
  const rows = [...groupBy(refused, ({ kind }) => kind)].map(([kind, verdicts]) => {
    return `${kind.padEnd(34)}${String(verdicts.length).padStart(6)}${percentRefused(verdicts).toFixed(1).padStart(8)} %`;
  });
  return `${title.padEnd(34)}${'times'.padStart(6)}${'found'.padStart(8)}\n${rows.sort().join('\n')}\n`;
}

describe.each(Object.entries(FILES))(
  'laws, compared with the answers of a kube-apiserver, %s',
  (file, { least, leastByCel }) => {
    const verdicts = recordedVerdicts(file);
    const refused = verdicts.filter(({ accepted }) => !accepted);
    const byCel = refused.filter(isByCel);
    const others = refused.filter((verdict) => !isByCel(verdict));

    test('refuse no document that the server accepts', () => {
      const wrong = verdicts.filter((verdict) => verdict.accepted && isRefused(verdict));
      expect(wrong.map(({ base, op, path, value }) => ({ base, op, path, value }))).toEqual([]);
    });

    test(`refuse at least ${least} % of the documents that the server refuses without CEL`, () => {
      process.stdout.write(`${table('refused by the server', others)}\n`);
      expect(others.length).toBeGreaterThan(6900);
      expect(percentRefused(others)).toBeGreaterThanOrEqual(least);
    });

    test(`refuse at least ${leastByCel} % of the documents that the server refuses by CEL`, () => {
      process.stdout.write(`${table('refused by CEL', byCel)}\n`);
      expect(byCel.length === 0 || percentRefused(byCel) >= leastByCel).toBe(true);
    });
  },
);

describe('random documents that a kube-apiserver validated', () => {
  const verdicts = validatedVerdicts();

  test.each([true, false])('have the same verdict by laws, accepted: %s', (accepted) => {
    const asked = verdicts.filter((verdict) => verdict.accepted === accepted);
    const wrong = asked.filter((verdict) => isRefused(verdict) === accepted);
    expect(asked.length).toBeGreaterThan(3000);
    expect(wrong.map(({ base, edits }) => ({ base, edits }))).toEqual([]);
  });
});

describe('documents that reach nearly every check of a kube-apiserver', () => {
  const verdicts = askedVerdicts();

  test.each([true, false])('have the same verdict by laws, accepted: %s', (accepted) => {
    const asked = verdicts.filter((verdict) => verdict.accepted === accepted);
    const wrong = asked.filter((verdict) => isRefused(verdict) === accepted);
    expect(asked.length).toBeGreaterThan(500);
    expect(wrong.map(({ document }) => document)).toEqual([]);
  });
});
