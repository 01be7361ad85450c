import { isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { isEmpty, listAt, mapAt } from '../../manifests/read-fields';
import { checkGates, checkNodeAffinity, checkNodeSelector } from './gated-pods';
import { replaceFields } from './replace-fields';
import type { Update } from './update';
import { updateLaw } from './update-law';

/**
 * Most fields of a pod are fixed.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement
 */
export const pods = updateLaw({
  name: 'immutable-pod',
  kinds: ['/Pod'],
  why: 'the API server refuses the update: in a pod, only images can change, activeDeadlineSeconds decrease and tolerations be added; resources change through its resize subresource',
  fix: 'keep the old value, or delete the pod and create it again: kubectl replace --force; a Deployment would replace its pods automatically',
  check(update) {
    checkAnnotations(update);
    const [before, after] = [mapAt(update.before, 'spec'), mapAt(update.after, 'spec')];
    for (const list of CONTAINERS) {
      if (listAt(before, list).length !== listAt(after, list).length) {
        const why = 'the API server refuses the update: the containers of a pod cannot be added or removed';
        update.forbid(`spec.${list}`, { why });
        return;
      }
    }
    checkDeadline(before, after, update);
    checkTolerations(before, after, update);
    checkGates(update);
    checkNodeSelector(before, after, update);
    checkNodeAffinity(before, after, update);
    const found = update.differencesOf('spec', before, withMutable(before, after));
    update.refuse(found.filter(({ field }) => field !== 'spec.serviceAccount'));
  },
});

const CONTAINERS = ['containers', 'initContainers'];

/** Annotations that record how a pod was started. */
function checkAnnotations(update: Update): void {
  for (const found of update.entryDifferences('metadata.annotations')) {
    if (
      /\[(container\.apparmor\.security\.beta\.kubernetes\.io\/|kubernetes\.io\/config\.mirror\])/.test(found.field)
    ) {
      update.refuse([found], {
        why: 'the API server refuses the update: the annotation records how the pod was started',
      });
    }
  }
}

function checkDeadline(before: Fields, after: Fields, update: Update): void {
  const [was, now] = [before.activeDeadlineSeconds, after.activeDeadlineSeconds];
  if (was !== undefined && (now === undefined || Number(now) > Number(was))) {
    const why = 'the API server refuses the update: the deadline of a pod can only decrease';
    update.forbid('spec.activeDeadlineSeconds', { why });
  }
}

/** Tolerations are kept and may be added; only tolerationSeconds may change. */
function checkTolerations(before: Fields, after: Fields, update: Update): void {
  const kept = listAt(after, 'tolerations').map(withoutSeconds);
  const isKept = (toleration: Value) =>
    kept.some((other) => update.differencesOf('spec.tolerations[0]', withoutSeconds(toleration), other).length === 0);
  if (!listAt(before, 'tolerations').every(isKept)) {
    const why = 'the API server refuses the update: a pod keeps its tolerations, except their tolerationSeconds';
    update.forbid('spec.tolerations', { why });
  }
}

function withoutSeconds(toleration: Value): Value {
  if (!isFields(toleration)) {
    return toleration;
  }
  const { tolerationSeconds: _, ...others } = toleration;
  return others;
}

/** The new spec, with the old values of fields that may change or have a separate check. */
function withMutable(before: Fields, after: Fields): Fields {
  const isGated = listAt(before, 'schedulingGates').length > 0;
  const isCorrected = Number(before.terminationGracePeriodSeconds) < 0 && after.terminationGracePeriodSeconds === 1;
  const lists = CONTAINERS.filter((list) => after[list] !== undefined);
  const containers = lists.map((list) => [list, withImages(before[list], after[list])]);
  const spec = replaceFields(after, before, [
    'activeDeadlineSeconds',
    'schedulingGates',
    'tolerations',
    ...(isGated ? ['nodeSelector'] : []),
    ...(isCorrected ? ['terminationGracePeriodSeconds'] : []),
  ]);
  const whole = { ...spec, ...Object.fromEntries(containers) };
  return isGated ? withOldNodeAffinity(before, whole) : whole;
}

function withImages(before: Value | undefined, after: Value | undefined): Value {
  const was = isList(before) ? before : [];
  return (isList(after) ? after : []).map((container, place) => {
    const old = was[place];
    return isFields(container) && isFields(old) && old.image !== undefined
      ? { ...container, image: old.image }
      : container;
  });
}

function withOldNodeAffinity(before: Fields, after: Fields): Fields {
  const affinity = replaceFields(mapAt(after, 'affinity'), mapAt(before, 'affinity'), ['nodeAffinity']);
  const isNone = isEmpty(affinity) && !isFields(before.affinity);
  return replaceFields(after, { affinity: isNone ? undefined : affinity }, ['affinity']);
}
