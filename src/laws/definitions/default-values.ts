import { fieldPath, isFields, isList } from '../../manifests/field';
import type { Value } from '../../manifests/manifest';
import { brokenRules } from '../expressions';
import type { Place, Steps } from '../place';
import { typeMetaFaults } from './embedded-objects';
import { innerSchema, isSet, type PlacedSchema, propertiesOf, type Schema } from './json-schema';
import { isCheckable, valueFault } from './schema-values';

const METADATA: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * Reports defaults that their own schema does not accept.
 *
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting
 */
export function checkDefaults(root: PlacedSchema, place: Place): void {
  check({ ...root, schema: { ...root.schema, 'x-kubernetes-embedded-resource': true } }, false, place);
}

function check(placed: PlacedSchema, isInMetadata: boolean, place: Place): void {
  const { schema, steps } = placed;
  const isEmbedded = schema['x-kubernetes-embedded-resource'] === true;
  const isMetadata = isInMetadata && !isEmbedded;
  if (isSet(schema, 'default')) {
    checkDefault(placed, isMetadata, place);
  }
  // The server does not check defaults in additionalProperties.
  const items = innerSchema(schema.items);
  if (items !== undefined) {
    check({ schema: items, steps: [...steps, 'items'] }, isMetadata, place);
  }
  for (const property of propertiesOf(placed)) {
    check(property, isMetadata || (isEmbedded && METADATA.has(property.name)), place);
  }
}

function checkDefault({ schema, steps }: PlacedSchema, isInMetadata: boolean, place: Place): void {
  const value = schema.default;
  const fault =
    (isInMetadata ? undefined : (unknownField(value, schema, []) ?? objectFault(value, schema, []))) ??
    (isCheckable(schema) ? valueFault(value, schema) : undefined) ??
    (isInMetadata ? undefined : ruleFault(value, schema, place.version));
  if (fault !== undefined) {
    const field = fault.steps.reduce<string>(fieldPath, 'default');
    place.refuse([...steps, 'default'], `${field} ${fault.what}`, 'write a default that the schema allows');
  }
}

interface DefaultFault {
  readonly steps: Steps;
  readonly what: string;
}

/** The first rule of its schema that a default breaks. */
function ruleFault(value: unknown, schema: Schema, version: string): DefaultFault | undefined {
  // A schema comes from YAML or JSON, so its defaults are plain data.
  const [broken] = brokenRules(value as Value, schema, version, false);
  return broken && { steps: broken.steps, what: `breaks a rule of its schema: ${broken.message}` };
}

/** A field of a default that the server drops from every object. */
function unknownField(value: unknown, schema: Schema | undefined, steps: Steps): DefaultFault | undefined {
  const isOpen = schema?.['x-kubernetes-preserve-unknown-fields'] === true;
  if (isList(value)) {
    const items = innerSchema(schema?.items);
    return firstOf(value, (element, index) =>
      isOpen && items === undefined
        ? undefined
        : unknownField(element, isOpen ? opened(items) : items, [...steps, index]),
    );
  }
  if (!isFields(value)) {
    return undefined;
  }
  return firstOf(Object.keys(value), (key) => {
    const property = schema?.properties?.[key];
    const isMetadata = schema?.['x-kubernetes-embedded-resource'] === true && METADATA.has(key);
    if (isMetadata) {
      return undefined;
    }
    if (property !== undefined || schema?.additionalProperties !== undefined) {
      return unknownField(value[key], property ?? innerSchema(schema?.additionalProperties), [...steps, key]);
    }
    return isOpen ? undefined : { steps: [...steps, key], what: 'is a field that the schema does not have' };
  });
}

/** If the elements of a list may be anything, so may everything inside them. */
function opened(schema: Schema | undefined): Schema {
  return { ...schema, 'x-kubernetes-preserve-unknown-fields': true };
}

/** Faults of embedded resources in a default. */
function objectFault(value: unknown, schema: Schema | undefined, steps: Steps): DefaultFault | undefined {
  if (schema === undefined) {
    return undefined;
  }
  if (isList(value)) {
    return firstOf(value, (element, index) => objectFault(element, innerSchema(schema.items), [...steps, index]));
  }
  if (!isFields(value)) {
    return undefined;
  }
  const own = schema['x-kubernetes-embedded-resource'] === true ? typeMetaFaults(value, steps).next().value : undefined;
  const inner = (key: string) =>
    objectFault(value[key], schema.properties?.[key] ?? innerSchema(schema.additionalProperties), [...steps, key]);
  return own ?? firstOf(Object.keys(value), inner);
}

function firstOf<Element, Found>(
  elements: readonly Element[],
  find: (element: Element, index: number) => Found | undefined,
): Found | undefined {
  for (const [index, element] of elements.entries()) {
    const found = find(element, index);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
