import { isList, isMap } from '../../src/manifests/field';
import { settle } from '../../src/manifests/integer';
import type { Fields, Value } from '../../src/manifests/manifest';

/** A mutable value. */
export type Draft = null | boolean | number | bigint | string | Draft[] | DraftMap;

/** A mutable map. */
export type DraftMap = { [key: string]: Draft };

/** An object that is being changed from one environment to another, and where a program creates it. */
export interface Placed {
  /** The id of its construct, which stays whatever happens to the object. */
  readonly id: string;
  chart: string;
  /** Objects of one chart and number are given to the program as one `List`. */
  list?: number;
  fields: DraftMap;
}

/** A mutable copy, with numbers in the form that manifests use. */
export function toDraft(value: Value): Draft {
  if (isList(value)) {
    return value.map(toDraft);
  }
  if (isMap(value)) {
    return toDraftMap(value);
  }
  // JSON has no negative zero.
  return typeof value === 'number' || typeof value === 'bigint' ? (settle(value) ?? 0) || 0 : value;
}

/** A mutable copy of a map. */
export function toDraftMap(fields: Fields): DraftMap {
  return Object.fromEntries(Object.entries(fields).map(([key, part]) => [key, toDraft(part)]));
}

/** Whether a draft is a map. */
export function isDraftMap(value: Draft | undefined): value is DraftMap {
  return isMap(value);
}

/** The item that a number selects; undefined for an empty list. */
export function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length];
}

/** The metadata of an object. */
export function metadata(object: DraftMap): DraftMap {
  return isDraftMap(object.metadata) ? object.metadata : {};
}

/** Sets a field of a nested map, which is created if needed. */
export function set(parent: DraftMap, key: string, field: string, value: Draft): void {
  const map = parent[key];
  if (isDraftMap(map)) {
    map[field] = value;
  } else {
    parent[key] = { [field]: value };
  }
}

/** The nested maps of an object; of metadata, only those that users set. */
export function mapsIn(object: DraftMap): DraftMap[] {
  return [...below(object, '')].flatMap(([path, value]) => (path !== '' && isDraftMap(value) ? [value] : []));
}

/** The lists of an object. */
export function listsIn(object: DraftMap): Draft[][] {
  return [...below(object, '')].flatMap(([, value]) => (Array.isArray(value) ? [value] : []));
}

/** Whether an object is a custom resource, whose fields may have any value. */
export function isCustom({ apiVersion }: DraftMap): boolean {
  return /^(argoproj\.io|cert-manager\.io|monitoring\.coreos\.com|example\.com|.*\.fluxcd\.io)\//.test(
    String(apiVersion),
  );
}

/** Whether an object is of this built-in kind. */
export function isKind(object: DraftMap, ...kinds: string[]): boolean {
  return !isCustom(object) && kinds.includes(String(object.kind));
}

function* below(value: Draft, path: string): Generator<[string, DraftMap | Draft[]]> {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (!/^\/(metadata(\/[a-z]+)?)?$/.test(path)) {
    yield [path, value];
  }
  for (const [key, part] of Object.entries(value)) {
    yield* below(part, `${path}/${key}`);
  }
}
