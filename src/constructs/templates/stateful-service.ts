import type { Construct } from 'constructs';
import { Service } from '../networking/service';
import { over } from '../over';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { StatefulSet, type StatefulSetProps } from '../workloads/stateful-set';
import { Backup, imageOf, Restore } from './backup';
import type { BackupProps, RestoreProps } from './backup-props';
import type { ClientService } from './client-service';
import { WorkloadTemplate } from './workload-template';

/** What a StatefulService can be given: all that a StatefulSet can, and what stands around it. */
export interface StatefulServiceProps extends StatefulSetProps {
  /**
   * The Service for clients: its fields, or `false` for none.
   * @default one with the name and all ports of the set
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly service?: false | ClientService;
  /**
   * What backs the data up, when, and to where. A backup without a target or a command is refused.
   * @default no backup
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
   */
  readonly backup?: BackupProps;
  /**
   * What brings the data back: a Job that waits, suspended, until a person resumes it. One that nobody tells where the
   * backups are is refused.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#suspending-a-job
   */
  readonly restore?: RestoreProps;
}

/**
 * Something that keeps data, such as a database: a StatefulSet, a Service for its clients and a headless one for the pods
 * among themselves, a CronJob that backs up, and a Job that restores when a person resumes it.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulService extends WorkloadTemplate {
  /** The pods, with the name of the template. */
  readonly statefulSet: StatefulSet;
  /** The Service under which the pods have names of their own; none where `serviceName` names one. */
  readonly headless: Service | undefined;
  /** The Service for clients. */
  readonly service: Service | undefined;
  /** What backs up, called like the set with `-backup`. */
  readonly backup: Backup | undefined;
  /** What restores, called like the set with `-restore` and a hash of what it runs. */
  readonly restore: Restore | undefined;

  constructor(scope: Construct, id: string, props: StatefulServiceProps) {
    super(scope, id);
    refuseUnknownProps(this, StatefulService, 'StatefulService', props);
    noteSettings(this, props);
    const { service, backup, restore, ...set } = props;
    this.statefulSet = new StatefulSet(this, 'Default', set);
    this.headless = set.serviceName === undefined ? this.#makeHeadless() : undefined;
    this.service = service === false ? undefined : new Service(this, 'service', { ...service, for: this.statefulSet });
    const serviceName = (this.service ?? this.headless ?? this.statefulSet).name;
    const backed = { set: this.statefulSet, serviceName, image: set };
    this.backup = backup && new Backup(this, 'backup', backup, backed);
    const image = imageOf(backup ?? {}, set);
    this.restore = restore && new Restore(this, 'restore', over({ from: backup?.to }, restore), { ...backed, image });
  }

  get workload(): StatefulSet {
    return this.statefulSet;
  }

  /** Pods must find each other before they are ready: many are ready only when they have found the others. */
  #makeHeadless(): Service {
    const name = `${this.statefulSet.name}-headless`;
    const alone = { clusterIP: 'None', publishNotReadyAddresses: true } as const;
    return new Service(this, 'headless', { name, for: this.statefulSet, ...alone });
  }
}
