import * as fc from 'fast-check';
import { type Case, randomCase } from '../../scripts/fuzz/cases';
import { CHANGE_NAMES } from '../../scripts/fuzz/changes';
import { renderingOf } from '../../scripts/fuzz/program';
import { search } from '../../scripts/fuzz/search';
import { fieldsOf } from '../../src/kustomize/emulator/resource';
import { jsonPatchFault } from '../../src/kustomize/emulator/yaml-survival';
import { baseOf, deriveOverlay, type Patch } from '../../src/kustomize/overlay';
import { repeatedValues } from './repeated-values';

/** The paths of values that the overlays of a case repeat. The base is the first environment. */
function repeatedIn({ environments: [first, ...others] }: Case): readonly string[] {
  const base = baseOf(first === undefined ? [] : renderingOf(first));
  return others.flatMap((environment) => {
    const { overlay, problems } = deriveOverlay(base, renderingOf(environment));
    return problems.length > 0 ? [] : overlay.patches.filter(couldBeJson).flatMap(repeatedValues);
  });
}

/** Whether a JSON patch, which repeats nothing, would change only what it names. */
function couldBeJson({ base, wanted }: Patch): boolean {
  const after = wanted === undefined ? base : fieldsOf(wanted.manifest);
  return jsonPatchFault(base) === undefined && jsonPatchFault(after) === undefined;
}

describe('overlays of random environments', () => {
  test('build to what was rendered, with the oldest and the newest Kustomize', async () => {
    const { failure } = await search({
      seed: 20261127,
      cases: 80,
      releases: ['oldest', 'newest'],
      changes: CHANGE_NAMES,
    });
    if (failure !== undefined) {
      throw new Error(failure);
    }
  }, 600_000);

  test('repeat no existing value, unless a JSON patch would change the rest of the object', () => {
    fc.assert(
      fc.property(randomCase(), (sample) => {
        expect(repeatedIn(sample)).toEqual([]);
      }),
      { seed: 20261127, numRuns: 200 },
    );
  }, 120_000);
});
