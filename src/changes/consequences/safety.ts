import { podsOfSelector } from '../../checks/selected-pods';
import { isFields } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import type { Value } from '../../manifests/manifest';
import { POD_KINDS } from '../../manifests/pods';
import { parseQuantity } from '../../manifests/quantity';
import type { FieldChange } from '../model/change';
import { type ConsequenceFinding, consequenceLaw } from '../model/law';
import { goneSide, keptSides, nameOf } from '../model/transition';

/** A field that protects containers or nodes is removed. */
export const removedGuard = consequenceLaw({
  kind: 'safety',
  rule: 'removed-guard',
  why: 'nothing replaces it',
  fix: 'keep it, unless it is no longer needed',
  kinds: POD_KINDS,
  find: (pair) => (keptSides(pair) === undefined ? [] : pair.fields.flatMap((change) => guardFinding(change) ?? [])),
});

/** Protecting fields, by the end of their path, each with what happens without it. */
const GUARDS: readonly (readonly [field: RegExp, why: string])[] = [
  [/\.livenessProbe$/, 'a container that hangs is not restarted'],
  [/\.readinessProbe$/, 'pods get traffic as soon as they run, and rollouts do not wait until they are ready'],
  [/\.startupProbe$/, 'the other probes apply from the start, even while the program is still loading'],
  [/\.preStop$/, 'connections are cut when a pod stops'],
  [
    /\.resources$/,
    'the container has no resources reserved, and is among the first to be evicted when its node runs short',
  ],
  [/\.resources\.limits(\.[\w./-]+|\[[^\]]+\])?$/, 'the container can use everything that the node has'],
  [
    /\.resources\.requests(\.[\w./-]+|\[[^\]]+\])?$/,
    'pods may be scheduled to nodes without enough resources, and an autoscaler cannot compute utilization',
  ],
  [/\.topologySpreadConstraints(\[[^\]]*\])?$/, 'all pods may be scheduled to one node or zone'],
  [/\.affinity(\.podAntiAffinity.*)?$/, 'all pods may be scheduled to one node or zone'],
  [/\.priorityClassName$/, 'other pods can preempt these'],
  [/\.activeDeadlineSeconds$/, 'a run that hangs is not stopped'],
];

function guardFinding({ field, difference, before, after }: FieldChange): ConsequenceFinding | undefined {
  if (difference === 'removed') {
    const guard = GUARDS.find(([pattern]) => pattern.test(field));
    return guard && { field, what: `${field} is removed: it was ${short(before)}`, why: guard[1] };
  }
  const isLess = typeof before === 'number' && typeof after === 'number' && after < before;
  return isLess && field.endsWith('.terminationGracePeriodSeconds')
    ? {
        field,
        what: `pods get ${after} seconds to stop instead of ${before}`,
        why: 'work that is not finished by then is lost',
      }
    : undefined;
}

function short(value: Value | undefined): string {
  const text = toJson(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Requests or limits of a container decrease. */
export const lessResources = consequenceLaw({
  kind: 'safety',
  rule: 'less-resources',
  why: 'a container that needs more is throttled (cpu) or killed (memory)',
  fix: 'check what the containers use: kubectl top pod --containers',
  kinds: POD_KINDS,
  *find(pair) {
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      const amounts = /\.resources\.(limits|requests)\b/.test(field) ? [amountOf(before), amountOf(after)] : [];
      const [old, now] = amounts;
      if (old !== undefined && now !== undefined && now < old) {
        yield { field, what: `${field.replace(/^.*\.resources\./, '')} decreases from ${before} to ${after}` };
      }
    }
  },
});

function amountOf(value: Value | undefined): bigint | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}

/** Node drains may stop more of the pods at once than before. */
export const weakerBudget = consequenceLaw({
  kind: 'safety',
  rule: 'weaker-budget',
  why: 'node drains and upgrades can stop more of the pods at once',
  fix: 'keep a budget for pods that must stay available',
  kinds: ['policy/PodDisruptionBudget'],
  *find(pair, transition) {
    const gone = pair.change === 'removed' ? goneSide(pair)?.manifest : undefined;
    if (gone !== undefined) {
      const selector = isFields(gone.spec) ? gone.spec.selector : undefined;
      const left = podsOfSelector(selector, gone.metadata.namespace, transition.after);
      if (left.length > 0) {
        yield { what: `${nameOf(gone)} is removed, but its pods remain` };
      }
    }
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (
        (field === 'spec.minAvailable' && isLower(after, before)) ||
        (field === 'spec.maxUnavailable' && isLower(before, after))
      ) {
        yield {
          field,
          what: `${field.slice('spec.'.length)} changes from ${toJson(before ?? null)} to ${toJson(after ?? null)}`,
        };
      }
    }
  },
});

/** A budget has one of two bounds; the missing one does not limit anything. */
function isLower(one: Value | undefined, other: Value | undefined): boolean {
  const [left, right] = [boundOf(one), boundOf(other)];
  return left !== undefined && right !== undefined && left.isPercent === right.isPercent && left.amount < right.amount;
}

function boundOf(value: Value | undefined): { readonly amount: number; readonly isPercent: boolean } | undefined {
  const isPercent = typeof value === 'string' && value.endsWith('%');
  const amount = Number(isPercent ? value.slice(0, -1) : value);
  return value === undefined || value === null || Number.isNaN(amount) ? undefined : { amount, isPercent };
}

const NAMESPACE_BOUNDS = ['/ResourceQuota', '/LimitRange'];

/** A namespace loses its quota or limit range. */
export const removedBounds = consequenceLaw({
  kind: 'safety',
  rule: 'removed-bounds',
  why: 'pods of the namespace can use everything that the nodes have',
  fix: 'keep it, unless the namespace is removed too',
  kinds: NAMESPACE_BOUNDS,
  *find(pair) {
    const gone = pair.change === 'removed' ? goneSide(pair)?.manifest : undefined;
    if (gone !== undefined) {
      yield { what: `${nameOf(gone)} is removed` };
    }
  },
});

/** Runs of a CronJob may overlap, or it no longer runs. */
export const cronGuards = consequenceLaw({
  kind: 'safety',
  rule: 'cron-guards',
  why: 'the next run can start while a long one is still running',
  fix: 'keep concurrencyPolicy: Forbid if two runs must not run at the same time',
  kinds: ['batch/CronJob'],
  *find(pair) {
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (field === 'spec.concurrencyPolicy' && after === 'Allow') {
        yield { field, what: `runs can overlap: concurrencyPolicy changes from ${before} to Allow` };
      }
      if (field === 'spec.suspend' && after === true) {
        yield {
          field,
          what: 'no more runs start: suspend is true',
          why: 'its work is not done',
          fix: 'nothing, if it should pause',
        };
      }
    }
  },
});

/** Rolling back to an older revision becomes impossible. */
export const noHistory = consequenceLaw({
  kind: 'safety',
  rule: 'no-history',
  why: 'kubectl rollout undo has no revision to roll back to',
  fix: 'keep at least one',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet'],
  *find(pair) {
    const change = keptSides(pair) && pair.fields.find(({ field }) => field === 'spec.revisionHistoryLimit');
    if (change?.after === 0) {
      yield {
        field: change.field,
        what: `no older revision is kept: revisionHistoryLimit changes from ${change.before} to 0`,
      };
    }
  },
});
