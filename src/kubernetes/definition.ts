import type { FieldType } from './object-type';

/** A type, or the type of a field, in the OpenAPI document of an API server. */
export interface Definition {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly items?: Definition;
  readonly additionalProperties?: Definition;
  readonly enum?: readonly unknown[];
}

const PACKAGE = /^io\.k8s\.(?:[\w-]+\.pkg\.apis|api|apimachinery\.pkg\.(?:util|api)|apimachinery\.pkg)\./;
const BUILT_IN = /^io\.k8s\.(?:api|apimachinery|kube-aggregator|apiextensions-apiserver)\./;

/** Whether a definition comes with Kubernetes, rather than with a CustomResourceDefinition of the cluster. */
export function isBuiltIn(definition: string): boolean {
  return BUILT_IN.test(definition);
}

/** The short name of a type: `apps/v1.Deployment` for `io.k8s.api.apps.v1.Deployment`. */
export function typeName(definition: string): string {
  const segments = definition.replace(PACKAGE, '').split('.');
  const name = segments.pop() ?? definition;
  return `${segments.join('/')}.${name}`;
}

/** The definition that a `$ref` refers to. */
export function referenced(reference: string): string {
  return reference.replace('#/definitions/', '');
}

const JSON_SCHEMA: FieldType = { type: 'object', name: 'apiextensions/v1.JSONSchemaProps' };

/** Types whose values in manifests differ from their definitions. */
const SPECIAL: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ['resource.Quantity', { type: 'quantity' }],
  ['intstr.IntOrString', { type: 'int-or-string' }],
  ['runtime.RawExtension', { type: 'raw-object' }],
  ['meta/v1.Time', { type: 'date-time' }],
  ['meta/v1.MicroTime', { type: 'micro-time' }],
  ['meta/v1.FieldsV1', { type: 'json' }],
  ['apiextensions/v1.JSON', { type: 'json' }],
  [
    'apiextensions/v1.JSONSchemaPropsOrArray',
    { type: 'one-of', types: [JSON_SCHEMA, { type: 'list', items: JSON_SCHEMA }] },
  ],
  ['apiextensions/v1.JSONSchemaPropsOrBool', { type: 'one-of', types: [JSON_SCHEMA, { type: 'boolean' }] }],
  [
    'apiextensions/v1.JSONSchemaPropsOrStringArray',
    { type: 'one-of', types: [JSON_SCHEMA, { type: 'list', items: { type: 'string' } }] },
  ],
]);

/** The type that a `$ref` refers to. */
export function referencedType(reference: string): FieldType {
  const name = typeName(referenced(reference));
  return SPECIAL.get(name) ?? { type: 'object', name };
}

/** The type of a value without nested named types; undefined if it is unknown. */
export function plainType({ type, format, enum: values }: Definition): FieldType | undefined {
  switch (`${type} ${format ?? ''}`.trim()) {
    case 'string':
      return values === undefined ? { type: 'string' } : { type: 'string', enum: values.map(String) };
    case 'string byte':
      return { type: 'byte' };
    case 'string date-time':
      return { type: 'date-time' };
    case 'string int-or-string':
      return { type: 'int-or-string' };
    case 'integer int32':
      return { type: 'integer', format: 'int32' };
    case 'integer':
    case 'integer int64':
      return { type: 'integer', format: 'int64' };
    case 'number':
    case 'number double':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'object':
      return { type: 'raw-object' };
    default:
      return undefined;
  }
}
