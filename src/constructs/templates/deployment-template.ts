import type { Construct } from 'constructs';
import { noteChange } from '../../problems/late-changes';
import { refuse } from '../../problems/refusals';
import { NetworkPolicy } from '../networking/network-policy';
import type { NetworkPolicyPeer } from '../networking/network-policy-peers';
import { allowDns } from '../networking/network-policy-presets';
import type { NetworkPolicyEgressRule, NetworkPolicyIngressRule } from '../networking/network-policy-props';
import { HorizontalPodAutoscaler } from '../policy/horizontal-pod-autoscaler';
import { PodDisruptionBudget } from '../policy/pod-disruption-budget';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { Deployment } from '../workloads/deployment';
import type { AutoscalerOptions, DeploymentTemplateProps } from './deployment-template-props';
import { WorkloadTemplate } from './workload-template';

/**
 * A Deployment with the objects around it: an autoscaler, a disruption budget, and NetworkPolicies. The props `labels`,
 * `annotations` and `overrides` apply to the Deployment; the other objects are available as properties.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class DeploymentTemplate extends WorkloadTemplate {
  /** The Deployment, with the name of the template. */
  readonly deployment: Deployment;
  /** The autoscaler, if there is one. */
  readonly autoscaler: HorizontalPodAutoscaler | undefined;
  /** The disruption budget from the props; the profile's own budget is a child of the Deployment. */
  readonly disruptionBudget: PodDisruptionBudget | undefined;
  readonly #ingress: NetworkPolicyIngressRule[] = [];
  readonly #egress: NetworkPolicyEgressRule[] = [allowDns];
  #ingressPolicy: NetworkPolicy | undefined;
  #egressPolicy: NetworkPolicy | undefined;

  constructor(scope: Construct, id: string, props: DeploymentTemplateProps) {
    super(scope, id);
    refuseUnknownProps(this, DeploymentTemplate, 'DeploymentTemplate', props);
    noteSettings(this, props);
    const { autoscaler, disruptionBudget, allowFrom, allowTo, ...deployment } = props;
    this.deployment = new Deployment(this, 'Default', {
      ...deployment,
      ...(disruptionBudget === false && { disruptionBudget }),
    });
    this.disruptionBudget = this.#makeBudget(disruptionBudget);
    this.autoscaler =
      autoscaler && new HorizontalPodAutoscaler(this, 'autoscaler', { ...autoscaler, for: this.deployment });
    if (autoscaler !== undefined && deployment.replicas !== undefined) {
      this.#refuseReplicas(deployment.replicas, autoscaler);
    }
    // A template above reports what is not a list.
    if (Array.isArray(allowFrom)) {
      this.allowFrom(...allowFrom);
    }
    if (Array.isArray(allowTo)) {
      this.allowTo(...allowTo);
    }
  }

  get workload(): Deployment {
    return this.deployment;
  }

  /** The NetworkPolicy for connections to the pods, with the name of the Deployment, if there is one. */
  get ingressPolicy(): NetworkPolicy | undefined {
    return this.#ingressPolicy;
  }

  /** The NetworkPolicy for connections from the pods, with the name of the Deployment and `-egress`, if there is one. */
  get egressPolicy(): NetworkPolicy | undefined {
    return this.#egressPolicy;
  }

  /** Allows connections from these peers; all others are denied unless another call or policy allows them. */
  allowFrom(...peers: readonly NetworkPolicyPeer[]): void {
    this.#ingressPolicy ??= new NetworkPolicy(this, 'ingress-policy', {
      for: this.deployment,
      ingress: this.#ingress,
    });
    if (peers.length > 0) {
      this.#ingress.push({ from: peers });
      noteChange(this, this.allowFrom);
    }
  }

  /**
   * Allows connections to these peers and the cluster's DNS; all others are denied unless another call or policy allows
   * them.
   */
  allowTo(...peers: readonly NetworkPolicyPeer[]): void {
    this.#egressPolicy ??= new NetworkPolicy(this, 'egress-policy', {
      name: `${this.deployment.name}-egress`,
      for: this.deployment,
      egress: this.#egress,
    });
    if (peers.length > 0) {
      this.#egress.push({ to: peers });
      noteChange(this, this.allowTo);
    }
  }

  #makeBudget(budget: DeploymentTemplateProps['disruptionBudget'] = false): PodDisruptionBudget | undefined {
    return budget === false
      ? undefined
      : new PodDisruptionBudget(this, 'disruption-budget', { ...budget, for: this.deployment });
  }

  #refuseReplicas(replicas: number, { minReplicas = replicas, maxReplicas }: AutoscalerOptions): void {
    refuse(this.deployment, {
      field: 'spec.replicas',
      what: `replicas is ${replicas}, but an autoscaler sets the number of pods`,
      why: 'every apply would reset the number that the autoscaler chose',
      fix: `remove replicas: autoscaler: { minReplicas: ${minReplicas}, maxReplicas: ${maxReplicas} }`,
    });
  }
}
