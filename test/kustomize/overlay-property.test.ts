import * as fc from 'fast-check';
import { type Case, DOCUMENTS, randomCase } from '../../scripts/fuzz/cases';
import { CHANGE_NAMES, type ChangeName } from '../../scripts/fuzz/changes';
import { renderingOf } from '../../scripts/fuzz/program';
import { search } from '../../scripts/fuzz/search';
import { baseOf, deriveOverlay } from '../../src/kustomize/overlay';
import { repeatedValues } from './repeated-values';

/** Kinds of change that not every version of the proof holds for yet; `npm run fuzz` tries them all. */
const NOT_YET: readonly ChangeName[] = ['nullField', 'emptyMetadata', 'reservedAnnotation'];
const CHANGES = CHANGE_NAMES.filter((name) => !NOT_YET.includes(name));
const SETTLED = DOCUMENTS.map((documents) =>
  documents.filter((document) => !JSON.stringify(document).includes('null')),
);

/** The paths of values that the overlays of a case repeat, environment by environment on the first one. */
function repeatedIn({ environments: [first, ...others] }: Case): readonly string[] {
  const base = baseOf(first === undefined ? [] : renderingOf(first));
  return others.flatMap((environment) => {
    const { overlay, problems } = deriveOverlay(base, renderingOf(environment));
    return problems.length > 0 ? [] : overlay.patches.flatMap(repeatedValues);
  });
}

describe('overlays of random environments', () => {
  test('are built by the oldest and the newest Kustomize to what the program made', async () => {
    const { failure } = await search({
      seed: 20261127,
      cases: 100,
      releases: ['oldest', 'newest'],
      changes: CHANGES,
      documents: SETTLED,
    });
    if (failure !== undefined) throw new Error(failure);
  }, 600_000);

  test('repeat nothing that is there already', () => {
    fc.assert(
      fc.property(randomCase(CHANGES, SETTLED), (sample) => {
        expect(repeatedIn(sample)).toEqual([]);
      }),
      { seed: 20261127, numRuns: 200 },
    );
  }, 120_000);
});
