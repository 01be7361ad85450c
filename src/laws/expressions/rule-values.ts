import { isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { type CelValue, Duration, type Entries, unknownResult, unordered } from '../cel/values';
import { parseDuration } from '../grammars/durations';
import { escapedField, unescapedField } from './escaped-fields';
import { innerSchema, isEmbedded, type Schema } from './schema';
import { whole } from './schema-types';

/**
 * A value of a custom resource as expressions read it.
 *
 * @param isRoot whether it is the whole resource, of whose metadata expressions can read the name alone
 */
export function ruleValue(value: Value | undefined, schema: Schema, isRoot = false): CelValue {
  if (value === null || value === undefined) {
    return schema.nullable === true ? null : unknownResult();
  }
  if (schema['x-kubernetes-int-or-string'] === true) {
    return typeof value === 'string' ? value : integerOf(value);
  }
  switch (schema.type) {
    case 'object':
      return isFields(value) ? fieldsOf(value, isRoot || isEmbedded(schema) ? whole(schema) : schema) : unknownResult();
    case 'array':
      return isList(value) ? listOf(value, schema) : unknownResult();
    case 'string':
      return typeof value === 'string' ? textOf(value, schema) : unknownResult();
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : unknownResult();
    case 'integer':
      return integerOf(value);
    case 'boolean':
      return typeof value === 'boolean' ? value : unknownResult();
    default:
      return unknownResult();
  }
}

function integerOf(value: Value): bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))
    ? BigInt(value)
    : unknownResult();
}

function textOf(text: string, { format }: Schema): CelValue {
  switch (format) {
    case 'duration': {
      return new Duration(parseDuration(text) ?? unknownResult());
    }
    case 'byte':
    case 'date':
    case 'date-time':
      return unknownResult();
    default:
      return text;
  }
}

function listOf(list: readonly Value[], schema: Schema): CelValue {
  const items = innerSchema(schema.items) ?? unknownResult();
  const values = list.map((element) => ruleValue(element, items));
  const type = schema['x-kubernetes-list-type'];
  if (type === 'set' || type === 'map') {
    unordered.add(values);
  }
  return values;
}

function fieldsOf(fields: Fields, schema: Schema): Entries {
  const { properties } = schema;
  const values = innerSchema(schema.additionalProperties);
  const size = Object.keys(fields).length;
  const schemaOf = (name: string) =>
    properties === undefined ? values : Object.hasOwn(properties, name) ? properties[name] : undefined;
  const isThere = (name: string) =>
    Object.hasOwn(fields, name) && schemaOf(name) !== undefined && (properties === undefined || fields[name] !== null);
  const nameOf = (key: CelValue) =>
    typeof key === 'string' ? (properties === undefined ? key : unescapedField(key)) : unknownResult();
  return {
    size,
    keys: () =>
      Object.keys(fields)
        .filter(isThere)
        .map((name) => (properties === undefined ? name : (escapedField(name) ?? name))),
    get: (key) => {
      const name = nameOf(key);
      const inner = schemaOf(name);
      return inner !== undefined && isThere(name) ? ruleValue(fields[name], inner) : undefined;
    },
  };
}
