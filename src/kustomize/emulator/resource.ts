import { isMap } from '../../manifests/field';
import type { Fields, Manifest, Rendered, Value } from '../../manifests/manifest';
import { isClusterScoped } from './scope';

/** What Kustomize tells objects apart by. */
export interface Id {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** `default` where the manifest has none, and a word of its own where the kind is cluster-scoped. */
  readonly namespace: string;
}

/** An object on its way through a build. */
export interface Resource {
  readonly fields: Fields;
  /** The path of the construct that made it. */
  readonly path: string;
  /** What it is called now. */
  readonly id: Id;
  /** What it was called before each step that might have changed that, the oldest first. */
  readonly previous: readonly Id[];
}

/** The namespace of cluster-scoped objects, a word that no namespace can have. */
export const NO_NAMESPACE = '_non_namespaceable_';

/** An object as it enters a build. */
export function toResource({ manifest, path }: Rendered): Resource {
  const fields = fieldsOf(manifest);
  return { fields, path, id: idOf(fields), previous: [] };
}

/** A manifest as nothing but fields. */
export function fieldsOf(manifest: Manifest): Fields {
  return isMap(manifest) ? manifest : {};
}

/** The resource with other fields, and so maybe with another id. */
export function withFields(resource: Resource, fields: Fields): Resource {
  return fields === resource.fields ? resource : { ...resource, fields, id: idOf(fields) };
}

/** The resource with what it is called now among its former ids. */
export function remembering(resource: Resource): Resource {
  return { ...resource, previous: [...resource.previous, resource.id] };
}

/** Says whether an object is, or once was, called this. */
export function everCalled(resource: Resource, id: Id): boolean {
  return isSameId(resource.id, id) || resource.previous.some((previous) => isSameId(previous, id));
}

/** Says whether two ids are the same to Kustomize. */
export function isSameId(one: Id, other: Id): boolean {
  return (
    one.name === other.name &&
    one.namespace === other.namespace &&
    one.kind === other.kind &&
    one.apiVersion === other.apiVersion
  );
}

/** An id as a key for maps. */
export function idKey({ apiVersion, kind, namespace, name }: Id): string {
  return `${apiVersion} ${kind} ${namespace}/${name}`;
}

/** What Kustomize calls a manifest. */
export function idOf(fields: Fields): Id {
  const apiVersion = textOf(fields.apiVersion);
  const kind = textOf(fields.kind);
  const name = isMap(fields.metadata) ? textOf(fields.metadata.name) : '';
  const namespace = isClusterScoped(apiVersion, kind) ? NO_NAMESPACE : (namespaceOf(fields) ?? 'default');
  return { apiVersion, kind, name, namespace };
}

/** The namespace that a manifest names; nothing where it names none. */
export function namespaceOf({ metadata }: Fields): string | undefined {
  return (isMap(metadata) && textOf(metadata.namespace)) || undefined;
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
