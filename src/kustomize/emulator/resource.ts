import { isMap } from '../../manifests/field';
import type { Fields, Manifest, Rendered, Value } from '../../manifests/manifest';
import { isClusterScoped } from './scope';

/** The identity of an object in Kustomize. */
export interface Id {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** `default` if the manifest has none, and `NO_NAMESPACE` if the kind is cluster-scoped. */
  readonly namespace: string;
}

/** An object during a build. */
export interface Resource {
  readonly fields: Fields;
  /** The path of the construct that made it. */
  readonly path: string;
  /** Its current id. */
  readonly id: Id;
  /** Its id before each step that may have changed it, the oldest first. */
  readonly previous: readonly Id[];
}

/** The namespace of cluster-scoped objects, which is not a valid name. */
export const NO_NAMESPACE = '_non_namespaceable_';

/** Creates the resource with which an object enters a build. */
export function toResource({ manifest, path }: Rendered): Resource {
  const fields = fieldsOf(manifest);
  return { fields, path, id: idOf(fields), previous: [] };
}

/** Returns a manifest as plain fields. */
export function fieldsOf(manifest: Manifest): Fields {
  return isMap(manifest) ? manifest : {};
}

/** Replaces the fields of a resource, and updates its id. */
export function withFields(resource: Resource, fields: Fields): Resource {
  return fields === resource.fields ? resource : { ...resource, fields, id: idOf(fields) };
}

/** Adds the current id to the former ones. */
export function rememberId(resource: Resource): Resource {
  return { ...resource, previous: [...resource.previous, resource.id] };
}

/** Whether an object has, or once had, an id. */
export function hasHadId(resource: Resource, id: Id): boolean {
  return isSameId(resource.id, id) || resource.previous.some((previous) => isSameId(previous, id));
}

/** Whether two ids are the same. */
export function isSameId(one: Id, other: Id): boolean {
  return (
    one.name === other.name &&
    one.namespace === other.namespace &&
    one.kind === other.kind &&
    one.apiVersion === other.apiVersion
  );
}

/** Formats an id as a key for maps. */
export function idKey({ apiVersion, kind, namespace, name }: Id): string {
  return `${apiVersion} ${kind} ${namespace}/${name}`;
}

/** Returns the id of a manifest. */
export function idOf(fields: Fields): Id {
  const apiVersion = textOf(fields.apiVersion);
  const kind = textOf(fields.kind);
  const name = isMap(fields.metadata) ? textOf(fields.metadata.name) : '';
  const namespace = isClusterScoped(apiVersion, kind) ? NO_NAMESPACE : (namespaceOf(fields) ?? 'default');
  return { apiVersion, kind, name, namespace };
}

/** The namespace of a manifest, if it is set. */
export function namespaceOf({ metadata }: Fields): string | undefined {
  return (isMap(metadata) && textOf(metadata.namespace)) || undefined;
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
