import { type Fields, group, type Rendered, type Value } from '../manifests/manifest';
import { mapAt } from '../manifests/read-fields';
import { perRendering } from './per-rendering';
import type { RenderingIndex } from './rendering-index';

/** The kind of HorizontalPodAutoscalers, as rules and the index name it. */
export const AUTOSCALER = 'autoscaling/HorizontalPodAutoscaler';
/** The kinds that scale workloads. */
export const AUTOSCALERS: readonly string[] = [AUTOSCALER, 'keda.sh/ScaledObject'];

/** The built-in kinds of workloads with a field `replicas`. */
export const SCALABLE: readonly string[] = [
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/ReplicaSet',
  '/ReplicationController',
];

/** The workload that an autoscaler scales. */
export interface ScaleTarget {
  /** The group, a slash and the kind: `apps/Deployment`. */
  readonly kind: string;
  readonly name: string;
}

/** The target of an autoscaler; undefined if it names none. */
export function scaleTarget({ manifest }: Rendered): ScaleTarget | undefined {
  const { apiVersion, kind, name } = mapAt(manifest, 'spec', 'scaleTargetRef');
  const isKeda = group(manifest) === 'keda.sh';
  if (typeof name !== 'string' || !(typeof kind === 'string' || isKeda)) {
    return undefined;
  }
  const version = typeof apiVersion === 'string' ? apiVersion : isKeda ? 'apps/v1' : '';
  return { kind: `${group({ apiVersion: version })}/${kind ?? 'Deployment'}`, name };
}

/** The autoscalers of a workload, in the order of the rendering. */
export function autoscalersOf({ manifest }: Rendered, index: RenderingIndex): readonly Rendered[] {
  const { namespace, name } = manifest.metadata;
  return byTarget(index).get(targetKey(namespace, `${group(manifest)}/${manifest.kind}`, name)) ?? NONE;
}

/** All autoscalers with the same target as this one, including it. */
export function autoscalersOfSameTarget(rendered: Rendered, index: RenderingIndex): readonly Rendered[] {
  const target = scaleTarget(rendered);
  const { namespace } = rendered.manifest.metadata;
  return target === undefined ? NONE : (byTarget(index).get(targetKey(namespace, target.kind, target.name)) ?? NONE);
}

const NONE: readonly Rendered[] = [];

const byTarget = perRendering((index) => {
  const found = new Map<string, Rendered[]>();
  for (const rendered of index.ofKinds(AUTOSCALERS)) {
    const target = scaleTarget(rendered);
    if (target !== undefined) {
      const key = targetKey(rendered.manifest.metadata.namespace, target.kind, target.name);
      found.set(key, [...(found.get(key) ?? []), rendered]);
    }
  }
  return found;
});

function targetKey(namespace: string | undefined, kind: string, name: string): string {
  return `${namespace ?? ''}/${kind}/${name}`;
}

/** The minimum number of pods of a workload, and the field that sets it. */
export interface PodCount {
  readonly count: number;
  readonly rendered: Rendered;
  readonly at: string;
}

/** The minimum number of pods of a workload: that of its autoscaler, if it has one. Undefined if it is unknown. */
export function fewestPods(rendered: Rendered, index: RenderingIndex): PodCount | undefined {
  const [autoscaler] = autoscalersOf(rendered, index);
  if (autoscaler !== undefined) {
    const spec = mapAt(autoscaler.manifest, 'spec');
    const isKeda = group(autoscaler.manifest) === 'keda.sh';
    const at = isKeda ? 'spec.minReplicaCount' : 'spec.minReplicas';
    return counted(isKeda ? (spec.minReplicaCount ?? 0) : (spec.minReplicas ?? 1), autoscaler, at);
  }
  const spec = mapAt(rendered.manifest, 'spec');
  return rendered.manifest.kind === 'Job'
    ? counted(parallelism(spec), rendered, 'spec.parallelism')
    : counted(spec.replicas ?? 1, rendered, 'spec.replicas');
}

function counted(count: Value, rendered: Rendered, at: string): PodCount | undefined {
  return typeof count === 'number' && count >= 0 ? { count, rendered, at } : undefined;
}

/** A Job never runs more pods in parallel than it has completions left. */
function parallelism({ parallelism: side = 1, completions, suspend }: Fields): Value {
  const most = typeof completions === 'number' ? completions : side;
  return suspend === true ? 0 : typeof side === 'number' && typeof most === 'number' ? Math.min(side, most) : side;
}
