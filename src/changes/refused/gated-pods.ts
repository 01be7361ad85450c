import { isFields, own } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';
import type { Update } from './update';

/**
 * Scheduling gates may be removed, but not added.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/
 */
export function checkGates(update: Update): void {
  const known = new Set(listAt(mapAt(update.before, 'spec'), 'schedulingGates').map(nameOf));
  const added = listAt(mapAt(update.after, 'spec'), 'schedulingGates').map(nameOf);
  if (added.some((name) => !known.has(name))) {
    const why = 'the API server refuses the update: gates can be removed from a pod, but not added';
    update.forbid('spec.schedulingGates', { why });
  }
}

function nameOf(gate: Value): Value | undefined {
  return isFields(gate) ? gate.name : undefined;
}

/** While a pod is gated, its node selector may only get narrower. */
export function checkNodeSelector(before: Fields, after: Fields, update: Update): void {
  const now = mapAt(after, 'nodeSelector');
  const isNarrower = Object.entries(mapAt(before, 'nodeSelector')).every(([key, value]) => own(now, key) === value);
  if (isGated(before) && !isNarrower) {
    const why = 'the API server refuses the update: while a pod is gated, its node selector may only get narrower';
    update.forbid('spec.nodeSelector', { why });
  }
}

/** While a pod is gated, its node affinity may only get narrower. */
export function checkNodeAffinity(before: Fields, after: Fields, update: Update): void {
  const [old, now] = [before, after].map((spec) => listAt(mapAt(spec, 'affinity', 'nodeAffinity', REQUIRED), TERMS));
  if (!isGated(before) || old === undefined || now === undefined || old.length === 0) {
    return;
  }
  const isNarrower =
    old.length === now.length && old.every((term, place) => hasOnlyMore(term, now[place] ?? null, update));
  if (!isNarrower) {
    const why = 'the API server refuses the update: while a pod is gated, its node affinity may only get narrower';
    update.forbid(`spec.affinity.nodeAffinity.${REQUIRED}.${TERMS}`, { why });
  }
}

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const TERMS = 'nodeSelectorTerms';

function isGated(spec: Fields): boolean {
  return listAt(spec, 'schedulingGates').length > 0;
}

/** A term keeps its requirements in order, and others may follow; an empty term stays empty. */
function hasOnlyMore(before: Value, after: Value, update: Update): boolean {
  const lists = ['matchExpressions', 'matchFields'].map((list) => [
    isFields(before) ? listAt(before, list) : [],
    isFields(after) ? listAt(after, list) : [],
  ]);
  if (lists.every(([old]) => old?.length === 0)) {
    return lists.every(([, now]) => now?.length === 0);
  }
  return lists.every(
    ([old = [], now = []]) =>
      now.length >= old.length && update.differencesOf(TERMS, [...old], now.slice(0, old.length)).length === 0,
  );
}
