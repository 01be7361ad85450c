import { equal } from '../../manifests/equal';
import { describeValue, isFields, isList } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import { quote } from '../../manifests/literal';
import type { Fields } from '../../manifests/manifest';
import { patternTest } from '../grammars/pattern-tests';
import type { Steps } from '../place';
import { innerSchema, propertyOf, type Schema } from './json-schema';
import { formatFault, isKnownFormat } from './schema-formats';
import { numberFault } from './schema-numbers';

/** A fault of a value: the steps to it, and a message as the end of a sentence. */
export interface ValueFault {
  readonly steps: Steps;
  readonly what: string;
  /** The kind of fault, if other types share it. */
  readonly kind?: 'type' | 'enum';
  /** The missing field, if that is the fault. */
  readonly missing?: string;
}

/** Whether all conditions of a schema can be checked here: some patterns and formats only Go can interpret. */
export function isCheckable(schema: Schema): boolean {
  const { pattern = '', format = '', properties = {}, not, allOf = [], anyOf = [], oneOf = [] } = schema;
  const inner = [
    ...Object.values(properties),
    innerSchema(schema.items),
    innerSchema(schema.additionalProperties),
    not,
  ];
  return (
    (pattern === '' || patternTest(pattern) !== undefined) &&
    isKnownFormat(format) &&
    [...inner, ...allOf, ...anyOf, ...oneOf].every((each) => each === undefined || isCheckable(each))
  );
}

/** The first fault of a value, as the API server validates custom resources; undefined if the schema accepts it. */
export function valueFault(value: unknown, schema: Schema): ValueFault | undefined {
  const first = valueFaults(value, schema).next();
  return first.done === true ? undefined : first.value;
}

/** All faults of a value, as the API server validates custom resources. */
export function* valueFaults(value: unknown, schema: Schema, steps: Steps = []): Generator<ValueFault, undefined> {
  const ofType = typeFault(value, schema);
  if (ofType !== undefined) {
    yield { steps, what: ofType, kind: 'type' };
    return;
  }
  const own = value === null ? undefined : ownFault(value, schema);
  if (own !== undefined) {
    yield { steps, what: own };
  }
  const ofEnum = own === undefined ? enumFault(value, schema) : undefined;
  if (ofEnum !== undefined) {
    yield { steps, what: ofEnum, kind: 'enum' };
  }
  if (value !== null) {
    yield* alternativesFaults(value, schema, steps);
    yield* listFaults(value, schema, steps);
    yield* mapFaults(value, schema, steps);
  }
}

type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/** The type of a schema that accepts both whole numbers and strings. */
export const INT_OR_STRING = 'integer or string';

function jsonTypeOf(value: unknown): JsonType {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    return isInt64(value) ? 'integer' : 'number';
  }
  return isList(value) ? 'array' : isFields(value) ? 'object' : typeof value === 'boolean' ? 'boolean' : 'string';
}

function isInt64(value: number | bigint): boolean {
  const most = 2n ** 63n;
  return (typeof value === 'bigint' || Number.isInteger(value)) && value >= -most && value < most;
}

/** With a format and a type that is not a number, the server accepts strings and lists of every type. */
function typeFault(value: unknown, { type = '', format = '', nullable }: Schema): string | undefined {
  const found = jsonTypeOf(value);
  if (found === 'null') {
    return type === '' || nullable === true ? undefined : `is null, not of the type ${quote(type)}`;
  }
  const isNumeric = type === 'integer' || type === 'number';
  if (type === '' && format === '') {
    return undefined;
  }
  if (format !== '' && !isNumeric && type !== INT_OR_STRING && (found === 'string' || found === 'array')) {
    return undefined;
  }
  const isOfType =
    type === found ||
    (isNumeric && found === 'integer') ||
    (type === INT_OR_STRING && (found === 'integer' || found === 'string'));
  return isOfType ? undefined : `is ${describeValue(value)}, not of the type ${quote(type)}`;
}

