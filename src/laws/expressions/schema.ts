import type { JSONSchemaProps } from '../../kubernetes/generated/apiextensions/v1';
import { isFields } from '../../manifests/field';
import type { Given } from '../api-type';

/** A schema in a CustomResourceDefinition. */
export type Schema = Given<JSONSchemaProps>;

/** Whether a schema is of a whole object inside of another one. */
export function isEmbedded(schema: Schema): boolean {
  return schema['x-kubernetes-embedded-resource'] === true;
}

/** The one schema that a field has; a list of schemas, and true or false, are none. */
export function innerSchema(inner: unknown): Schema | undefined {
  // The walk has found that what is a map here is a schema.
  return isFields(inner) ? (inner as Schema) : undefined;
}
