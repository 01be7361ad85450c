import * as fc from 'fast-check';
import { finish } from '../../src/kustomize/emulator/build';
import { prove } from '../../src/kustomize/prove';
import { equal } from '../../src/manifests/equal';
import { identity, type Rendering } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import { type Chain, randomEnvironment, randomExtension } from './random-environment';
import { buildExtension, buildOverlay, type RealBuild } from './real-build';
import { repeatedValues } from './repeated-values';

const CASES = 320;
const EXTENSIONS = 80;
const AT_ONCE = 4;
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** What is wrong with the last rendering of a chain as Kustomize builds it, or nothing. */
async function verdict([base = [], ...environments]: Chain): Promise<string | undefined> {
  const [parent = [], extension] = environments;
  return extension === undefined
    ? faults(parent, await buildOverlay(base, parent))
    : faults(extension, await buildExtension(base, parent, extension));
}

function faults(environment: Rendering, { derived, files, built }: RealBuild): string | undefined {
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

/** The verdicts that are not good, a few builds at a time, because starting kubectl is what takes long. */
async function failures(chains: readonly Chain[]): Promise<readonly string[]> {
  const found: string[] = [];
  const left = [...chains.entries()];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, chain] = next;
      const wrong = await verdict(chain).catch(String);
      if (wrong !== undefined) found.push(`SEED=${seed}, case ${index}:\n${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

describe(`overlays, SEED=${seed}`, () => {
  test(`give back ${CASES} random environments, in process and through kubectl, and repeat nothing`, async () => {
    const chains = fc.sample(randomEnvironment(), { seed, numRuns: CASES });
    expect(chains).toHaveLength(CASES);
    expect((await failures(chains)).slice(0, 3)).toEqual([]);
  }, 300_000);

  test(`on overlays give back ${EXTENSIONS} environments that extend others`, async () => {
    const chains = fc.sample(randomExtension(), { seed, numRuns: EXTENSIONS });
    expect((await failures(chains)).slice(0, 3)).toEqual([]);
  }, 300_000);
});
