import type { Construct } from 'constructs';
import { fitName, shortHash } from '../../manifests/names';
import type { Refusal } from '../../problems/refusals';
import { defaultsOf } from '../defaults';
import { NAME_LABEL } from '../labels';
import type { ObjectReference, ReferenceTo } from '../object';
import { over } from '../over';
import { CronJob, type CronJobProps } from '../workloads/cron-job';
import { lowerEnv } from '../workloads/env';
import { Job, type JobProps } from '../workloads/job';
import type { PodSpecProps } from '../workloads/pod-fields';

/**
 * What a backup can be given: all that a CronJob can, and where it goes to. Its command finds the name of the Service in
 * the variable `SERVICE_NAME`, and the place for backups in `BACKUP_LOCATION`.
 */
export interface BackupProps extends CronJobProps {
  /**
   * The program that backs up, word by word, such as `['sh', '-c', 'pg_dump … > "$BACKUP_LOCATION/db.dump"']`.
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command: readonly string[];
  /**
   * Where backups are kept: a bucket, or a claim other than the one that holds the data.
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
   */
  readonly to: BackupLocation;
  /**
   * The image that the program is in.
   * @default that of the service, together with its `securityContext` and `imagePullSecrets`
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
}

/** What a restore can be given: all that a Job can, and where the backups are. It finds the variables of a backup. */
export interface RestoreProps extends JobProps {
  /**
   * The program that brings the data back, word by word.
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command: readonly string[];
  /**
   * Where the backups are.
   * @default where the backup puts them
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
   */
  readonly from?: BackupLocation;
  /**
   * The image that the program is in.
   * @default that of the backup, or else of the service, together with its `securityContext` and `imagePullSecrets`
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * The name of the Job.
   * @default that of the service with `-restore` and a hash of what the Job runs: the pods of a Job can never be changed,
   * so a Job that runs something else is another Job, and not an old one that the API server refuses to change
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
   */
  readonly name?: string;
  /**
   * Whether the Job waits; a person resumes it by `kubectl patch job … -p '{"spec":{"suspend":false}}'`, or here, where an
   * agent such as Argo CD or Flux would set it back.
   * @default true
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#suspending-a-job
   */
  readonly suspend?: boolean;
  /**
   * How often a restore is tried again.
   * @default 0: after one that broke off in the middle, a person looks first
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy
   */
  readonly backoffLimit?: number;
  /**
   * Seconds after which the finished Job is deleted; the next time it is applied, it waits anew.
   * @default 86400: a day, in which its logs can be read
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/
   */
  readonly ttlSecondsAfterFinished?: number;
}

/** Where backups are kept. */
export type BackupLocation = BucketLocation | ClaimLocation;

/** A place in object storage. */
export interface BucketLocation {
  /** The URL of the place, as the program takes it, such as `s3://acme-backups/orders`. */
  readonly bucket: string;
  /**
   * The Secret whose keys become the variables by which the program signs in, such as `AWS_ACCESS_KEY_ID`.
   * @default none: the pods' account is enough, or they need not sign in
   */
  readonly credentials?: ReferenceTo<'Secret'>;
  readonly claim?: never;
  readonly mountPath?: never;
}

/** A volume, which is mounted for the program; a restore can only read it. */
export interface ClaimLocation {
  /** The claim of the volume. */
  readonly claim: ReferenceTo<'PersistentVolumeClaim'>;
  /**
   * Where the volume is mounted.
   * @default `/backup`
   */
  readonly mountPath?: `/${string}`;
  readonly bucket?: never;
  readonly credentials?: never;
}

/** What a backup or a restore is about. */
export interface Backed {
  /** What it is named after. */
  readonly set: ObjectReference;
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

/** The CronJob of a backup. */
export class Backup extends CronJob {
  constructor(scope: Construct, id: string, { to, ...job }: BackupProps, backed: Backed) {
    const name = fitName(`${backed.set.name}-backup`, MAX_CRON_JOB_NAME);
    const defaults = { name, concurrencyPolicy: 'Forbid', ...imageOf(job, backed.image) } as const;
    super(scope, id, over(defaults, located(job, to, false, backed)));
    const why = 'backups would be lost with the pod that made them';
    refuseBlind('backup', job.command, { prop: 'to', location: to, why }, this.refuse.bind(this));
  }
}

/** The Job of a restore, which waits until a person resumes it. */
export class Restore extends Job {
  constructor(scope: Construct, id: string, { from, ...job }: RestoreProps, backed: Backed) {
    const profile = defaultsOf(scope);
    const base = `${backed.set.name}-restore`;
    const defaults = { backoffLimit: 0, ttlSecondsAfterFinished: A_DAY, ...imageOf(job, backed.image) };
    const props = over(defaults, located(job, from, true, backed));
    const name = fitName(`${base}-${hashOf(props, profile)}`, MAX_JOB_NAME);
    super(scope, id, over({ name, suspend: true }, profile.labels ? labelled(props, fitName(base)) : props));
    const why = 'the restore would have nothing to bring back';
    refuseBlind('restore', job.command, { prop: 'from', location: from, why }, this.refuse.bind(this));
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
  word: string,
  command: readonly string[] | undefined,
  { prop, location, why }: { prop: string; location: BackupLocation | undefined; why: string },
  refuse: (refusal: Refusal) => void,
): void {
  if (command === undefined || command.length === 0) {
    refuse({
      what: `the ${word} has no command`,
      why: 'its pods would start what the image starts by itself, such as a second database',
      fix: `say what it runs: ${word}: { command: ['sh', '-c', '…'] }`,
    });
  }
  const places = [location?.bucket, location?.claim].filter((place) => place !== undefined);
  if (places.length !== 1) {
    refuse({
      what: `the ${word} names ${places.length === 0 ? 'no place for backups' : 'two places for backups, a bucket and a claim'}`,
      why,
      fix: `name one: ${word}: { ${prop}: { bucket: 's3://acme-backups/db', credentials: Secret.existing('backup') } }`,
    });
  }
}

/** A hash of what a Job runs; whether it waits, and what is noted about it, make it no other Job. */
function hashOf({ suspend: _, labels: __, annotations: ___, ...props }: JobProps, defaults: object): string {
  const byName = (_key: string, value: unknown) => (isReference(value) ? `${value.kind}/${value.name}` : value);
  return shortHash(JSON.stringify([props, defaults], byName));
}

function isReference(value: unknown): value is ObjectReference {
  return typeof value === 'object' && value !== null && 'kind' in value && 'name' in value;
}
