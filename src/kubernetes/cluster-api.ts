import { type Definition, isBuiltIn, plainType, referencedType, typeName } from './definition';
import type { Field, FieldType, ObjectType } from './object-type';
import { typeNamed, typeNames } from './schema';

/** A source of the types of manifests: those that come with kustruct, or those of one cluster. */
export interface TypeSource {
  /** The type of the manifests of a kind; undefined for an unknown kind. */
  typeOf(apiVersion: string, kind: string): ObjectType | undefined;
  /** The type with a name that another type uses for a field. */
  typeNamed(name: string): ObjectType;
}

/** A definition as a cluster publishes it, with the additional keywords of custom resource schemas. */
export interface ClusterDefinition extends Omit<Definition, 'items' | 'additionalProperties'> {
  readonly items?: ClusterDefinition;
  readonly additionalProperties?: ClusterDefinition | boolean;
  readonly default?: unknown;
  readonly properties?: { readonly [field: string]: ClusterDefinition };
  readonly required?: readonly string[];
  readonly 'x-kubernetes-group-version-kind'?: readonly {
    readonly group: string;
    readonly version: string;
    readonly kind: string;
  }[];
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
}

/** The definitions of an OpenAPI v2 document by their full names. */
export type ClusterDefinitions = { readonly [name: string]: ClusterDefinition };

/**
 * The kinds of one cluster, including those of its CustomResourceDefinitions, with their types. Each type is read on
 * first use.
 *
 * @see https://kubernetes.io/docs/concepts/overview/kubernetes-api/#openapi-v2
 */
export class ClusterApi implements TypeSource {
  readonly #definitions: ReadonlyMap<string, ClusterDefinition>;
  readonly #builtIn: ReadonlySet<string>;
  /** The names of types by apiVersion and kind. */
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #types = new Map<string, ObjectType>();

  constructor(definitions: ClusterDefinitions) {
    const named = Object.entries(definitions).map(([name, definition]) => [typeName(name), definition] as const);
    this.#definitions = new Map(named);
    this.#builtIn = new Set(Object.keys(definitions).filter(isBuiltIn).map(typeName));
    this.#kinds = new Map(named.flatMap(([name, definition]) => kindsOf(definition).map((kind) => [kind, name])));
  }

  /** Whether the cluster has a kind. */
  has(apiVersion: string, kind: string): boolean {
    return this.#kinds.has(`${apiVersion} ${kind}`);
  }

  typeOf(apiVersion: string, kind: string): ObjectType | undefined {
    const name = this.#kinds.get(`${apiVersion} ${kind}`);
    // A CustomResourceDefinition that allows any field is published without fields.
    return name === undefined || this.#definitions.get(name)?.properties === undefined
      ? undefined
      : this.typeNamed(name);
  }

  typeNamed(name: string): ObjectType {
    const known = this.#types.get(name);
    if (known !== undefined) {
      return known;
    }
    const definition = this.#definitions.get(name);
    const type = definition === undefined ? elsewhere(name) : this.#read(name, definition, !this.#builtIn.has(name));
    this.#types.set(name, type);
    return type;
  }

  #read(name: string, definition: ClusterDefinition, isCustom: boolean): ObjectType {
    const { properties = {}, required = [] } = definition;
    const isOpen = definition['x-kubernetes-preserve-unknown-fields'] === true;
    const fields = Object.entries(properties).map(([field, inner]): [string, Field] => {
      const type = this.#typeOfField(inner, `${name}.${field}`, isCustom);
      // A field with a default is never missing, because the server fills it in before it validates.
      return [field, { name: field, type, required: required.includes(field) && inner.default === undefined }];
    });
    const embedded = definition['x-kubernetes-embedded-resource'] === true ? EMBEDDED_FIELDS : [];
    return {
      name,
      fields: new Map([...embedded, ...fields]),
      ...(isCustom && { custom: true }),
      ...(isOpen && { open: true }),
    };
  }

  /** Nested types in schemas of custom resources have no name, and are named by their path. */
  #typeOfField(definition: ClusterDefinition, name: string, isCustom: boolean): FieldType {
    const { $ref, items, additionalProperties, properties } = definition;
    if ($ref !== undefined) {
      return referencedType($ref);
    }
    if (isCustom && !isNested(definition)) {
      return customType(definition);
    }
    if (items !== undefined) {
      return { type: 'list', items: this.#typeOfField(items, name, isCustom) };
    }
    if (properties !== undefined) {
      this.#types.set(name, this.#read(name, definition, isCustom));
      return { type: 'object', name };
    }
    if (typeof additionalProperties === 'object') {
      return { type: 'map', values: this.#typeOfField(additionalProperties, name, isCustom) };
    }
    return isCustom ? customType(definition) : valueType(definition);
  }
}

/** A type that the document does not define: one that comes with Kubernetes, or an unknown one. */
function elsewhere(name: string): ObjectType {
  return typeNames().includes(name) ? typeNamed(name) : { name, fields: new Map(), open: true };
}

/** A definition is the type of a kind only if it belongs to that kind alone; options of requests belong to many. */
function kindsOf({ 'x-kubernetes-group-version-kind': kinds = [] }: ClusterDefinition): readonly string[] {
  const [only, ...more] = kinds;
  if (only === undefined || more.length > 0) {
    return [];
  }
  const { group, version, kind } = only;
  return [`${group === '' ? version : `${group}/${version}`} ${kind}`];
}

const ANYTHING: FieldType = { type: 'json' };

/** The fields of every embedded object, whether its schema declares them or not. */
const EMBEDDED_FIELDS = ['apiVersion', 'kind', 'metadata'].map((name): [string, Field] => [
  name,
  { name, type: ANYTHING, required: false },
]);

/** Whether the type of a value is one that has inner values. A schema may describe inner values that no value has. */
function isNested(definition: ClusterDefinition): boolean {
  const isOther = definition['x-kubernetes-int-or-string'] === true;
  return !isOther && definition.type === (definition.items === undefined ? 'object' : 'array');
}

/** The server has additional formats for custom resources, and accepts larger integers in int-or-string fields. */
function customType(definition: ClusterDefinition): FieldType {
  const { type, format, enum: values } = definition;
  if (definition['x-kubernetes-int-or-string'] === true) {
    return { type: 'int64-or-string' };
  }
  // With a format, the server accepts lists, too.
  const isOpen = type === 'string' && format !== undefined && format !== '';
  return isOpen ? ANYTHING : valueType({ type, format, enum: values });
}

/** A field without a known type may have any value. */
function valueType(definition: ClusterDefinition): FieldType {
  if (definition['x-kubernetes-int-or-string'] === true) {
    return { type: 'int-or-string' };
  }
  const { type, format, enum: values } = definition;
  const isOfTexts = values?.every((value) => typeof value === 'string') !== false;
  return plainType({ type, format, enum: isOfTexts ? values : undefined }) ?? plainType({ type }) ?? ANYTHING;
}
