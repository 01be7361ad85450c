import { isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { type Merging, type MergingFields, mergingOf } from '../../manifests/merge-keys';

/**
 * How Kustomize's strategic merge takes a list: by the keys of its elements, or as a whole. It is uncertain where its
 * versions do not agree: up to 5.8 they merge by the API of Kubernetes 1.21, later ones by that of 1.36.
 */
export type ListRule = { readonly keys: readonly string[] } | 'whole' | 'uncertain';

/** What the API says of the merging of a manifest's fields, as far as a list rule needs it. */
export interface MergeWords {
  readonly fields: MergingFields;
  /** Whether Kustomize has known the kind for long. */
  readonly certain: boolean;
}

/** What there is to know about merging a manifest. */
export function mergeWords(manifest: Fields): MergeWords {
  const [apiVersion, kind] = [String(manifest.apiVersion), String(manifest.kind)];
  return { fields: mergingOf({ apiVersion, kind }), certain: CERTAIN.has(`${apiVersion} ${kind}`) };
}

/** How Kustomize takes the list in this field. */
export function listRule(field: string, merging: Merging, { certain }: MergeWords): ListRule {
  if (merging.keys === undefined && merging.strategy === undefined) {
    return 'whole';
  }
  // A list type without a patch strategy is nothing to Kustomize.
  if (field === 'claims') {
    return 'whole';
  }
  return merging.keys !== undefined && certain && !NEWER.has(field) ? { keys: merging.keys } : 'uncertain';
}

/** What tells an element from others in a list that merges by keys: the keys that it has, and their values as text. */
export function keysOf(element: Value, keys: readonly string[]): string | undefined {
  if (!isMap(element)) {
    return undefined;
  }
  const present = keys.filter((key) => element[key] !== undefined);
  return present.length === 0 ? undefined : present.map((key) => `${key}=${element[key]}`).join();
}

/** The kinds whose lists merge by keys in every version. */
const CERTAIN: ReadonlySet<string> = new Set([
  'v1 Pod',
  'v1 PodTemplate',
  'v1 ReplicationController',
  'v1 Service',
  'v1 ServiceAccount',
  'apps/v1 DaemonSet',
  'apps/v1 Deployment',
  'apps/v1 ReplicaSet',
  'apps/v1 StatefulSet',
  'batch/v1 CronJob',
  'batch/v1 Job',
  'admissionregistration.k8s.io/v1 MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration',
]);

/** Lists whose keys came after Kubernetes 1.21, or that no kind has had all along. */
const NEWER: ReadonlySet<string> = new Set([
  'ephemeralContainers',
  'matchConditions',
  'ownerReferences',
  'resourceClaims',
  'schedulingGates',
]);
