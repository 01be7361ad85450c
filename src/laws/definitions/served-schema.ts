import { innerSchema, type Schema } from './json-schema';
import { isServedFormat } from './schema-formats';
import { INT_OR_STRING } from './schema-values';

/**
 * A schema as the API server applies it to custom resources: without ignored formats, and with one type for
 * whole numbers and strings.
 *
 * @param version the target version of Kubernetes, which determines the formats
 */
export function servedSchema(schema: Schema, version: string): Schema {
  const served = (inner: Schema) => servedSchema(inner, version);
  const { properties, items, additionalProperties, allOf, anyOf, oneOf, not } = schema;
  const type = schema['x-kubernetes-int-or-string'] === true ? INT_OR_STRING : schema.type;
  const isFormatServed = isServedFormat(schema.format ?? '', type === INT_OR_STRING ? '' : (type ?? ''), version);
  const [item, values] = [innerSchema(items), innerSchema(additionalProperties)];
  return {
    ...schema,
    type,
    format: isFormatServed ? schema.format : undefined,
    ...(properties && { properties: mapValues(properties, (inner = {}) => served(inner)) }),
    ...(item && { items: served(item) }),
    ...(values && { additionalProperties: served(values) }),
    ...(allOf && { allOf: allOf.map(served) }),
    ...(anyOf && { anyOf: anyOf.map(served) }),
    ...(oneOf && { oneOf: oneOf.map(served) }),
    ...(not && { not: served(not) }),
  };
}

function mapValues<Value, Result>(
  values: { readonly [name: string]: Value },
  change: (value: Value) => Result,
): { readonly [name: string]: Result } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
