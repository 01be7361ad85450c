import type { Problem } from '../../problems/problem';
import { placeOfProblem } from './place-of-problem';

/** Reports a problem once if several kustomizations build the same place, with the names of all of them. */
export function mergeBuilds(problems: readonly Problem[]): Problem[] {
  const merged = new Map<string, Problem>();
  for (const [index, problem] of problems.entries()) {
    const key = keyOf(problem) ?? String(index);
    const known = merged.get(key);
    merged.set(key, known === undefined ? problem : withBuilds(known, problem));
  }
  return [...merged.values()];
}

/** Undefined for a problem of an object that no kustomization builds. */
function keyOf(problem: Problem): string | undefined {
  const { rule, what, where } = problem;
  const { file, line, column } = placeOfProblem(problem) ?? {};
  return where.environments === undefined ? undefined : JSON.stringify([rule, file, line, column, where.field, what]);
}

function withBuilds(known: Problem, other: Problem): Problem {
  const builds = new Set([...(known.where.environments ?? []), ...(other.where.environments ?? [])]);
  return { ...known, where: { ...known.where, environments: [...builds] } };
}
