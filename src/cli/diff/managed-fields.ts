import { LAST_APPLIED } from '../../changes/model/secrets';
import { isFields, isList, isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { FullManifest } from './kubectl-get';

/** The field managers of tools that apply rendered objects: kubectl, Argo CD, Flux and Helm. */
export const APPLIERS: readonly string[] = ['kubectl', 'argocd-controller', 'kustomize-controller', 'helm'];
/** The annotation in which kubectl, and by default Argo CD, store the applied object. */

/**
 * The parts of an object in a cluster that some field managers applied. They are removed when they are no longer
 * applied.
 *
 * @param appliers the names of field managers
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
 */
export function appliedParts(live: FullManifest, appliers: readonly string[]): Fields[] {
  const { managedFields, annotations } = live.metadata;
  const applied = (isList(managedFields) ? managedFields : []).flatMap((entry): Fields[] => {
    const isOurs = isMap(entry) && entry.operation === 'Apply' && appliers.some((name) => name === entry.manager);
    const part = isOurs && entry.subresource === undefined ? partOf(live, entry.fieldsV1) : undefined;
    return isFields(part) ? [part] : [];
  });
  const last = parsed(isFields(annotations) ? annotations[LAST_APPLIED] : undefined);
  return last === undefined ? applied : [...applied, last];
}

/** `f:` is before the name of a field, `k:` before the keys of an element, `v:` before an element of a set. */
function partOf(live: Value | undefined, owned: Value | undefined): Value | undefined {
  if (!isMap(owned) || Object.keys(owned).every((key) => key === '.')) {
    return live;
  }
  return isList(live) ? partOfList(live, owned) : isMap(live) ? partOfMap(live, owned) : live;
}

function partOfMap(live: Fields, owned: Fields): Fields {
  const fields = Object.entries(owned).flatMap(([key, inner]): [string, Value][] => {
    const part = key.startsWith('f:') ? partOf(live[key.slice(2)], inner) : undefined;
    return part === undefined ? [] : [[key.slice(2), part]];
  });
  return Object.fromEntries(fields);
}

function partOfList(live: readonly Value[], owned: Fields): Value {
  return live.flatMap((element): Value[] => {
    const found = Object.entries(owned).find(([key]) => isNamed(element, key));
    const part = found && partOf(element, found[1]);
    return part === undefined ? [] : [part];
  });
}

function isNamed(element: Value, key: string): boolean {
  const wanted = parsedValue(key.slice(2));
  if (!key.startsWith('k:')) {
    return key.startsWith('v:') && wanted === element;
  }
  return isMap(element) && isMap(wanted) && Object.entries(wanted).every(([name, value]) => element[name] === value);
}

function parsed(text: unknown): Fields | undefined {
  const value = typeof text === 'string' ? parsedValue(text) : undefined;
  return isFields(value) ? value : undefined;
}

function parsedValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
