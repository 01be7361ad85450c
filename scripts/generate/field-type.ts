import { plainType, referencedType } from '../../src/kubernetes/definition';
import type { FieldType } from '../../src/kubernetes/object-type';
import { GenerateError } from './generate-error';
import type { Schema } from './openapi';

/**
 * The type of a field, or of the elements of a list or map.
 * @throws GenerateError if the generator cannot read it
 */
export function fieldTypeOf(schema: Schema, place: string): FieldType {
  if (schema.$ref !== undefined) {
    return referencedType(schema.$ref);
  }
  if (schema.items !== undefined) {
    return { type: 'list', items: fieldTypeOf(schema.items, place) };
  }
  if (schema.additionalProperties !== undefined) {
    return { type: 'map', values: fieldTypeOf(schema.additionalProperties, place) };
  }
  const plain = plainType(schema);
  if (plain === undefined) {
    const { type, format } = schema;
    throw new GenerateError(
      `${place} has the type "${type}" with the format "${format}", which the generator cannot read`,
    );
  }
  return plain;
}

/** The names of the object types that a type contains. */
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
