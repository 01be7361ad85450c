import type { JSONSchemaProps } from '../../kubernetes/generated/apiextensions/v1';
import { isFields } from '../../manifests/field';
import type { Given } from '../api-type';
import type { Place, Steps } from '../place';

/** A schema inside a definition. */
export type Schema = Given<JSONSchemaProps>;

/** A schema with its place in the object. */
export interface PlacedSchema {
  readonly schema: Schema;
  /** From the value that the law was given down to the schema. */
  readonly steps: Steps;
}

/** The one schema that `items` and `additionalProperties` may hold; they may also hold a list, true or false. */
export function innerSchema(inner: unknown): Schema | undefined {
  return isFields(inner) ? (inner as Schema) : undefined;
}

/** The schema of a property; nothing where the schema declares no such property. */
export function propertyOf({ properties }: Schema, name: string): Schema | undefined {
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Whether the server sees that a field of a schema is there: `false` and an empty text are the same as nothing in most. */
export function isSet(schema: Schema, field: keyof Schema): boolean {
  const value: unknown = schema[field];
  if (value === undefined || value === null) {
    return false;
  }
  return TOLD_FROM_NOTHING.has(field) || (value !== false && value !== '');
}

const TOLD_FROM_NOTHING: ReadonlySet<string> = new Set([
  '$ref',
  'additionalItems',
  'additionalProperties',
  'default',
  'example',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-preserve-unknown-fields',
]);

/** Whether a schema says nothing but a type. */
function isOnlyType(schema: Schema | undefined, type: string): boolean {
  const set = schemaFields(schema ?? {}).filter((field) => isSet(schema ?? {}, field));
  return schema?.type === type && set.length === 1;
}

/** The names of the fields that are written in a schema. */
export function schemaFields(schema: Schema): readonly (keyof Schema)[] {
  return Object.keys(schema) as (keyof Schema)[];
}

/** The schemas of the properties of an object, with their places. */
export function propertiesOf({ schema, steps }: PlacedSchema): readonly (PlacedSchema & { readonly name: string })[] {
  const { properties = {} } = schema;
  return Object.keys(properties).map((name) => ({
    name,
    schema: properties[name] ?? {},
    steps: [...steps, 'properties', name],
  }));
}

/** A schema of which some, all or none must hold beside another. */
export interface Alternative extends PlacedSchema {
  readonly field: 'allOf' | 'anyOf' | 'oneOf' | 'not';
  readonly index: number;
}

/** The alternatives of a schema, with their places. */
export function alternativesOf({ schema, steps }: PlacedSchema): readonly Alternative[] {
  const lists = (['allOf', 'anyOf', 'oneOf'] as const).flatMap((field) =>
    (schema[field] ?? []).map((inner, index) => ({ schema: inner, steps: [...steps, field, index], field, index })),
  );
  const { not } = schema;
  return not === undefined ? lists : [...lists, { schema: not, steps: [...steps, 'not'], field: 'not', index: 0 }];
}

/** Whether alternatives are those of a number or a text, which may name types. */
export function isIntOrString(anyOf: readonly Schema[] = []): boolean {
  return anyOf.length === 2 && isOnlyType(anyOf[0], 'integer') && isOnlyType(anyOf[1], 'string');
}

/** Reports something about a field of a schema, or about the schema itself where no field is named. */
export type RefuseField = (field: keyof Schema | undefined, what: string, fix?: string) => void;

/** What reports about the fields of a schema. */
export function refuserOf({ steps }: PlacedSchema, place: Place): RefuseField {
  return (field, what, fix) => place.refuse(field === undefined ? steps : [...steps, field], what, fix);
}
