import type { Origin, Problem } from '../problems/problem';

/** The names of environments in the order that the options give, or else in that of the object. */
export function namesInOrder<Name extends string>(names: readonly Name[], order: readonly Name[] = names): Name[] {
  return [...new Set([...order, ...names])].filter((name) => names.includes(name));
}

/**
 * The problems of the order of environments: one that leaves some out or names others, and names that JavaScript sorts, so that
 * the base would be another environment than the first one in the program.
 */
export function nameOrderProblems(
  names: readonly string[],
  order: readonly string[] | undefined,
  base: unknown,
  origin: Origin,
): readonly Problem[] {
  const problems = order === undefined ? (base === undefined ? sorted(names) : []) : listed(names, order);
  return problems.map((told) => ({ ...told, where: { origin } }));
}

type Told = Omit<Problem, 'where'>;

function sorted(names: readonly string[]): readonly Told[] {
  const number = names.find((name) => /^(0|[1-9]\d*)$/.test(name));
  const [first = ''] = names;
  return number === undefined || names.length === 1
    ? []
    : [
        {
          what: `the environment "${number}" has a name that is a whole number, so it has lost its place in the order of environments`,
          why: `JavaScript puts such names before all others in an object, so "${first}" would become the base, whichever environment is first in the program`,
          fix: `give the order: environments({ … }, build, { order: [${names.map(quoted).join(', ')}] }), or name the base: { base: '${first}' }`,
        },
      ];
}

function listed(names: readonly string[], order: readonly string[]): readonly Told[] {
  const missing = names.filter((name) => !order.includes(name)).map((name) => `lacks "${name}"`);
  const unknown = order.filter((name) => !names.includes(name)).map((name) => `has "${name}", which is not there`);
  const twice = order.filter((name, place) => order.indexOf(name) !== place).map((name) => `has "${name}" twice`);
  return [...missing, ...new Set([...unknown, ...twice])].map((fault) => ({
    what: `the order of the environments ${fault}`,
    why: 'each environment has one place in it, and the first one is the base if none is named',
    fix: `name each of them once: order: [${names.map(quoted).join(', ')}]`,
  }));
}

function quoted(name: string): string {
  return `'${name}'`;
}
