import type { Construct } from 'constructs';
import { withDefaults } from '../merge-fields';
import { Service } from '../networking/service';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { StatefulSet, type StatefulSetProps } from '../workloads/stateful-set';
import { Backup, imageFieldsOf, Restore } from './backup';
import type { BackupProps, RestoreProps } from './backup-props';
import type { ClientService } from './client-service';
import { WorkloadTemplate } from './workload-template';

/** Props of a StatefulService: those of a StatefulSet, and of the objects around it. */
export interface StatefulServiceProps extends StatefulSetProps {
  /**
   * The Service for clients: its fields, or `false` for none.
   * @default one with the name and all ports of the set
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly service?: false | ClientService;
  /**
   * The program that backs up the data, its schedule and its target. A backup without a target or a command is refused.
   * @default no backup
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
   */
  readonly backup?: BackupProps;
  /**
   * The program that restores the data: a suspended Job until a person resumes it. A restore without the place of the
   * backups is refused.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#suspending-a-job
   */
  readonly restore?: RestoreProps;
}

/**
 * A service that stores data, such as a database: a StatefulSet, a Service for its clients, a headless Service for the
 * pods, a CronJob that backs up, and a Job that restores when a person resumes it.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulService extends WorkloadTemplate {
  /** The StatefulSet, with the name of the template. */
  readonly statefulSet: StatefulSet;
  /** The headless Service that gives each pod a DNS name; undefined if `serviceName` names another one. */
  readonly headless: Service | undefined;
  /** The Service for clients. */
  readonly service: Service | undefined;
  /** The CronJob of the backup, with the name of the set and `-backup`. */
  readonly backup: Backup | undefined;
  /** The Job of the restore, with the name of the set, `-restore` and a hash of what it runs. */
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
    const image = imageFieldsOf(backup ?? {}, set);
    this.restore =
      restore && new Restore(this, 'restore', withDefaults({ from: backup?.to }, restore), { ...backed, image });
  }

  get workload(): StatefulSet {
    return this.statefulSet;
  }

  /** Publishes pods that are not ready: many become ready only after they have found the others. */
  #makeHeadless(): Service {
    const name = `${this.statefulSet.name}-headless`;
    const headless = { clusterIP: 'None', publishNotReadyAddresses: true } as const;
    return new Service(this, 'headless', { name, for: this.statefulSet, ...headless });
  }
}
