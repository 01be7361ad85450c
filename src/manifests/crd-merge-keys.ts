import { isList, isMap } from './field';
import type { Fields, Manifest, Value } from './manifest';
import { type Merging, type MergingFields, mergingOf } from './merge-keys';

/** Returns how the manifests of a kind merge. */
export type MergingLookup = (manifest: { readonly apiVersion: string; readonly kind: string }) => MergingFields;

/**
 * Like `mergingOf`, and for custom resources reads their CustomResourceDefinitions among some manifests: a list whose
 * `x-kubernetes-list-type` is `map` has the merge keys of its `x-kubernetes-list-map-keys`.
 *
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#custom-resources-and-server-side-apply
 */
export function mergingWith(manifests: Iterable<Manifest>): MergingLookup {
  const defined = new Map<string, MergingFields>();
  for (const { kind, spec } of manifests) {
    if (kind === 'CustomResourceDefinition' && isMap(spec)) {
      for (const [type, words] of definitions(spec)) {
        defined.set(type, words);
      }
    }
  }
  return (manifest) => ({ ...defined.get(`${manifest.apiVersion} ${manifest.kind}`), ...mergingOf(manifest) });
}

/** The fields of each version of a custom resource, by its `apiVersion kind`. */
function definitions({ group, names, versions }: Fields): readonly [string, MergingFields][] {
  return (isList(versions) ? versions : []).flatMap((version): [string, MergingFields][] => {
    if (!isMap(version) || !isMap(version.schema) || !isMap(names)) {
      return [];
    }
    return [[`${group}/${version.name} ${names.kind}`, mergingOfSchema(version.schema.openAPIV3Schema)?.fields ?? {}]];
  });
}

/** How a field with this schema merges; undefined if it and everything below it merge in the default way. */
function mergingOfSchema(schema: Value | undefined): Merging | undefined {
  if (!isMap(schema)) {
    return undefined;
  }
  if (!isMap(schema.items)) {
    const fields = mergingOfProperties(schema.properties);
    return fields && { fields };
  }
  const keys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-list-type'] !== 'map' || !isList(keys)) {
    return undefined;
  }
  const fields = mergingOfProperties(schema.items.properties);
  return { keys: keys.map(String), ...(fields && { fields }) };
}

function mergingOfProperties(properties: Value | undefined): MergingFields | undefined {
  const words = Object.entries(isMap(properties) ? properties : {}).flatMap(([field, schema]): [string, Merging][] => {
    const merging = mergingOfSchema(schema);
    return merging === undefined ? [] : [[field, merging]];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}
