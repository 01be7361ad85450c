import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { withoutEmptyAnnotations } from '../../src/kustomize/emulator/build';
import { fieldsOf } from '../../src/kustomize/emulator/resource';
import { layoutRendered } from '../../src/kustomize/environment-files';
import { prove } from '../../src/kustomize/prove';
import type { Fields, Rendered, Rendering } from '../../src/manifests/manifest';
import type { Files } from '../../src/output/files';
import type { Problem } from '../../src/problems/problem';
import { type Release, writeTree } from '../../test/kubectl';
import { kustomize } from '../../test/kustomize/real-build';
import type { Case, CaseEnvironment } from './cases';
import { commonBaseFaults } from './common-base';
import { type LaidOut, layOut, renderingOf } from './program';

/** The result of a case. */
export interface Verdict {
  /** `built`: laid out, and built by the real Kustomize; `refused`: Kustomize does not accept these objects at all. */
  readonly outcome: 'built' | 'refused';
  readonly door: LaidOut['door'];
  /** The faults; empty for a correct result. */
  readonly faults: readonly string[];
  readonly files: Files;
}

/**
 * Lays a case out and builds the base and every environment with the real Kustomize; each must return its input. An
 * environment that is refused is built without overlays: if the real Kustomize returns all of it, the refusal is a fault.
 */
export async function judge(sample: Case, releases: readonly Release[]): Promise<Verdict> {
  const laidOut = layOut(sample);
  const { door, files, problems } = laidOut;
  const lost = sample.environments.flatMap((environment) => {
    const rendered = laidOut.rendered.get(environment.name);
    const found = rendered === undefined ? [] : differences(rendered.map(plainFields), renderingOf(environment));
    return found.map((fault) => `rendering ${environment.name}: ${fault}`);
  });
  if (lost.length > 0) {
    return { outcome: 'built', door, faults: lost, files };
  }
  if (problems.length > 0) {
    return { outcome: 'refused', door, faults: await needless(sample, laidOut, releases), files };
  }
  return { outcome: 'built', door, faults: await buildAll(files, claimsOf(sample, door), releases), files };
}

/** The fields of an object that the proof compares. */
function plainFields({ manifest }: Rendered): Fields {
  return withoutEmptyAnnotations(fieldsOf(manifest));
}

/** A folder, and a function that finds the faults of its build. */
interface Claim {
  readonly folder: string;
  faultsOf(built: readonly Fields[]): readonly string[];
}

function claimsOf(sample: Case, door: LaidOut['door']): readonly Claim[] {
  const { base, isCommon, environments } = sample;
  const claims = environments.map((environment) => claim(`overlays/${environment.name}`, renderingOf(environment)));
  const bases = environments.filter(({ name }) => name === base).map((named) => claim('base', renderingOf(named)));
  const common = { folder: 'base', faultsOf: (built: readonly Fields[]) => commonBaseFaults(sample, door, built) };
  return [...(isCommon ? [common] : bases), ...claims];
}

/** The claim that the build of a folder has these objects. */
function claim(folder: string, rendering: Rendering): Claim {
  return { folder, faultsOf: (built) => differences(built, rendering) };
}

async function needless(sample: Case, { problems }: LaidOut, releases: readonly Release[]): Promise<readonly string[]> {
  const faults = sample.environments.map(async (environment) => {
    const refusals = problems.filter(({ where }) => where.environments?.includes(environment.name) ?? true);
    return refusals.length > 0 && (await isBuildable(environment, releases)) ? refusals : [];
  });
  const needlessly = new Set((await Promise.all(faults)).flat());
  return [...needlessly].map((problem) => `refused needlessly: ${sentenceOf(problem)}`);
}

async function isBuildable(environment: CaseEnvironment, releases: readonly Release[]): Promise<boolean> {
  const { name } = environment;
  const rendering = renderingOf(environment);
  const files = layoutRendered([{ name, rendering }], { base: 'base', overlays: '', extension: '.yaml' });
  return (await buildAll(files, [claim(name, rendering)], releases)).length === 0;
}

function sentenceOf({ what, where }: Problem): string {
  return [...(where.environments ?? []), where.object, what].filter((part) => part !== undefined).join(': ');
}

/** The faults of some folders' builds by the real Kustomize. */
async function buildAll(files: Files, claims: readonly Claim[], releases: readonly Release[]): Promise<string[]> {
  const folder = writeTree(files);
  const builds = releases.flatMap((release) => claims.map((claim) => ({ release, ...claim })));
  try {
    const faults = await eachOf(builds, async ({ release, folder: claimed, faultsOf }) => {
      const title = `${release} Kustomize, ${claimed}`;
      const built = await kustomize(join(folder, claimed), release).catch((error: Error) => error);
      if (built instanceof Error) {
        return [`${title}: ${built.message.trim().replaceAll(folder, '.')}`];
      }
      return faultsOf(built).map((fault) => `${title}: ${fault}`);
    });
    return faults.flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differences(built: readonly Fields[], wanted: Rendering): readonly string[] {
  const faults = prove(built, wanted).map(({ what, where }) => `${where.object}: ${what}`);
  return faults.length === 0 && built.length !== wanted.length
    ? [`${built.length} objects instead of ${wanted.length}`]
    : faults;
}

/** Processes items a few at a time, because most of the time is spent starting kubectl. */
async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = [...items.entries()];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [place, item] = next;
      results[place] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

const AT_ONCE = 3;
