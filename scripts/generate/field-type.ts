import type { FieldType } from '../../src/kubernetes/object-type';
import { GenerateError } from './generate-error';
import { referenced, typeName } from './names';
import type { Schema } from './openapi';

const JSON_SCHEMA: FieldType = { type: 'object', name: 'apiextensions/v1.JSONSchemaProps' };

/** Types that manifests write in another way than their definitions say. */
const SPECIAL: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ['resource.Quantity', { type: 'quantity' }],
  ['intstr.IntOrString', { type: 'int-or-string' }],
  ['runtime.RawExtension', { type: 'raw-object' }],
  ['meta/v1.Time', { type: 'date-time' }],
  ['meta/v1.MicroTime', { type: 'micro-time' }],
  ['meta/v1.FieldsV1', { type: 'raw-object' }],
  ['apiextensions/v1.JSON', { type: 'json' }],
  [
    'apiextensions/v1.JSONSchemaPropsOrArray',
    { type: 'one-of', types: [JSON_SCHEMA, { type: 'list', items: JSON_SCHEMA }] },
  ],
  ['apiextensions/v1.JSONSchemaPropsOrBool', { type: 'one-of', types: [JSON_SCHEMA, { type: 'boolean' }] }],
  [
    'apiextensions/v1.JSONSchemaPropsOrStringArray',
    { type: 'one-of', types: [JSON_SCHEMA, { type: 'list', items: { type: 'string' } }] },
  ],
]);

/**
 * The type of a field or of what a list or map holds.
 * @throws GenerateError where the generator does not know how to read it
 */
export function fieldTypeOf(schema: Schema, place: string): FieldType {
  if (schema.$ref !== undefined) {
    const name = typeName(referenced(schema.$ref));
    return SPECIAL.get(name) ?? { type: 'object', name };
  }
  if (schema.items !== undefined) {
    return { type: 'list', items: fieldTypeOf(schema.items, place) };
  }
  if (schema.additionalProperties !== undefined) {
    return { type: 'map', values: fieldTypeOf(schema.additionalProperties, place) };
  }
  return plainType(schema, place);
}

function plainType({ type, format, enum: values }: Schema, place: string): FieldType {
  switch (`${type} ${format ?? ''}`.trim()) {
    case 'string':
      return values === undefined ? { type: 'string' } : { type: 'string', enum: values };
    case 'string byte':
      return { type: 'byte' };
    case 'string date-time':
      return { type: 'date-time' };
    case 'string int-or-string':
      return { type: 'int-or-string' };
    case 'integer int32':
      return { type: 'integer', format: 'int32' };
    case 'integer':
    case 'integer int64':
      return { type: 'integer', format: 'int64' };
    case 'number':
    case 'number double':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'object':
      return { type: 'raw-object' };
    default:
      throw new GenerateError(
        `${place} has the type "${type}" with the format "${format}", which the generator cannot read`,
      );
  }
}

/** The names of the types with fields that a type holds. */
export function namesIn(type: FieldType): readonly string[] {
  switch (type.type) {
    case 'object':
      return [type.name];
    case 'list':
      return namesIn(type.items);
    case 'map':
      return namesIn(type.values);
    case 'one-of':
      return type.types.flatMap(namesIn);
    default:
      return [];
  }
}
