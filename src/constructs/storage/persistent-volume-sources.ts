import type {
  CSIPersistentVolumeSource,
  HostPathVolumeSource,
  ISCSIPersistentVolumeSource,
  LocalVolumeSource,
  PersistentVolumeSpec,
  SecretReference,
  VolumeNodeAffinity,
} from '../../kubernetes/generated/core/v1';
import type { ExactlyOne, None } from '../exactly-one';
import type { ReferenceTo } from '../object';
import { namespaceOf } from '../same-namespace';
import type { DeepReadonly } from '../wire';

/** The source of a PersistentVolume: exactly one; a local disk also requires its node. */
export type PersistentVolumeSource =
  | (ExactlyOne<OtherSources> & { readonly local?: never })
  | (None<OtherSources> & {
      /**
       * A disk or folder of one node; `nodeAffinity` must name the node.
       * @see https://kubernetes.io/docs/concepts/storage/volumes/#local
       */
      readonly local: LocalVolumeSource;
      readonly nodeAffinity: DeepReadonly<VolumeNodeAffinity>;
    });

/** A Secret with its namespace, or a reference in the API's form. */
export type PersistentVolumeSecret = ReferenceTo<'Secret'> | (SecretReference & { kind?: never });

/** Storage of a CSI driver; its Secrets can be given as objects. */
export interface CsiPersistentVolume extends Omit<CSIPersistentVolumeSource, CsiSecret> {
  /** The Secret for expanding the volume, for the controller. */
  readonly controllerExpandSecretRef?: PersistentVolumeSecret;
  /** The Secret for attaching the volume. */
  readonly controllerPublishSecretRef?: PersistentVolumeSecret;
  /** The Secret for expanding the volume, for the node. */
  readonly nodeExpandSecretRef?: PersistentVolumeSecret;
  /** The Secret for mounting the volume into a pod. */
  readonly nodePublishSecretRef?: PersistentVolumeSecret;
  /** The Secret for mounting the volume on a node. */
  readonly nodeStageSecretRef?: PersistentVolumeSecret;
}

/** An iSCSI disk; its Secret can be given as an object. */
export interface IscsiPersistentVolume extends Omit<ISCSIPersistentVolumeSource, 'secretRef'> {
  /** The Secret with the CHAP names and passwords. */
  readonly secretRef?: PersistentVolumeSecret;
}

/** A file or folder of a node. */
export interface HostPathPersistentVolume extends HostPathVolumeSource {
  /**
   * What must exist at the path, or is created there.
   * @default no check
   */
  readonly type?: HostPathType;
}

/** What must exist at a path of a node, or is created there. */
export type HostPathType =
  | ''
  | 'DirectoryOrCreate'
  | 'Directory'
  | 'FileOrCreate'
  | 'File'
  | 'Socket'
  | 'CharDevice'
  | 'BlockDevice';

