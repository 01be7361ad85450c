import type { Place } from '../place';
import { isSet, type PlacedSchema, refuserOf } from './json-schema';
import { checkPattern } from './structural-schemas';

/** The fields that are allowed in the schema itself, but not in its alternatives. */
const FORBIDDEN = [
  'type',
  'default',
  'title',
  'description',
  'nullable',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
] as const;
const FORBIDDEN_LISTS = ['x-kubernetes-list-map-keys', 'x-kubernetes-validations'] as const;

/** Reports fields that are not allowed inside `allOf`, `anyOf`, `oneOf` or `not`. */
export function checkNested(placed: PlacedSchema, place: Place): void {
  const { schema } = placed;
  const refuse = refuserOf(placed, place);
  const lists = FORBIDDEN_LISTS.filter((field) => (schema[field] ?? []).length > 0);
  const values = schema.additionalProperties;
  const maps = values === undefined || values === false ? [] : (['additionalProperties'] as const);
  for (const field of [...FORBIDDEN.filter((name) => isSet(schema, name)), ...lists, ...maps]) {
    refuse(field, `${field} is inside allOf, anyOf, oneOf or not`, `set ${field} in the schema around it`);
  }
  if (schema.properties?.metadata !== undefined) {
    const at = [...placed.steps, 'properties', 'metadata'];
    place.refuse(at, 'metadata is inside allOf, anyOf, oneOf or not', 'remove it');
  }
  checkPattern(placed, place);
}
