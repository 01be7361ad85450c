import type {
  INetworkPolicyPeer,
  IPodSelector,
  ISubject,
  NetworkPolicyPeerConfig,
  PodSelectorConfig,
  SubjectConfiguration,
} from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import {
  asSubject,
  type Companion,
  companions,
  type FinishedTree,
  type HasCompanions,
  isSubject,
  type KnowsRoles,
  markIsSubject,
} from '../../cdk8s-objects/companions';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type { ContainerPort, PodSpec, PodTemplateSpec } from '../../kubernetes/generated/core/v1';
import type { LabelSelector, ObjectMeta } from '../../kubernetes/generated/meta/v1';
import { valueAt } from '../../manifests/field';
import { literalKey } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { fitName } from '../../manifests/names';
import type { Shorthand } from '../../manifests/shorthand';
import { ServiceAccount } from '../access/service-account';
import { loadCdk8sPlus } from '../cdk8s-plus';
import { INSTANCE_LABEL, type Labels, NAME_LABEL } from '../labels';
import { type KindOptions, KubernetesObject, type NamespacedProps, nameOf } from '../object';
import { refuseContradictions } from '../pods/contradictions';
import { type PodParts, splitPodProps } from '../pods/main-container';
import type { PodSpecProps, RestartPolicy } from '../pods/pod-fields';
import { containersOf, lowerPodSpec } from '../pods/pod-spec';
import { lowerPorts } from '../pods/ports';
import { podShorthands } from '../pods/shorthands';
import type { ReferencedField } from '../referenced-fields';
import type { DeepPartial, DeepReadonly } from '../wire';
import { labelsWith, selectorWith } from './overridden-labels';
import { lowerSelector } from './pod-selector';

/** Props of every workload: its pods. */
export interface WorkloadProps<Wire, Restart extends RestartPolicy = RestartPolicy>
  extends NamespacedProps<Wire>,
    PodSpecProps<Restart> {
  /**
   * Labels, annotations and further metadata of the pods, in addition to the recommended labels.
   * @default the recommended labels, if the profile adds them
   * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates
   */
  readonly podMetadata?: DeepReadonly<Omit<ObjectMeta, 'name' | 'namespace'>>;
}

