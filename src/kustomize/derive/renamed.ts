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
 * Pairs objects that one construct gives another name in an environment, such as a name that ends in a digest of the content. The
 * object must be the only one of its kind in the construct on both sides. Kustomize updates references after a patch of the name, so
 * objects that refer to it need no patch.
 *
 * @param left unpaired objects of the base
 * @param added unpaired objects of the environment
 */
export function pairRenamed(left: readonly Resource[], added: readonly Rendered[]): readonly Pair[] {
  if (left.length === 0 || added.length === 0) {
    return [];
  }
  const before = onlyOnes(left, ({ path, fields }) => keyOf(path, fields));
  const after = onlyOnes(added, ({ path, manifest }) => keyOf(path, fieldsOf(manifest)));
  return [...after].flatMap(([key, wanted]) => {
    const base = before.get(key);
    return base && wanted && canBeRenamed(base, wanted) ? [{ base, wanted }] : [];
  });
}

/** Finds the names that patches must set, without the prefix and suffix of the kustomization. */
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

/** New names of objects of the base. */
export type PatchedNames = ReadonlyMap<Resource, string>;

/** Creates patches that change only names. */
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

/** Whether Kustomize updates references to such an object, and a JSON patch would not change the rest of it. */
function canBeRenamed({ id, fields }: Resource, { manifest }: Rendered): boolean {
  return (
    isRenamed(id.apiVersion, id.kind) && (jsonPatchFault(fields) ?? jsonPatchFault(fieldsOf(manifest))) === undefined
  );
}
