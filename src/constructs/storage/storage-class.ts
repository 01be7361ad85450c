import type { Construct } from 'constructs';
import type { TopologySelectorTerm } from '../../kubernetes/generated/core/v1';
import type { StorageClass as Wire } from '../../kubernetes/generated/storage/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** What a StorageClass can be given. */
export interface StorageClassProps extends ObjectProps<Wire> {
  /**
   * Who makes the volumes: the name of a CSI driver such as `'ebs.csi.aws.com'`, or `'kubernetes.io/no-provisioner'` for
   * volumes that are made by hand.
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#provisioner
   */
  readonly provisioner: string;
  /**
   * Whether claims that name no class get this one. The short form of an annotation.
   * @default false
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass
   */
  readonly isDefault?: boolean;
  /**
   * What the provisioner is told of each volume, such as `{ type: 'gp3' }`; at most 512 of them.
   * @default nothing
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#parameters
   */
  readonly parameters?: { readonly [name: string]: string };
  /**
   * What happens to a volume when its claim is deleted.
   * @default the API's own: `Delete`
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#reclaim-policy
   */
  readonly reclaimPolicy?: 'Delete' | 'Retain';
  /**
   * Whether claims can be made larger.
   * @default false
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#allow-volume-expansion
   */
  readonly allowVolumeExpansion?: boolean;
  /**
   * When a volume is made: with its claim, or with the first pod that mounts it, near that pod.
   * @default the API's own: `Immediate`
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode
   */
  readonly volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
  /**
   * How volumes are mounted, such as `['nfsvers=4.1']`; a driver that does not know an option fails.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#mount-options
   */
  readonly mountOptions?: readonly string[];
  /**
   * Where volumes may be made, by labels of nodes.
   * @default anywhere
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#allowed-topologies
   */
  readonly allowedTopologies?: readonly TopologySelectorTerm[];
}

/** A StorageClass that is made elsewhere. */
export interface ExistingStorageClass extends ObjectReference {
  readonly kind: 'StorageClass';
}

const DEFAULT_ANNOTATION = 'storageclass.kubernetes.io/is-default-class';

/**
 * A kind of storage that claims ask for, and how its volumes are made.
 *
 * https://kubernetes.io/docs/concepts/storage/storage-classes/
 */
export class StorageClass extends KubernetesObject<Wire> {
  readonly #props: StorageClassProps;

  constructor(scope: Construct, id: string, props: StorageClassProps) {
    const { isDefault, annotations } = props;
    const said = isDefault === undefined ? annotations : { [DEFAULT_ANNOTATION]: String(isDefault), ...annotations };
    super(scope, id, { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass' }, { ...props, annotations: said });
    refuseUnknownProps(this, StorageClass, 'StorageClass', props);
    this.#props = props;
  }

  /** A StorageClass that is made elsewhere, by its name. */
  static existing(name: string): ExistingStorageClass {
    return { kind: 'StorageClass', name };
  }

  protected lower(): DeepReadonly<Omit<Wire, 'metadata'>> {
    const { provisioner, parameters, reclaimPolicy, allowVolumeExpansion, ...fields } = this.#props;
    const { volumeBindingMode, mountOptions, allowedTopologies } = fields;
    return {
      provisioner,
      parameters,
      reclaimPolicy,
      allowVolumeExpansion,
      volumeBindingMode,
      mountOptions,
      allowedTopologies,
    };
  }
}
