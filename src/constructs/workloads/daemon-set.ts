import type { Construct } from 'constructs';
import type { DaemonSetSpec, DaemonSet as Wire } from '../../kubernetes/generated/apps/v1';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import { type ConfigDigestProps, stateConfigDigests } from './config-digest';
import { PodController, type PodControllerProps } from './controller';
import { lowerSelector } from './pod-selector';

/** What a DaemonSet can be given, beside its pods. */
export interface DaemonSetProps extends PodControllerProps<Wire>, ConfigDigestProps {
  /**
   * How old pods are replaced by new ones: node by node, or each when somebody deletes it. Bounds beside `OnDelete` do not
   * compile; two bounds of 0 are refused.
   * @default the API's own: `RollingUpdate`, one node at a time
   * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
   */
  readonly updateStrategy?: DaemonSetUpdateStrategy;
  /**
   * How many old revisions are kept to go back to.
   * @default the API's own: 10
   * @see https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/
   */
  readonly revisionHistoryLimit?: number;
}

/** Each pod when somebody deletes it, or a few at a time. */
export type DaemonSetUpdateStrategy =
  | { readonly type: 'OnDelete'; readonly rollingUpdate?: never }
  | { readonly type?: 'RollingUpdate'; readonly rollingUpdate?: DaemonSetBounds };

/**
 * How many nodes may be without their pod, or have two, at a time: as a number or a percentage. The API takes only one of
 * the two, and unless told otherwise one node may be without.
 */
export type DaemonSetBounds =
  | { readonly maxUnavailable?: number | string; readonly maxSurge?: 0 | '0%' }
  | { readonly maxUnavailable: 0 | '0%'; readonly maxSurge: number | string };

/**
 * One pod on each node, or on each that the pod may run on.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class DaemonSet extends PodController<Wire> {
  readonly #spec: Omit<DeepReadonly<DaemonSetSpec>, 'selector' | 'template'>;

  constructor(scope: Construct, id: string, props: DaemonSetProps) {
    const { updateStrategy, revisionHistoryLimit, configDigest, secretDigest, ...rest } = props;
    super(scope, id, { apiVersion: 'apps/v1', kind: 'DaemonSet' }, rest);
    refuseUnknownProps(this, DaemonSet, 'DaemonSet', props);
    stateConfigDigests(this, { configDigest, secretDigest }, this.defaults);
    this.#spec = { updateStrategy, minReadySeconds: rest.minReadySeconds, revisionHistoryLimit };
  }

  protected lower(): { readonly spec: DeepPartial<DaemonSetSpec> } {
    return {
      spec: {
        ...this.#spec,
        selector: this[lowerSelector](),
        template: this.lowerTemplate(false),
      },
    };
  }
}
