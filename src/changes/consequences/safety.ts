import { podsOfSelector } from '../../checks/selected-pods';
import { isFields } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import type { Value } from '../../manifests/manifest';
import { POD_KINDS } from '../../manifests/pods';
import { parseQuantity } from '../../manifests/quantity';
import type { FieldChange } from '../model/change';
import { type ConsequenceFinding, consequenceLaw } from '../model/law';
import { goneSide, keptSides, nameOf } from '../model/transition';

/** Something that keeps containers and nodes from harm is no longer there. */
export const removedGuard = consequenceLaw({
  kind: 'safety',
  rule: 'removed-guard',
  why: 'nothing takes its place',
  fix: 'keep it, unless it is not needed any more',
  kinds: POD_KINDS,
  find: (pair) => (keptSides(pair) === undefined ? [] : pair.fields.flatMap((change) => guardFinding(change) ?? [])),
});

/** What each field is for, by the end of its path: what happens once it is gone. */
const GUARDS: readonly (readonly [field: RegExp, why: string])[] = [
  [/\.livenessProbe$/, 'a container that hangs is no longer restarted'],
  [/\.readinessProbe$/, 'pods get connections as soon as they run, and rollouts no longer wait for them'],
  [/\.startupProbe$/, 'the other probes count from the start, also while the program still loads'],
  [/\.preStop$/, 'connections are cut when a pod stops'],
  [/\.resources$/, 'the container takes what it gets, and is the first to go where a node runs short'],
  [/\.resources\.limits(\.[\w./-]+|\[[^\]]+\])?$/, 'the container can take all that the node has'],
  [
    /\.resources\.requests(\.[\w./-]+|\[[^\]]+\])?$/,
    'pods come to nodes that do not have what they need, and an autoscaler cannot count it',
  ],
  [/\.topologySpreadConstraints(\[[^\]]*\])?$/, 'all pods can come to one node or zone'],
  [/\.affinity(\.podAntiAffinity.*)?$/, 'all pods can come to one node or zone'],
  [/\.priorityClassName$/, 'other pods can push these away'],
  [/\.activeDeadlineSeconds$/, 'a run that hangs is no longer ended'],
];

function guardFinding({ field, difference, before, after }: FieldChange): ConsequenceFinding | undefined {
  if (difference === 'removed') {
    const guard = GUARDS.find(([pattern]) => pattern.test(field));
    return guard && { field, what: `${field} is gone: it was ${short(before)}`, why: guard[1] };
  }
  const isLess = typeof before === 'number' && typeof after === 'number' && after < before;
  return isLess && field.endsWith('.terminationGracePeriodSeconds')
    ? {
        field,
        what: `pods have ${after} seconds to stop instead of ${before}`,
        why: 'what is not done by then is cut off',
      }
    : undefined;
}

function short(value: Value | undefined): string {
  const text = toJson(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Requests or limits of a container go down. */
export const lessResources = consequenceLaw({
  kind: 'safety',
  rule: 'less-resources',
  why: 'a container that needs more is slowed down (cpu) or killed (memory)',
  fix: 'check what the containers use: kubectl top pod --containers',
  kinds: POD_KINDS,
  *find(pair) {
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      const amounts = /\.resources\.(limits|requests)\b/.test(field) ? [amountOf(before), amountOf(after)] : [];
      const [old, now] = amounts;
      if (old !== undefined && now !== undefined && now < old) {
        yield { field, what: `${field.replace(/^.*\.resources\./, '')} goes down from ${before} to ${after}` };
      }
    }
  },
});

function amountOf(value: Value | undefined): bigint | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}

/** Nothing keeps drains of nodes from stopping all pods at once, or less than before does. */
export const weakerBudget = consequenceLaw({
  kind: 'safety',
  rule: 'weaker-budget',
  why: 'drains and upgrades of nodes can stop more of the pods at once',
  fix: 'keep a budget for pods that have to be there',
  kinds: ['policy/PodDisruptionBudget'],
  *find(pair, transition) {
    const gone = pair.change === 'removed' ? goneSide(pair)?.manifest : undefined;
    if (gone !== undefined) {
      const selector = isFields(gone.spec) ? gone.spec.selector : undefined;
      const left = podsOfSelector(selector, gone.metadata.namespace, transition.after);
      if (left.length > 0) {
        yield { what: `${nameOf(gone)} is gone, and its pods are still there` };
      }
    }
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (
        (field === 'spec.minAvailable' && isLower(after, before)) ||
        (field === 'spec.maxUnavailable' && isLower(before, after))
      ) {
        yield {
          field,
          what: `${field.slice('spec.'.length)} goes from ${toJson(before ?? null)} to ${toJson(after ?? null)}`,
        };
      }
    }
  },
});

/** A bound that is left out, beside another one, is no bound. */
function isLower(one: Value | undefined, other: Value | undefined): boolean {
  const [left, right] = [boundOf(one), boundOf(other)];
  return left !== undefined && right !== undefined && left.isPercent === right.isPercent && left.amount < right.amount;
}

function boundOf(value: Value | undefined): { readonly amount: number; readonly isPercent: boolean } | undefined {
  const isPercent = typeof value === 'string' && value.endsWith('%');
  const amount = Number(isPercent ? value.slice(0, -1) : value);
  return value === undefined || value === null || Number.isNaN(amount) ? undefined : { amount, isPercent };
}

const WARDENS = ['/ResourceQuota', '/LimitRange'];

/** A namespace is no longer held to its bounds. */
export const removedBounds = consequenceLaw({
  kind: 'safety',
  rule: 'removed-bounds',
  why: 'pods of the namespace can take all that the nodes have',
  fix: 'keep it, unless the namespace goes, too',
  kinds: WARDENS,
  *find(pair) {
    const gone = pair.change === 'removed' ? goneSide(pair)?.manifest : undefined;
    if (gone !== undefined) {
      yield { what: `${nameOf(gone)} is gone` };
    }
  },
});

/** Runs of a CronJob may overlap, or it no longer runs. */
export const cronGuards = consequenceLaw({
  kind: 'safety',
  rule: 'cron-guards',
  why: 'a run that takes long meets the next one',
  fix: 'keep concurrencyPolicy: Forbid where two runs cannot go on side by side',
  kinds: ['batch/CronJob'],
  *find(pair) {
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (field === 'spec.concurrencyPolicy' && after === 'Allow') {
        yield { field, what: `runs can overlap: concurrencyPolicy goes from ${before} to Allow` };
      }
      if (field === 'spec.suspend' && after === true) {
        yield {
          field,
          what: 'no run starts any more: suspend is true',
          why: 'the work that it does is not done',
          fix: 'nothing, if it is to pause',
        };
      }
    }
  },
});

/** Nobody can go back to an older revision. */
export const noHistory = consequenceLaw({
  kind: 'safety',
  rule: 'no-history',
  why: 'kubectl rollout undo has no revision to go back to',
  fix: 'keep at least one',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet'],
  *find(pair) {
    const change = keptSides(pair) && pair.fields.find(({ field }) => field === 'spec.revisionHistoryLimit');
    if (change?.after === 0) {
      yield {
        field: change.field,
        what: `no older revision is kept: revisionHistoryLimit goes from ${change.before} to 0`,
      };
    }
  },
});