/** Every source of a PersistentVolume in the API's form. */
export interface PersistentVolumeSources {
  /**
   * Storage of a CSI driver, the usual source.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#csi
   */
  readonly csi?: CsiPersistentVolume;
  /**
   * A folder of an NFS server.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs
   */
  readonly nfs?: PersistentVolumeSpec['nfs'];
  /**
   * A disk or folder of one node; `nodeAffinity` must name the node.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#local
   */
  readonly local?: LocalVolumeSource;
  /**
   * A file or folder of the node on which a pod runs; only for tests on a single node.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   */
  readonly hostPath?: HostPathPersistentVolume;
  /**
   * An iSCSI disk.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   */
  readonly iscsi?: IscsiPersistentVolume;
  /**
   * A Fibre Channel disk.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#fc
   */
  readonly fc?: PersistentVolumeSpec['fc'];
  /**
   * An Azure file share; clusters redirect it to the driver `file.csi.azure.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#azurefile
   */
  readonly azureFile?: PersistentVolumeSpec['azureFile'];
  /**
   * An Azure disk; clusters redirect it to the driver `disk.csi.azure.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#azuredisk
   */
  readonly azureDisk?: PersistentVolumeSpec['azureDisk'];
  /**
   * An AWS disk; clusters redirect it to the driver `ebs.csi.aws.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore
   */
  readonly awsElasticBlockStore?: PersistentVolumeSpec['awsElasticBlockStore'];
  /**
   * A Google Cloud disk; clusters redirect it to the driver `pd.csi.storage.gke.io`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#gcepersistentdisk
   */
  readonly gcePersistentDisk?: PersistentVolumeSpec['gcePersistentDisk'];
  /**
   * An OpenStack disk; clusters redirect it to the driver `cinder.csi.openstack.org`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#cinder
   */
  readonly cinder?: PersistentVolumeSpec['cinder'];
  /**
   * A vSphere disk; clusters redirect it to the driver `csi.vsphere.vmware.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#vspherevolume
   */
  readonly vsphereVolume?: PersistentVolumeSpec['vsphereVolume'];
  /**
   * A Portworx volume; clusters redirect it to the driver `pxd.portworx.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#portworxvolume
   */
  readonly portworxVolume?: PersistentVolumeSpec['portworxVolume'];
  /**
   * Storage of a driver program on the nodes; superseded by CSI drivers.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#flexvolume
   */
  readonly flexVolume?: PersistentVolumeSpec['flexVolume'];
  /**
   * A CephFS folder; not supported by clusters since 1.31.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#cephfs
   */
  readonly cephfs?: PersistentVolumeSpec['cephfs'];
  /**
   * A Ceph block device; not supported by clusters since 1.31.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#rbd
   */
  readonly rbd?: PersistentVolumeSpec['rbd'];
  /**
   * A GlusterFS volume; not supported by clusters since 1.26.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#glusterfs
   */
  readonly glusterfs?: PersistentVolumeSpec['glusterfs'];
  /**
   * A Flocker data set; not supported by clusters since 1.25.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly flocker?: PersistentVolumeSpec['flocker'];
  /**
   * A Photon disk; no longer supported by clusters.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly photonPersistentDisk?: PersistentVolumeSpec['photonPersistentDisk'];
  /**
   * A Quobyte volume; not supported by clusters since 1.25.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly quobyte?: PersistentVolumeSpec['quobyte'];
  /**
   * A ScaleIO volume; no longer supported by clusters.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly scaleIO?: PersistentVolumeSpec['scaleIO'];
  /**
   * A StorageOS volume; not supported by clusters since 1.25.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly storageos?: PersistentVolumeSpec['storageos'];
}

type OtherSources = Omit<PersistentVolumeSources, 'local'>;
type CsiSecret =
  | 'controllerExpandSecretRef'
  | 'controllerPublishSecretRef'
  | 'nodeExpandSecretRef'
  | 'nodePublishSecretRef'
  | 'nodeStageSecretRef';

/** Lowers the source of a PersistentVolume to the API's form. */
export function lowerSources({ csi, iscsi, ...sources }: PersistentVolumeSources): DeepReadonly<PersistentVolumeSpec> {
  return {
    ...sources,
    csi: csi && lowerCsi(csi),
    iscsi: iscsi && { ...iscsi, secretRef: lowerSecret(iscsi.secretRef) },
  };
}

function lowerCsi(csi: CsiPersistentVolume): DeepReadonly<CSIPersistentVolumeSource> {
  return {
    ...csi,
    controllerExpandSecretRef: lowerSecret(csi.controllerExpandSecretRef),
    controllerPublishSecretRef: lowerSecret(csi.controllerPublishSecretRef),
    nodeExpandSecretRef: lowerSecret(csi.nodeExpandSecretRef),
    nodePublishSecretRef: lowerSecret(csi.nodePublishSecretRef),
    nodeStageSecretRef: lowerSecret(csi.nodeStageSecretRef),
  };
}

function lowerSecret(secret: PersistentVolumeSecret | undefined): DeepReadonly<SecretReference> | undefined {
  return secret?.kind !== undefined ? { name: secret.name, namespace: namespaceOf(secret) } : secret;
}
