import type {
  INetworkPolicyPeer,
  IPodSelector,
  ISubject,
  NetworkPolicyPeerConfig,
  PodSelectorConfig,
  SubjectConfiguration,
} from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ContainerPort, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { LabelSelector } from 'kubernetes-types/meta/v1';
import { fitName } from '../../manifests/names';
import { ServiceAccount } from '../access/service-account';
import { INSTANCE_LABEL, type Labels, NAME_LABEL, recommendedLabels, selectorLabels } from '../labels';
import { type DeepReadonly, type KindOptions, KubernetesObject, type NamespacedProps, nameOf } from '../object';
import { plus } from '../plus';
import type { PodProps } from './pod-props';
import { containersOf, lowerPodSpec } from './pod-spec';
import { lowerPorts } from './ports';

/** What every workload can be given: its pods, and how it knows them. */
export interface WorkloadProps<Wire> extends NamespacedProps<Wire>, PodProps {
  /**
   * Which pods are the workload's own; it cannot be changed once the workload exists. Labels named here are put on the
   * pods too.
   * @default the labels `app.kubernetes.io/name` and `app.kubernetes.io/instance`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector
   */
  readonly selector?: LabelSelector;
}

/** What makes pods from a template, and can be pointed at for them: by Services, policies, budgets and bindings. */
export abstract class Workload<Wire extends object = object>
  extends KubernetesObject<Wire>
  implements IPodSelector, INetworkPolicyPeer, ISubject
{
  /** The labels of the pods. */
  readonly podLabels: Labels;
  /** The labels by which Services and policies find the pods. */
  readonly matchLabels: Labels;
  readonly #pods: PodProps;
  readonly #selector: LabelSelector | undefined;
  #account: PodProps['serviceAccount'];

  constructor(scope: Construct, id: string, options: KindOptions, props: WorkloadProps<Wire>) {
    super(scope, id, options, props);
    const { name: _, namespace, labels, annotations, metadata, overrides, selector, ...pods } = props;
    const own = selector === undefined ? selectorLabels(scope, this.name) : (selector.matchLabels ?? {});
    this.podLabels = { ...recommendedLabels(scope, this.name), ...own, ...pods.podMetadata?.labels };
    this.matchLabels = selector === undefined ? pick(this.podLabels, [NAME_LABEL, INSTANCE_LABEL]) : own;
    this.#pods = pods;
    this.#selector = selector;
    this.#account = pods.serviceAccount;
  }

  /** The ports of all containers, those of sidecars too, in the order in which they stand. */
  get containerPorts(): readonly ContainerPort[] {
    const sidecars = Object.values(this.#pods.initContainers ?? {}).filter((init) => init.restartPolicy === 'Always');
    const containers = [...Object.values(containersOf(this.#pods, fitName(this.name))), ...sidecars];
    return containers.flatMap((container) => lowerPorts(container.ports));
  }

  /** The account of the pods as a binding names it; a workload without an account gets one of its own. */
  toSubjectConfiguration(): SubjectConfiguration {
    this.#account ??= new ServiceAccount(this, 'account', {}, { after: this, workload: this.name });
    return this.#account instanceof ServiceAccount
      ? this.#account.toSubjectConfiguration()
      : { kind: 'ServiceAccount', name: nameOf(this.#account), apiGroup: '', namespace: this.namespace };
  }

  /** The pods as constructs of cdk8s-plus select them. */
  toPodSelectorConfig(): PodSelectorConfig {
    const labels = { ...this.matchLabels };
    const namespaces = this.namespace === undefined ? undefined : { names: [this.namespace] };
    return { labelSelector: plus().LabelSelector.of({ labels }), namespaces };
  }

  /** The pods as a NetworkPolicy of cdk8s-plus names them. */
  toNetworkPolicyPeerConfig(): NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  toPodSelector(): IPodSelector {
    return this;
  }

  /** The selector that finds all pods of the workload and no others, as the API writes it. */
  lowerSelector(): DeepReadonly<LabelSelector> {
    return this.#selector ?? { matchLabels: this.matchLabels };
  }

  /**
   * The template of the pods as the API writes it.
   *
   * @param several whether there can be more than one of them
   */
  protected lowerTemplate(several: boolean, volumeNames?: readonly string[]): DeepReadonly<PodTemplateSpec> {
    const { podMetadata } = this.#pods;
    const spec = lowerPodSpec(this.#pods, {
      defaults: this.defaults,
      containerName: fitName(this.name),
      field: 'spec.template.spec',
      several,
      selector: this.matchLabels,
      serviceAccountName: nameOf(this.#account),
      needsToken: this.#needsToken(),
      volumeNames,
      refuse: (refusal) => this.refuse(refusal),
    });
    return { metadata: { ...podMetadata, labels: this.podLabels }, spec };
  }

  /** An account that is made elsewhere was named for its rights, which we cannot see; so its token stays. */
  #needsToken(): boolean {
    if (this.defaults.tokenOnlyForSubjects !== true) {
      return true;
    }
    return this.#account instanceof ServiceAccount ? this.#account.isSubject : this.#account !== undefined;
  }
}

function pick(labels: Labels, keys: readonly string[]): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => keys.includes(key)));
}
