import type { Construct } from 'constructs';
import { type Companion, companions, type FinishedTree } from '../../cdk8s-objects/companions';
import type {
  RollingUpdateStatefulSetStrategy,
  StatefulSetOrdinals,
  StatefulSetSpec,
  StatefulSet as Wire,
} from '../../kubernetes/generated/apps/v1';
import type { PersistentVolumeClaim } from '../../kubernetes/generated/core/v1';
import { nameOf, type ObjectReference, type ReferenceTo } from '../object';
import { type ClaimTemplates, claimNames, lowerClaims } from '../pods/claims';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import { type ConfigDigestProps, stateConfigDigests } from './config-digest';
import { HeadlessService, headlessName } from './headless-service';
import { lowerSelector } from './pod-selector';
import { ScalableWorkload, type ScalableWorkloadProps } from './scalable-workload';

/** The method with which a headless Service registers itself at a set. */
export const registerHeadlessService: unique symbol = Symbol('kustruct.markIsGoverned');

/** Props of a StatefulSet, apart from those of its pods. */
export interface StatefulSetProps extends ScalableWorkloadProps<Wire>, ConfigDigestProps {
  /**
   * Storage for each pod, by the name that `mounts` refer to. Shorthand for `volumeClaimTemplates`; two claims of the
   * same name are an error. It cannot be changed later.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
   */
  readonly claims?: ClaimTemplates;
  /**
   * Storage for each pod, in the API's form.
   * @default set by `claims`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
   */
  readonly volumeClaimTemplates?: readonly DeepReadonly<PersistentVolumeClaim>[];
  /**
   * The headless Service under which the pods have their own DNS names: the Service, its name, or `''` for none. It
   * cannot be changed later.
   * @default the headless Service whose `for` is the set; without one and with the profile `secure`, a new one
   * with the set's name and `-headless`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
   */
  readonly serviceName?: string | ReferenceTo<'Service'>;
  /**
   * Whether pods are started and stopped one after another, or all at once.
   * @default the API's own: `OrderedReady`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-management-policies
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /**
   * How old pods are replaced: from the last to the first, or each when it is deleted. Bounds with `OnDelete` are a
   * compile error.
   * @default the API's own: `RollingUpdate`, one pod at a time
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;
  /**
   * Whether claims are kept or deleted when the set is deleted or scaled down.
   * @default the API's own: kept
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
   */
  readonly persistentVolumeClaimRetentionPolicy?: ClaimRetentionPolicy;
  /**
   * The number of the first pod.
   * @default the API's own: 0
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#ordinal-index
   */
  readonly ordinals?: StatefulSetOrdinals;
  /**
   * How many old revisions are kept for rollbacks.
   * @default the API's own: 10
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#revision-history-limit
   */
  readonly revisionHistoryLimit?: number;
}

/** Each pod when it is deleted, or from the last one down to the partition; only the latter has bounds. */
export type StatefulSetUpdateStrategy =
  | { readonly type: 'OnDelete'; readonly rollingUpdate?: never }
  | { readonly type?: 'RollingUpdate'; readonly rollingUpdate?: RollingUpdateStatefulSetStrategy };

/** Whether claims are kept or deleted with the whole set, and with the pods that are removed when it is scaled down. */
export interface ClaimRetentionPolicy {
  /**
   * What happens to all claims when the set is deleted.
   * @default the API's own: `Retain`
   */
  readonly whenDeleted?: 'Retain' | 'Delete';
  /**
   * What happens to the claims of the removed pods when the set is scaled down.
   * @default the API's own: `Retain`
   */
  readonly whenScaled?: 'Retain' | 'Delete';
}

/**
 * Runs pods that each have a number, a name and storage, which they keep when they are replaced.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulSet extends ScalableWorkload<Wire> {
  readonly #claims: ClaimTemplates;
  readonly #templates: readonly DeepReadonly<PersistentVolumeClaim>[];
  readonly #serviceName: string | undefined;
  /** The headless Service whose `for` is this set. */
  #headlessService: ObjectReference | undefined;
  readonly #spec: Omit<DeepReadonly<StatefulSetSpec>, 'selector' | 'template' | 'serviceName'>;

  constructor(scope: Construct, id: string, props: StatefulSetProps) {
    const { claims = {}, volumeClaimTemplates = [], serviceName, podManagementPolicy, ...more } = props;
    const { updateStrategy, persistentVolumeClaimRetentionPolicy, ordinals, revisionHistoryLimit, ...others } = more;
    const { configDigest, secretDigest, ...rest } = others;
    super(scope, id, { apiVersion: 'apps/v1', kind: 'StatefulSet' }, rest);
    refuseUnknownProps(this, StatefulSet, 'StatefulSet', props);
    stateConfigDigests(this, { configDigest, secretDigest }, this.defaults);
    this.#claims = claims;
    this.#templates = volumeClaimTemplates;
    this.#serviceName = nameOf(serviceName);
    this.#spec = {
      podManagementPolicy,
      minReadySeconds: rest.minReadySeconds,
      revisionHistoryLimit,
      ordinals,
      persistentVolumeClaimRetentionPolicy,
      updateStrategy,
    };
  }

  /** Registers a headless Service: the pods have their names under the first one, unless the set names another. */
  [registerHeadlessService](service: ObjectReference): void {
    this.#headlessService ??= service;
  }

  /** Adds what every replicated workload gets, and the profile's headless Service if there is no other. */
  override [companions](tree: FinishedTree): readonly Companion[] {
    const { headlessService } = this.defaults;
    const headless = { id: 'headless', make: (id: string) => new HeadlessService(this, id, headlessService) };
    const others = super[companions](tree);
    return this.#needsHeadless ? [...others, headless] : others;
  }

  protected override get volumeNames(): readonly string[] {
    return claimNames(this.#claims, this.#templates);
  }

  protected lower(): { readonly spec: DeepPartial<StatefulSetSpec> } {
    const templates = lowerClaims(this.#claims, this.#templates);
    return {
      spec: {
        ...{ serviceName: this.#lowerServiceName() },
        replicas: this.replicas,
        ...this.#spec,
        selector: this[lowerSelector](),
        template: this.lowerTemplate(this.mayHaveManyPods),
        volumeClaimTemplates: templates.length > 0 ? templates : undefined,
      },
    };
  }

  get #needsHeadless(): boolean {
    const isNamed = this.#serviceName !== undefined || this.#headlessService !== undefined;
    return !isNamed && this.defaults.headlessService !== undefined;
  }

  #lowerServiceName(): string | undefined {
    const usual = this.#needsHeadless ? headlessName(this) : undefined;
    return (this.#serviceName ?? this.#headlessService?.name ?? usual) || undefined;
  }
}
