import { intOrPercentFault, isZero } from '../../laws/grammars/int-or-percent';
import { describeValue, isFields } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** How Deployments, DaemonSets and StatefulSets replace their pods: bounds that let a rollout go on, and end. */
export const validStrategy = rule({
  name: 'valid-strategy',
  severity: 'error',
  why: 'the API server refuses a rollout that could not go on, or bounds for one that does not roll',
  fix: "roll with bounds: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } }",
  kinds: ['apps/Deployment', 'apps/DaemonSet', 'apps/StatefulSet'],

  check({ manifest }) {
    const found: Finding[] = [];
    const spec = mapAt(manifest, 'spec');
    const way = WAYS[manifest.kind];
    const strategy = way && spec[way.field];
    if (way !== undefined && isFields(strategy)) {
      checkStrategy(strategy, way, found);
    }
    if (manifest.kind === 'Deployment') {
      checkDeadline(spec, found);
    }
    return found;
  },
});

/** How a kind replaces its pods. */
interface Way {
  readonly field: string;
  /** The type beside RollingUpdate. */
  readonly other: string;
  /** Whether the API server refuses bounds beside that type. */
  readonly refusesBounds: boolean;
  /** The highest percentage of maxSurge. */
  readonly mostSurge: number;
  standstill(bounds: Fields): Omit<Finding, 'at'> | undefined;
}

const WAYS: { readonly [kind: string]: Way } = {
  Deployment: {
    field: 'strategy',
    other: 'Recreate',
    refusesBounds: true,
    mostSurge: Number.POSITIVE_INFINITY,
    standstill: ({ maxSurge, maxUnavailable }) =>
      isZero(maxSurge) && isZero(maxUnavailable)
        ? {
            what: `maxSurge is ${maxSurge} and maxUnavailable is ${maxUnavailable}, so that no pod could be replaced`,
            fix: 'let one of them be more: rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }',
          }
        : undefined,
  },
  DaemonSet: {
    field: 'updateStrategy',
    other: 'OnDelete',
    refusesBounds: false,
    mostSurge: 100,
    // What is left out is 1 for maxUnavailable and 0 for maxSurge.
    standstill: ({ maxSurge, maxUnavailable }) => {
      const [surge, unavailable] = [maxSurge ?? 0, maxUnavailable ?? 1];
      return isZero(surge) === isZero(unavailable)
        ? {
            what: `maxSurge is ${surge} and maxUnavailable is ${unavailable}, of which exactly one must be more than 0`,
            fix: 'rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }, or rollingUpdate: { maxUnavailable: 1 }',
          }
        : undefined;
    },
  },
  StatefulSet: {
    field: 'updateStrategy',
    other: 'OnDelete',
    refusesBounds: true,
    mostSurge: 100,
    standstill: ({ maxUnavailable }) =>
      isZero(maxUnavailable)
        ? {
            what: `maxUnavailable is ${maxUnavailable}, so that no pod could be replaced`,
            fix: 'leave it out, or maxUnavailable: 1',
          }
        : undefined,
  },
};

function checkStrategy({ type, rollingUpdate }: Fields, way: Way, found: Finding[]): void {
  const { field, other } = way;
  if (typeof type !== 'string' ? (type ?? '') !== '' : type !== '' && type !== 'RollingUpdate' && type !== other) {
    const fix = `choose one that there is: ${field}: { type: 'RollingUpdate' } or ${field}: { type: '${other}' }`;
    const what = `type is ${describeValue(type)}, not "RollingUpdate" or "${other}"`;
    found.push({ at: `spec.${field}.type`, what, fix });
  } else if (!isFields(rollingUpdate)) {
    return;
  } else if (type !== other) {
    checkBounds(rollingUpdate, way, found);
  } else if (way.refusesBounds) {
    const fix = `leave rollingUpdate out, ${field}: { type: '${other}' }, or roll: ${field}: { type: 'RollingUpdate', rollingUpdate: { ... } }`;
    found.push({ at: `spec.${field}.rollingUpdate`, what: `rollingUpdate is given beside type "${other}"`, fix });
  }
}

function checkBounds(bounds: Fields, { field, mostSurge, standstill }: Way, found: Finding[]): void {
  const at = `spec.${field}.rollingUpdate`;
  const surge = intOrPercentFault(bounds.maxSurge, mostSurge);
  const unavailable = intOrPercentFault(bounds.maxUnavailable);
  if (surge !== undefined) {
    found.push({ at: `${at}.maxSurge`, what: `maxSurge ${surge}`, fix: "maxSurge: 1 or maxSurge: '25%'" });
  }
  if (unavailable !== undefined) {
    const fix = "maxUnavailable: 1 or maxUnavailable: '25%'";
    found.push({ at: `${at}.maxUnavailable`, what: `maxUnavailable ${unavailable}`, fix });
  }
  const fault = surge === undefined && unavailable === undefined ? standstill(bounds) : undefined;
  if (fault !== undefined) {
    found.push({ at, ...fault });
  }
}

/** So many seconds the API server gives a rollout to go on where nothing is said. */
const DEADLINE = 600;

function checkDeadline({ minReadySeconds, progressDeadlineSeconds }: Fields, found: Finding[]): void {
  const deadline = progressDeadlineSeconds ?? DEADLINE;
  const ready = minReadySeconds ?? 0;
  if (typeof deadline === 'number' && typeof ready === 'number' && deadline <= ready) {
    const given = progressDeadlineSeconds === undefined ? ' by default' : '';
    found.push({
      at: 'spec.progressDeadlineSeconds',
      what: `progressDeadlineSeconds is ${deadline}${given}, not more than minReadySeconds, which is ${ready}`,
      fix: `give the rollout longer: progressDeadlineSeconds: ${ready + DEADLINE}`,
    });
  }
}
