import { quote } from '../../manifests/literal';
import type { Place } from '../place';
import { innerSchema, isSet, type PlacedSchema, refuserOf, type Schema } from './json-schema';

const KINDS: ReadonlySet<string> = new Set(['atomic', 'set', 'map']);

/**
 * Reports sets and list maps whose elements cannot be distinguished.
 *
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export function checkListType(placed: PlacedSchema, place: Place): void {
  const { type = '', 'x-kubernetes-list-type': kind, 'x-kubernetes-list-map-keys': keys = [] } = placed.schema;
  const refuse = refuserOf(placed, place);
  if (keys.length > 0 && kind !== 'map') {
    const what = 'x-kubernetes-list-map-keys is set, but x-kubernetes-list-type is not "map"';
    refuse('x-kubernetes-list-type', what, "'x-kubernetes-list-type': 'map'");
  }
  if (kind === undefined) {
    return;
  }
  if (!KINDS.has(kind)) {
    const what = `x-kubernetes-list-type is ${quote(kind)}; it must be one of ${[...KINDS].map(quote).join(', ')}`;
    refuse('x-kubernetes-list-type', what, "'x-kubernetes-list-type': 'atomic'");
    return;
  }
  if (type !== 'array') {
    refuse('type', `type is ${quote(type)} together with x-kubernetes-list-type`, "type: 'array'");
  }
  if (kind !== 'atomic') {
    checkItems(placed, kind, place);
  }
}

function checkItems({ schema, steps }: PlacedSchema, kind: string, place: Place): void {
  const items = innerSchema(schema.items);
  if (items?.nullable === true) {
    const what = `nullable is true for the elements of a list of the type ${quote(kind)}`;
    place.refuse([...steps, 'items', 'nullable'], what, 'remove it');
  }
  if (kind === 'set') {
    checkSet({ schema: items ?? {}, steps: [...steps, 'items'] }, place);
  } else {
    checkKeys({ schema, steps }, items, place);
  }
}

/** The elements of a set are compared whole, and cannot be merged. */
function checkSet(items: PlacedSchema, place: Place): void {
  const { type, 'x-kubernetes-list-type': list, 'x-kubernetes-map-type': map } = items.schema;
  const refuse = refuserOf(items, place);
  if (type === 'array' && list !== undefined && list !== 'atomic') {
    const what = 'the elements of a set are lists that can be merged';
    refuse('x-kubernetes-list-type', what, "'x-kubernetes-list-type': 'atomic'");
  }
  if (type === 'object' && map !== 'atomic') {
    const what = 'the elements of a set are objects that can be merged';
    refuse('x-kubernetes-map-type', what, "'x-kubernetes-map-type': 'atomic'");
  }
}

function checkKeys(list: PlacedSchema, items: Schema | undefined, place: Place): void {
  const keys = list.schema['x-kubernetes-list-map-keys'] ?? [];
  const refuse = refuserOf(list, place);
  if (keys.length === 0) {
    const what = 'x-kubernetes-list-type is "map", but there are no x-kubernetes-list-map-keys';
    refuse('x-kubernetes-list-map-keys', what, "'x-kubernetes-list-map-keys': ['name']");
  }
  if (items === undefined) {
    refuse('items', 'x-kubernetes-list-type is "map", but items is not one schema', "items: { type: 'object' }");
    return;
  }
  if (items.type !== 'object') {
    const what = `the elements of a list with keys are of the type ${quote(items.type ?? '')}`;
    place.refuse([...list.steps, 'items', 'type'], what, "type: 'object'");
  }
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) < index) {
      refuse('x-kubernetes-list-map-keys', `the key ${quote(key)} appears twice`, 'remove one of the two');
    }
    checkKey(list, items, key, place);
  }
}

function checkKey({ steps }: PlacedSchema, items: Schema, key: string, place: Place): void {
  const property = items.properties?.[key];
  if (property === undefined) {
    if (items.type === 'object') {
      const at = [...steps, 'x-kubernetes-list-map-keys'];
      place.refuse(at, `the key ${quote(key)} is not one of the properties`, 'name a property of the elements');
    }
    return;
  }
  const refuse = refuserOf({ schema: property, steps: [...steps, 'items', 'properties', key] }, place);
  if (items.type === 'object' && (property.type === 'array' || property.type === 'object')) {
    refuse('type', `the key ${quote(key)} of a list is of the type ${quote(property.type)}`, "type: 'string'");
  }
  if (items.required?.includes(key) !== true && !isSet(property, 'default')) {
    const what = `the key ${quote(key)} of a list is neither required nor has a default`;
    refuse('default', what, `add ${quote(key)} to required of the elements`);
  }
  if (property.nullable === true) {
    refuse('nullable', `the key ${quote(key)} of a list is nullable`, 'remove nullable');
  }
}
