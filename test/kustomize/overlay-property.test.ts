import * as fc from 'fast-check';
import { finish } from '../../src/kustomize/build/build';
import { prove } from '../../src/kustomize/prove';
import { equal } from '../../src/manifests/equal';
import { identity } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import { type Case, randomCase } from './random-environment';
import { buildOverlay } from './real-build';
import { repeatedValues } from './repeated-values';

const CASES = 320;
const AT_ONCE = 4;
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** What is wrong with a case, or nothing. */
async function verdict({ base, environment }: Case): Promise<string | undefined> {
  const { derived, files, built } = await buildOverlay(base, environment);
  const model = new Map(
    finish(derived.built)
      .filter(isManifest)
      .map((manifest) => [identity(manifest), manifest]),
  );
  const wrong = [
    ...derived.problems.map(({ what }) => `in process: ${what}`),
    ...prove(built, environment).map(({ what, where }) => `kubectl kustomize: ${where.object}: ${what}`),
    ...built.filter(isManifest).flatMap((manifest) => {
      return equal(model.get(identity(manifest)), manifest) ? [] : [`built in another way: ${identity(manifest)}`];
    }),
    ...derived.overlay.patches.flatMap((patch) => repeatedValues(patch).map((path) => `repeated: ${path}`)),
  ];
  return wrong.length === 0 ? undefined : [...wrong, ...[...files].map((file) => file.join('\n'))].join('\n');
}

/** The verdicts on many cases, a few at a time, because starting kubectl is what takes long. */
async function verdicts(cases: readonly Case[]): Promise<readonly (string | undefined)[]> {
  const found: (string | undefined)[] = [];
  const left = [...cases.entries()];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, each] = next;
      found[index] = await verdict(each).catch(String);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

describe(`overlays of ${CASES} random environments, SEED=${seed}`, () => {
  test('give back the environment, in process and through kubectl, and repeat nothing', async () => {
    const found = await verdicts(fc.sample(randomCase(), { seed, numRuns: CASES }));
    const failed = found.flatMap((wrong, index) =>
      wrong === undefined ? [] : [`SEED=${seed}, case ${index}:\n${wrong}`],
    );
    expect(found).toHaveLength(CASES);
    expect(failed.slice(0, 3)).toEqual([]);
  }, 300_000);
});
