import { equal } from '../manifests/equal';
import { type Fields, identity, type Rendering } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import type { Problem } from '../problems/problem';
import type { ChartLadder } from './chart-ladder';
import { finish, withoutEmptyAnnotations } from './emulator/build';
import { BuildFault } from './emulator/fault';
import { findMisleading } from './emulator/name-references';
import { fieldsOf, type Resource } from './emulator/resource';
import { prove, refusal } from './prove';

/**
 * Descends the ladders of an environment's charts until all of them together build to the environment. Each one already does
 * so alone, but Kustomize also follows references across charts: from a binding in one to a ServiceAccount that moves in another.
 *
 * @returns the differences that are left on the last rungs, where no base can move an object
 */
export function settle(ladders: ReadonlyMap<string, ChartLadder>, rendering: Rendering): readonly Problem[] {
  const [first, ...others] = ladders.values();
  if (first !== undefined && others.length === 0) {
    return first.rung.derived.problems;
  }
  for (;;) {
    const problems = proveTogether(resourcesOf(ladders), rendering);
    if (problems.length === 0 || !descend(ladders, rendering)) {
      return problems;
    }
  }
}

function resourcesOf(ladders: ReadonlyMap<string, ChartLadder>): readonly Resource[] {
  return [...ladders.values()].flatMap(({ rung }) => rung.derived.built);
}

function proveTogether(resources: readonly Resource[], rendering: Rendering): readonly Problem[] {
  try {
    return prove(finish(resources), rendering);
  } catch (error) {
    if (error instanceof BuildFault) {
      return [refusal(error.message)];
    }
    throw error;
  }
}

/** Charts whose objects mislead references descend one rung; if there are none, all charts do. */
function descend(ladders: ReadonlyMap<string, ChartLadder>, rendering: Rendering): boolean {
  const misleading = new Set(findMisleading(resourcesOf(ladders), isIn(rendering)));
  const all = [...ladders.values()];
  const blamed = all.filter(({ rung }) => rung.derived.built.some((resource) => misleading.has(resource)));
  const descended = blamed.filter((ladder) => ladder.descend());
  return descended.length > 0 || all.filter((ladder) => ladder.descend()).length > 0;
}

function isIn(rendering: Rendering): (built: Fields) => boolean {
  const wanted = new Map(rendering.map(({ manifest }) => [identity(manifest), manifest]));
  return (built) => {
    const manifest = isManifest(built) ? wanted.get(identity(built)) : undefined;
    return manifest !== undefined && equal(withoutEmptyAnnotations(built), withoutEmptyAnnotations(fieldsOf(manifest)));
  };
}
