import { isDevice } from '../kustomize/file-names';
import type { Origin, Problem } from '../problems/problem';

/** The name of an environment, and the one that it extends. */
export interface EnvironmentPlan {
  readonly name: string;
  readonly parent: string | undefined;
}

/**
 * Problems of the names of environments, their `extends` and the base.
 *
 * @param base the environment that provides the base, if one is named
 */
export function planProblems(plans: readonly EnvironmentPlan[], base: string | undefined, origin: Origin): Problem[] {
  const names = plans.map(({ name }) => name);
  const problems = [
    ...(plans.length === 0 ? [noEnvironment()] : []),
    ...(base === undefined || names.includes(base) ? [] : [unknown(`the base is taken from "${base}"`, base, names)]),
    ...plans.flatMap((plan) => nameProblems(plan, names)),
    ...plans.flatMap(({ name, parent }) =>
      parent === undefined || names.includes(parent) ? [] : [unknown(`"${name}" extends "${parent}"`, parent, names)],
    ),
    ...cycleProblems(plans),
  ];
  return problems.map((problem) => ({ ...problem, where: { origin } }));
}

/** Stable topological sort: an environment comes after the one that it extends. */
export function parentsFirst<Plan extends EnvironmentPlan>(plans: readonly Plan[]): Plan[] {
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  const ordered = new Set<Plan>();
  const add = (plan: Plan): void => {
    const parent = plan.parent === undefined ? undefined : byName.get(plan.parent);
    if (parent !== undefined && !ordered.has(parent)) {
      add(parent);
    }
    ordered.add(plan);
  };
  for (const plan of plans) {
    add(plan);
  }
  return [...ordered];
}

/** Merges equal problems of several environments. A problem of all environments lists none of them. */
export function mergeProblems(problems: readonly Problem[], environments: number): Problem[] {
  const merged = new Map<string, Problem>();
  for (const problem of problems) {
    const { what, where } = problem;
    const { environments: names = [], object, ...place } = where;
    const key = [what, place.path, place.field, place.origin?.source?.file, place.origin?.source?.line].join('\u0000');
    const known = merged.get(key);
    const all = [...(known?.where.environments ?? []), ...names];
    merged.set(key, known === undefined ? problem : { ...known, where: { ...known.where, environments: all } });
  }
  return [...merged.values()].map((problem) => {
    const { environments: names, ...where } = problem.where;
    return names?.length === environments ? { ...problem, where } : problem;
  });
}

type Unplaced = Omit<Problem, 'where'>;

function noEnvironment(): Unplaced {
  return {
    what: 'there is no environment',
    why: 'the base comes from one of the environments',
    fix: "define at least one: environments({ dev: { replicas: 1 } }, (app, env) => new Shop(app, 'shop', env))",
  };
}

function unknown(what: string, wanted: string, names: readonly string[]): Unplaced {
  return {
    what: `${what}, which does not exist`,
    why: 'its overlay would have nothing to build on',
    fix: `name one that exists (${names.join(', ')}), or add ${wanted}`,
  };
}

/** The problem of an environment without objects. */
export function emptyProblem(name: string, origin: Origin): Problem {
  return {
    what: `the environment "${name}" renders no objects`,
    where: { origin, environments: [name] },
    why: 'its overlay would delete everything in the base',
    fix: `create its constructs, or remove "${name}" from the environments; if this is intended: ${property(name)}: { …, allowEmpty: true }`,
  };
}

function property(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

/** The problem of an async `build`. */
export function promiseProblem(origin: Origin): Problem {
  return {
    what: 'the build of environments() returns a promise',
    where: { origin },
    why: 'each environment is rendered when its build returns, so constructs created after an await would be missing from the files',
    fix: 'read the values first, with await at the top of the program: const values = await readValues(); environments(values, (app, env) => { … })',
  };
}

/** The longest folder name that every file system allows. */
const LONGEST_NAME = 255;

/** A name becomes a folder, and part of paths in other files. */
function nameProblems({ name }: EnvironmentPlan, names: readonly string[]): Unplaced[] {
  if (!/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name) || name.length > LONGEST_NAME || isDevice(name)) {
    return [
      {
        what: `the environment "${name}" has a name that is not a valid folder name`,
        why: 'its overlay is a folder of that name, which every operating system must accept',
        fix: isDevice(name)
          ? `Windows reserves that name for a device: rename it, for example to '${name}-1'`
          : `use letters, digits, '-', '_' and '.', at most ${LONGEST_NAME} characters: 'prod-eu'`,
      },
    ];
  }
  const twin = names.find((other) => other !== name && other.toLowerCase() === name.toLowerCase());
  return twin === undefined || twin > name
    ? []
    : [
        {
          what: `the environments "${twin}" and "${name}" have names that differ only in case`,
          why: 'on many systems they would share a folder, and one would overwrite the other',
          fix: `rename one of them: '${name}-2'`,
        },
      ];
}

function cycleProblems(plans: readonly EnvironmentPlan[]): Unplaced[] {
  const parents = new Map(plans.map(({ name, parent }) => [name, parent]));
  const reported = new Set<string>();
  return plans.flatMap(({ name }) => {
    const path = [name];
    for (let next = parents.get(name); next !== undefined; next = parents.get(next)) {
      if (path.includes(next)) {
        const cycle = [...path.slice(path.indexOf(next)), next];
        const isNew = !cycle.some((member) => reported.has(member));
        cycle.forEach((member) => void reported.add(member));
        return isNew ? [extendsCycle(cycle)] : [];
      }
      path.push(next);
    }
    return [];
  });
}

function extendsCycle(cycle: readonly string[]): Unplaced {
  return {
    what: `environments extend each other in a cycle: ${cycle.join(' -> ')}`,
    why: 'each overlay would build on another one, and none on the base',
    fix: `remove extends from one of them: ${cycle.slice(1).join(', ')}`,
  };
}
