import { describeValue, fieldPath, isList, isMap, isSingle } from './field';
import { toJson } from './json';
import type { Fields, Manifest, Value } from './manifest';
import { KEY_DEFAULTS, type Merging, type MergingFields, mergingOf } from './merge-keys';
import { isManifest } from './plain';

/** A place where a partial manifest does not fit the manifest. Its value is left out of the merge. */
export interface Conflict {
  /** The path in the partial manifest, such as `spec.template.spec.containers[0].image`. */
  readonly field: string;
  /** The value there, such as `the string "nginx"`. */
  readonly found: string;
  /** What would fit, such as `a map`. */
  readonly wanted: string;
}

/** A manifest merged with a partial one, and everything that did not fit. */
export interface Merged {
  readonly manifest: Manifest;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges a partial manifest into a manifest of its kind, as the API does: maps field by field, lists with merge keys
 * element by element (new ones at the end, in the given order), other lists as a whole. `null` deletes a key,
 * `undefined` changes nothing, unknown fields pass through. Neither argument is changed.
 *
 * @param merging how manifests of the kind merge
 *
 * https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export function merge(manifest: Manifest, partial: object, merging: MergingFields = mergingOf(manifest)): Merged {
  const conflicts: Conflict[] = [];
  const merged = new ManifestMerge(conflicts).maps(manifest, partial, merging, '');
  return { manifest: isManifest(merged) ? merged : manifest, conflicts };
}

/** Merges part of a map into it like `merge`, for maps that are not a manifest. */
export function mergeFields(
  base: Fields,
  partial: object,
  merging: MergingFields,
): { readonly fields: Fields; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  return { fields: new ManifestMerge(conflicts).maps(base, partial, merging, ''), conflicts };
}

/**
 * The key of an element of a list with merge keys, in a form that can be compared; undefined if the element lacks a key
 * that has no default.
 */
export function elementKey(element: unknown, keys: readonly string[]): string | undefined {
  if (!isMap(element)) {
    return undefined;
  }
  const values = keys.map((key) => element[key] ?? KEY_DEFAULTS.get(key));
  return values.includes(undefined) ? undefined : toJson(values);
}

/** The elements of a list by their merge keys, written as in a field path; undefined if these do not identify them. */
export function namedElements(
  list: readonly Value[],
  keys: readonly string[] | undefined,
): ReadonlyMap<string, Value> | undefined {
  if (keys === undefined || list.some((element) => elementKey(element, keys) === undefined)) {
    return undefined;
  }
  const elements = new Map(list.map((element) => [elementName(element, keys), element]));
  return elements.size === list.length ? elements : undefined;
}

/** An element of a list by its merge keys, as in a field path: `name=api`. */
export function elementName(element: Value, keys: readonly string[]): string {
  return keys.map((key) => `${key}=${(isMap(element) ? element[key] : undefined) ?? KEY_DEFAULTS.get(key)}`).join();
}

/** One merge, which collects conflicts. */
class ManifestMerge {
  readonly #conflicts: Conflict[];

  constructor(conflicts: Conflict[]) {
    this.#conflicts = conflicts;
  }

  maps(base: object, partial: object, mergingFields: MergingFields, path: string): Fields {
    const merged = new Map(defined(Object.entries(base)));
    for (const [key, change] of defined(Object.entries(partial))) {
      const word = Object.hasOwn(mergingFields, key) ? mergingFields[key] : undefined;
      const value = this.#value(merged.get(key), change, word ?? {}, fieldPath(path, key));
      if (value === undefined) {
        merged.delete(key);
      } else {
        merged.set(key, value);
      }
    }
    return Object.fromEntries(merged);
  }

  #value(base: Value | undefined, change: unknown, merging: Merging, path: string): Value | undefined {
    const wanted = wantedShape(base, change, merging, path);
    if (wanted !== undefined) {
      return this.#refuse(change, wanted, path, base);
    }
    if (isList(change)) {
      return this.#list(isList(base) ? base : [], change, merging, path);
    }
    if (isMap(change) && merging.strategy !== 'replace') {
      return this.#map(base, change, merging.fields ?? {}, path);
    }
    return change === null ? undefined : this.#clone(change, path);
  }

  /** A map of nothing but deletions adds nothing if the base has no map. */
  #map(base: Value | undefined, change: Fields, mergingFields: MergingFields, path: string): Value | undefined {
    const merged = this.maps(isMap(base) ? base : {}, change, mergingFields, path);
    const deletesOnly = Object.keys(merged).length === 0 && Object.keys(change).length > 0;
    return deletesOnly && base === undefined ? undefined : merged;
  }

  #list(base: readonly Value[], change: readonly unknown[], merging: Merging, path: string): Value {
    if (merging.keys !== undefined) {
      return this.#elements(base, change, merging.keys, merging.fields ?? {}, path);
    }
    const wanted = this.#cloneItems(change, path);
    return merging.strategy === 'union' ? [...new Set([...base, ...wanted])] : wanted;
  }

  #elements(
    base: readonly Value[],
    change: readonly unknown[],
    keys: readonly string[],
    mergingFields: MergingFields,
    path: string,
  ): Value {
    const merged = [...base];
    const places = new Map(base.map((element, place) => [elementKey(element, keys), place]));
    for (const [index, element] of change.entries()) {
      const field = fieldPath(path, index);
      const key = elementKey(element, keys);
      if (key === undefined || !isMap(element)) {
        this.#refuse(element, `a map with ${keys.join(' and ')}`, field, undefined);
        continue;
      }
      const place = places.get(key) ?? merged.length;
      merged[place] = this.maps(Object(merged[place]), element, mergingFields, field);
      places.set(key, place);
    }
    return merged;
  }

  /** A value taken whole, without its undefined keys. */
  #clone(value: unknown, path: string): Value {
    if (isList(value)) {
      return this.#cloneItems(value, path);
    }
    if (isMap(value)) {
      const fields = defined(Object.entries(value));
      return Object.fromEntries(fields.map(([key, field]) => [key, this.#clone(field, fieldPath(path, key))]));
    }
    return isSingle(value) || value === null ? value : this.#refuse(value, 'plain data', path, null);
  }

  #cloneItems(values: readonly unknown[], path: string): readonly Value[] {
    return values.map((value, index) => this.#clone(value, fieldPath(path, index)));
  }

  #refuse<Kept>(change: unknown, wanted: string, field: string, kept: Kept): Kept {
    this.#conflicts.push({ field, found: describeValue(change), wanted });
    return kept;
  }
}

/** The texts that every object has. */
const IDENTITY: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata.name']);

/** The shape that a change should have, if it has a different one. */
function wantedShape(base: Value | undefined, change: unknown, merging: Merging, path: string): string | undefined {
  if (IDENTITY.has(path)) {
    return typeof change === 'string' ? undefined : 'a string';
  }
  if (change === null) {
    return path === 'metadata' ? 'a map' : undefined;
  }
  if (merging.keys !== undefined || merging.strategy === 'union' || isList(base)) {
    return isList(change) ? undefined : 'a list';
  }
  if (merging.fields !== undefined || merging.strategy === 'replace' || isMap(base)) {
    return isMap(change) ? undefined : 'a map';
  }
  return isSingle(base) && !isSingle(change) ? 'a text, a number, true or false' : undefined;
}

function defined<T>(entries: [string, T][]): [string, T][] {
  return entries.filter(([, value]) => value !== undefined);
}
