import { allKinds, type Kind, kindOf } from '../kubernetes/kind';
import { type Field, typeNamed } from '../kubernetes/schema';
import { group } from './manifest';

/**
 * How the API merges one field. A field that has nothing here merges as a map where it is a map, and is replaced as a
 * whole where it is a list or a single value.
 */
export interface Merging {
  /** A list whose elements are maps, told apart by the values of these fields. */
  readonly keys?: readonly string[];
  /** `union`: a list of single values, each once. `replace`: a map that is only ever taken as a whole. */
  readonly strategy?: 'union' | 'replace';
  /** The fields of the map, or of each element of a list with keys. */
  readonly fields?: MergingFields;
}

/** The fields of a map that merge in a way of their own. */
export type MergingFields = { readonly [field: string]: Merging };

/** What the API takes for a merge key that an element leaves out. */
export const KEY_DEFAULTS: ReadonlyMap<string, string> = new Map([['protocol', 'TCP']]);

/**
 * How manifests of this group and kind merge, from the merge keys, patch strategies and list-map keys of the API's types,
 * without the status. A version that is not served merges as one that is; a custom resource has merge keys in its
 * metadata only.
 */
export function mergingOf(manifest: { readonly apiVersion: string; readonly kind: string }): MergingFields {
  const key = `${manifest.apiVersion} ${manifest.kind}`;
  let fields = byKind.get(key);
  if (fields === undefined) {
    fields = mergingOfKind(kindOf(manifest.apiVersion, manifest.kind) ?? kindOfGroup(group(manifest), manifest.kind));
    byKind.set(key, fields);
  }
  return fields;
}

const byKind = new Map<string, MergingFields>();
/** What is found of each type; nothing for most, which merge field by field. */
const byType = new Map<string, MergingFields | undefined>();

function kindOfGroup(ofGroup: string, ofKind: string): Kind | undefined {
  return allKinds().find(({ group, kind }) => group === ofGroup && kind === ofKind);
}

function mergingOfKind(kind: Kind | undefined): MergingFields {
  if (kind === undefined) {
    const metadata = mergingOfType('meta/v1.ObjectMeta');
    return metadata === undefined ? {} : { metadata: { fields: metadata } };
  }
  const { status: _, ...fields } = mergingOfType(kind.type) ?? {};
  return fields;
}

function mergingOfType(name: string): MergingFields | undefined {
  if (!byType.has(name)) {
    // A type that holds itself is found here, and ends there.
    byType.set(name, undefined);
    const found = [...typeNamed(name).fields.values()].flatMap((field): [string, Merging][] => {
      const merging = mergingOfField(field);
      return merging === undefined ? [] : [[field.name, merging]];
    });
    byType.set(name, found.length === 0 ? undefined : Object.fromEntries(found));
  }
  return byType.get(name);
}

function mergingOfField({ type, listMapKeys, patchMergeKey, patchStrategy = [] }: Field): Merging | undefined {
  if (type.type === 'list') {
    const keys = listMapKeys ?? (patchMergeKey === undefined ? undefined : [patchMergeKey]);
    if (keys === undefined) {
      return patchStrategy.includes('merge') ? { strategy: 'union' } : undefined;
    }
    const fields = type.items.type === 'object' ? mergingOfType(type.items.name) : undefined;
    return { keys, ...(fields && { fields }) };
  }
  if (patchStrategy.includes('replace')) {
    return { strategy: 'replace' };
  }
  const fields = type.type === 'object' ? mergingOfType(type.name) : undefined;
  return fields && { fields };
}
