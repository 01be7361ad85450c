import { typeOf } from '../kubernetes/schema';
import { fieldPath, isFields, isList } from './field';
import type { Manifest, Value } from './manifest';

/** A place in a manifest that names another object. */
export interface Reference {
  /** The path of the name, such as `spec.template.spec.serviceAccountName`. */
  readonly field: string;
  readonly kind: string;
  readonly name: string;
  /** Set if the place names a namespace; by default, the namespace of the manifest is meant. */
  readonly namespace?: string;
}

/**
 * The objects that a manifest of a built-in kind names. They are recognized by field name: a text that is a name, or a
 * map that has one.
 */
export function referencesOf(manifest: Manifest): readonly Reference[] {
  if (typeOf(manifest.apiVersion, manifest.kind) === undefined) {
    return [];
  }
  const service = manifest.metadata.labels?.[SERVICE_LABEL];
  const labelled = manifest.kind === 'EndpointSlice' && service !== undefined ? [serviceLabel(service)] : [];
  const fields: readonly [string, Value][] = isFields(manifest) ? Object.entries(manifest) : [];
  return [...labelled, ...fields.flatMap(([key, value]) => (key === 'metadata' ? [] : below(value, key, key)))];
}

/** The label that links an EndpointSlice to its Service. */
const SERVICE_LABEL = 'kubernetes.io/service-name';

function serviceLabel(name: string): Reference {
  return { field: fieldPath('metadata.labels', SERVICE_LABEL), kind: 'Service', name };
}

/** The fields whose text is the name of an object, with its kind. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['secretName', 'Secret'],
  ['claimName', 'PersistentVolumeClaim'],
  ['volumeName', 'PersistentVolume'],
  ['serviceAccountName', 'ServiceAccount'],
  ['serviceName', 'Service'],
  ['storageClassName', 'StorageClass'],
  ['ingressClassName', 'IngressClass'],
  ['priorityClassName', 'PriorityClass'],
  ['runtimeClassName', 'RuntimeClass'],
]);

/** The fields whose map, or list of maps, names an object by `name`, with its kind unless the map has a kind itself. */
const OBJECTS: ReadonlyMap<string, string> = new Map([
  ['configMap', 'ConfigMap'],
  ['configMapRef', 'ConfigMap'],
  ['configMapKeyRef', 'ConfigMap'],
  ['secret', 'Secret'],
  ['secretRef', 'Secret'],
  ['secretKeyRef', 'Secret'],
  ['imagePullSecrets', 'Secret'],
  ['nodePublishSecretRef', 'Secret'],
  ['nodeStageSecretRef', 'Secret'],
  ['controllerPublishSecretRef', 'Secret'],
  ['controllerExpandSecretRef', 'Secret'],
  ['nodeExpandSecretRef', 'Secret'],
  ['service', 'Service'],
  ['claimRef', 'PersistentVolumeClaim'],
  ['dataSource', 'PersistentVolumeClaim'],
  ['dataSourceRef', 'PersistentVolumeClaim'],
  ['roleRef', 'ClusterRole'],
  ['scaleTargetRef', 'Deployment'],
  ['subjects', 'User'],
]);

function below(value: Value, key: string, path: string): readonly Reference[] {
  if (isList(value)) {
    return value.flatMap((element, place) => below(element, key, fieldPath(path, place)));
  }
  if (!isFields(value)) {
    const kind = NAMES.get(key);
    return kind !== undefined && typeof value === 'string' && value !== '' ? [{ field: path, kind, name: value }] : [];
  }
  const own = OBJECTS.get(key);
  const found = own === undefined ? [] : named(value, own, path);
  return [...found, ...Object.entries(value).flatMap(([name, inner]) => below(inner, name, fieldPath(path, name)))];
}

function named(map: { readonly [key: string]: Value }, kind: string, path: string): readonly Reference[] {
  const { name, namespace } = map;
  if (typeof name !== 'string' || name === '') {
    return [];
  }
  return [
    {
      field: fieldPath(path, 'name'),
      kind: typeof map.kind === 'string' ? map.kind : kind,
      name,
      ...(typeof namespace === 'string' && { namespace }),
    },
  ];
}
