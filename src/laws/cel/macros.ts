import { quote } from '../../manifests/literal';
import { type Call, CelSyntaxError, type Comprehension, type Expression, type Literal } from './expression';

/** The expansion of a call; undefined if it is not a macro after all. */
export type Macro = (call: Call) => Expression | undefined;

/** Macros by name, number of arguments, and whether they are methods: `all/2 method`. */
export type Macros = ReadonlyMap<string, Macro>;

/** The name of the accumulator of a loop, which no expression can use. */
const RESULT = '@result';

/** The expansion of a call if it is a macro, or else the call itself. */
export function expandMacro(call: Call, macros: Macros): Expression {
  return macros.get(keyOf(call.name, call.args.length, call.target !== undefined))?.(call) ?? call;
}

function keyOf(name: string, count: number, isMethod: boolean): string {
  return `${name}/${count}${isMethod ? ' method' : ''}`;
}

/** The macros of CEL itself, and of its library for optional values. */
export const MACROS: Macros = new Map<string, Macro>([
  [keyOf('has', 1, false), has],
  [keyOf('all', 2, true), loop(1, all)],
  [keyOf('exists', 2, true), loop(1, exists)],
  [keyOf('exists_one', 2, true), loop(1, exactlyOneOf)],
  [keyOf('map', 2, true), loop(1, (_, [value]) => collect(undefined, value))],
  [keyOf('map', 3, true), loop(1, (_, [condition, value]) => collect(condition, value))],
  [keyOf('filter', 2, true), loop(1, (names, [condition]) => collect(condition, names[0]))],
  [keyOf('optMap', 2, true), (call) => ofOptional(call, (value) => callOf('optional.of', [value]))],
  [keyOf('optFlatMap', 2, true), (call) => ofOptional(call, (value) => value)],
]);

/** The macros for loops with two variables. */
export const MACROS_OF_PAIRS: Macros = new Map<string, Macro>([
  [keyOf('all', 3, true), loop(2, all)],
  [keyOf('exists', 3, true), loop(2, exists)],
  [keyOf('exists_one', 3, true), loop(2, exactlyOneOf)],
  [keyOf('existsOne', 3, true), loop(2, exactlyOneOf)],
  [keyOf('transformList', 3, true), loop(2, (_, [value]) => collect(undefined, value))],
  [keyOf('transformList', 4, true), loop(2, (_, [condition, value]) => collect(condition, value))],
  [keyOf('transformMap', 3, true), loop(2, ([key], [value]) => insert(undefined, key, value))],
  [keyOf('transformMap', 4, true), loop(2, ([key], [condition, value]) => insert(condition, key, value))],
  [keyOf('transformMapEntry', 3, true), loop(2, (_, [entry]) => insert(undefined, entry))],
  [keyOf('transformMapEntry', 4, true), loop(2, (_, [condition, entry]) => insert(condition, entry))],
]);

/** The macros for lists. */
export const MACROS_OF_LISTS: Macros = new Map<string, Macro>([[keyOf('sortBy', 2, true), sortBy]]);

/** The macro `cel.bind`, which only device selectors can use. */
export const BINDINGS: Macros = new Map<string, Macro>([
  [
    keyOf('bind', 3, true),
    ({ target, args, at }) => {
      const [name, start, result] = args;
      const isOurs = target?.kind === 'identifier' && target.name === 'cel';
      return isOurs && start !== undefined && result !== undefined
        ? bound(simpleName(name, at), start, result, at)
        : undefined;
    },
  ],
]);

function has({ args: [arg], at }: Call): Expression {
  if (arg?.kind !== 'select' || arg.mode !== 'value') {
    const what = 'has() takes a field, as in has(object.spec.replicas)';
    throw new CelSyntaxError({ at: arg?.at ?? at, what, fix: 'has(object.spec.replicas)' });
  }
  return { ...arg, mode: 'presence' };
}

/** A loop without its range. */
type Body = Pick<Comprehension, 'start' | 'condition' | 'step' | 'result'>;

/** A macro whose first arguments are the variables of a loop. */
function loop(count: 1 | 2, body: (names: readonly Expression[], args: readonly Expression[]) => Body): Macro {
  return ({ target, args, at }) => {
    const [first, second] = args;
    const variable = simpleName(first, at);
    const names = args.slice(0, count);
    const secondVariable = count === 2 ? { secondVariable: simpleName(second, at) } : {};
    if (secondVariable.secondVariable === variable) {
      throw new CelSyntaxError({
        at: second?.at ?? at,
        what: `both variables of the loop are named ${quote(variable)}`,
      });
    }
    return (
      target && {
        kind: 'comprehension',
        range: target,
        variable,
        ...secondVariable,
        accumulator: RESULT,
        ...body(names, args.slice(count)),
        at,
      }
    );
  };
}

