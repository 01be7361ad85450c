import { isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { innerSchema, propertyOf, type Schema } from './json-schema';

/**
 * A custom resource as the API server reads it before validation: without unknown fields, without
 * nulls that the schema does not allow, and with defaults.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting-and-nullable
 */
export function servedValue(resource: Fields, schema: Schema): Fields {
  return servedFields(resource, { ...schema, 'x-kubernetes-embedded-resource': true }, false);
}

/** The fields of an object that the server keeps regardless of the schema. */
const KEPT: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** @param isOpen whether the value is in a list that preserves unknown fields */
function served(value: Value, schema: Schema | undefined, isOpen: boolean): Value {
  if (isList(value)) {
    const items = innerSchema(schema?.items);
    const isOpenList = isOpen || preservesFields(schema);
    return value.map((element) => served(withoutNull(element, items) ?? null, items, isOpenList));
  }
  return isFields(value) ? servedFields(value, schema, isOpen) : value;
}

function servedFields(fields: Fields, schema: Schema | undefined, isOpen: boolean): Fields {
  const kept = Object.entries(fields).flatMap(([name, value]): [string, Value][] => {
    if (schema?.['x-kubernetes-embedded-resource'] === true && KEPT.has(name)) {
      return [[name, value]];
    }
    const inner = schema && (propertyOf(schema, name) ?? innerSchema(schema.additionalProperties));
    if (inner === undefined) {
      return keepsUnknown(schema, isOpen) ? [[name, value]] : hasAnyFields(schema) ? [[name, emptied(value)]] : [];
    }
    const read = withoutNull(value, inner);
    return read === undefined ? [] : [[name, served(read, inner, false)]];
  });
  return Object.fromEntries([...kept, ...defaultsFor(fields, schema)]);
}

function preservesFields(schema: Schema | undefined): boolean {
  return schema?.['x-kubernetes-preserve-unknown-fields'] === true;
}

function keepsUnknown(schema: Schema | undefined, isOpen: boolean): boolean {
  return isOpen || preservesFields(schema);
}

/** Whether the schema speaks of all other fields without describing their content. Those that it forbids are kept until they are refused. */
function hasAnyFields(schema: Schema | undefined): boolean {
  return typeof schema?.additionalProperties === 'boolean';
}

/** The value of a field without a schema: the server drops the fields of all objects inside it. */
function emptied(value: Value): Value {
  return isList(value) ? value.map(emptied) : isFields(value) ? {} : value;
}

/** A value, or the default in place of a null that the schema does not allow; undefined if there is no default. */
function withoutNull(value: Value, schema: Schema | undefined): Value | undefined {
  if (value !== null || schema === undefined || schema.nullable === true) {
    return value;
  }
  return defaultOf(schema);
}

function defaultsFor(fields: Fields, schema: Schema | undefined): readonly [string, Value][] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, property = {}]): [string, Value][] => {
    const value = Object.hasOwn(fields, name) ? undefined : defaultOf(property);
    return value === undefined ? [] : [[name, served(value, property, false)]];
  });
}

function defaultOf({ default: value }: Schema): Value | undefined {
  // A schema comes from YAML or JSON, so its defaults are plain data.
  return value === null ? undefined : (value as Value | undefined);
}