function ownFault(value: unknown, schema: Schema): string | undefined {
  if (typeof value === 'string') {
    return textFault(value, schema);
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    return numberFault(value, schema);
  }
  if (isList(value)) {
    return countFault(value.length, schema.minItems, schema.maxItems, 'element');
  }
  return isFields(value)
    ? countFault(Object.keys(value).length, schema.minProperties, schema.maxProperties, 'field')
    : undefined;
}

function textFault(text: string, { minLength, maxLength, pattern = '', format = '' }: Schema): string | undefined {
  const count = countFault([...text].length, minLength, maxLength, 'character');
  if (count !== undefined) {
    return count;
  }
  if (pattern !== '' && patternTest(pattern)?.test(text) === false) {
    return `is ${quote(text)}, which does not match the pattern ${quote(pattern)}`;
  }
  return formatFault(format, text) ? `is ${quote(text)}, which does not have the format ${quote(format)}` : undefined;
}

function countFault(
  count: number,
  least: number | undefined,
  most: number | undefined,
  noun: string,
): string | undefined {
  const found = `has ${count} ${noun}${count === 1 ? '' : 's'}`;
  if (least !== undefined && count < least) {
    return `${found}; the minimum is ${least}`;
  }
  return most !== undefined && count > most ? `${found}; the limit is ${most}` : undefined;
}

function enumFault(value: unknown, { enum: allowed = [] }: Schema): string | undefined {
  const isAllowed = allowed.length === 0 || allowed.some((each) => each !== null && isSame(value, each));
  return isAllowed
    ? undefined
    : `is ${toJson(value)}, which is not one of ${allowed.map((each) => toJson(each)).join(', ')}`;
}

/** A number is compared with whole numbers without its fraction. */
function isSame(value: unknown, allowed: unknown): boolean {
  const isCut = typeof value === 'number' && typeof allowed === 'number' && Number.isInteger(allowed);
  return equal(isCut ? Math.trunc(value) : value, allowed);
}

/** Which alternatives fit depends on patterns and formats; if one cannot be checked here, nothing is reported. */
function* alternativesFaults(value: unknown, schema: Schema, steps: Steps): Generator<ValueFault, undefined> {
  const { allOf = [], anyOf = [], oneOf = [], not } = schema;
  const takes = (each: Schema) => valueFault(value, each) === undefined;
  if (anyOf.length > 0 && anyOf.every(isCheckable) && !anyOf.some(takes)) {
    yield { steps, what: 'matches none of the schemas in anyOf' };
  }
  const fitting = oneOf.every(isCheckable) ? oneOf.filter(takes).length : 1;
  if (oneOf.length > 0 && fitting !== 1) {
    yield { steps, what: `matches ${fitting === 0 ? 'none' : fitting} of the schemas in oneOf; it must match one` };
  }
  if (not !== undefined && isCheckable(not) && takes(not)) {
    yield { steps, what: 'matches the schema in not' };
  }
  for (const each of allOf) {
    yield* valueFaults(value, each, steps);
  }
}

function* listFaults(value: unknown, schema: Schema, steps: Steps): Generator<ValueFault, undefined> {
  const items = innerSchema(schema.items);
  for (const [index, element] of isList(value) && items !== undefined ? value.entries() : []) {
    yield* valueFaults(element, items ?? {}, [...steps, index]);
  }
}

function* mapFaults(value: unknown, schema: Schema, steps: Steps): Generator<ValueFault, undefined> {
  if (!isFields(value)) {
    return;
  }
  for (const missing of schema.required ?? []) {
    if (!Object.hasOwn(value, missing)) {
      yield { steps, what: `has no ${missing}, which is required`, missing };
    }
  }
  for (const key of Object.keys(value)) {
    yield* fieldFaults(value, key, schema, steps);
  }
}

function* fieldFaults(value: Fields, key: string, schema: Schema, steps: Steps): Generator<ValueFault, undefined> {
  const property = propertyOf(schema, key);
  if (property === undefined && schema.additionalProperties === false) {
    yield { steps: [...steps, key], what: 'is a field that the schema does not have' };
    return;
  }
  const inner = property ?? innerSchema(schema.additionalProperties);
  if (inner !== undefined) {
    yield* valueFaults(value[key], inner, [...steps, key]);
  }
}