function simpleName(expression: Expression | undefined, at: number): string {
  if (expression?.kind !== 'identifier') {
    const what = 'the variable of the loop is not a simple name';
    throw new CelSyntaxError({
      at: expression?.at ?? at,
      what,
      fix: "give it one, as in object.items.all(item, item != '')",
    });
  }
  if (expression.name === '__result__') {
    throw new CelSyntaxError({ at: expression.at, what: 'a variable must not be named "__result__"' });
  }
  return expression.name;
}

function all(_: readonly Expression[], [predicate]: readonly Expression[]): Body {
  const condition = callOf('@not_strictly_false', [resultSoFar()]);
  return { start: bool(true), condition, step: callOf('_&&_', [resultSoFar(), predicate]), result: resultSoFar() };
}

function exists(_: readonly Expression[], [predicate]: readonly Expression[]): Body {
  const condition = callOf('@not_strictly_false', [callOf('!_', [resultSoFar()])]);
  return { start: bool(false), condition, step: callOf('_||_', [resultSoFar(), predicate]), result: resultSoFar() };
}

function exactlyOneOf(_: readonly Expression[], [predicate]: readonly Expression[]): Body {
  const one: Literal = { kind: 'literal', type: 'int', value: 1n, at: 0 };
  const step = callOf('_?_:_', [predicate, callOf('_+_', [resultSoFar(), one]), resultSoFar()]);
  return { start: { ...one, value: 0n }, condition: bool(true), step, result: callOf('_==_', [resultSoFar(), one]) };
}

/** Appends a value in each iteration in which a condition holds. */
function collect(condition: Expression | undefined, value: Expression | undefined): Body {
  const element = value === undefined ? [] : [{ value, isOptional: false }];
  const more = callOf('_+_', [resultSoFar(), { kind: 'list', elements: element, at: value?.at ?? 0 }]);
  return guarded({ kind: 'list', elements: [], at: 0 }, condition, more);
}

/** Inserts an entry in each iteration in which a condition holds. */
function insert(condition: Expression | undefined, ...entry: readonly (Expression | undefined)[]): Body {
  const more = callOf('cel.@mapInsert', [resultSoFar(), ...entry]);
  return guarded({ kind: 'map', entries: [], at: 0 }, condition, more);
}

function guarded(start: Expression, condition: Expression | undefined, more: Expression): Body {
  const step = condition === undefined ? more : callOf('_?_:_', [condition, more, resultSoFar()]);
  return { start, condition: bool(true), step, result: resultSoFar() };
}

/** Evaluates an expression with the value of an optional, if it has one. */
function ofOptional({ target, args, at }: Call, wrap: (value: Expression) => Expression): Expression | undefined {
  const [name, result] = args;
  const variable = simpleName(name, at);
  if (target === undefined || result === undefined) {
    return undefined;
  }
  const value = bound(variable, { ...callOf('value', []), target, at }, result, at);
  const isThere = { ...callOf('hasValue', []), target, at };
  return { ...callOf('_?_:_', [isThere, wrap(value), callOf('optional.none', [])]), at };
}

function sortBy({ target, args, at }: Call): Expression | undefined {
  const input: Expression = { kind: 'identifier', name: '@input', at };
  const keys = MACROS.get(keyOf('map', 2, true))?.({ kind: 'call', name: 'map', target: input, args, at });
  if (target?.kind === 'literal' || target?.kind === 'map' || target?.kind === 'struct') {
    throw new CelSyntaxError({ at, what: 'sortBy() takes a list' });
  }
  const sorted: Expression = { ...callOf('@sortByAssociatedKeys', [keys]), target: input, at };
  return target && bound(input.name, target, sorted, at);
}

/** A loop over an empty list, which gives a value a name. */
function bound(name: string, start: Expression, result: Expression, at: number): Comprehension {
  return {
    kind: 'comprehension',
    range: { kind: 'list', elements: [], at },
    variable: '@unused',
    accumulator: name,
    start,
    condition: bool(false),
    step: { kind: 'identifier', name, at },
    result,
    at,
  };
}

function callOf(name: string, args: readonly (Expression | undefined)[]): Call {
  const given = args.filter((arg) => arg !== undefined);
  return { kind: 'call', name, args: given, at: given.at(-1)?.at ?? 0 };
}

function bool(value: boolean): Literal {
  return { kind: 'literal', type: 'bool', value, at: 0 };
}

function resultSoFar(): Expression {
  return { kind: 'identifier', name: RESULT, at: 0 };
}
