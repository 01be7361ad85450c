import { posix } from 'node:path';
import { KUSTOMIZATION } from '../kustomize/layout';
import type { PreparedFiles } from '../output/write';
import type { Origin, Problem } from '../problems/problem';
import type { EnvironmentPlan } from './plan';

/** Where the files of an environment are, and on what they stand: other environments, and in the end the base. */
export interface Standing {
  readonly name: string;
  readonly folder: string;
  /** The folders whose files it is built from. */
  readonly on: readonly string[];
}

/** Those of the environments on which the wanted ones stand: themselves, and what they extend. */
export function selectEnvironments<Plan extends EnvironmentPlan>(
  plans: readonly Plan[],
  wanted: readonly string[],
): Plan[] {
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  const needed = new Set(wanted.flatMap((name) => [name, ...ancestors(name, byName)]));
  return plans.filter(({ name }) => needed.has(name));
}

/** Where each environment's files are, and what they stand on. */
export function standings(
  plans: readonly EnvironmentPlan[],
  base: string,
  folderOf: (name: string) => string,
): Standing[] {
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  return plans.map(({ name }) => ({
    name,
    folder: folderOf(name),
    on: [base, ...ancestors(name, byName).map(folderOf)],
  }));
}

/**
 * What a run would do to environments that were left out: their files stay, and must not lose what they stand on, which is also
 * what these files list.
 *
 * @param read gives the text of a file as an earlier run wrote it
 */
export function leftOutProblems(
  left: readonly Standing[],
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

/** The folders elsewhere that a kustomization lists. */
function listedIn(path: string, text: string): readonly string[] {
  const entries = [...text.matchAll(/^ *- ["']?(\.\.\/[^\s"']+)/gm)];
  return entries.map(([, entry = '']) => posix.join(posix.dirname(path), entry));
}

/** Whether a path is in a folder. */
export function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`);
}

function leftOut(name: string, path: string, origin: Origin): Problem {
  return {
    what: `"${path}" would change, and the environment "${name}", which was left out, stands on it`,
    where: { origin },
    why: `the old overlay of "${name}" would be applied to something that it was not made for`,
    fix: `render it too: kustruct synth, or kustruct synth --env ${name} beside those that you named`,
  };
}

function ancestors(name: string, byName: ReadonlyMap<string, EnvironmentPlan>): string[] {
  const found: string[] = [];
  for (let next = byName.get(name)?.parent; next !== undefined; next = byName.get(next)?.parent) {
    found.push(next);
  }
  return found;
}
