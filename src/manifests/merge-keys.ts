import { allKinds, type Kind, kindOf } from '../kubernetes/kind';
import { type Field, typeNamed } from '../kubernetes/schema';
import { group } from './manifest';

/** How the API merges one field. By default, a map merges field by field, and a list or single value is replaced. */
export interface Merging {
  /** The merge keys of a list of maps: the fields that identify an element. */
  readonly keys?: readonly string[];
  /** `union`: a list of single values without duplicates. `replace`: a map that is always replaced as a whole. */
  readonly strategy?: 'union' | 'replace';
  /** The fields of the map, or of each element of a list with keys. */
  readonly fields?: MergingFields;
}

/** The fields of a map that do not merge in the default way. */
export type MergingFields = { readonly [field: string]: Merging };

/** The defaults of merge keys that an element leaves out. */
export const KEY_DEFAULTS: ReadonlyMap<string, string> = new Map([['protocol', 'TCP']]);

/**
 * How manifests of this group and kind merge, from the merge keys, patch strategies and list-map keys of the API's
 * types, without the status. A version that is not served merges like one that is. A custom resource has merge keys
 * only in its metadata.
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
/** The result for each type; undefined for most types, which merge field by field. */
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
    // Ends the recursion of a type that contains itself.
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
