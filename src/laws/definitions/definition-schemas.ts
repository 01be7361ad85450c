import { quote } from '../../manifests/literal';
import type { Place } from '../place';
import {
  alternativesOf,
  innerSchema,
  isIntOrString,
  isSet,
  type PlacedSchema,
  propertiesOf,
  refuserOf,
  type Schema,
} from './json-schema';
import { checkListType } from './list-types';
import { checkNested } from './nested-schemas';
import { checkStructure, type Level } from './structural-schemas';

/** The position of a schema in the schema of a kind. */
interface Context {
  readonly level: Level;
  /** Whether it describes the metadata, the kind or the apiVersion of an object. */
  readonly isInMetadata: boolean;
  /** Why defaults are not allowed, if they are not. */
  readonly noDefaults: string | undefined;
}

/**
 * Reports values without a type in a schema, because the server must know the type of each, and fields that the
 * server does not support.
 *
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function checkSchema(root: PlacedSchema, place: Place): void {
  check(root, { level: 'root', isInMetadata: false, noDefaults: undefined }, place);
}

function check(placed: PlacedSchema, context: Context, place: Place): void {
  const { schema, steps } = placed;
  checkFields(placed, context, place);
  checkStructure(placed, context.level, place);
  for (const property of propertiesOf(placed)) {
    check(property, contextOf(property.name, schema, context), place);
  }
  const items = innerSchema(schema.items);
  if (items !== undefined) {
    check({ schema: items, steps: [...steps, 'items'] }, { ...context, level: 'items' }, place);
  }
  const values = innerSchema(schema.additionalProperties);
  if (values !== undefined) {
    const noDefaults = context.isInMetadata ? 'in maps of metadata' : context.noDefaults;
    check(
      { schema: values, steps: [...steps, 'additionalProperties'] },
      { ...context, level: 'field', noDefaults },
      place,
    );
  }
  for (const alternative of alternativesOf(placed)) {
    if (!(alternative.field === 'anyOf' && isIntOrString(schema.anyOf))) {
      checkAlternative(alternative, context, alternative.field === 'allOf' && alternative.index === 0, place);
    }
  }
}

function contextOf(name: string, parent: Schema, { level, isInMetadata, noDefaults }: Context): Context {
  const isRoot = level === 'root';
  const isMetadata = METADATA.has(name) && (isRoot || parent['x-kubernetes-embedded-resource'] === true);
  return {
    level: 'field',
    isInMetadata: isInMetadata || isMetadata,
    noDefaults: isMetadata && isRoot ? `in the ${name} of the object` : noDefaults,
  };
}

const METADATA: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * The checks of single fields also apply inside alternatives.
 *
 * @param isFirstOfAll whether it is the first in `allOf`, which may distinguish numbers and strings by type
 */
function checkAlternative(placed: PlacedSchema, context: Context, isFirstOfAll: boolean, place: Place): void {
  checkFields(placed, context, place);
  checkNested(placed, place);
  const { schema, steps } = placed;
  const items = innerSchema(schema.items);
  const values = innerSchema(schema.additionalProperties);
  const below = [
    ...propertiesOf(placed),
    ...(items === undefined ? [] : [{ schema: items, steps: [...steps, 'items'] }]),
    ...(values === undefined ? [] : [{ schema: values, steps: [...steps, 'additionalProperties'] }]),
    ...alternativesOf(placed).filter(
      ({ field }) => !(field === 'anyOf' && isFirstOfAll && isIntOrString(schema.anyOf)),
    ),
  ];
  for (const inner of below) {
    checkAlternative(inner, context, false, place);
  }
}

const TYPES: ReadonlySet<string> = new Set(['array', 'boolean', 'integer', 'number', 'object', 'string']);
const UNSUPPORTED = ['id', '$schema', '$ref', 'additionalItems', 'dependencies'] as const;
const UNSUPPORTED_MAPS = ['patternProperties', 'definitions'] as const;

function checkFields(placed: PlacedSchema, { isInMetadata, noDefaults }: Context, place: Place): void {
  const { schema } = placed;
  const refuse = refuserOf(placed, place);
  const { type = '', items, properties = {}, additionalProperties: values } = schema;
  if (type !== '' && !TYPES.has(type)) {
    const list = [...TYPES].map(quote).join(', ');
    refuse('type', `type is ${quote(type)}; it must be one of ${list}`, "type: 'string'");
  }
  const maps = UNSUPPORTED_MAPS.filter((field) => Object.keys(schema[field] ?? {}).length > 0);
  for (const field of [...UNSUPPORTED.filter((name) => isSet(schema, name)), ...maps]) {
    refuse(field, `the schema has ${field}, which is not supported in definitions`, 'remove it');
  }
  if (noDefaults !== undefined && isSet(schema, 'default')) {
    refuse('default', `there is a default ${noDefaults}`, 'remove it');
  }
  if (Array.isArray(items) && items.length > 0) {
    refuse('items', 'items is a list of schemas; it must be one schema', "items: { type: 'string' }");
  }
  if (Object.keys(properties).length > 0 && values !== undefined && values !== true) {
    refuse('additionalProperties', 'the schema has both properties and additionalProperties', 'remove one of the two');
  }
  if (schema.uniqueItems === true) {
    refuse(
      'uniqueItems',
      'uniqueItems is true, which is forbidden because checking it would take too long',
      "'x-kubernetes-list-type': 'set'",
    );
  }
  if (schema['x-kubernetes-preserve-unknown-fields'] === false) {
    refuse(
      'x-kubernetes-preserve-unknown-fields',
      'x-kubernetes-preserve-unknown-fields is false',
      'remove it, or write true',
    );
  }
  if (isInMetadata && schema['x-kubernetes-embedded-resource'] === true) {
    refuse(
      'x-kubernetes-embedded-resource',
      'an object is embedded in metadata',
      'remove x-kubernetes-embedded-resource',
    );
  }
  checkMapType(placed, place);
  checkListType(placed, place);
}

function checkMapType(placed: PlacedSchema, place: Place): void {
  const { type = '', 'x-kubernetes-map-type': kind } = placed.schema;
  const refuse = refuserOf(placed, place);
  if (kind === undefined) {
    return;
  }
  if (kind !== 'atomic' && kind !== 'granular') {
    const what = `x-kubernetes-map-type is ${quote(kind)}; it must be one of "atomic", "granular"`;
    refuse('x-kubernetes-map-type', what, "'x-kubernetes-map-type': 'atomic'");
  } else if (type !== 'object') {
    refuse('type', `type is ${quote(type)} together with x-kubernetes-map-type`, "type: 'object'");
  }
}
