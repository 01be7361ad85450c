import { isFields, isList } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import { quote } from '../../manifests/literal';
import type { Value } from '../../manifests/manifest';
import type { Steps } from '../place';
import { innerSchema, propertyOf, type Schema } from './json-schema';
import type { ValueFault } from './schema-values';

/** Repeated elements of sets, and elements of list maps with equal keys. */
export function* listDuplicates(value: Value, schema: Schema, steps: Steps = []): Generator<ValueFault, undefined> {
  if (isFields(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const property = propertyOf(schema, key) ?? innerSchema(schema.additionalProperties);
      if (property !== undefined) {
        yield* listDuplicates(inner, property, [...steps, key]);
      }
    }
  } else if (isList(value)) {
    yield* ownDuplicates(value, schema, steps);
    const items = innerSchema(schema.items);
    for (const [index, element] of items === undefined ? [] : value.entries()) {
      yield* listDuplicates(element, items ?? {}, [...steps, index]);
    }
  }
}

function* ownDuplicates(list: readonly Value[], schema: Schema, steps: Steps): Generator<ValueFault, undefined> {
  const { 'x-kubernetes-list-type': type, 'x-kubernetes-list-map-keys': keys = [] } = schema;
  if (type === 'set') {
    yield* repeated(list, (_, element) => `is ${toJson(element)}, which is already in the set`, steps);
  } else if (type === 'map') {
    const wrongType = list.findIndex((element) => element !== null && !isFields(element));
    if (wrongType >= 0) {
      yield { steps: [...steps, wrongType], what: 'is not a map, but an element of a list of maps' };
      return;
    }
    const identities = list.map((element) => keys.map((key) => (isFields(element) ? element[key] : undefined)));
    const named = (index: number) =>
      keys.map((key, place) => `${key} ${keyText(identities[index]?.[place])}`).join(' and ');
    const what = (index: number) => `has the same ${named(index)} as an earlier element`;
    yield* repeated(identities, what, steps);
  }
}

function keyText(value: unknown): string {
  return value === undefined ? '(left out)' : typeof value === 'string' ? quote(value) : toJson(value);
}

/** The index of the first repetition of each value. */
function* repeated<Element>(
  elements: readonly Element[],
  what: (index: number, element: Element) => string,
  steps: Steps,
): Generator<ValueFault, undefined> {
  const times = new Map<string, number>();
  for (const [index, element] of elements.entries()) {
    const identity = canonical(element);
    const before = times.get(identity) ?? 0;
    times.set(identity, before + 1);
    if (before === 1) {
      yield { steps: [...steps, index], what: what(index, element) };
    }
  }
}

/** A text that is equal for equal values, regardless of the order of their keys. */
function canonical(value: unknown): string {
  return toJson(value, undefined, (part) =>
    isFields(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  );
}
