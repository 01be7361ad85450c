import { typeName } from '../../src/kubernetes/definition';
import {
  type Field,
  LIST_TYPES,
  type ObjectType,
  PATCH_STRATEGIES,
  type PatchStrategy,
} from '../../src/kubernetes/object-type';
import { fieldTypeOf, namesIn } from './field-type';
import { GenerateError } from './generate-error';
import { apiVersionOf, byText } from './names';
import type { Definitions, GroupVersionKind, Resource, Schema } from './openapi';

/** The content of the generated files, except the history. */
export interface Model {
  /** The version, such as `1.36`. */
  readonly version: string;
  /** The types that manifests of served kinds use, in alphabetical order. */
  readonly types: readonly ObjectType[];
  /** The kind of each type that is a manifest, by the name of the type. */
  readonly kinds: ReadonlyMap<string, GroupVersionKind>;
  /** The resources of built-in kinds, in the order of discovery. */
  readonly resources: readonly Resource[];
}

/**
 * Combines the two documents of one server.
 * @throws GenerateError if the generator cannot read a type, or the documents come from different servers
 */
export function modelOf(version: string, definitions: Definitions, discovery: readonly Resource[]): Model {
  const kinds = new Map(Object.entries(definitions).flatMap(([name, schema]) => kindOf(typeName(name), schema)));
  const groups = new Set([...kinds.values()].map(({ group }) => group));
  const resources = discovery.filter(({ group }) => groups.has(group));
  const served = new Set(resources.map(kindOfResource).map(keyOf));
  refuseOtherVersion(version, definitions, kinds, resources, served);
  const roots = [...kinds].filter(([, kind]) => served.has(keyOf(kind))).map(([name]) => name);
  return { version, types: reachable(roots, definitions), kinds, resources };
}

/** A type with one kind is a manifest; options of requests have many kinds. */
function kindOf(name: string, { 'x-kubernetes-group-version-kind': kinds = [] }: Schema): [string, GroupVersionKind][] {
  const [only, ...more] = kinds;
  return only === undefined || more.length > 0 ? [] : [[name, only]];
}

/** The kind that a resource's requests send and receive. */
function kindOfResource({ group, version, kind, of }: Resource): GroupVersionKind {
  if (of === undefined) {
    return { group, version, kind };
  }
  const slash = of.lastIndexOf('/');
  return { group: of.slice(0, Math.max(slash, 0)), version: of.slice(slash + 1), kind };
}

function keyOf({ group, version, kind }: GroupVersionKind): string {
  return `${apiVersionOf({ group, version })} ${kind}`;
}

function refuseOtherVersion(
  version: string,
  definitions: Definitions,
  kinds: Model['kinds'],
  resources: readonly Resource[],
  served: ReadonlySet<string>,
): void {
  const defined = new Set([...kinds.values()].map(keyOf));
  const undefinedKinds = resources.filter(({ resource }) => !resource.includes('/')).map(keyOf);
  const lines = [
    ...undefinedKinds.filter((key) => !defined.has(key)).map((key) => `${key} is served, and has no definition`),
    ...Object.entries(definitions)
      .filter(([, schema]) => isManifest(schema))
      .flatMap(([name]) => kinds.get(typeName(name)) ?? [])
      .map(keyOf)
      .filter((key) => !served.has(key))
      .map((key) => `${key} has a definition, and is not served`),
  ];
  if (lines.length > 0) {
    throw new GenerateError(
      `the discovery document is not of the server that the definitions (${version}) are of:\n  ${lines.join('\n  ')}`,
    );
  }
}

function isManifest({ properties }: Schema): boolean {
  return properties?.metadata?.$ref?.endsWith('.ObjectMeta') === true;
}

/** The types with these names, and all types that they use. */
function reachable(roots: readonly string[], definitions: Definitions): ObjectType[] {
  const schemas = new Map(Object.entries(definitions).map(([name, schema]) => [typeName(name), schema]));
  const found = new Map<string, ObjectType>();
  const visit = (name: string): void => {
    if (!found.has(name)) {
      const type = objectType(name, schemas.get(name));
      found.set(name, type);
      [...type.fields.values()].flatMap((field) => namesIn(field.type)).forEach(visit);
    }
  };
  roots.forEach(visit);
  return [...found.values()].sort((one, other) => byText(one.name, other.name));
}

function objectType(name: string, schema: Schema | undefined): ObjectType {
  if (schema === undefined) {
    throw new GenerateError(`the type ${name} is used, and has no definition`);
  }
  const fields = Object.entries(schema.properties ?? {}).sort(([one], [other]) => byText(one, other));
  const isRequired = (field: string) => schema.required?.includes(field) === true;
  return {
    name,
    fields: new Map(fields.map(([field, type]) => [field, fieldOf(name, field, type, isRequired(field))])),
    ...(schema.deprecated && { deprecated: true }),
    ...(schema['x-kubernetes-map-type'] === 'atomic' && { mapType: 'atomic' }),
  };
}

function fieldOf(type: string, name: string, schema: Schema, required: boolean): Field {
  const place = `${type}.${name}`;
  const listMapKeys = schema['x-kubernetes-list-map-keys'];
  const patchMergeKey = schema['x-kubernetes-patch-merge-key'];
  return {
    name,
    type: fieldTypeOf(schema, place),
    required,
    ...listFacts(schema, place),
    ...(listMapKeys && { listMapKeys }),
    ...(schema['x-kubernetes-map-type'] === 'atomic' && { mapType: 'atomic' }),
    ...(patchMergeKey && { patchMergeKey }),
    ...patchFacts(schema, place),
    ...defaultFact(schema.default, place),
    ...(schema.deprecated && { deprecated: true }),
  };
}

function listFacts({ 'x-kubernetes-list-type': text }: Schema, place: string): Pick<Field, 'listType'> {
  const listType = LIST_TYPES.find((type) => type === text);
  if (listType === undefined && text !== undefined) {
    throw new GenerateError(`${place} has the list type "${text}", which the generator does not know`);
  }
  return listType === undefined ? {} : { listType };
}

function patchFacts({ 'x-kubernetes-patch-strategy': text }: Schema, place: string): Pick<Field, 'patchStrategy'> {
  const words = text?.split(',') ?? [];
  const patchStrategy: PatchStrategy[] = PATCH_STRATEGIES.filter((strategy) => words.includes(strategy));
  if (patchStrategy.length < words.length) {
    throw new GenerateError(`${place} has the patch strategy "${text}", which the generator does not know`);
  }
  return patchStrategy.length === 0 ? {} : { patchStrategy };
}

function defaultFact(value: unknown, place: string): Pick<Field, 'default'> {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return { default: value };
    case 'undefined':
    case 'object':
      return {};
    default:
      throw new GenerateError(`${place} has a default that the generator does not know how to write`);
  }
}
