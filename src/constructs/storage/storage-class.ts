import type { Construct } from 'constructs';
import type { TopologySelectorTerm } from '../../kubernetes/generated/core/v1';
import type { StorageClass as Wire } from '../../kubernetes/generated/storage/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** Props of a StorageClass. */
export interface StorageClassProps extends ObjectProps<Wire> {
  /**
   * The provisioner of the volumes: the name of a CSI driver such as `'ebs.csi.aws.com'`, or
   * `'kubernetes.io/no-provisioner'` for manually created volumes.
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#provisioner
   */
  readonly provisioner: string;
  /**
   * Whether this is the default class for claims that name none. Shorthand for an annotation.
   * @default false
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass
   */
  readonly isDefault?: boolean;
  /**
   * Parameters for the provisioner, such as `{ type: 'gp3' }`; at most 512.
   * @default none
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
   * Whether claims can be expanded.
   * @default false
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#allow-volume-expansion
   */
  readonly allowVolumeExpansion?: boolean;
  /**
   * When a volume is provisioned: with its claim, or with the first pod that mounts it, near that pod.
   * @default the API's own: `Immediate`
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode
   */
  readonly volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
  /**
   * Mount options of the volumes, such as `['nfsvers=4.1']`; mounting fails if the driver does not support one.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#mount-options
   */
  readonly mountOptions?: readonly string[];
  /**
   * Where volumes may be provisioned, by node labels.
   * @default anywhere
   * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#allowed-topologies
   */
  readonly allowedTopologies?: readonly TopologySelectorTerm[];
}

/** A StorageClass that is created elsewhere. */
export interface ExistingStorageClass extends ObjectReference {
  readonly kind: 'StorageClass';
}

const DEFAULT_ANNOTATION = 'storageclass.kubernetes.io/is-default-class';

/**
 * A class of storage that claims request, and how its volumes are provisioned.
 *
 * https://kubernetes.io/docs/concepts/storage/storage-classes/
 */
export class StorageClass extends KubernetesObject<Wire> {
  readonly #props: StorageClassProps;

  constructor(scope: Construct, id: string, props: StorageClassProps) {
    const { isDefault, annotations } = props;
    const allAnnotations =
      isDefault === undefined ? annotations : { [DEFAULT_ANNOTATION]: String(isDefault), ...annotations };
    super(
      scope,
      id,
      { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass' },
      { ...props, annotations: allAnnotations },
    );
    refuseUnknownProps(this, StorageClass, 'StorageClass', props);
    this.#props = props;
  }

  /** References a StorageClass created elsewhere, by its name. */
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
