import { quote } from '../../manifests/literal';
import { regularExpressionFault } from '../grammars/regular-expressions';
import type { Place } from '../place';
import { innerSchema, isFilled, type PlacedSchema, refuserOf, type Schema, schemaFields } from './json-schema';

/** What a schema describes: the whole object, the elements of a list, or a field. */
export type Level = 'root' | 'items' | 'field';

/** Reports the parts of a schema that leave the type of a value open. */
export function checkStructure(placed: PlacedSchema, level: Level, place: Place): void {
  const { schema } = placed;
  const refuse = refuserOf(placed, place);
  const isEmbedded = schema['x-kubernetes-embedded-resource'] === true;
  checkType(placed, level, place);
  if (schema.type === 'array' && innerSchema(schema.items) === undefined && !isFilledList(schema.items)) {
    refuse('items', 'the schema of a list has no items', "items: { type: 'string' }");
  }
  if (schema.additionalProperties !== undefined && (level === 'root' || isEmbedded)) {
    refuse('additionalProperties', 'the schema of a whole object has additionalProperties', 'use properties');
  }
  if (schema['x-kubernetes-int-or-string'] === true) {
    for (const field of ['x-kubernetes-preserve-unknown-fields', 'x-kubernetes-embedded-resource'] as const) {
      if (schema[field] === true) {
        refuse(field, `${field} is true together with x-kubernetes-int-or-string`, 'remove one of the two');
      }
    }
  }
  if (isEmbedded && schema['x-kubernetes-preserve-unknown-fields'] !== true && isEmpty(schema.properties)) {
    refuse('properties', 'an embedded object has no properties', "'x-kubernetes-preserve-unknown-fields': true");
  }
  checkPattern(placed, place);
  checkMetadata(placed, level === 'root' || isEmbedded, level, place);
}

/** Reports a pattern that Go cannot parse. */
export function checkPattern(placed: PlacedSchema, place: Place): void {
  const { pattern = '' } = placed.schema;
  const fault = regularExpressionFault(pattern);
  if (fault !== undefined) {
    const what = `the pattern ${quote(pattern)} ${fault}`;
    refuserOf(placed, place)('pattern', what, 'write a regular expression that Go can parse');
  }
}

function isEmpty(map: object | undefined): boolean {
  return map === undefined || Object.keys(map).length === 0;
}

function isFilledList(items: unknown): boolean {
  return Array.isArray(items) && items.length > 0;
}

function checkType(placed: PlacedSchema, level: Level, place: Place): void {
  const { schema } = placed;
  const { type = '' } = schema;
  const refuse = refuserOf(placed, place);
  const isOpen =
    schema['x-kubernetes-int-or-string'] === true || schema['x-kubernetes-preserve-unknown-fields'] === true;
  const isEmbedded = schema['x-kubernetes-embedded-resource'] === true;
  if (type === '' && (isEmbedded || !isOpen)) {
    refuse('type', 'the schema has no type', "type: 'object', or 'x-kubernetes-preserve-unknown-fields': true");
  } else if (type !== '' && type !== 'object' && (level === 'root' || isEmbedded)) {
    refuse('type', `the whole object is of the type ${quote(type)}`, "type: 'object'");
  }
}

function checkMetadata(placed: PlacedSchema, isObject: boolean, level: Level, place: Place): void {
  const { kind, apiVersion, metadata } = placed.schema.properties ?? {};
  for (const [field, property] of Object.entries({ kind, apiVersion })) {
    if (isObject && property !== undefined && property.type !== 'string') {
      const at = [...placed.steps, 'properties', field, 'type'];
      place.refuse(at, `the ${field} of an object is of the type ${quote(property.type ?? '')}`, "type: 'string'");
    }
  }
  if (metadata === undefined) {
    return;
  }
  const at = [...placed.steps, 'properties', 'metadata'];
  if (isObject && metadata.type !== 'object') {
    place.refuse([...at, 'type'], `metadata is of the type ${quote(metadata.type ?? '')}`, "type: 'object'");
  }
  if (level === 'root' && restrictsMoreThanNames(metadata)) {
    place.refuse(at, 'metadata restricts more than name and generateName', "metadata: { type: 'object' }");
  }
}

function restrictsMoreThanNames(metadata: Schema): boolean {
  const { properties = {} } = metadata;
  const isOfNames = Object.keys(properties).every((name) => name === 'name' || name === 'generateName');
  const others = schemaFields(metadata).filter(
    (field) => field !== 'type' && field !== 'default' && field !== 'properties' && isFilled(metadata, field),
  );
  return !isOfNames || others.length > 0;
}
