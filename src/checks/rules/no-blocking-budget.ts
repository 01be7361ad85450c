import { intOrPercentFault, isZero } from '../../laws/grammars/int-or-percent';
import { quote } from '../../manifests/literal';
import { type Fields, group, type Manifest, type Value } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';
import { perRendering } from '../per-rendering';
import type { RenderingIndex } from '../rendering-index';
import { rule } from '../rule';
import type { Workload } from '../workload-index';

/** PodDisruptionBudgets that keep all pods, so that none of them may ever be evicted. */
export const noBlockingBudget = rule({
  name: 'no-blocking-budget',
  severity: 'error',
  isAccepted: true,
  why: 'none of the pods may ever be evicted, so their nodes can never be drained, and cluster upgrades do not finish',
  fix: 'allow one pod at a time: maxUnavailable: 1',
  exception: { when: 'if that is intended', reason: 'moved by hand' },
  kinds: ['policy/PodDisruptionBudget'],
  needsAll: true,

  check({ manifest }, index) {
    const spec = mapAt(manifest, 'spec');
    const { minAvailable, maxUnavailable } = spec;
    if (isZero(maxUnavailable)) {
      return [{ at: 'spec.maxUnavailable', what: `maxUnavailable is ${maxUnavailable}` }];
    }
    if (minAvailable === undefined || minAvailable === null || intOrPercentFault(minAvailable) !== undefined) {
      return [];
    }
    if (minAvailable === '100%') {
      return [{ at: 'spec.minAvailable', what: 'minAvailable is 100%' }];
    }
    const workloads = selectedBy(spec, manifest.metadata.namespace, index);
    const pods = fewestOf(workloads, index);
    const what = `minAvailable is ${minAvailable}, and ${countOf(workloads, pods)}`;
    const others = workloads.map(({ rendered }) => ({ rendered, at: 'spec.replicas' }));
    return pods === 0 || keptOf(minAvailable, pods) < pods ? [] : [{ at: 'spec.minAvailable', what, others }];
  },
});

/** The workloads that a budget selects by `matchLabels`; empty if it has `matchExpressions`. */
function selectedBy(spec: Fields, namespace: string | undefined, index: RenderingIndex): readonly Workload[] {
  const selector = spec.selector === undefined || spec.selector === null ? undefined : mapAt(spec, 'selector');
  return selector === undefined || listAt(selector, 'matchExpressions').length > 0
    ? []
    : index.workloads.selected(mapAt(selector, 'matchLabels'), namespace);
}

/** The minimum number of pods of the workloads; 0 if it is unknown. */
function fewestOf(workloads: readonly Workload[], index: RenderingIndex): number {
  let sum = 0;
  for (const { rendered } of workloads) {
    const fewest = REPLICATED.has(rendered.manifest.kind) ? replicasOf(rendered.manifest, index) : undefined;
    if (fewest === undefined) {
      return 0;
    }
    sum += fewest;
  }
  return sum;
}

/** The kinds with a field `replicas`. */
const REPLICATED: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);

function replicasOf(manifest: Manifest, index: RenderingIndex): number | undefined {
  const { namespace, name } = manifest.metadata;
  const scaled = scaledTo(index).get(targetKey(namespace, manifest.kind, name));
  const replicas = scaled === undefined ? (mapAt(manifest, 'spec').replicas ?? 1) : scaled;
  return typeof replicas === 'number' && replicas >= 0 ? replicas : undefined;
}

/** The minimum number of pods that autoscalers keep: by default 1 for a HorizontalPodAutoscaler, 0 for KEDA. */
const scaledTo = perRendering((index) => {
  const fewest = new Map<string, Value>();
  for (const { manifest } of index.ofKinds(['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject'])) {
    const spec = mapAt(manifest, 'spec');
    const { kind = 'Deployment', name } = mapAt(spec, 'scaleTargetRef');
    const least = group(manifest) === 'keda.sh' ? (spec.minReplicaCount ?? 0) : (spec.minReplicas ?? 1);
    fewest.set(targetKey(manifest.metadata.namespace, String(kind), String(name)), least);
  }
  return fewest;
});

function targetKey(namespace: string | undefined, kind: string, name: string): string {
  return `${namespace ?? ''}/${kind}/${name}`;
}

/** The number of pods that minAvailable keeps; Kubernetes rounds percentages up. */
function keptOf(minAvailable: Value, pods: number): number {
  return typeof minAvailable === 'number'
    ? minAvailable
    : Math.ceil((Number.parseInt(String(minAvailable), 10) * pods) / 100);
}

function countOf(workloads: readonly Workload[], pods: number): string {
  const names = workloads.map(({ rendered: { manifest } }) => `${manifest.kind} ${quote(manifest.metadata.name)}`);
  return `${names.join(' and ')} may have only ${pods} pod${pods === 1 ? '' : 's'}`;
}
