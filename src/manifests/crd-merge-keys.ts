import { isList, isMap } from './field';
import type { Fields, Manifest, Value } from './manifest';
import { type Merging, type MergingFields, mergingOf } from './merge-keys';

/** Says how the manifests of a kind merge. */
export type MergingLookup = (manifest: { readonly apiVersion: string; readonly kind: string }) => MergingFields;

/**
 * As `mergingOf`, and for custom resources what the CustomResourceDefinitions among some manifests say: the fields of a
 * list whose `x-kubernetes-list-type` is `map` are those of its `x-kubernetes-list-map-keys`.
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
    return [[`${group}/${version.name} ${names.kind}`, wordOf(version.schema.openAPIV3Schema)?.fields ?? {}]];
  });
}

/** How a field of this schema merges; nothing where neither it nor anything below it merges in a way of its own. */
function wordOf(schema: Value | undefined): Merging | undefined {
  if (!isMap(schema)) {
    return undefined;
  }
  if (!isMap(schema.items)) {
    const fields = wordsOf(schema.properties);
    return fields && { fields };
  }
  const keys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-list-type'] !== 'map' || !isList(keys)) {
    return undefined;
  }
  const fields = wordsOf(schema.items.properties);
  return { keys: keys.map(String), ...(fields && { fields }) };
}

function wordsOf(properties: Value | undefined): MergingFields | undefined {
  const words = Object.entries(isMap(properties) ? properties : {}).flatMap(([field, schema]): [string, Merging][] => {
    const word = wordOf(schema);
    return word === undefined ? [] : [[field, word]];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}
