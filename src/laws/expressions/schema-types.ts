import {
  BOOL,
  BYTES,
  type CelType,
  DOUBLE,
  DURATION,
  DYN,
  INT,
  listOf,
  mapOf,
  STRING,
  structOf,
  TIMESTAMP,
} from '../cel/cel-type';
import type { ObjectFields } from '../cel/environment';
import { exactly, type Size } from '../cel/sizes';
import { escapedField } from './escaped-fields';
import { innerSchema, isEmbedded, type Schema } from './schema';
import { largestBytes, largestText, mostEntries, mostItems, SIZES } from './schema-sizes';

/** The type information of a schema for expressions. */
export interface Declared {
  readonly type: CelType;
  /** The smallest size of a value in JSON, in bytes. */
  readonly leastSize: number;
  /** The most elements, entries or bytes of a value. */
  readonly mostElements: number;
  /** The fields of an object. */
  readonly fields?: ReadonlyMap<string, Declared>;
  /** The elements of a list, or the values of a map. */
  readonly element?: Declared;
}

/**
 * The type of a schema's values in expressions; undefined if the schema does not set a type.
 *
 * @param name the type name of the values, if they are objects
 * @param isRoot whether it is the schema of a whole object
 * @param objects collects the fields of all objects in it
 */
export function declare(
  schema: Schema,
  name: string,
  isRoot: boolean,
  objects: Map<string, ObjectFields>,
): Declared | undefined {
  if (schema['x-kubernetes-int-or-string'] === true) {
    return { type: DYN, leastSize: 1, mostElements: largestText(schema) };
  }
  switch (schema.type) {
    case 'array':
      return declareList(schema, name, objects);
    case 'object':
      return declareFields(isRoot ? whole(schema) : schema, name, objects);
    case 'string':
      return declareText(schema);
    case 'boolean':
      return { type: BOOL, leastSize: SIZES.bool, mostElements: 0 };
    case 'number':
      return { type: DOUBLE, leastSize: SIZES.number, mostElements: 0 };
    case 'integer':
      return { type: INT, leastSize: SIZES.number, mostElements: 0 };
    default:
      return undefined;
  }
}

/**
 * The size of the values at a path of fields, `@items`, `@keys` and `@values`; undefined if the schema does not
 * declare them.
 */
export function sizeIn(declared: Declared, path: readonly string[]): Size | undefined {
  let at: Declared | undefined = declared;
  for (const step of path) {
    if (step === '@keys') {
      // The server ignores the length of keys.
      return at.type.kind === 'map' ? exactly(0) : undefined;
    }
    at = step === '@items' || step === '@values' ? at.element : at.fields?.get(step);
    if (at === undefined) {
      return undefined;
    }
  }
  return { least: 0, most: at.mostElements };
}

function declareFields(schema: Schema, name: string, objects: Map<string, ObjectFields>): Declared | undefined {
  const values = innerSchema(schema.additionalProperties);
  return values === undefined ? declareObject(schema, name, objects) : declareMap(schema, values, name, objects);
}

function declareList(schema: Schema, name: string, objects: Map<string, ObjectFields>): Declared | undefined {
  const items = innerSchema(schema.items);
  const element = items && declare(items, `${name}.@idx`, isEmbedded(items), objects);
  return (
    element && {
      type: listOf(element.type),
      leastSize: SIZES.brackets,
      mostElements: mostItems(schema, element.leastSize),
      element,
    }
  );
}

function declareMap(
  schema: Schema,
  values: Schema,
  name: string,
  objects: Map<string, ObjectFields>,
): Declared | undefined {
  const element = declare(values, `${name}.@elem`, isEmbedded(values), objects);
  return (
    element && {
      type: mapOf(STRING, element.type),
      leastSize: SIZES.brackets,
      mostElements: mostEntries(schema, element.leastSize),
      element,
    }
  );
}

function declareObject(schema: Schema, name: string, objects: Map<string, ObjectFields>): Declared {
  const { properties = {}, required = [] } = schema;
  const fields = new Map<string, Declared>();
  let leastSize: number = SIZES.brackets;
  for (const [property, inner = {}] of Object.entries(properties)) {
    const escaped = escapedField(property);
    const declared = declare(inner, `${name}.${escaped ?? property}`, isEmbedded(inner), objects);
    if (declared !== undefined && escaped !== undefined) {
      fields.set(escaped, declared);
    }
    if (declared !== undefined && required.includes(property) && inner.default === undefined) {
      leastSize += Buffer.byteLength(property) + declared.leastSize + SIZES.keyMarks;
    }
  }
  objects.set(name, new Map([...fields].map(([field, { type }]) => [field, type])));
  return { type: structOf(name), leastSize, mostElements: 0, fields };
}

/** The schema of an object with the fields of every object, whether its schema declares them or not. */
export function whole(schema: Schema): Schema {
  const text: Schema = { type: 'string' };
  const { kind, apiVersion, metadata } = schema.properties ?? {};
  const isComplete =
    kind?.type === 'string' &&
    apiVersion?.type === 'string' &&
    metadata?.type === 'object' &&
    metadata.properties?.name?.type === 'string' &&
    metadata.properties.generateName?.type === 'string';
  const names: Schema = { type: 'object', properties: { name: text, generateName: text } };
  return isComplete
    ? schema
    : { ...schema, properties: { ...schema.properties, kind: text, apiVersion: text, metadata: names } };
}

function declareText(schema: Schema): Declared {
  switch (schema.format) {
    case 'byte':
      return { type: BYTES, leastSize: SIZES.text, mostElements: largestBytes(schema) };
    case 'duration':
      return { type: DURATION, leastSize: SIZES.duration, mostElements: SIZES.longestDuration };
    case 'date':
      return { type: TIMESTAMP, leastSize: SIZES.date, mostElements: SIZES.date };
    case 'date-time':
      return { type: TIMESTAMP, leastSize: SIZES.dateTime, mostElements: SIZES.longestDateTime };
    default:
      return { type: STRING, leastSize: SIZES.text, mostElements: largestText(schema) };
  }
}