/** Creates pods, and can be referenced for them by Services, policies, budgets and bindings. */
export abstract class Workload<Wire extends object = object>
  extends KubernetesObject<Wire>
  implements IPodSelector, INetworkPolicyPeer, ISubject, HasCompanions, KnowsRoles
{
  /** The author's metadata of the pods. */
  protected readonly podMetadata: WorkloadProps<Wire>['podMetadata'];
  readonly #pods: PodParts;
  #podLabels: Labels | undefined;
  /** The account of the pods, if it is one of this program. */
  readonly #account: ServiceAccount | undefined;
  /** The name of the pods' account. */
  readonly #accountName: string | undefined;
  #isSubject = false;

  constructor(scope: Construct, id: string, options: KindOptions, props: WorkloadProps<Wire>) {
    super(scope, id, options, props);
    const {
      name: _,
      namespace,
      labels,
      annotations,
      metadata,
      movedFrom,
      overrides,
      rules,
      podMetadata,
      ...pods
    } = props;
    this.podMetadata = podMetadata;
    this.#pods = splitPodProps(pods);
    const account: unknown = pods.serviceAccount;
    this.#account = account instanceof ServiceAccount ? account : undefined;
    this.#accountName = nameOf(pods.serviceAccount) ?? pods.serviceAccountName;
  }

  /** The labels of the pods. */
  get podLabels(): Labels {
    this.#podLabels ??= labelsWith(this.lowerPodLabels(), this.overrideAt(this.podLabelsPath));
    return this.#podLabels;
  }

  /** The labels by which Services and policies select the pods. */
  get matchLabels(): Labels {
    const { matchLabels } = this[lowerSelector]();
    return matchLabels !== undefined && hasKeys(matchLabels) ? matchLabels : this.identifyingLabels();
  }

  /** The selector of exactly the pods of this workload, in the API's form. */
  [lowerSelector](): DeepReadonly<LabelSelector> {
    const labels = this.identifyingLabels();
    return hasKeys(labels) ? { matchLabels: labels } : {};
  }

  protected override referencedFields(): readonly ReferencedField[] {
    const labels = Object.keys(this.matchLabels).map((key) => ({
      path: [...this.podLabelsPath, key],
      prop: (value: string) => this.podLabelsProp(`${literalKey(key)}: ${value}`),
    }));
    return [...super.referencedFields(), ...labels, { path: SELECTOR, prop: (selector) => `selector: ${selector}` }];
  }

  /** The ports of all containers, including sidecars, in their order. */
  get containerPorts(): readonly ContainerPort[] {
    const sidecars = Object.values(this.#pods.fields.initContainers ?? {}).filter(
      (container) => container.restartPolicy === 'Always',
    );
    const containers = containersOf(this.#pods, this.#containerName).map(([, container]) => container);
    return [...containers, ...sidecars].flatMap((container) => lowerPorts(container.ports));
  }

  /** The account of the pods as a binding references it; a workload without an account gets one with its own name. */
  toSubjectConfiguration(): SubjectConfiguration {
    if (this.#account !== undefined) {
      return this.#account.toSubjectConfiguration();
    }
    const { namespace } = this;
    const name = this.#accountName ?? this.name;
    return asSubject(this, { kind: 'ServiceAccount', name, apiGroup: '', namespace });
  }

  [markIsSubject](): void {
    this.#isSubject = true;
  }

  /** Creates an account for a workload that is a subject of a role and has none. */
  [companions](_tree: FinishedTree): readonly Companion[] {
    return this.#needsAccount
      ? [{ id: 'account', make: (id) => new ServiceAccount(this, id, {}, { after: this, workload: this.name }) }]
      : [];
  }

  /** The pods as constructs of cdk8s-plus select them. */
  toPodSelectorConfig(): PodSelectorConfig {
    const labels = { ...this.matchLabels };
    const namespaces = this.namespace === undefined ? undefined : { names: [this.namespace] };
    return { labelSelector: loadCdk8sPlus().LabelSelector.of({ labels }), namespaces };
  }

  /** The pods as a cdk8s-plus NetworkPolicy references them. */
  toNetworkPolicyPeerConfig(): NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  toPodSelector(): IPodSelector {
    return this;
  }

  /** The path of the pod template in the object. */
  protected get templatePath(): readonly string[] {
    return ['spec', 'template'];
  }

  /** The path of the pods' labels in the object. */
  protected get podLabelsPath(): readonly string[] {
    return [...this.templatePath, 'metadata', 'labels'];
  }

  /** Names of the object's own volumes, if it can have any: the claims of a StatefulSet. */
  protected get volumeNames(): readonly string[] | undefined {
    return undefined;
  }

  override [SHORTHANDS](manifest: Manifest): readonly Shorthand[] {
    const path = [...this.templatePath, 'spec'];
    const pods = { parts: this.#pods, containerName: this.#containerName, claims: this.volumeNames };
    return podShorthands(pods, valueAt(manifest, path), path.join('.'));
  }

  /** The prop that sets a label of the pods. */
  protected podLabelsProp(label: string): string {
    return `podMetadata: { labels: { ${label} } }`;
  }

  /** A selector after `overrides`. */
  protected overriddenSelector(selector: DeepReadonly<LabelSelector>): DeepReadonly<LabelSelector> {
    return selectorWith(selector, this.overrideAt(SELECTOR));
  }

  /** Lowers the labels of the pods to the API's form. */
  protected lowerPodLabels(): Labels {
    return { ...this.recommendedLabels, ...this.podMetadata?.labels };
  }

  /**
   * The labels that select the pods: only the workload's name, so that they stay the same when it moves to another
   * chart; without the recommended labels, the author's labels of the pods.
   */
  protected identifyingLabels(): Labels {
    const { [NAME_LABEL]: name, [INSTANCE_LABEL]: instance } = this.podLabels;
    return name !== undefined && instance !== undefined ? { [NAME_LABEL]: name } : this.#givenLabels();
  }

  /**
   * Lowers the pod template to the API's form.
   *
   * @param mayHaveManyPods whether there can be more than one pod
   */
  protected lowerTemplate(mayHaveManyPods: boolean): DeepPartial<PodTemplateSpec> {
    const labels = hasKeys(this.podLabels) ? this.podLabels : undefined;
    const metadata = { ...this.podMetadata, labels };
    return {
      metadata: labels === undefined && this.podMetadata === undefined ? undefined : metadata,
      spec: this.lowerPodSpec(mayHaveManyPods),
    };
  }

  /** Lowers the pod spec to the API's form; see `lowerTemplate`. */
  protected lowerPodSpec(mayHaveManyPods: boolean): DeepPartial<PodSpec> {
    const containerName = this.#containerName;
    const field = [...this.templatePath, 'spec'].join('.');
    refuseContradictions(this.#pods, { owner: this, containerName, field });
    return lowerPodSpec(this.#pods, {
      defaults: this.defaults,
      containerName,
      mayHaveManyPods: mayHaveManyPods,
      selector: () => this[lowerSelector](),
      serviceAccountName: this.#accountName ?? (this.#needsAccount ? this.name : undefined),
      needsToken: this.#needsToken(),
      volumeNames: this.volumeNames,
    });
  }

  get #containerName(): string {
    return fitName(this.name);
  }

  get #needsAccount(): boolean {
    return this.#isSubject && this.#accountName === undefined;
  }

  /** An account created elsewhere may have roles that this program cannot see, so its token stays. */
  #needsToken(): boolean {
    if (this.defaults.tokenOnlyForSubjects !== true || this.#needsAccount) {
      return true;
    }
    return this.#account === undefined ? this.#accountName !== undefined : this.#account[isSubject];
  }

  #givenLabels(): Labels {
    const labels = labelsWith(this.podMetadata?.labels ?? {}, this.overrideAt(this.podLabelsPath));
    if (hasKeys(labels)) {
      return labels;
    }
    const label = `labels: { app: '${this.name}' }`;
    this.refuse({
      field: 'metadata.labels',
      what: `the pods of the ${this.kind} "${this.name}" have no labels that a selector could use`,
      why: 'an empty selector would select every pod of the namespace',
      fix: `add one: ${this.kind === 'Pod' ? label : `podMetadata: { ${label} }`}`,
    });
    return labels;
  }
}

/** The path of the selector in every workload that has one. */
const SELECTOR = ['spec', 'selector'];

function hasKeys(map: object): boolean {
  return Object.keys(map).length > 0;
}
