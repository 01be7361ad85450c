import type { Construct } from 'constructs';
import type { DaemonSetSpec, DaemonSet as Wire } from '../../kubernetes/generated/apps/v1';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import { type ConfigDigestProps, stateConfigDigests } from './config-digest';
import { PodController, type PodControllerProps } from './pod-controller';
import { lowerSelector } from './pod-selector';

/** Props of a DaemonSet, apart from those of its pods. */
export interface DaemonSetProps extends PodControllerProps<Wire>, ConfigDigestProps {
  /**
   * How old pods are replaced: node by node, or each when it is deleted. Bounds with `OnDelete` are a compile error;
   * two bounds of 0 are an error.
   * @default the API's own: `RollingUpdate`, one node at a time
   * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
   */
  readonly updateStrategy?: DaemonSetUpdateStrategy;
  /**
   * How many old revisions are kept for rollbacks.
   * @default the API's own: 10
   * @see https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/
   */
  readonly revisionHistoryLimit?: number;
}

/** Each pod when it is deleted, or a few at a time. */
export type DaemonSetUpdateStrategy =
  | { readonly type: 'OnDelete'; readonly rollingUpdate?: never }
  | { readonly type?: 'RollingUpdate'; readonly rollingUpdate?: DaemonSetBounds };

/**
 * How many nodes may be without their pod, or have two, at a time: a number or a percentage. The API takes only one of
 * the two; by default, one node may be without.
 */
export type DaemonSetBounds =
  | { readonly maxUnavailable?: number | string; readonly maxSurge?: 0 | '0%' }
  | { readonly maxUnavailable: 0 | '0%'; readonly maxSurge: number | string };

/**
 * Runs one pod on each node, or on each eligible node.
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
