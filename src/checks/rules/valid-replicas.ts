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
      checkNumbers(mapAt(manifest, 'spec'), numbers, 0, 'spec', found);
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

/** The numbers in the spec of each kind, as many as may be none. */
const NUMBERS: { readonly [kind: string]: readonly string[] } = {
  Deployment: ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'],
  StatefulSet: ['replicas', 'minReadySeconds', 'revisionHistoryLimit'],
  DaemonSet: ['minReadySeconds', 'revisionHistoryLimit'],
  ReplicaSet: ['replicas', 'minReadySeconds'],
  ReplicationController: ['replicas', 'minReadySeconds'],
  CronJob: ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'],
};
const OF_JOB = [
  'parallelism',
  'completions',
  'backoffLimit',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
  'activeDeadlineSeconds',
  'ttlSecondsAfterFinished',
];
const OF_PROBE = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];
const GRACE = ['terminationGracePeriodSeconds'];
const DEADLINE = ['activeDeadlineSeconds'];

/** The most that the API has room for. */
const MOST = 2 ** 31 - 1;
/** Fields for which it has more room than anybody needs. */
const ROOMY: ReadonlySet<string> = new Set([...GRACE, ...DEADLINE, 'startingDeadlineSeconds']);

function checkNumbers(fields: Fields, names: readonly string[], least: number, at: string, found: Finding[]): void {
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    const value = fields[name];
    if (value !== undefined && value !== null && !isCount(value, least)) {
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
  checkNumbers(spec, OF_JOB, 0, at, found);
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
  checkNumbers(pods.spec, GRACE, 0, pods.specField, found);
  checkNumbers(pods.spec, DEADLINE, 1, pods.specField, found);
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
  const before = found.length;
  const at = `${container.field}.${kind}`;
  checkNumbers(probe, OF_PROBE, 0, at, found);
  checkNumbers(probe, GRACE, 1, at, found);
  const { successThreshold } = probe;
  // One success of these is the end of the matter; 0 is what the API server takes for nothing said.
  if (kind !== 'readinessProbe' && found.length === before && Number(successThreshold ?? 0) > 1) {
    const what = `successThreshold of a ${kind} is ${successThreshold}, not 1`;
    found.push({ at: `${at}.successThreshold`, what, fix: 'leave successThreshold out: only readiness takes several' });
  }
}
