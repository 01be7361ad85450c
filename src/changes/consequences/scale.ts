import { autoscalersOf, SCALABLE, scaleTarget } from '../../checks/scaling';
import { toJson } from '../../manifests/json';
import { consequenceLaw } from '../model/law';
import { goneSide, keptSides, newSide } from '../model/transition';

/** The wanted number of pods changes. */
export const replicas = consequenceLaw({
  kind: 'scale',
  rule: 'replicas',
  why: 'the controller starts or stops pods until there are as many as wanted; those that stay do not restart',
  fix: 'nothing, if the new number is meant',
  kinds: SCALABLE,
  *find(pair, { after: index }) {
    const { after } = keptSides(pair) ?? {};
    const change = pair.fields.find(({ field }) => field === 'spec.replicas');
    if (after === undefined || change === undefined) {
      return;
    }
    const isScaled = autoscalersOf(after.rendered, index).length > 0;
    yield {
      field: change.field,
      what: `replicas goes from ${toJson(change.before)} to ${toJson(change.after)}`,
      ...(isScaled && {
        why: 'an autoscaler counts these pods, too: each apply sets this number, and the autoscaler its own again',
        fix: 'leave replicas out where an autoscaler counts',
      }),
    };
  },
});

/** An autoscaler takes over from a fixed number of pods. */
export const autoscaledFrom = consequenceLaw({
  kind: 'scale',
  rule: 'first-autoscaler',
  why: 'where replicas was applied and is left out at the same time, a client-side apply sets it to 1 first',
  fix: 'leave replicas in until the autoscaler works, or apply on the server (kubectl apply --server-side)',
  kinds: ['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject'],
  *find(pair, transition) {
    const added = newSide(pair);
    const target = added && scaleTarget(added.rendered);
    const { namespace } = added?.manifest.metadata ?? {};
    if (target === undefined) {
      return;
    }
    const was = transition.before.find(target.kind, namespace, target.name);
    const now = transition.after.find(target.kind, namespace, target.name);
    const isDropped = countOf(was?.manifest) !== undefined && now !== undefined && countOf(now.manifest) === undefined;
    if (isDropped) {
      yield {
        field: 'spec.scaleTargetRef',
        what: `an autoscaler counts the pods of ${target.name}, which had replicas: ${countOf(was?.manifest)}`,
      };
    }
  },
});

function countOf(manifest: { readonly [field: string]: unknown } | undefined): number | undefined {
  const spec: unknown = manifest?.spec;
  const count: unknown = typeof spec === 'object' && spec !== null ? Reflect.get(spec, 'replicas') : undefined;
  return typeof count === 'number' ? count : undefined;
}

const BOUNDS = ['spec.minReplicas', 'spec.maxReplicas', 'spec.minReplicaCount', 'spec.maxReplicaCount'];

/** The bounds of an autoscaler change. */
export const autoscalerBounds = consequenceLaw({
  kind: 'scale',
  rule: 'autoscaler-bounds',
  why: 'the autoscaler keeps the number of pods within its bounds, also at once where it is outside of the new ones',
  fix: 'nothing, if the new bounds are meant',
  kinds: ['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject'],
  *find(pair) {
    const fields = keptSides(pair) === undefined ? [] : pair.fields;
    for (const { field, before, after } of BOUNDS.flatMap((bound) => fields.filter((each) => each.field === bound))) {
      yield {
        field,
        what: `${field.slice('spec.'.length)} goes from ${toJson(before ?? null)} to ${toJson(after ?? null)}`,
      };
    }
  },
});

/** Nothing counts the pods of a workload any more. */
export const noAutoscaler = consequenceLaw({
  kind: 'scale',
  rule: 'no-autoscaler',
  why: 'the number of pods stays as the autoscaler left it, or goes back to replicas, whatever the load is',
  fix: 'set replicas of the workload to what the load needs',
  kinds: ['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject'],
  *find(pair, transition) {
    const gone = goneSide(pair);
    const target = gone && scaleTarget(gone.rendered);
    const { namespace } = gone?.manifest.metadata ?? {};
    const workload = target && transition.after.find(target.kind, namespace, target.name);
    if (workload !== undefined && autoscalersOf(workload, transition.after).length === 0) {
      yield {
        what: `no autoscaler counts the pods of ${workload.manifest.kind} ${workload.manifest.metadata.name} any more`,
      };
    }
  },
});
