import { autoscalersOf, SCALABLE, scaleTarget } from '../../checks/scaling';
import { toJson } from '../../manifests/json';
import { consequenceLaw } from '../model/law';
import { goneSide, keptSides, newSide } from '../model/transition';

/** The desired number of pods changes. */
export const replicas = consequenceLaw({
  kind: 'scale',
  rule: 'replicas',
  why: 'the controller starts or stops pods to reach the desired number; the others do not restart',
  fix: 'nothing, if the new number is intended',
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
      what: `replicas changes from ${toJson(change.before)} to ${toJson(change.after)}`,
      ...(isScaled && {
        why: 'an autoscaler scales these pods too: each apply sets this number, and the autoscaler then changes it back',
        fix: 'omit replicas where an autoscaler sets it',
      }),
    };
  },
});

/** An autoscaler replaces a fixed number of pods. */
export const autoscaledFrom = consequenceLaw({
  kind: 'scale',
  rule: 'first-autoscaler',
  why: 'if replicas is removed in the same step, a client-side apply first resets it to 1',
  fix: 'keep replicas until the autoscaler works, or use server-side apply (kubectl apply --server-side)',
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
        what: `an autoscaler scales ${target.name}, which had replicas: ${countOf(was?.manifest)}`,
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
  why: 'the autoscaler keeps the number of pods within its bounds, and applies the new bounds at once',
  fix: 'nothing, if the new bounds are intended',
  kinds: ['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject'],
  *find(pair) {
    const fields = keptSides(pair) === undefined ? [] : pair.fields;
    for (const { field, before, after } of BOUNDS.flatMap((bound) => fields.filter((each) => each.field === bound))) {
      yield {
        field,
        what: `${field.slice('spec.'.length)} changes from ${toJson(before ?? null)} to ${toJson(after ?? null)}`,
      };
    }
  },
});

/** A workload is no longer autoscaled. */
export const noAutoscaler = consequenceLaw({
  kind: 'scale',
  rule: 'no-autoscaler',
  why: 'the number of pods stays as the autoscaler left it, or returns to replicas, whatever the load',
  fix: 'set replicas of the workload to the number that the load needs',
  kinds: ['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject'],
  *find(pair, transition) {
    const gone = goneSide(pair);
    const target = gone && scaleTarget(gone.rendered);
    const { namespace } = gone?.manifest.metadata ?? {};
    const workload = target && transition.after.find(target.kind, namespace, target.name);
    if (workload !== undefined && autoscalersOf(workload, transition.after).length === 0) {
      yield {
        what: `no autoscaler scales ${workload.manifest.kind} ${workload.manifest.metadata.name} any longer`,
      };
    }
  },
});
