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
import { ScalableWorkload, type ScalableWorkloadProps } from './replicated';

/** The method by which a headless Service states that it points at a set. */
export const markIsGoverned: unique symbol = Symbol('kustruct.markIsGoverned');

/** What a StatefulSet can be given, beside its pods. */
export interface StatefulSetProps extends ScalableWorkloadProps<Wire>, ConfigDigestProps {
  /**
   * Storage that each pod gets its own of, by the name under which `mounts` mount it. The short form of
   * `volumeClaimTemplates`, beside which a second claim of one name is refused. It cannot be changed later.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
   */
  readonly claims?: ClaimTemplates;
  /**
   * Storage that each pod gets its own of, as the API writes it.
   * @default what `claims` asks for
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
   */
  readonly volumeClaimTemplates?: readonly DeepReadonly<PersistentVolumeClaim>[];
  /**
   * The headless Service under which the pods have names of their own: itself, its name, or `''` for none. It cannot be
   * changed later.
   * @default the headless Service that points at the set by `for`; where there is none and the profile is `secure`, one of
   * the set's own, called like the set with `-headless`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
   */
  readonly serviceName?: string | ReferenceTo<'Service'>;
  /**
   * Whether pods are made and ended one after the other, or all at once.
   * @default the API's own: `OrderedReady`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-management-policies
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /**
   * How old pods are replaced by new ones: from the last to the first, or each when somebody deletes it. Bounds beside
   * `OnDelete` do not compile.
   * @default the API's own: `RollingUpdate`, one pod at a time
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;
  /**
   * Whether claims stay or go when the set is deleted or made smaller.
   * @default the API's own: they stay
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
   */
  readonly persistentVolumeClaimRetentionPolicy?: ClaimRetentionPolicy;
  /**
   * From which number the pods are counted.
   * @default the API's own: from 0
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#ordinal-index
   */
  readonly ordinals?: StatefulSetOrdinals;
  /**
   * How many old revisions are kept to go back to.
   * @default the API's own: 10
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#revision-history-limit
   */
  readonly revisionHistoryLimit?: number;
}

/** Each pod when somebody deletes it, or from the last one down to the partition; only the latter has bounds. */
export type StatefulSetUpdateStrategy =
  | { readonly type: 'OnDelete'; readonly rollingUpdate?: never }
  | { readonly type?: 'RollingUpdate'; readonly rollingUpdate?: RollingUpdateStatefulSetStrategy };

/** Whether claims stay or go with the whole set, and with the pods that it loses when it is made smaller. */
export interface ClaimRetentionPolicy {
  /**
   * What happens to all claims when the set is deleted.
   * @default the API's own: `Retain`
   */
  readonly whenDeleted?: 'Retain' | 'Delete';
  /**
   * What happens to the claims of the pods that go when the set is made smaller.
   * @default the API's own: `Retain`
   */
  readonly whenScaled?: 'Retain' | 'Delete';
}

/**
 * Pods that each have a number, a name and storage of their own, which stay when the pod is replaced.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulSet extends ScalableWorkload<Wire> {
  readonly #claims: ClaimTemplates;
  readonly #templates: readonly DeepReadonly<PersistentVolumeClaim>[];
  readonly #serviceName: string | undefined;
  /** The headless Service that its author points at it. */
  #governor: ObjectReference | undefined;
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

  /** States that a headless Service points at the set: the pods have their names under the first such, unless it names one. */
  [markIsGoverned](service: ObjectReference): void {
    this.#governor ??= service;
  }

  /** Those of everything that is replicated, and the profile's headless Service where nobody names or makes one. */
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
        template: this.lowerTemplate(this.several),
        volumeClaimTemplates: templates.length > 0 ? templates : undefined,
      },
    };
  }

  get #needsHeadless(): boolean {
    const isNamed = this.#serviceName !== undefined || this.#governor !== undefined;
    return !isNamed && this.defaults.headlessService !== undefined;
  }

  #lowerServiceName(): string | undefined {
    const usual = this.#needsHeadless ? headlessName(this) : undefined;
    return (this.#serviceName ?? this.#governor?.name ?? usual) || undefined;
  }
}
