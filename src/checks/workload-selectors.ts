import { type ReadSelector, readSelector, selects, textsIn } from '../laws/metadata/selector-match';
import { type Fields, group, identity, type Manifest } from '../manifests/manifest';
import { elementsAt, isEmpty, mapAt } from '../manifests/read-fields';
import { perRendering } from './per-rendering';
import type { Workload, WorkloadIndex } from './workload-index';

/** The kinds whose selector for pods is written by their author, each as its group, a slash and its name. */
export const SELECTING_KINDS: readonly string[] = [
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
  '/ReplicationController',
  'batch/Job',
];

/** A workload whose selector matches the pods of another one. */
export interface SharedPods {
  readonly selecting: Workload;
  readonly other: Workload;
}

/**
 * The workloads whose selectors match pods of another workload of the same namespace, by manifest, each with the first such
 * workload. Two that match each other are reported once, at the later one.
 */
export const sharedPodsIn = perRendering(({ workloads }): ReadonlyMap<Manifest, SharedPods> => {
  const places = new Map(workloads.all.map((workload, place) => [workload, place]));
  const isBefore = (one: Workload, other: Workload) => (places.get(one) ?? 0) < (places.get(other) ?? 0);
  const found = new Map<Manifest, SharedPods>();
  for (const selecting of workloads.all) {
    const { manifest } = selecting.rendered;
    // Nearly all select a label that is unique, and need no closer look.
    if (!isAlone(mapAt(manifest, 'spec', 'selector', 'matchLabels'), selecting, workloads)) {
      const other = firstOther(selecting, workloads, isBefore);
      if (other !== undefined) {
        found.set(manifest, { selecting, other });
      }
    }
  }
  return found;
});

/** Whether one of the labels that a workload selects is a string that the pods of no other workload have. */
function isAlone(labels: Fields, { pods: { namespace } }: Workload, workloads: WorkloadIndex): boolean {
  for (const key in labels) {
    if (typeof labels[key] === 'string' && workloads.count(key, labels[key], namespace) < 2) {
      return true;
    }
  }
  return false;
}

function firstOther(
  selecting: Workload,
  workloads: WorkloadIndex,
  isBefore: (one: Workload, other: Workload) => boolean,
): Workload | undefined {
  const selector = selectorOf(selecting.rendered.manifest);
  // A selector that does not match its own pods is reported by a law.
  if (selector === undefined || !selects(selector, textsIn(selecting.pods.labels))) {
    return undefined;
  }
  for (const other of workloads.having(selector.matchLabels, selecting.pods.namespace)) {
    if (!isSame(other, selecting) && !isOwnedOrHook(other) && selects(selector, textsIn(other.pods.labels))) {
      const theirs = selectorOf(other.rendered.manifest);
      const isMutual = theirs !== undefined && selects(theirs, textsIn(selecting.pods.labels));
      if (!isMutual || isBefore(other, selecting)) {
        return other;
      }
    }
  }
  return undefined;
}

/** Two objects with the same identity are one object in the cluster; that is reported elsewhere. */
function isSame(one: Workload, other: Workload): boolean {
  return identity(one.rendered.manifest) === identity(other.rendered.manifest);
}

/** The selector of a workload in its long form; undefined if it has none, or one that matches everything. */
function selectorOf(manifest: Manifest): ReadSelector | undefined {
  const kind = `${group(manifest)}/${manifest.kind}`;
  const selector = mapAt(manifest, 'spec', 'selector');
  if (!SELECTING_KINDS.includes(kind) || isEmpty(selector)) {
    return undefined;
  }
  if (kind === '/ReplicationController') {
    return { matchLabels: textsIn(selector), matchExpressions: [] };
  }
  return readSelector(selector);
}

/** Whether an object is an exported pod of a controller, or a Helm hook, which runs at another time. */
function isOwnedOrHook({ rendered: { manifest } }: Workload): boolean {
  const { annotations } = manifest.metadata;
  const isOwned = elementsAt(mapAt(manifest, 'metadata'), 'ownerReferences', '').some(
    ({ fields }) => fields.controller === true,
  );
  return isOwned || mapAt({ annotations }, 'annotations')['helm.sh/hook'] !== undefined;
}
