import { callFunction, functionNamed } from './calls';
import type { Call, Comprehension, Expression, Select } from './expression';
import { nameInNamespace, withoutDot } from './names';
import {
  CelRuntimeError,
  type CelValue,
  entriesOf,
  isEntries,
  isValues,
  noMatch,
  Optional,
  unknownResult,
} from './values';

/** The values of variables by name. An error is one, too: a loop goes on after an error in one iteration. */
export type Bindings = ReadonlyMap<string, CelValue | CelRuntimeError>;

/**
 * The value of an expression, as the API server computes it.
 *
 * @throws CelRuntimeError where the evaluation fails
 * @throws UnknownResultError where the result is not known exactly
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#evaluation
 */
export function evaluate(expression: Expression, bindings: Bindings): CelValue {
  switch (expression.kind) {
    case 'literal':
      return expression.type === 'bytes' || expression.type === 'uint' ? unknownResult() : expression.value;
    case 'identifier':
      return variable(withoutDot(expression.name), bindings);
    case 'select':
      return select(expression, bindings);
    case 'call':
      return call(expression, bindings);
    case 'list':
      return expression.elements.flatMap(({ value, isOptional }) => element(value, isOptional, bindings));
    case 'map':
      return entriesOf(
        expression.entries.flatMap(({ key, value, isOptional }) =>
          element(value, isOptional, bindings).map((each) => [evaluate(key, bindings), each] as const),
        ),
      );
    case 'struct':
      return unknownResult();
    case 'comprehension':
      return loop(expression, bindings);
  }
}

function variable(name: string, bindings: Bindings): CelValue {
  const value = bindings.get(name);
  if (value instanceof CelRuntimeError) {
    throw value;
  }
  return value === undefined ? unknownResult() : value;
}

function element(expression: Expression, isOptional: boolean, bindings: Bindings): readonly CelValue[] {
  const value = evaluate(expression, bindings);
  if (!isOptional) {
    return [value];
  }
  return value instanceof Optional ? (value.value === undefined ? [] : [value.value]) : unknownResult();
}

function select({ operand, field, mode }: Select, bindings: Bindings): CelValue {
  const whole = evaluate(operand, bindings);
  if (whole instanceof Optional) {
    return mode === 'presence' ? found(whole.value, field) !== undefined : new Optional(found(whole.value, field));
  }
  const value = found(whole, field);
  switch (mode) {
    case 'presence':
      return value !== undefined;
    case 'optional':
      return new Optional(value);
    default:
      return value === undefined ? missing(field) : value;
  }
}

function found(whole: CelValue | undefined, key: CelValue): CelValue | undefined {
  if (whole === undefined) {
    return undefined;
  }
  if (isValues(whole) && typeof key === 'bigint') {
    return key < 0n ? undefined : whole[Number(key)];
  }
  return isEntries(whole) ? whole.get(key) : noMatch(whole, key);
}

function missing(key: CelValue): never {
  throw new CelRuntimeError(typeof key === 'bigint' ? `there is no element ${key}` : `there is no ${String(key)}`);
}

function call({ name, target, args }: Call, bindings: Bindings): CelValue {
  const argument = (index: number) => {
    const arg = args[index];
    return arg === undefined ? unknownResult() : evaluate(arg, bindings);
  };
  switch (name) {
    case '_&&_':
      return logical(false, args, bindings);
    case '_||_':
      return logical(true, args, bindings);
    case '_?_:_':
      return argument(truth(argument(0)) ? 1 : 2);
    case '@not_strictly_false':
      return settled(() => argument(0)) !== false;
    case '_[_]': {
      const [whole, key] = [argument(0), argument(1)];
      return whole instanceof Optional
        ? new Optional(found(whole.value, key))
        : (found(whole, key) ?? absent(whole, key));
    }
    case '_[?_]': {
      const whole = argument(0);
      return new Optional(found(whole instanceof Optional ? whole.value : whole, argument(1)));
    }
    default:
      return plainCall(name, target, args, bindings);
  }
}

/** A null that is there is a value, too. */
function absent(whole: CelValue, key: CelValue): CelValue {
  return found(whole, key) === null ? null : missing(key);
}

function plainCall(
  name: string,
  target: Expression | undefined,
  args: readonly Expression[],
  bindings: Bindings,
): CelValue {
  const values = () => args.map((arg) => evaluate(arg, bindings));
  if (target === undefined) {
    return callFunction(withoutDot(name), values());
  }
  const namespaced = nameInNamespace(target, name);
  if (functionNamed(namespaced) !== undefined) {
    return callFunction(namespaced, values());
  }
  const receiver = evaluate(target, bindings);
  if (receiver instanceof Optional && (name === 'orValue' || name === 'or')) {
    return receiver.value === undefined ? (values()[0] ?? null) : name === 'or' ? receiver : receiver.value;
  }
  return callFunction(`.${name}`, [receiver, ...values()]);
}

/** An operand that decides the result does so even if others fail. */
function logical(deciding: boolean, operands: readonly Expression[], bindings: Bindings): boolean {
  const values: (CelValue | CelRuntimeError)[] = [];
  for (const operand of operands) {
    const value = settled(() => evaluate(operand, bindings));
    if (value === deciding) {
      return deciding;
    }
    values.push(value);
  }
  for (const value of values) {
    truth(thrown(value));
  }
  return !deciding;
}

/** A value, or the error that takes its place. */
function settled(compute: () => CelValue): CelValue | CelRuntimeError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CelRuntimeError) {
      return error;
    }
    throw error;
  }
}

function thrown(value: CelValue | CelRuntimeError): CelValue {
  if (value instanceof CelRuntimeError) {
    throw value;
  }
  return value;
}

function truth(value: CelValue): boolean {
  return typeof value === 'boolean' ? value : noMatch(value);
}

function loop(expression: Comprehension, bindings: Bindings): CelValue {
  const { accumulator, variable: name, secondVariable } = expression;
  const inside = new Map(bindings).set(
    accumulator,
    settled(() => evaluate(expression.start, bindings)),
  );
  for (const [first, second] of pairs(evaluate(expression.range, bindings), secondVariable !== undefined)) {
    if (!truth(evaluate(expression.condition, inside))) {
      break;
    }
    inside.set(name, first);
    if (secondVariable !== undefined) {
      inside.set(secondVariable, second);
    }
    inside.set(
      accumulator,
      settled(() => evaluate(expression.step, inside)),
    );
  }
  const around = new Map(bindings).set(accumulator, inside.get(accumulator) ?? null);
  return evaluate(expression.result, around);
}

/** What a loop iterates over: elements or keys, or each with its place. */
function pairs(range: CelValue, isWithPlace: boolean): readonly (readonly [CelValue, CelValue])[] {
  if (isValues(range)) {
    return range.map((value, index) => (isWithPlace ? [BigInt(index), value] : [value, null]));
  }
  return isEntries(range) ? range.keys().map((key) => [key, range.get(key) ?? null]) : noMatch(range);
}
