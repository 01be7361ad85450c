import { equal } from '../../manifests/equal';
import { describeValue, isFields, isList } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import { quote } from '../../manifests/literal';
import type { Fields } from '../../manifests/manifest';
import type { Steps } from '../place';
import { innerSchema, type Schema } from './json-schema';
import { formatFault, isKnownFormat } from './schema-formats';
import { numberFault } from './schema-numbers';
import { patternTest } from './schema-patterns';

/** What a schema has against a value: where, from the value down, and what, as the end of a sentence. */
export interface ValueFault {
  readonly steps: Steps;
  readonly what: string;
}

/** Whether all that a schema says of values is known here: some patterns and formats are read by Go alone. */
export function isJudged(schema: Schema): boolean {
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
    [...inner, ...allOf, ...anyOf, ...oneOf].every((each) => each === undefined || isJudged(each))
  );
}

/** What a schema has against a value, as the API server judges values of custom resources; nothing where it takes it. */
export function valueFault(value: unknown, schema: Schema, steps: Steps = []): ValueFault | undefined {
  const own =
    typeFault(value, schema) ?? (value === null ? undefined : ownFault(value, schema)) ?? enumFault(value, schema);
  if (own !== undefined) {
    return { steps, what: own };
  }
  if (value === null) {
    return undefined;
  }
  return alternativesFault(value, schema, steps) ?? listFault(value, schema, steps) ?? mapFault(value, schema, steps);
}

type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

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
  return typeof value === 'bigint' ? value >= -most && value < most : Number.isSafeInteger(value);
}

/** A format beside a type that is not a number lets texts and lists of every type through. */
function typeFault(value: unknown, { type = '', format = '', nullable }: Schema): string | undefined {
  const found = jsonTypeOf(value);
  if (found === 'null') {
    return type === '' || nullable === true ? undefined : `is null, not of the type ${quote(type)}`;
  }
  const isNumeric = type === 'integer' || type === 'number';
  if (type === '' && format === '') {
    return undefined;
  }
  if (format !== '' && !isNumeric && (found === 'string' || found === 'array')) {
    return undefined;
  }
  const isOfType = type === found || (isNumeric && found === 'integer');
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
    return countFault(value.length, schema.minItems, schema.maxItems, 'elements');
  }
  return isFields(value)
    ? countFault(Object.keys(value).length, schema.minProperties, schema.maxProperties, 'properties')
    : undefined;
}

function textFault(text: string, { minLength, maxLength, pattern = '', format = '' }: Schema): string | undefined {
  const count = countFault([...text].length, minLength, maxLength, 'characters');
  if (count !== undefined) {
    return count;
  }
  if (pattern !== '' && patternTest(pattern)?.test(text) === false) {
    return `is ${quote(text)}, which does not fit the pattern ${quote(pattern)}`;
  }
  return formatFault(format, text) ? `is ${quote(text)}, which is not of the format ${quote(format)}` : undefined;
}

function countFault(
  count: number,
  least: number | undefined,
  most: number | undefined,
  of: string,
): string | undefined {
  if (least !== undefined && count < least) {
    return `has ${count} ${of}; the least is ${least}`;
  }
  return most !== undefined && count > most ? `has ${count} ${of}; the most is ${most}` : undefined;
}

function enumFault(value: unknown, { enum: allowed = [] }: Schema): string | undefined {
  const isAllowed = allowed.length === 0 || allowed.some((each) => each !== null && isSame(value, each));
  return isAllowed
    ? undefined
    : `is ${toJson(value)}, which is not one of ${allowed.map((each) => toJson(each)).join(', ')}`;
}

/** A number with a fraction is compared with whole numbers without it. */
function isSame(value: unknown, allowed: unknown): boolean {
  const isCut = typeof value === 'number' && typeof allowed === 'number' && Number.isInteger(allowed);
  return equal(isCut ? Math.trunc(value) : value, allowed);
}

function alternativesFault(value: unknown, schema: Schema, steps: Steps): ValueFault | undefined {
  const { allOf = [], anyOf = [], oneOf = [], not } = schema;
  const takes = (each: Schema) => valueFault(value, each) === undefined;
  if (anyOf.length > 0 && !anyOf.some(takes)) {
    return { steps, what: 'fits none of anyOf' };
  }
  const fitting = oneOf.filter(takes).length;
  if (oneOf.length > 0 && fitting !== 1) {
    return { steps, what: `fits ${fitting === 0 ? 'none' : `${fitting}`} of oneOf, and not one` };
  }
  if (not !== undefined && takes(not)) {
    return { steps, what: 'fits what not forbids' };
  }
  return allOf.map((each) => valueFault(value, each, steps)).find((fault) => fault !== undefined);
}

function listFault(value: unknown, schema: Schema, steps: Steps): ValueFault | undefined {
  const items = innerSchema(schema.items);
  const elements = isList(value) && items !== undefined ? value : [];
  return elements
    .map((element, index) => valueFault(element, items ?? {}, [...steps, index]))
    .find((fault) => fault !== undefined);
}

function mapFault(value: unknown, schema: Schema, steps: Steps): ValueFault | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const missing = (schema.required ?? []).find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) {
    return { steps, what: `has no ${missing}, which is required` };
  }
  return Object.keys(value)
    .map((key) => fieldFault(value, key, schema, steps))
    .find((fault) => fault !== undefined);
}

function fieldFault(value: Fields, key: string, schema: Schema, steps: Steps): ValueFault | undefined {
  const property = schema.properties?.[key];
  if (property === undefined && schema.additionalProperties === false) {
    return { steps: [...steps, key], what: 'is a field that the schema does not have' };
  }
  const inner = property ?? innerSchema(schema.additionalProperties);
  return inner && valueFault(value[key], inner, [...steps, key]);
}
