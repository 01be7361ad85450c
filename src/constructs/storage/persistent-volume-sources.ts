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

/** Where a PersistentVolume is: exactly one source; one on a node's own disk must say which node. */
export type PersistentVolumeSource =
  | (ExactlyOne<Elsewhere> & { readonly local?: never })
  | (None<Elsewhere> & {
      /**
       * A disk or folder of one node, which `nodeAffinity` must name.
       * @see https://kubernetes.io/docs/concepts/storage/volumes/#local
       */
      readonly local: LocalVolumeSource;
      readonly nodeAffinity: DeepReadonly<VolumeNodeAffinity>;
    });

/** A Secret with its namespace: itself, or as the API writes it. */
export type PersistentVolumeSecret = ReferenceTo<'Secret'> | (SecretReference & { kind?: never });

/** Storage behind a CSI driver; its Secrets can be given as objects. */
export interface CsiPersistentVolume extends Omit<CSIPersistentVolumeSource, CsiSecret> {
  /** The Secret for making the volume larger, on the controller's side. */
  readonly controllerExpandSecretRef?: PersistentVolumeSecret;
  /** The Secret for attaching the volume. */
  readonly controllerPublishSecretRef?: PersistentVolumeSecret;
  /** The Secret for making the volume larger, on the node's side. */
  readonly nodeExpandSecretRef?: PersistentVolumeSecret;
  /** The Secret for mounting the volume into a pod. */
  readonly nodePublishSecretRef?: PersistentVolumeSecret;
  /** The Secret for mounting the volume on a node. */
  readonly nodeStageSecretRef?: PersistentVolumeSecret;
}

/** A disk behind iSCSI; its Secret can be given as an object. */
export interface IscsiPersistentVolume extends Omit<ISCSIPersistentVolumeSource, 'secretRef'> {
  /** The Secret with the CHAP names and passwords. */
  readonly secretRef?: PersistentVolumeSecret;
}

/** A file or folder of a node. */
export interface HostPathPersistentVolume extends HostPathVolumeSource {
  /**
   * What must be at the path, or is made there.
   * @default nothing is looked at
   */
  readonly type?: HostPathType;
}

/** What must be at a path of a node, or is made there. */
export type HostPathType =
  | ''
  | 'DirectoryOrCreate'
  | 'Directory'
  | 'FileOrCreate'
  | 'File'
  | 'Socket'
  | 'CharDevice'
  | 'BlockDevice';

/** Every source of a PersistentVolume, as the API has them. */
export interface PersistentVolumeSources {
  /**
   * Storage behind a CSI driver, which is how nearly all storage is reached.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#csi
   */
  readonly csi?: CsiPersistentVolume;
  /**
   * A folder of an NFS server.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs
   */
  readonly nfs?: PersistentVolumeSpec['nfs'];
  /**
   * A disk or folder of one node, which `nodeAffinity` must name.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#local
   */
  readonly local?: LocalVolumeSource;
  /**
   * A file or folder of whatever node a pod runs on; for trying things on one node only.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   */
  readonly hostPath?: HostPathPersistentVolume;
  /**
   * A disk behind iSCSI.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   */
  readonly iscsi?: IscsiPersistentVolume;
  /**
   * A disk behind Fibre Channel.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#fc
   */
  readonly fc?: PersistentVolumeSpec['fc'];
  /**
   * An Azure file share; clusters hand it to the driver `file.csi.azure.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#azurefile
   */
  readonly azureFile?: PersistentVolumeSpec['azureFile'];
  /**
   * An Azure disk; clusters hand it to the driver `disk.csi.azure.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#azuredisk
   */
  readonly azureDisk?: PersistentVolumeSpec['azureDisk'];
  /**
   * An AWS disk; clusters hand it to the driver `ebs.csi.aws.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore
   */
  readonly awsElasticBlockStore?: PersistentVolumeSpec['awsElasticBlockStore'];
  /**
   * A Google Cloud disk; clusters hand it to the driver `pd.csi.storage.gke.io`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#gcepersistentdisk
   */
  readonly gcePersistentDisk?: PersistentVolumeSpec['gcePersistentDisk'];
  /**
   * An OpenStack disk; clusters hand it to the driver `cinder.csi.openstack.org`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#cinder
   */
  readonly cinder?: PersistentVolumeSpec['cinder'];
  /**
   * A vSphere disk; clusters hand it to the driver `csi.vsphere.vmware.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#vspherevolume
   */
  readonly vsphereVolume?: PersistentVolumeSpec['vsphereVolume'];
  /**
   * A Portworx volume; clusters hand it to the driver `pxd.portworx.com`.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#portworxvolume
   */
  readonly portworxVolume?: PersistentVolumeSpec['portworxVolume'];
  /**
   * Storage behind a program on the nodes; a CSI driver takes its place.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#flexvolume
   */
  readonly flexVolume?: PersistentVolumeSpec['flexVolume'];
  /**
   * A CephFS folder; clusters since 1.31 no longer know it.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#cephfs
   */
  readonly cephfs?: PersistentVolumeSpec['cephfs'];
  /**
   * A Ceph block device; clusters since 1.31 no longer know it.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#rbd
   */
  readonly rbd?: PersistentVolumeSpec['rbd'];
  /**
   * A GlusterFS volume; clusters since 1.26 no longer know it.
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#glusterfs
   */
  readonly glusterfs?: PersistentVolumeSpec['glusterfs'];
  /**
   * A Flocker data set; clusters since 1.25 no longer know it.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly flocker?: PersistentVolumeSpec['flocker'];
  /**
   * A Photon disk; clusters no longer know it.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly photonPersistentDisk?: PersistentVolumeSpec['photonPersistentDisk'];
  /**
   * A Quobyte volume; clusters since 1.25 no longer know it.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly quobyte?: PersistentVolumeSpec['quobyte'];
  /**
   * A ScaleIO volume; clusters no longer know it.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly scaleIO?: PersistentVolumeSpec['scaleIO'];
  /**
   * A StorageOS volume; clusters since 1.25 no longer know it.
   * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/
   */
  readonly storageos?: PersistentVolumeSpec['storageos'];
}

type Elsewhere = Omit<PersistentVolumeSources, 'local'>;
type CsiSecret =
  | 'controllerExpandSecretRef'
  | 'controllerPublishSecretRef'
  | 'nodeExpandSecretRef'
  | 'nodePublishSecretRef'
  | 'nodeStageSecretRef';

/** The source of a PersistentVolume as the API writes it. */
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
