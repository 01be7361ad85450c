import type { Construct } from 'constructs';
import { fitName, shortHash } from '../../manifests/names';
import { refuse } from '../../problems/refusals';
import { type Defaults, defaultsOf } from '../defaults';
import { NAME_LABEL } from '../labels';
import { withDefaults } from '../merge-fields';
import type { ObjectReference } from '../object';
import { lowerEnv } from '../pods/env';
import type { PodSpecProps } from '../pods/pod-fields';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { CronJob } from '../workloads/cron-job';
import { Job, type JobProps } from '../workloads/job';
import type { StatefulSet } from '../workloads/stateful-set';
import type { BackupLocation, BackupProps, RestoreProps } from './backup-props';

/** The service that a backup or a restore belongs to. */
export interface Backed {
  /** The StatefulSet that gives the name and the namespace. */
  readonly set: StatefulSet;
  /** The name of the Service that clients use. */
  readonly serviceName: string;
  /** Where the image comes from if the props name none. */
  readonly image: ImageSource;
}

/** An image, and the fields of a pod that it needs. */
export type ImageSource = Pick<PodSpecProps, 'image' | 'imagePullSecrets' | 'securityContext'>;

const MAX_CRON_JOB_NAME = 52;
const MAX_JOB_NAME = 63;
const SECONDS_PER_DAY = 86_400;

/** The defaults of every backup. */
const DEFAULTS = {
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
    const defaults = { ...DEFAULTS, name, namespace, ...imageFieldsOf(job, backed.image) };
    super(scope, id, withDefaults(defaults, withLocation(job, to, false, backed)));
    refuseUnknownProps(this, Backup, 'Backup', { to, ...job });
    noteSettings(this, job);
    const why = 'backups would be lost with the pod that wrote them';
    refuseIncomplete(this, 'backup', job.command, { prop: 'to', location: to, why });
  }
}

/** The Job of a restore, which waits until a person resumes it. */
export class Restore extends Job {
  constructor(scope: Construct, id: string, { from, ...job }: RestoreProps, backed: Backed) {
    const profile = defaultsOf(scope);
    const { name: service, namespace } = backed.set;
    const resumed = job.suspend === false;
    const ttlSecondsAfterFinished = resumed ? undefined : SECONDS_PER_DAY;
    const defaults = { backoffLimit: 0, ttlSecondsAfterFinished, ...imageFieldsOf(job, backed.image) };
    const props = withDefaults(defaults, withLocation(job, from, true, backed));
    const base = `${service}-restore`;
    const name = fitName(`${base}-${hashOf(props, profile)}`, MAX_JOB_NAME);
    super(
      scope,
      id,
      withDefaults({ name, namespace, suspend: true }, profile.labels ? withNameLabel(props, fitName(base)) : props),
    );
    refuseUnknownProps(this, Restore, 'Restore', { from, ...job });
    noteSettings(this, job);
    if (resumed) {
      this.#refuseRepeats(job, name);
    }
    const why = 'the restore would have no data to restore';
    refuseIncomplete(this, 'restore', job.command, { prop: 'from', location: from, why });
  }

  /** A restore that runs again unasked overwrites new data with old. */
  #refuseRepeats({ name, ttlSecondsAfterFinished }: JobProps, fitting: string): void {
    if (name === undefined) {
      this.refuse({
        field: 'spec.suspend',
        what: 'a restore without a name is resumed',
        why: 'the next change of image or command would create another Job, which would overwrite new data with old at once',
        fix: `name the Job: restore: { name: '${fitting}', suspend: false, … }`,
      });
    }
    if (ttlSecondsAfterFinished !== undefined) {
      this.refuse({
        field: 'spec.ttlSecondsAfterFinished',
        what: 'a resumed restore is deleted when it finishes',
        why: 'the next apply would create it again, and it would overwrite new data with old',
        fix: 'remove ttlSecondsAfterFinished while suspend is false',
      });
    }
  }
}

/** The image of a run and the fields that belong to it; taken from another pod spec if the run names no image. */
export function imageFieldsOf(run: ImageSource, other: ImageSource): ImageSource {
  const { image, imagePullSecrets, securityContext } = run.image === undefined ? withDefaults(other, run) : run;
  return { image, imagePullSecrets, securityContext };
}

/** Adds what the program needs to find the service and the backups; the author's own fields win. */
function withLocation<Run extends PodSpecProps>(
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

/** A name label without the hash, so that selectors such as a NetworkPolicy's match the pods of the next Job as well. */
function withNameLabel(job: JobProps, name: string): JobProps {
  const { labels, podMetadata } = job;
  const own = { [NAME_LABEL]: name };
  return {
    ...job,
    labels: { ...own, ...labels },
    podMetadata: { ...podMetadata, labels: { ...own, ...podMetadata?.labels } },
  };
}

/** JavaScript programs can leave out what the types require: a command, and exactly one place for backups. */
function refuseIncomplete(
  run: Job | CronJob,
  word: string,
  command: readonly string[] | undefined,
  { prop, location, why }: { prop: string; location: BackupLocation | undefined; why: string },
): void {
  if (command === undefined || command.length === 0) {
    refuse(run, {
      what: `the ${word} has no command`,
      why: 'its pods would run the default command of the image, such as a second database',
      fix: `give it a command: ${word}: { command: ['sh', '-c', '…'] }`,
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
 * A hash of what a Job runs. Name, namespace, suspension, time to live, labels and annotations do not count, nor do
 * defaults of the profile for other kinds.
 */
function hashOf(job: JobProps, profile: Defaults): string {
  const { name, namespace, suspend, ttlSecondsAfterFinished, labels, annotations, ...runs } = job;
  const { deploymentStrategy, disruptionBudget, headlessService, ...others } = profile;
  const { concurrencyPolicy, configDigest, secretDigest, ...ofPods } = others;
  const referencesByName = (_key: string, value: unknown) =>
    isReference(value) ? `${value.kind}/${value.name}` : value;
  return shortHash(JSON.stringify([runs, ofPods], referencesByName));
}

function isReference(value: unknown): value is ObjectReference {
  return typeof value === 'object' && value !== null && 'kind' in value && 'name' in value;
}
