import type { JSONSchemaProps } from '../../kubernetes/generated/apiextensions/v1';
import { isFields } from '../../manifests/field';
import type { Given } from '../api-type';

/** A schema in a CustomResourceDefinition. */
export type Schema = Given<JSONSchemaProps>;

/** Whether a schema describes a whole object inside another one. */
export function isEmbedded(schema: Schema): boolean {
  return schema['x-kubernetes-embedded-resource'] === true;
}

/** The single schema in a field; undefined for a list of schemas, true or false. */
export function innerSchema(inner: unknown): Schema | undefined {
  // The walk has checked that a map here is a schema.
  return isFields(inner) ? (inner as Schema) : undefined;
}
