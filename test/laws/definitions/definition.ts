import type { Fields } from '../../../src/manifests/manifest';

/** The path to the schema of a definition. */
export const SCHEMA_AT = 'spec.versions[0].schema.openAPIV3Schema';

/** A version that the laws accept. */
export const VERSION: Fields = {
  name: 'v1',
  served: true,
  storage: true,
  schema: { openAPIV3Schema: { type: 'object' } },
};

/** A definition that the laws accept, with more fields in its spec. */
export function definition(fields: Fields = {}, metadata: Fields = {}): Fields {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com', ...metadata },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind: 'Widget', plural: 'widgets' },
      versions: [VERSION],
      ...fields,
    },
  };
}

/** A definition with more fields in its only version. */
export function version(fields: Fields): Fields {
  return definition({ versions: [{ ...VERSION, ...fields }] });
}

/** A definition whose schema has more fields than its type. */
export function rootSchema(fields: Fields): Fields {
  return version({ schema: { openAPIV3Schema: { type: 'object', ...fields } } });
}

/** A definition with properties. */
export function properties(fields: Fields): Fields {
  return rootSchema({ properties: fields });
}

/** A definition with one property, named `a`. */
export function property(schema: Fields): Fields {
  return properties({ a: schema });
}
