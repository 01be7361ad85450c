import { posix } from 'node:path';
import { KUSTOMIZATION } from '../kustomize/layout';
import type { PreparedFiles } from '../output/write';
import type { Origin, Problem } from '../problems/problem';
import type { EnvironmentPlan } from './plan';

/** The folder of an environment, and the folders that it builds on. */
export interface EnvironmentLocation {
  readonly name: string;
  readonly folder: string;
  /** The folders that it builds on: those of other environments, and the base. */
  readonly on: readonly string[];
}

/** The wanted environments, and those that they extend. */
export function selectEnvironments<Plan extends EnvironmentPlan>(
  plans: readonly Plan[],
  wanted: readonly string[],
): Plan[] {
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  const needed = new Set(wanted.flatMap((name) => [name, ...ancestors(name, byName)]));
  return plans.filter(({ name }) => needed.has(name));
}

/** Locates the folder of each environment, and the folders that it builds on. */
export function locate(
  plans: readonly EnvironmentPlan[],
  base: string,
  folderOf: (name: string) => string,
): EnvironmentLocation[] {
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  return plans.map(({ name }) => ({
    name,
    folder: folderOf(name),
    on: [base, ...ancestors(name, byName).map(folderOf)],
  }));
}

/**
 * Problems for environments that were not selected: they keep their files, so nothing that these build on or list may change.
 *
 * @param read returns the text of a file as an earlier run wrote it
 */
export function leftOutProblems(
  left: readonly EnvironmentLocation[],
  prepared: PreparedFiles,
  read: (path: string) => string,
  origin: Origin,
): Problem[] {
  const changed = [...prepared.written.written, ...prepared.written.removed];
  if (changed.length === 0) {
    return [];
  }
  return left.flatMap(({ name, folder, on }) => {
    const kept = prepared.kept.filter((path) => isIn(folder, path));
    const all =
      kept.length === 0 ? [] : [...on, ...kept.filter(isKustomization).flatMap((path) => listedIn(path, read(path)))];
    const under = changed.find((path) => all.some((below) => isIn(below, path)));
    return under === undefined ? [] : [leftOut(name, under, origin)];
  });
}

function isKustomization(path: string): boolean {
  return path.endsWith(`/${KUSTOMIZATION}`);
}

/** The folders outside its own that a kustomization lists. */
function listedIn(path: string, text: string): readonly string[] {
  const entries = [...text.matchAll(/^ *- ["']?(\.\.\/[^\s"']+)/gm)];
  return entries.map(([, entry = '']) => posix.join(posix.dirname(path), entry));
}

/** Whether a folder contains a path. */
export function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`);
}

function leftOut(name: string, path: string, origin: Origin): Problem {
  return {
    what: `"${path}" would change, but the environment "${name}", which was not selected, builds on it`,
    where: { origin },
    why: `the old overlay of "${name}" would be applied to files that it was not made for`,
    fix: `render it too: run kustruct synth, or add --env ${name}`,
  };
}

function ancestors(name: string, byName: ReadonlyMap<string, EnvironmentPlan>): string[] {
  const found: string[] = [];
  for (let next = byName.get(name)?.parent; next !== undefined; next = byName.get(next)?.parent) {
    found.push(next);
  }
  return found;
}
