import { describeValue, isFields } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { POD_KINDS, type PodContainer, type PodTemplate } from '../../manifests/pods';
import { mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** How many pods, runs, tries and seconds: whole numbers, which the API has room for. */
export const validReplicas = rule({
  name: 'valid-replicas',
  severity: 'error',
  why: 'the API server refuses the object',
  fix: 'write a whole number that is not below 0: replicas: 2',
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const found: Finding[] = [];
    const numbers = NUMBERS[manifest.kind];
    if (numbers !== undefined) {
      checkNumbers(mapAt(manifest, 'spec'), numbers, 'spec', found);
    }
    if (manifest.kind === 'CronJob') {
      checkJob(mapAt(manifest, 'spec', 'jobTemplate', 'spec'), 'spec.jobTemplate.spec', found);
    } else if (manifest.kind === 'Job') {
      checkJob(mapAt(manifest, 'spec'), 'spec', found);
    }
    checkPods(index.podsOf(manifest), found);
    return found;
  },
});

/** Numbers of a map, and the least that each may be. */
type Numbers = ReadonlyMap<string, number>;

/** The numbers in the spec of each kind. */
const NUMBERS: { readonly [kind: string]: Numbers } = {
  Deployment: fromZero('replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'),
  StatefulSet: fromZero('replicas', 'minReadySeconds', 'revisionHistoryLimit'),
  DaemonSet: fromZero('minReadySeconds', 'revisionHistoryLimit'),
  ReplicaSet: fromZero('replicas', 'minReadySeconds'),
  ReplicationController: fromZero('replicas', 'minReadySeconds'),
  CronJob: fromZero('startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'),
};
const OF_JOB = fromZero(
  'parallelism',
  'completions',
  'backoffLimit',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
  'activeDeadlineSeconds',
  'ttlSecondsAfterFinished',
);
const OF_POD: Numbers = new Map([...fromZero('terminationGracePeriodSeconds'), ['activeDeadlineSeconds', 1]]);
const OF_PROBE: Numbers = new Map([
  ...fromZero('initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'),
  ['terminationGracePeriodSeconds', 1],
]);

function fromZero(...names: readonly string[]): Numbers {
  return new Map(names.map((name) => [name, 0]));
}

/** The most that the API has room for. */
const MOST = 2 ** 31 - 1;
/** Fields for which it has more room than anybody needs. */
const ROOMY: ReadonlySet<string> = new Set([
  'terminationGracePeriodSeconds',
  'activeDeadlineSeconds',
  'startingDeadlineSeconds',
]);

function checkNumbers(fields: Fields, numbers: Numbers, at: string, found: Finding[]): void {
  // There are fewer fields than numbers that could be among them.
  for (const name in fields) {
    const value = fields[name];
    const least = numbers.get(name);
    if (least !== undefined && value !== undefined && value !== null && !isCount(value, least)) {
      complain(value, name, least, at, found);
    }
  }
}

function isCount(value: Value, least: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST;
}

function complain(value: Value, name: string, least: number, at: string, found: Finding[]): void {
  const isTooMany = Number.isInteger(value) && Number(value) > MOST;
  if (isTooMany && ROOMY.has(name)) {
    return;
  }
  const not = isTooMany ? `more than ${MOST}` : `not a whole number from ${least}`;
  const meant = Math.ceil(typeof value === 'string' || typeof value === 'number' ? Number(value) : 1);
  const fitting = Number.isFinite(meant) ? Math.min(Math.max(meant, least), MOST) : 1;
  found.push({
    at: `${at}.${name}`,
    what: `${name} is ${describeValue(value)}, ${not}`,
    fix: `write ${name}: ${fitting}`,
  });
}

function checkJob(spec: Fields, at: string, found: Finding[]): void {
  checkNumbers(spec, OF_JOB, at, found);
  const { completionMode, completions, parallelism } = spec;
  if (completionMode === 'Indexed' && (completions === undefined || completions === null)) {
    const many = typeof parallelism === 'number' && parallelism > 0 ? parallelism : 3;
    const fix = `say how many indexes there are: completions: ${many}`;
    found.push({ at: `${at}.completions`, what: 'the Job is Indexed, but has no completions', fix });
  }
}

function checkPods(pods: PodTemplate | undefined, found: Finding[]): void {
  if (pods === undefined) {
    return;
  }
  checkNumbers(pods.spec, OF_POD, pods.specField, found);
  for (let index = 0; index < pods.containers.length; index++) {
    const container = pods.containers[index];
    if (container !== undefined) {
      checkProbe(container, 'livenessProbe', found);
      checkProbe(container, 'startupProbe', found);
      checkProbe(container, 'readinessProbe', found);
    }
  }
}

function checkProbe(container: PodContainer, kind: string, found: Finding[]): void {
  const probe = container.fields[kind];
  if (!isFields(probe)) {
    return;
  }
  const at = `${container.field}.${kind}`;
  checkNumbers(probe, OF_PROBE, at, found);
  const { successThreshold } = probe;
  // One success of these is the end of the matter; 0 is what the API server takes for nothing said.
  if (kind !== 'readinessProbe' && successThreshold !== undefined && isCount(successThreshold, 2)) {
    const what = `successThreshold of a ${kind} is ${successThreshold}, not 1`;
    found.push({ at: `${at}.successThreshold`, what, fix: 'leave successThreshold out: only readiness takes several' });
  }
}
