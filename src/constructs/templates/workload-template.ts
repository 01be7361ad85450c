import type {
  INetworkPolicyPeer,
  IPodSelector,
  ISubject,
  NetworkPolicyPeerConfig,
  PodSelectorConfig,
  SubjectConfiguration,
} from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Workload } from '../workloads/workload';

/** A template around one workload. Services, policies, budgets and bindings that point at it point at the workload. */
export abstract class WorkloadTemplate extends Construct implements IPodSelector, INetworkPolicyPeer, ISubject {
  /** The workload that runs the pods. */
  abstract readonly workload: Workload;

  /** The name of the workload; all other names are based on it. */
  get name(): string {
    return this.workload.name;
  }

  toPodSelector(): IPodSelector {
    return this.workload;
  }

  toPodSelectorConfig(): PodSelectorConfig {
    return this.workload.toPodSelectorConfig();
  }

  toNetworkPolicyPeerConfig(): NetworkPolicyPeerConfig {
    return this.workload.toNetworkPolicyPeerConfig();
  }

  toSubjectConfiguration(): SubjectConfiguration {
    return this.workload.toSubjectConfiguration();
  }
}
