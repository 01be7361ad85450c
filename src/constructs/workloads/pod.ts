import type { Construct } from 'constructs';
import type { PodSpec, Pod as Wire } from '../../kubernetes/generated/core/v1';
import type { NamespacedProps } from '../object';
import type { PodSpecProps } from '../pods/pod-fields';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial } from '../wire';
import { Workload } from './workload';

/** Props of a Pod. */
export interface PodProps extends NamespacedProps<Wire>, PodSpecProps {
  /**
   * Seconds that the pod may run on its node before it is marked as failed.
   * @default no limit
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#lifecycle
   */
  readonly activeDeadlineSeconds?: number;
}

/**
 * Runs containers together on one node, once; nothing replaces the pod when the node is gone.
 *
 * https://kubernetes.io/docs/concepts/workloads/pods/
 */
export class Pod extends Workload<Wire> {
  readonly #activeDeadlineSeconds: number | undefined;

  constructor(scope: Construct, id: string, props: PodProps) {
    const { activeDeadlineSeconds, ...pod } = props;
    super(scope, id, { apiVersion: 'v1', kind: 'Pod' }, { ...pod, podMetadata: { labels: pod.labels } });
    refuseUnknownProps(this, Pod, 'Pod', props);
    this.#activeDeadlineSeconds = activeDeadlineSeconds;
  }

  protected override get templatePath(): readonly string[] {
    return [];
  }

  protected override podLabelsProp(label: string): string {
    return `labels: { ${label} }`;
  }

  protected lower(): { readonly spec: DeepPartial<PodSpec> } {
    return { spec: { ...this.lowerPodSpec(false), activeDeadlineSeconds: this.#activeDeadlineSeconds } };
  }
}
