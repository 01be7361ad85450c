import { isDevice } from '../kustomize/file-names';
import type { Origin, Problem } from '../problems/problem';

/** What an environment is called, and which one it extends. */
export interface EnvironmentPlan {
  readonly name: string;
  readonly parent: string | undefined;
}

/**
 * Everything that keeps environments from standing on each other as they ask to.
 *
 * @param base the environment that the base is taken from, where one is named
 */
export function planProblems(plans: readonly EnvironmentPlan[], base: string | undefined, origin: Origin): Problem[] {
  const names = plans.map(({ name }) => name);
  const problems = [
    ...(plans.length === 0 ? [nothing()] : []),
    ...(base === undefined || names.includes(base) ? [] : [unknown(`the base is taken from "${base}"`, base, names)]),
    ...plans.flatMap((plan) => nameProblems(plan, names)),
    ...plans.flatMap(({ name, parent }) =>
      parent === undefined || names.includes(parent) ? [] : [unknown(`"${name}" extends "${parent}"`, parent, names)],
    ),
    ...cycleProblems(plans),
  ];
  return problems.map((problem) => ({ ...problem, where: { origin } }));
}

/** Environments in an order in which each stands behind the one it extends, otherwise as given. */
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

/** Problems of several environments, each told once; what is wrong in all of them names none. */
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

type Told = Omit<Problem, 'where'>;

function nothing(): Told {
  return {
    what: 'there is no environment',
    why: 'without one there is nothing to take the base from',
    fix: "give at least one: environments({ dev: { replicas: 1 } }, (app, env) => new Shop(app, 'shop', env))",
  };
}

function unknown(what: string, wanted: string, names: readonly string[]): Told {
  return {
    what: `${what}, which is not there`,
    why: 'its overlay would stand on nothing',
    fix: `name one that is there (${names.join(', ')}), or add ${wanted}`,
  };
}

/** The problem of an environment in which there is nothing. */
export function emptyProblem(name: string, origin: Origin): Problem {
  return {
    what: `the environment "${name}" renders no object`,
    where: { origin, environments: [name] },
    why: 'its overlay would delete everything that the base has',
    fix: `make its constructs, or take "${name}" away from the environments; if it is meant: ${property(name)}: { …, allowEmpty: true }`,
  };
}

function property(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

/** The problem of a build that goes on when it has returned. */
export function promiseProblem(origin: Origin): Problem {
  return {
    what: 'the build of environments() returns a promise',
    where: { origin },
    why: 'each environment is rendered when its build returns: what is made after an await would be missing in the files',
    fix: 'read values first, with await at the top of the program: const values = await readValues(); environments(values, (app, env) => { … })',
  };
}

/** What any disk takes for the name of a folder. */
const LONGEST_NAME = 255;

/** A name becomes a folder and stands in other files as a path. */
function nameProblems({ name }: EnvironmentPlan, names: readonly string[]): Told[] {
  if (!/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name) || name.length > LONGEST_NAME || isDevice(name)) {
    return [
      {
        what: `the environment "${name}" has a name that cannot be a folder`,
        why: 'its overlay is a folder of that name, on any system',
        fix: isDevice(name)
          ? `Windows has a device of that name: call it something else, such as '${name}-1'`
          : `use letters, digits, '-', '_' and '.', ${LONGEST_NAME} characters at most: 'prod-eu'`,
      },
    ];
  }
  const twin = names.find((other) => other !== name && other.toLowerCase() === name.toLowerCase());
  return twin === undefined || twin > name
    ? []
    : [
        {
          what: `the environments "${twin}" and "${name}" have one name but for their case`,
          why: 'on many systems they would share a folder, and one would overwrite the other',
          fix: `call one of them something else: '${name}-2'`,
        },
      ];
}

function cycleProblems(plans: readonly EnvironmentPlan[]): Told[] {
  const parents = new Map(plans.map(({ name, parent }) => [name, parent]));
  const told = new Set<string>();
  return plans.flatMap(({ name }) => {
    const path = [name];
    for (let next = parents.get(name); next !== undefined; next = parents.get(next)) {
      if (path.includes(next)) {
        const cycle = [...path.slice(path.indexOf(next)), next];
        const isNew = !cycle.some((member) => told.has(member));
        cycle.forEach((member) => void told.add(member));
        return isNew ? [circle(cycle)] : [];
      }
      path.push(next);
    }
    return [];
  });
}

function circle(cycle: readonly string[]): Told {
  return {
    what: `environments extend each other in a circle: ${cycle.join(' -> ')}`,
    why: 'each overlay would stand on another of them, and none on the base',
    fix: `take extends away from one of them: ${cycle.slice(1).join(', ')}`,
  };
}
