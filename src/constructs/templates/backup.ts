import type { Construct } from 'constructs';
import { fitName, shortHash } from '../../manifests/names';
import { refuse } from '../../problems/refusals';
import { type Defaults, defaultsOf } from '../defaults';
import { NAME_LABEL } from '../labels';
import type { ObjectReference } from '../object';
import { over } from '../over';
import { lowerEnv } from '../pods/env';
import type { PodSpecProps } from '../pods/pod-fields';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { CronJob } from '../workloads/cron-job';
import { Job, type JobProps } from '../workloads/job';
import type { StatefulSet } from '../workloads/stateful-set';
import type { BackupLocation, BackupProps, RestoreProps } from './backup-props';

/** What a backup or a restore is about. */
export interface Backed {
  /** What it is named after, and in whose namespace it runs. */
  readonly set: StatefulSet;
  /** The name under which clients find it. */
  readonly serviceName: string;
  /** What it takes its image from, if it names none. */
  readonly image: ImageSource;
}

/** An image, and what a pod needs to run it. */
export type ImageSource = Pick<PodSpecProps, 'image' | 'imagePullSecrets' | 'securityContext'>;

const MAX_CRON_JOB_NAME = 52;
const MAX_JOB_NAME = 63;
const A_DAY = 86_400;

/** What every backup is given whose author says nothing else. */
const PRACTICE = {
  concurrencyPolicy: 'Forbid',
  startingDeadlineSeconds: 3600,
  activeDeadlineSeconds: 6 * 3600,
  successfulJobsHistoryLimit: 1,
  failedJobsHistoryLimit: 3,
} as const;

/** The CronJob of a backup. */
export class Backup extends CronJob {
  constructor(scope: Construct, id: string, { to, ...job }: BackupProps, backed: Backed) {
    const { name: base, namespace } = backed.set;
    const name = fitName(`${base}-backup`, MAX_CRON_JOB_NAME);
    const defaults = { ...PRACTICE, name, namespace, ...imageOf(job, backed.image) };
    super(scope, id, over(defaults, located(job, to, false, backed)));
    refuseUnknownProps(this, Backup, 'Backup', { to, ...job });
    noteSettings(this, job);
    const why = 'backups would be lost with the pod that made them';
    refuseBlind(this, 'backup', job.command, { prop: 'to', location: to, why });
  }
}

/** The Job of a restore, which waits until a person resumes it. */
export class Restore extends Job {
  constructor(scope: Construct, id: string, { from, ...job }: RestoreProps, backed: Backed) {
    const profile = defaultsOf(scope);
    const { name: service, namespace } = backed.set;
    const resumed = job.suspend === false;
    const ttlSecondsAfterFinished = resumed ? undefined : A_DAY;
    const defaults = { backoffLimit: 0, ttlSecondsAfterFinished, ...imageOf(job, backed.image) };
    const props = over(defaults, located(job, from, true, backed));
    const base = `${service}-restore`;
    const name = fitName(`${base}-${hashOf(props, profile)}`, MAX_JOB_NAME);
    super(scope, id, over({ name, namespace, suspend: true }, profile.labels ? labelled(props, fitName(base)) : props));
    refuseUnknownProps(this, Restore, 'Restore', { from, ...job });
    noteSettings(this, job);
    if (resumed) {
      this.#refuseRepeats(job, name);
    }
    const why = 'the restore would have nothing to bring back';
    refuseBlind(this, 'restore', job.command, { prop: 'from', location: from, why });
  }

  /** A restore that runs once more than a person wants puts old data over new. */
  #refuseRepeats({ name, ttlSecondsAfterFinished }: JobProps, fitting: string): void {
    if (name === undefined) {
      this.refuse({
        field: 'spec.suspend',
        what: 'a restore without a name of its own is resumed',
        why: 'the next image or command would make another Job, which would at once put old data over new',
        fix: `name the Job that is meant: restore: { name: '${fitting}', suspend: false, … }`,
      });
    }
    if (ttlSecondsAfterFinished !== undefined) {
      this.refuse({
        field: 'spec.ttlSecondsAfterFinished',
        what: 'a resumed restore is deleted after its end',
        why: 'the next apply would make it anew, and it would put old data over new',
        fix: 'leave ttlSecondsAfterFinished out as long as it is resumed',
      });
    }
  }
}

/** The image of a run, and what its pod needs for it; those of another where the run names none. */
export function imageOf(run: ImageSource, other: ImageSource): ImageSource {
  const { image, imagePullSecrets, securityContext } = run.image === undefined ? over(other, run) : run;
  return { image, imagePullSecrets, securityContext };
}

/** What a run is given so that its program finds the service and the backups; what its author says wins. */
function located<Run extends PodSpecProps>(
  run: Run,
  location: BackupLocation | undefined,
  readOnly: boolean,
  { serviceName }: Backed,
): Run {
  const { bucket, credentials, claim, mountPath = '/backup' } = location ?? {};
  const given = lowerEnv(run.env).map(({ name, ...value }) => [name, value]);
  return {
    ...run,
    env: { SERVICE_NAME: serviceName, BACKUP_LOCATION: bucket ?? mountPath, ...Object.fromEntries(given) },
    envFrom: credentials === undefined ? run.envFrom : [credentials, ...(run.envFrom ?? [])],
    mounts:
      claim === undefined ? run.mounts : { [mountPath]: readOnly ? { volume: claim, readOnly } : claim, ...run.mounts },
  };
}

/** Whoever finds the pods by their labels, such as a NetworkPolicy, finds those of the next Job as well. */
function labelled(job: JobProps, name: string): JobProps {
  const { labels, podMetadata } = job;
  const own = { [NAME_LABEL]: name };
  return {
    ...job,
    labels: { ...own, ...labels },
    podMetadata: { ...podMetadata, labels: { ...own, ...podMetadata?.labels } },
  };
}

/** Whether types were checked or not, a run needs a program and one place for backups. */
function refuseBlind(
  run: Job | CronJob,
  word: string,
  command: readonly string[] | undefined,
  { prop, location, why }: { prop: string; location: BackupLocation | undefined; why: string },
): void {
  if (command === undefined || command.length === 0) {
    refuse(run, {
      what: `the ${word} has no command`,
      why: 'its pods would start what the image starts by itself, such as a second database',
      fix: `say what it runs: ${word}: { command: ['sh', '-c', '…'] }`,
    });
  }
  const places = [location?.bucket, location?.claim].filter((place) => place !== undefined);
  if (places.length !== 1) {
    refuse(run, {
      what: `the ${word} names ${places.length === 0 ? 'no place for backups' : 'two places for backups, a bucket and a claim'}`,
      why,
      fix: `name one: ${word}: { ${prop}: { bucket: 's3://acme-backups/db', credentials: Secret.existing('backup') } }`,
    });
  }
}

/**
 * A hash of what a Job runs; where it is, whether and how long it waits or stays, notes, and what a profile says about other
 * kinds make it no other Job.
 */
function hashOf(job: JobProps, profile: Defaults): string {
  const { name, namespace, suspend, ttlSecondsAfterFinished, labels, annotations, ...runs } = job;
  const { deploymentStrategy, disruptionBudget, headlessService, ...others } = profile;
  const { concurrencyPolicy, configDigest, secretDigest, ...ofPods } = others;
  const byName = (_key: string, value: unknown) => (isReference(value) ? `${value.kind}/${value.name}` : value);
  return shortHash(JSON.stringify([runs, ofPods], byName));
}

function isReference(value: unknown): value is ObjectReference {
  return typeof value === 'object' && value !== null && 'kind' in value && 'name' in value;
}
