import type { Origin, Problem } from '../problems/problem';

/** Sorts the names of environments by the `order` option; without it, they keep the order of the object. */
export function namesInOrder<Name extends string>(names: readonly Name[], order: readonly Name[] = names): Name[] {
  return [...new Set([...order, ...names])].filter((name) => names.includes(name));
}

/**
 * Problems of the order of environments: an `order` with missing or unknown names, and names that JavaScript sorts, so that the
 * base would not be the environment that comes first in the program.
 */
export function nameOrderProblems(
  names: readonly string[],
  order: readonly string[] | undefined,
  base: unknown,
  origin: Origin,
): readonly Problem[] {
  const problems = order === undefined ? (base === undefined ? sorted(names) : []) : listed(names, order);
  return problems.map((problem) => ({ ...problem, where: { origin } }));
}

type UnlocatedProblem = Omit<Problem, 'where'>;

function sorted(names: readonly string[]): readonly UnlocatedProblem[] {
  const number = names.find((name) => /^(0|[1-9]\d*)$/.test(name));
  const [first = ''] = names;
  return number === undefined || names.length === 1
    ? []
    : [
        {
          what: `the environment "${number}" has a whole number as its name, so it has lost its place in the order of environments`,
          why: `JavaScript puts such names first in an object, so "${first}" would become the base, whichever environment comes first in the program`,
          fix: `give the order: environments({ … }, build, { order: [${names.map(quoted).join(', ')}] }), or name the base: { base: '${first}' }`,
        },
      ];
}

function listed(names: readonly string[], order: readonly string[]): readonly UnlocatedProblem[] {
  const missing = names.filter((name) => !order.includes(name)).map((name) => `lacks "${name}"`);
  const unknown = order.filter((name) => !names.includes(name)).map((name) => `has "${name}", which does not exist`);
  const twice = order.filter((name, place) => order.indexOf(name) !== place).map((name) => `has "${name}" twice`);
  return [...missing, ...new Set([...unknown, ...twice])].map((fault) => ({
    what: `the order of the environments ${fault}`,
    why: 'the order lists each environment once, and the first one is the base unless another is named',
    fix: `name each of them once: order: [${names.map(quoted).join(', ')}]`,
  }));
}

function quoted(name: string): string {
  return `'${name}'`;
}
