import type { ExactlyOne } from '../exactly-one';
import type { NetworkPolicyPeer } from '../networking/network-policy-peers';
import type { HorizontalPodAutoscalerFields } from '../policy/horizontal-pod-autoscaler';
import type { PodDisruptionBudgetFields } from '../policy/pod-disruption-budget';
import type { DeploymentProps } from '../workloads/deployment';

/** What a template around a Deployment can be given: all that a Deployment can, and what stands around it. */
export interface DeploymentTemplateProps extends Omit<DeploymentProps, 'disruptionBudget'> {
  /**
   * What counts the pods. Refused beside `replicas`.
   * @default none: there are `replicas` pods
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly autoscaler?: AutoscalerOptions;
  /**
   * How many pods may be taken away at once when nodes are emptied; `false` for no such bound.
   * @default where the profile is `secure` and there is more than one pod: one at a time
   * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/
   */
  readonly disruptionBudget?: false | DisruptionBudgetOptions;
  /**
   * Who may connect to the pods, beside whom nobody can: templates, workloads, Namespaces, addresses. An empty list is
   * nobody. Those that are made later are let in by the method `allowFrom`. What is reached from outside must let in the
   * controller of Ingresses, too: `Namespace.existing('ingress-nginx')`.
   * @default everybody, as without any NetworkPolicy
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly allowFrom?: readonly NetworkPolicyPeer[];
  /**
   * Whom the pods may connect to, beside whom they reach nobody but the cluster's DNS. Those that are made later are added
   * by the method `allowTo`.
   * @default everybody, as without any NetworkPolicy
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly allowTo?: readonly NetworkPolicyPeer[];
}

/** An autoscaler but for what it counts the pods of. */
export interface AutoscalerOptions extends Omit<HorizontalPodAutoscalerFields, 'for' | 'scaleTargetRef'> {}

type BudgetBounds = Pick<PodDisruptionBudgetFields, 'minAvailable' | 'maxUnavailable'>;

/** A disruption budget but for whose pods it keeps; it has one of the two bounds. */
export type DisruptionBudgetOptions = Omit<PodDisruptionBudgetFields, 'for' | 'selector' | keyof BudgetBounds> &
  ExactlyOne<BudgetBounds>;
