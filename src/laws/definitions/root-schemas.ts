import { quote } from '../../manifests/literal';
import type { Place } from '../place';
import {
  type Alternative,
  alternativesOf,
  innerSchema,
  isSet,
  type PlacedSchema,
  propertiesOf,
  refuserOf,
  type Schema,
  schemaFields,
} from './json-schema';

/** The fields that the schema of an object may have if its status is a subresource, which the server checks on its own. */
const ALLOWED_WITH_STATUS: ReadonlySet<string> = new Set([
  'description',
  'type',
  'format',
  'title',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'multipleOf',
  'required',
  'items',
  'properties',
  'externalDocs',
  'example',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-validations',
]);

/**
 * Reports fields that are not allowed in the schema of a whole object, and alternatives about
 * properties that it does not have.
 *
 * @param hasStatus whether status is a subresource
 */
export function checkRootSchema(placed: PlacedSchema, hasStatus: boolean, place: Place): void {
  const { schema } = placed;
  const refuse = refuserOf(placed, place);
  if (schema.nullable === true) {
    refuse('nullable', 'the whole object is nullable', 'remove nullable');
  }
  for (const field of hasStatus ? schemaFields(schema) : []) {
    if (isSet(schema, field) && !ALLOWED_WITH_STATUS.has(field)) {
      const what = `the schema of the whole object has ${field}, but status is a subresource`;
      refuse(field, what, 'set it in the schema of spec');
    }
  }
  for (const alternative of alternativesOf(placed)) {
    checkKnown(alternative, schema, place);
  }
}

/** Reports properties of an alternative that the schema around it does not have. */
function checkKnown(placed: PlacedSchema | Alternative, around: Schema, place: Place): void {
  const { schema, steps } = placed;
  for (const alternative of alternativesOf(placed)) {
    checkKnown(alternative, around, place);
  }
  const items = innerSchema(schema.items);
  const knownItems = innerSchema(around.items);
  if (items !== undefined && knownItems !== undefined) {
    checkKnown({ schema: items, steps: [...steps, 'items'] }, knownItems, place);
  } else if (items !== undefined) {
    place.refuse([...steps, 'items'], 'items is not in the schema around allOf, anyOf, oneOf or not', 'add it there');
  }
  for (const property of propertiesOf(placed)) {
    const known = around.properties?.[property.name];
    if (known === undefined) {
      const what = `the property ${quote(property.name)} is not in the schema around allOf, anyOf, oneOf or not`;
      place.refuse(property.steps, what, 'add it there, with its type');
    } else {
      checkKnown(property, known, place);
    }
  }
}
