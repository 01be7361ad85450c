import type { ExactlyOne } from '../exactly-one';
import type { NetworkPolicyPeer } from '../networking/network-policy-peers';
import type { HorizontalPodAutoscalerFields } from '../policy/horizontal-pod-autoscaler';
import type { PodDisruptionBudgetFields } from '../policy/pod-disruption-budget';
import type { DeploymentProps } from '../workloads/deployment';

/** Props of a template around a Deployment: those of the Deployment, and of the objects around it. */
export interface DeploymentTemplateProps extends Omit<DeploymentProps, 'disruptionBudget'> {
  /**
   * Scales the pods. Refused together with `replicas`.
   * @default none: the number of pods is `replicas`
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly autoscaler?: AutoscalerOptions;
  /**
   * How many pods may be evicted at once when nodes are drained; `false` for no limit.
   * @default one at a time, if the profile is `secure` and there is more than one pod
   * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/
   */
  readonly disruptionBudget?: false | DisruptionBudgetOptions;
  /**
   * The only peers that may connect to the pods: templates, workloads, Namespaces, addresses. An empty list allows none.
   * The method `allowFrom` adds peers that are created later. Pods that are reached from outside must allow the ingress
   * controller, too: `Namespace.existing('ingress-nginx')`.
   * @default all, as without any NetworkPolicy
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly allowFrom?: readonly NetworkPolicyPeer[];
  /**
   * The only peers that the pods may connect to, apart from the cluster's DNS. The method `allowTo` adds peers that are
   * created later.
   * @default all, as without any NetworkPolicy
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly allowTo?: readonly NetworkPolicyPeer[];
}

/** Fields of the autoscaler, without its target. */
export interface AutoscalerOptions extends Omit<HorizontalPodAutoscalerFields, 'for' | 'scaleTargetRef'> {}

type BudgetBounds = Pick<PodDisruptionBudgetFields, 'minAvailable' | 'maxUnavailable'>;

/** Fields of the disruption budget, without its selector; exactly one of the two bounds is set. */
export type DisruptionBudgetOptions = Omit<PodDisruptionBudgetFields, 'for' | 'selector' | keyof BudgetBounds> &
  ExactlyOne<BudgetBounds>;
