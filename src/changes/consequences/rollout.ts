import { autoscalersOf } from '../../checks/scaling';
import type { Fields, Value } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { counted } from '../model/template-changes';
import { kindKey, type Side, type Transition } from '../model/transition';

/** How the pods of a workload are replaced when their template changes. */
export interface Rollout {
  /** What is replaced, such as `3 pods` or `the pods of every node`. */
  readonly pods: string;
  /** How, such as `one pod at a time`. */
  readonly way: string;
  /** Why nothing happens for now, such as `the rollout is paused`. */
  readonly held?: string;
  /** Whether new pods start before old ones stop. */
  readonly hasSurge: boolean;
  /** How many pods stay available; undefined if unknown. */
  readonly least?: number;
}

/** The kinds that replace their pods when the template changes. */
export const ROLLING_KINDS: readonly string[] = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet'];

/** How a workload replaces its pods; undefined if it has none. */
export function rolloutOf(side: Side, transition: Transition): Rollout | undefined {
  const spec = mapAt(side.manifest, 'spec');
  switch (kindKey(side.manifest)) {
    case 'apps/Deployment':
      return deploymentRollout(spec, podCount(side, spec, transition));
    case 'apps/StatefulSet':
      return statefulSetRollout(spec, podCount(side, spec, transition));
    case 'apps/DaemonSet':
      return daemonSetRollout(spec);
    default:
      return undefined;
  }
}

/** The desired number of pods; undefined where an autoscaler sets it. */
function podCount(side: Side, spec: Fields, { after }: Transition): number | undefined {
  const isScaled = autoscalersOf(side.rendered, after).length > 0;
  return isScaled || typeof spec.replicas !== 'number' ? undefined : spec.replicas;
}

function deploymentRollout(spec: Fields, count: number | undefined): Rollout | undefined {
  if (count === 0) {
    return undefined;
  }
  const pods = podsOf(count);
  const held = spec.paused === true ? 'the rollout is paused' : undefined;
  const strategy = mapAt(spec, 'strategy');
  if (strategy.type === 'Recreate') {
    return {
      pods,
      way: 'all old pods stop before the first new one starts',
      hasSurge: false,
      least: 0,
      ...(held && { held }),
    };
  }
  const { maxSurge = 0, maxUnavailable = 0 } = mapAt(strategy, 'rollingUpdate');
  if (count === undefined) {
    const way = `at most ${maxSurge} more and at most ${maxUnavailable} fewer than desired at a time`;
    return { pods, way, hasSurge: !isNothing(maxSurge), ...(held && { held }) };
  }
  const surge = amountOf(maxSurge, count, Math.ceil);
  const missing = Math.min(count, amountOf(maxUnavailable, count, Math.floor) || (surge === 0 ? 1 : 0));
  const way = `${counted(surge, 'pod')} more and ${counted(missing, 'pod')} fewer than desired at a time, at most`;
  return { pods, way, hasSurge: surge > 0, least: count - missing, ...(held && { held }) };
}

function statefulSetRollout(spec: Fields, count: number | undefined): Rollout | undefined {
  if (count === 0) {
    return undefined;
  }
  const { type, rollingUpdate } = mapAt(spec, 'updateStrategy');
  if (type === 'OnDelete') {
    return { pods: podsOf(count), way: '', held: ON_DELETE, hasSurge: false };
  }
  const { partition = 0, maxUnavailable = 1 } = mapAt({ rollingUpdate: rollingUpdate ?? {} }, 'rollingUpdate');
  const start = Number(mapAt(spec, 'ordinals').start ?? 0);
  const spared = Math.max(0, Number(partition) - start);
  if (count !== undefined && spared >= count) {
    return { pods: podsOf(count), way: '', held: `partition: ${partition} excludes all of them`, hasSurge: false };
  }
  const limit = amountOf(maxUnavailable, count ?? 1, Math.ceil) || 1;
  const order = `${limit === 1 ? 'one pod' : `up to ${limit} pods`} at a time, the last one first`;
  const kept = spared > 0 ? `, except those below the partition ${partition}` : '';
  return {
    pods: podsOf(count === undefined ? undefined : count - spared),
    way: `${order}${kept}`,
    hasSurge: false,
    ...(count !== undefined && { least: Math.max(0, count - limit) }),
  };
}

const ON_DELETE = 'OnDelete waits until someone deletes the pods';

function daemonSetRollout(spec: Fields): Rollout {
  const { type, rollingUpdate } = mapAt(spec, 'updateStrategy');
  const pods = 'the pods of every node';
  if (type === 'OnDelete') {
    return { pods, way: '', held: ON_DELETE, hasSurge: false };
  }
  const { maxSurge = 0, maxUnavailable = 1 } = mapAt({ rollingUpdate: rollingUpdate ?? {} }, 'rollingUpdate');
  return isNothing(maxSurge)
    ? { pods, way: `${maxUnavailable} at a time, each old pod before the new one`, hasSurge: false }
    : { pods, way: `${maxSurge} at a time, each new pod before the old one`, hasSurge: true };
}

function podsOf(count: number | undefined): string {
  return count === undefined ? 'all pods' : counted(count, 'pod');
}

function isNothing(bound: Value): boolean {
  return bound === 0 || bound === '0%' || bound === '0';
}

/** A bound as a number of pods: an absolute number, or a percentage of all. */
function amountOf(bound: Value, all: number, round: (value: number) => number): number {
  const percent = /^(\d+)%$/.exec(String(bound))?.[1];
  return percent === undefined ? Number(bound) || 0 : round((Number(percent) * all) / 100);
}
