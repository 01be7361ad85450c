import type { JSONSchemaProps } from '../../kubernetes/generated/apiextensions/v1';
import { typeNamed } from '../../kubernetes/schema';
import { isFields } from '../../manifests/field';
import type { Given } from '../api-type';
import type { Place, Steps } from '../place';

/** A schema in a definition. */
export type Schema = Given<JSONSchemaProps>;

/** A schema with its path in the object. */
export interface PlacedSchema {
  readonly schema: Schema;
  /** The steps from the value that the law got to the schema. */
  readonly steps: Steps;
}

/** The single schema in `items` or `additionalProperties`, which may also be a list, true or false. */
export function innerSchema(inner: unknown): Schema | undefined {
  return isFields(inner) ? (inner as Schema) : undefined;
}

/** The schema of a property; undefined if it is not declared. */
export function propertyOf({ properties }: Schema, name: string): Schema | undefined {
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Whether the server treats a field of a schema as set: in most fields, `false` and an empty string count as absent. */
export function isSet(schema: Schema, field: keyof Schema): boolean {
  const value: unknown = schema[field];
  if (value === undefined || value === null) {
    return false;
  }
  return SET_IF_EMPTY.has(field) || (value !== false && value !== '');
}

const SET_IF_EMPTY: ReadonlySet<string> = new Set([
  '$ref',
  'additionalItems',
  'additionalProperties',
  'default',
  'example',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-preserve-unknown-fields',
]);

/** Whether a field of a schema is set, and is not an empty list or map that the server treats as absent. */
export function isFilled(schema: Schema, field: keyof Schema): boolean {
  const value: unknown = schema[field];
  const isOfOthers = field === 'items' && !isFields(value);
  const isEmpty = NOTHING_IF_EMPTY.has(field) && Object.keys(Object(value)).length === 0;
  return isSet(schema, field) && !isEmpty && !isOfOthers;
}

const NOTHING_IF_EMPTY: ReadonlySet<string> = new Set([
  'allOf',
  'anyOf',
  'definitions',
  'dependencies',
  'enum',
  'oneOf',
  'patternProperties',
  'properties',
  'required',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-validations',
]);

/** Whether a schema has only a type. */
function isOnlyType(schema: Schema | undefined, type: string): boolean {
  const set = schemaFields(schema ?? {}).filter((field) => isFilled(schema ?? {}, field));
  return schema?.type === type && set.length === 1;
}

/** The names of the fields in a schema, without those that the server does not know and drops. */
export function schemaFields(schema: Schema): readonly (keyof Schema)[] {
  const { fields } = typeNamed('apiextensions/v1.JSONSchemaProps');
  return Object.keys(schema).filter((name): name is keyof Schema & string => fields.has(name));
}

/** The schemas of an object's properties, with their paths. */
export function propertiesOf({ schema, steps }: PlacedSchema): readonly (PlacedSchema & { readonly name: string })[] {
  const { properties = {} } = schema;
  return Object.keys(properties).map((name) => ({
    name,
    schema: properties[name] ?? {},
    steps: [...steps, 'properties', name],
  }));
}

/** A schema inside allOf, anyOf, oneOf or not. */
export interface Alternative extends PlacedSchema {
  readonly field: 'allOf' | 'anyOf' | 'oneOf' | 'not';
  readonly index: number;
}

/** The alternatives of a schema, with their paths. */
export function alternativesOf({ schema, steps }: PlacedSchema): readonly Alternative[] {
  const lists = (['allOf', 'anyOf', 'oneOf'] as const).flatMap((field) =>
    (schema[field] ?? []).map((inner, index) => ({ schema: inner, steps: [...steps, field, index], field, index })),
  );
  const { not } = schema;
  return not === undefined ? lists : [...lists, { schema: not, steps: [...steps, 'not'], field: 'not', index: 0 }];
}

/** Whether the alternatives are those of int-or-string, which may have types. */
export function isIntOrString(anyOf: readonly Schema[] = []): boolean {
  return anyOf.length === 2 && isOnlyType(anyOf[0], 'integer') && isOnlyType(anyOf[1], 'string');
}

/** Reports a finding about a field of a schema, or about the schema itself if no field is named. */
export type RefuseField = (field: keyof Schema | undefined, what: string, fix?: string) => void;

/** Creates the function that reports findings about a schema. */
export function refuserOf({ steps }: PlacedSchema, place: Place): RefuseField {
  return (field, what, fix) => place.refuse(field === undefined ? steps : [...steps, field], what, fix);
}
