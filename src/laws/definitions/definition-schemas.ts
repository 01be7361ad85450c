import type { JSONSchemaProps } from '../../kubernetes/generated/apiextensions/v1';
import { isFields } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Given } from '../api-type';
import type { Place, Steps } from '../place';

type Schema = Given<JSONSchemaProps>;

const TYPES: ReadonlySet<string> = new Set(['array', 'boolean', 'integer', 'number', 'object', 'string']);
const LIST_TYPES: ReadonlySet<string> = new Set(['atomic', 'set', 'map']);
const MAP_TYPES: ReadonlySet<string> = new Set(['atomic', 'granular']);

/**
 * Reports where a schema does not say what type each value has, as the server must know it.
 *
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function checkSchema(schema: Schema, steps: Steps, isRoot: boolean, place: Place): void {
  checkType(schema, steps, isRoot, place);
  checkKinds(schema, steps, place);
  const { items, properties = {}, additionalProperties } = schema;
  if (schema.type === 'array' && items === undefined) {
    place.refuse([...steps, 'items'], 'the schema of a list does not say what is in it', "items: { type: 'string' }");
  }
  if (isRoot && additionalProperties !== undefined) {
    place.refuse([...steps, 'additionalProperties'], 'the whole object takes additionalProperties', 'use properties');
  }
  for (const name of Object.keys(properties)) {
    checkSchema(properties[name] ?? {}, [...steps, 'properties', name], false, place);
  }
  checkInner(items, [...steps, 'items'], place);
  checkInner(additionalProperties, [...steps, 'additionalProperties'], place);
}

/** A list of schemas, and true or false, hold no one schema. */
function checkInner(inner: unknown, steps: Steps, place: Place): void {
  if (isFields(inner)) {
    checkSchema(inner as Schema, steps, false, place);
  }
}

function checkType(schema: Schema, steps: Steps, isRoot: boolean, place: Place): void {
  const { type = '' } = schema;
  const isOpen =
    schema['x-kubernetes-int-or-string'] === true || schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (type === '' && (!isOpen || schema['x-kubernetes-embedded-resource'] === true)) {
    place.refuse(
      [...steps, 'type'],
      'the schema has no type',
      "type: 'object', or 'x-kubernetes-preserve-unknown-fields': true",
    );
  } else if (type !== '' && !TYPES.has(type)) {
    const list = [...TYPES].map(quote).join(', ');
    place.refuse([...steps, 'type'], `type is ${quote(type)}; it takes one of ${list}`, "type: 'string'");
  } else if (type !== '' && isRoot && type !== 'object') {
    place.refuse([...steps, 'type'], `the whole object is of the type ${quote(type)}`, "type: 'object'");
  }
}

function checkKinds(schema: Schema, steps: Steps, place: Place): void {
  const kinds = { 'x-kubernetes-list-type': LIST_TYPES, 'x-kubernetes-map-type': MAP_TYPES } as const;
  for (const field of ['x-kubernetes-list-type', 'x-kubernetes-map-type'] as const) {
    const kind = schema[field];
    if (kind !== undefined && !kinds[field].has(kind)) {
      const list = [...kinds[field]].map(quote).join(', ');
      place.refuse([...steps, field], `${field} is ${quote(kind)}; it takes one of ${list}`, `'${field}': 'atomic'`);
    }
  }
  if (schema.uniqueItems === true) {
    const what = 'uniqueItems is true, which would take the server too long';
    place.refuse([...steps, 'uniqueItems'], what, "'x-kubernetes-list-type': 'set'");
  }
}
