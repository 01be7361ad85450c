import { ApiObject } from 'cdk8s';
import { applyJsonPatches } from '../cdk8s-objects/json-patches';
import { resolveFields, resolveLate } from '../cdk8s-objects/late-values';
import { isMap } from '../manifests/field';
import type { Fields } from '../manifests/manifest';
import { type Fault, isManifest, toPlain } from '../manifests/plain';
import { withNullsOf } from './nulls';
import type { FormerName } from './renamed';

/** What an object of a tree comes to. */
export interface Foreign {
  readonly fields: Fields;
  /** Whether a construct of ours made it. */
  readonly isTyped: boolean;
  /** What it was called before its JSON patches gave it another name. */
  readonly former?: FormerName;
}

/**
 * What an object comes to that is no construct of kustruct: an `ApiObject` itself, as Include and Helm make them too, one
 * of a class that `cdk8s import` generated, as those below the constructs of cdk8s-plus, or of a class of somebody's own.
 *
 * cdk8s would drop every null, and generated classes drop whatever a JSON patch brings that they do not know. So an
 * `ApiObject` is rendered here, and the patches of every class are applied last, to the finished manifest.
 *
 * @param faults gets an entry for each value that is not plain
 * @returns nothing where `toJson` gives something else than a map
 */
export function renderForeign(object: ApiObject, faults: Fault[]): Foreign | undefined {
  const patches: unknown = Reflect.get(object, 'patches');
  const waiting: unknown[] = Array.isArray(patches) ? patches : [];
  const json = isRaw(object) ? resolveFields(rawFields(object), object) : jsonWithout(waiting, object);
  if (!isMap(json)) {
    return undefined;
  }
  // A manifest that is frozen already is one of ours.
  const isTyped = Object.isFrozen(json);
  const plain = toPlain(json, faults, (value) => resolveLate(value, object));
  const unpatched = isTyped || isRaw(object) ? plain : withNullsOf(propsOf(object), plain);
  const fields = applyJsonPatches(object, unpatched, waiting);
  const former = fields === unpatched ? undefined : formerName(unpatched, fields);
  return { fields, isTyped, ...(former && { former }) };
}

/** Whether all that `toJson` of the object does is what cdk8s does with every object. */
export function isRaw(object: ApiObject): boolean {
  return object.toJson === ApiObject.prototype.toJson;
}

/** What an object was made of, which cdk8s keeps to itself. */
export function propsOf(object: ApiObject): Fields {
  const props: unknown = Reflect.get(object, 'props');
  return isMap(props) ? props : {};
}

function formerName(before: Fields, after: Fields): FormerName | undefined {
  const [old, now] = [before, after].map(({ metadata }) => (isMap(metadata) ? metadata : {}));
  return isManifest(before) && (old?.name !== now?.name || old?.namespace !== now?.namespace)
    ? { name: before.metadata.name, namespace: before.metadata.namespace }
    : undefined;
}

/** A generated class applies the patches before it converts names and drops what it does not know; so it gets none. */
function jsonWithout(waiting: unknown[], object: ApiObject): unknown {
  if (waiting.length === 0) {
    return object.toJson();
  }
  const taken = waiting.splice(0);
  try {
    return object.toJson();
  } finally {
    waiting.push(...taken);
  }
}

function rawFields(object: ApiObject): object {
  const { apiVersion, kind, ...rest } = propsOf(object);
  return { apiVersion, kind, ...rest, metadata: metadataOf(object) };
}

/** The metadata as it was given and changed since; what cdk8s adds to it and nobody filled is left out. */
function metadataOf(object: ApiObject): object {
  const { metadata } = object;
  const given = propsOf(object).metadata;
  const kept = KEPT_APART.map((field): [string, unknown] => {
    const value: unknown = Reflect.get(metadata, field);
    return [field, isEmpty(value) && !(isMap(given) && isEmpty(given[field])) ? undefined : value];
  });
  return { ...Object.fromEntries(kept), ...omit(Reflect.get(metadata, '_additionalAttributes'), KEPT_APART) };
}

/** What cdk8s keeps apart from the other metadata, the maps and lists empty where nothing was given; in its order. */
const KEPT_APART = ['annotations', 'finalizers', 'labels', 'name', 'namespace', 'ownerReferences'];

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function omit(fields: object | undefined, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([key]) => !keys.includes(key)));
}
