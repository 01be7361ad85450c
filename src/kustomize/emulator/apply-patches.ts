import type { Target } from '../model/kustomization';
import type { Patch } from '../model/overlay';
import { BuildFault } from './fault';
import { applyJsonPatch } from './json-patch';
import { staysText } from './plain-text';
import { hasHadId, idKey, idOf, type Resource, rememberId, withFields } from './resource';
import { applyStrategicMerge } from './strategic-merge';
import { jsonPatchFault } from './yaml-survival';

/**
 * Applies a list of patches to objects, and removes those that a patch deletes.
 *
 * @throws {BuildFault} if a patch does not match exactly one object
 */
export function applyPatches(resources: readonly Resource[], patches: readonly Patch[]): readonly Resource[] {
  const patched: (Resource | undefined)[] = [...resources];
  const places = placesByName(resources);
  for (const patch of patches) {
    const place = placeOf(patch, patched, places);
    const resource = patched[place];
    patched[place] = resource && applyPatch(resource, patch);
  }
  return patched.filter((resource) => resource !== undefined);
}

/** Escapes a name for a target, where it is a regular expression. */
export function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

type Places = ReadonlyMap<string, readonly number[]>;

function placesByName(resources: readonly Resource[]): Places {
  const places = new Map<string, number[]>();
  for (const [place, { id, previous }] of resources.entries()) {
    for (const name of new Set([id, ...previous].map((each) => each.name))) {
      const others = places.get(name);
      places.set(name, others === undefined ? [place] : [...others, place]);
    }
  }
  return places;
}

function placeOf(patch: Patch, resources: readonly (Resource | undefined)[], places: Places): number {
  const id = idOf(patch.type === 'merge' ? patch.fields : patch.base);
  const matching = (places.get(id.name) ?? []).filter((place) => {
    const resource = resources[place];
    return resource && (patch.type === 'merge' ? hasHadId(resource, id) : isSelected(resource, patch.target));
  });
  const [place] = matching;
  if (place === undefined || matching.length > 1) {
    throw new BuildFault(`the patch for ${idKey(id)} matches ${matching.length} objects`);
  }
  return place;
}

/** Whether a target selects an object. */
export function isSelected({ id, previous }: Resource, target: Target): boolean {
  const [first = id] = previous;
  const slash = id.apiVersion.indexOf('/');
  return (
    matches(target.kind, id.kind) &&
    matches(target.group, id.apiVersion.slice(0, Math.max(slash, 0))) &&
    matches(target.version, id.apiVersion.slice(slash + 1)) &&
    (matches(target.name, first.name) || matches(target.name, id.name)) &&
    (matches(target.namespace, first.namespace) || matches(target.namespace, id.namespace))
  );
}

/** In Kustomize an empty pattern matches everything. */
function matches(pattern: string | undefined, text: string): boolean {
  return !pattern || pattern === text || anchored(pattern).test(text);
}

const known = new Map<string, RegExp>();

/** Compiled once, because every object is tested. */
function anchored(pattern: string): RegExp {
  const expression = known.get(pattern) ?? new RegExp(`^(?:${pattern})$`);
  known.set(pattern, expression);
  return expression;
}

function applyPatch(resource: Resource, patch: Patch): Resource | undefined {
  if (patch.type === 'json') {
    const patched = applyJsonPatch(resource.fields, patch.operations);
    const fault = jsonPatchFault(resource.fields) ?? jsonPatchFault(patched);
    if (fault !== undefined) {
      throw new BuildFault(`${fault}, in ${idKey(resource.id)}`);
    }
    return withFields(rememberId(resource), patched);
  }
  const fields = applyStrategicMerge(resource.fields, patch);
  if (fields !== undefined && losesQuotes(resource)) {
    throw new BuildFault(`it changes the type of the name or the namespace of ${idKey(resource.id)}`);
  }
  return fields && withFields(resource, fields);
}

/**
 * Whether a merge changes the type of the name or the namespace. It writes both again in their current style, which is without
 * quotes after `namespace:` or a prefix has changed them.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.1/api/resource/resource.go (ApplySmPatch)
 */
function losesQuotes({ id, previous }: Resource): boolean {
  return previous.some(
    ({ name, namespace }) =>
      (name !== id.name && !staysText(id.name)) || (namespace !== id.namespace && !staysText(id.namespace)),
  );
}
