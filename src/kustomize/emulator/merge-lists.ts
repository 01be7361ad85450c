import { isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { type Merging, type MergingFields, mergingOf } from '../../manifests/merge-keys';

/**
 * How Kustomize's strategic merge handles a list: it merges elements by key, or replaces the whole list. It is uncertain where
 * versions disagree: up to 5.8 they use the API of Kubernetes 1.21, later ones that of 1.36.
 */
export type ListRule = { readonly keys: readonly string[] } | 'whole' | 'uncertain';

/** The merge rules of a manifest that a list rule depends on. */
export interface MergeRules {
  readonly fields: MergingFields;
  /** Whether all supported versions of Kustomize know the kind. */
  readonly certain: boolean;
}

/** Looks up the merge rules of a manifest. */
export function mergeRules(manifest: Fields): MergeRules {
  const [apiVersion, kind] = [String(manifest.apiVersion), String(manifest.kind)];
  return { fields: mergingOf({ apiVersion, kind }), certain: CERTAIN.has(`${apiVersion} ${kind}`) };
}

/** Finds how Kustomize merges the list in a field. */
export function listRule(field: string, merging: Merging, { certain }: MergeRules): ListRule {
  if (merging.keys === undefined && merging.strategy === undefined) {
    return 'whole';
  }
  // Kustomize ignores list types without a patch strategy.
  if (field === 'claims') {
    return 'whole';
  }
  return merging.keys !== undefined && certain && !NEWER.has(field) ? { keys: merging.keys } : 'uncertain';
}

/** Identifies an element in a list that merges by keys: its keys and their values as text. */
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

/** Lists whose keys are newer than Kubernetes 1.21 in some kind. */
const NEWER: ReadonlySet<string> = new Set([
  'ephemeralContainers',
  'matchConditions',
  'ownerReferences',
  'resourceClaims',
  'schedulingGates',
]);
