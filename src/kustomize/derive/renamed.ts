import { groupBy } from '../../manifests/group-by';
import { type Fields, group, type Rendered } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import { fieldsOf, type Resource } from '../emulator/resource';
import { type Affixes, isRenamed } from '../emulator/set-name';
import { jsonPatchFault } from '../emulator/yaml-survival';
import type { JsonPatch } from '../model/overlay';
import type { Pair } from './pairs';
import { wholeTarget } from './target';

/**
 * Pairs objects that one construct makes under another name in an environment, as one whose name ends in a digest of its
 * content: the only one of its kind there on both sides. Kustomize lets references follow a patch of the name, so that
 * nothing that names the object needs a patch.
 *
 * @param left what the base has without a counterpart
 * @param strangers what the environment has without one
 */
export function pairRenamed(left: readonly Resource[], strangers: readonly Rendered[]): readonly Pair[] {
  if (left.length === 0 || strangers.length === 0) {
    return [];
  }
  const before = onlyOnes(left, ({ path, fields }) => keyOf(path, fields));
  const after = onlyOnes(strangers, ({ path, manifest }) => keyOf(path, fieldsOf(manifest)));
  return [...after].flatMap(([key, wanted]) => {
    const base = before.get(key);
    return base && wanted && canBeRenamed(base, wanted) ? [{ base, wanted }] : [];
  });
}

/** The names that patches give to objects, before a prefix or suffix comes around them. */
export function patchedNames(pairs: readonly Pair[], { namePrefix = '', nameSuffix = '' }: Affixes): PatchedNames {
  const names = new Map<Resource, string>();
  for (const { base, wanted } of pairs) {
    const { name } = wanted.manifest.metadata;
    const plain = name.slice(namePrefix.length, name.length - nameSuffix.length);
    if (plain !== base.id.name && isRenamed(base.id.apiVersion, base.id.kind)) {
      names.set(base, plain);
    }
  }
  return names;
}

/** The new names of objects of the base. */
export type PatchedNames = ReadonlyMap<Resource, string>;

/** Patches that change names and nothing else. */
export function renamingPatches(pairs: readonly Pair[], names: PatchedNames): readonly JsonPatch[] {
  return pairs.flatMap(({ base, wanted }): readonly JsonPatch[] => {
    const value = names.get(base);
    const operations = value === undefined ? [] : [{ op: 'replace', path: '/metadata/name', value } as const];
    return operations.map((operation) => ({
      ...{ type: 'json', base: base.fields, wanted },
      ...{ target: wholeTarget(base.id), operations: [operation] },
    }));
  });
}

function keyOf(path: string, fields: Fields): string {
  return isManifest(fields) ? `${path} ${group(fields)} ${fields.kind}` : path;
}

function onlyOnes<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): ReadonlyMap<string, Item> {
  const grouped = groupBy(items, keyOfItem);
  return new Map([...grouped].flatMap(([key, [one, ...others]]) => (one && others.length === 0 ? [[key, one]] : [])));
}

/** Whether Kustomize lets references follow such an object, and a JSON patch leaves the rest of it alone. */
function canBeRenamed({ id, fields }: Resource, { manifest }: Rendered): boolean {
  return (
    isRenamed(id.apiVersion, id.kind) && (jsonPatchFault(fields) ?? jsonPatchFault(fieldsOf(manifest))) === undefined
  );
}
