import { isFields, isList } from '../../manifests/field';
import { type Fields, group, type Manifest, type Rendering, type Value } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';

/** Fills in what the server fills in. */
export type Defaulting = (manifest: Manifest) => Manifest;

/**
 * Fills the defaults of CustomResourceDefinitions into custom resources, as the server does when it writes and reads them.
 *
 * @param renderings where definitions are looked for, the first one first
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting
 */
export function defaultsIn(...renderings: readonly Rendering[]): Defaulting {
  const schemas = new Map<string, Fields>();
  for (const { manifest } of renderings.flat()) {
    if (manifest.kind === 'CustomResourceDefinition' && group(manifest) === 'apiextensions.k8s.io') {
      for (const [type, schema] of schemasOf(mapAt(manifest, 'spec'))) {
        schemas.set(type, schemas.get(type) ?? schema);
      }
    }
  }
  return (manifest) => {
    const schema = schemas.get(`${manifest.apiVersion} ${manifest.kind}`);
    const filled = schema && isFields(manifest) ? filledFields(manifest, schema) : manifest;
    return filled === manifest ? manifest : { ...manifest, ...filled, metadata: manifest.metadata };
  };
}

function schemasOf({ group: name, names, versions }: Fields): readonly (readonly [string, Fields])[] {
  return (isList(versions) ? versions : []).map((version) => [
    `${name}/${mapAt(version).name} ${mapAt(names).kind}`,
    mapAt(version, 'schema', 'openAPIV3Schema'),
  ]);
}

function filledValue(value: Value, schema: Fields): Value {
  if (isList(value)) {
    const items = mapAt(schema, 'items');
    const elements = value.map((element) => filledValue(element, items));
    return elements.every((element, place) => element === value[place]) ? value : elements;
  }
  return isFields(value) ? filledFields(value, schema) : value;
}

function filledFields(fields: Fields, schema: Fields): Fields {
  const properties = mapAt(schema, 'properties');
  const others = mapAt(schema, 'additionalProperties');
  const entries = Object.entries(fields).map(([key, value]): [string, Value] => {
    const below = Object.hasOwn(properties, key) ? mapAt(properties, key) : others;
    const isUnset = value === null && below.default !== undefined && below.nullable !== true;
    return [key, filledValue(isUnset ? (below.default ?? null) : value, below)];
  });
  const missing = Object.entries(properties).flatMap(([key, each]): [string, Value][] => {
    const below = mapAt(each);
    return Object.hasOwn(fields, key) || below.default === undefined ? [] : [[key, filledValue(below.default, below)]];
  });
  const isSame = missing.length === 0 && entries.every(([key, value]) => value === fields[key]);
  return isSame ? fields : Object.fromEntries([...entries, ...missing]);
}
