import { isFields, isList } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Fields, Value } from '../../manifests/manifest';
import { dns1035Fault } from '../grammars/dns1035';
import { lowerCase } from '../grammars/lower-case';
import type { Steps } from '../place';
import { innerSchema, propertyOf, type Schema } from './json-schema';
import type { ValueFault } from './schema-values';

/** A Kubernetes object inside another one. */
export interface EmbeddedObject {
  readonly object: Fields;
  readonly steps: Steps;
}

/** The objects in a value that the schema marks as embedded resources. */
export function* embeddedObjects(
  value: Value,
  schema: Schema,
  steps: Steps = [],
): Generator<EmbeddedObject, undefined> {
  if (isList(value)) {
    const items = innerSchema(schema.items);
    for (const [index, element] of items === undefined ? [] : value.entries()) {
      yield* embeddedObjects(element, items ?? {}, [...steps, index]);
    }
  } else if (isFields(value)) {
    if (schema['x-kubernetes-embedded-resource'] === true) {
      yield { object: value, steps };
    }
    for (const [key, inner] of Object.entries(value)) {
      const property = propertyOf(schema, key) ?? innerSchema(schema.additionalProperties);
      if (property !== undefined) {
        yield* embeddedObjects(inner, property, [...steps, key]);
      }
    }
  }
}

/** Faults in the apiVersion and kind of an embedded resource. */
export function* typeMetaFaults(object: Fields, steps: Steps): Generator<ValueFault, undefined> {
  for (const field of ['apiVersion', 'kind']) {
    const text = object[field];
    if (text === undefined) {
      yield { steps, what: `is an object without ${field}`, missing: field };
    } else if (typeof text !== 'string' || text === '') {
      yield { steps: [...steps, field], what: typeof text === 'string' ? 'is empty' : 'is not a string' };
    } else {
      const fault = field === 'kind' ? dns1035Fault(lowerCase(text)) : text.split('/').length > 2 && 'contains two "/"';
      if (fault) {
        yield { steps: [...steps, field], what: `is ${quote(text)}, which ${fault}` };
      }
    }
  }
}
