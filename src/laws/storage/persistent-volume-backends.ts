import type {
  AzureFilePersistentVolumeSource,
  CephFSPersistentVolumeSource,
  CinderPersistentVolumeSource,
  CSIPersistentVolumeSource,
  FlexPersistentVolumeSource,
  GlusterfsPersistentVolumeSource,
  ISCSIPersistentVolumeSource,
  LocalVolumeSource,
  RBDPersistentVolumeSource,
  ScaleIOPersistentVolumeSource,
  SecretReference,
  StorageOSPersistentVolumeSource,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { filled, text } from '../grammars/constraint';
import { driverNameFault } from '../grammars/driver-names';
import { iscsiNameFault } from '../grammars/iscsi-names';
import { labelFault, subdomainFault } from '../grammars/names';
import { between } from '../grammars/numbers';
import { climbFault } from '../grammars/paths';
import { law } from '../law';
import type { Place, Steps } from '../place';

const climbing = text(climbFault);

const ABOUT = {
  name: 'persistent-volumes',
  why: 'the API server refuses the volume, and claims that need it stay pending',
  fix: 'write all required fields of the source',
};

/**
 * The sources of PersistentVolumes that differ from those of pods.
 *
 * https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes
 */
export const persistentVolumeBackends = [
  law({
    ...ABOUT,
    type: apiType<CSIPersistentVolumeSource>('core/v1.CSIPersistentVolumeSource'),
    fix: "name the driver and the volume: csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-1' }",
    fields: { driver: text(driverNameFault), volumeHandle: filled },
    check(csi, place) {
      for (const field of SECRETS) {
        checkSecret(csi[field], [field], place);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<LocalVolumeSource>('core/v1.LocalVolumeSource'),
    fields: { path: (path) => filled(path) ?? climbing(path) },
  }),
  law({
    ...ABOUT,
    type: apiType<ISCSIPersistentVolumeSource>('core/v1.ISCSIPersistentVolumeSource'),
    fields: {
      targetPortal: filled,
      iqn: text(iscsiNameFault),
      initiatorName: text(iscsiNameFault),
      lun: between(0, 255),
    },
    check({ targetPortal = '', initiatorName, chapAuthDiscovery, chapAuthSession, secretRef }, place) {
      const volume = place.manifest.kind === 'PersistentVolume' ? place.manifest.metadata.name : '';
      if (initiatorName !== undefined && Buffer.byteLength(`${volume}:${targetPortal}`) > 64) {
        const what = 'the name of the volume and targetPortal have more than 63 characters together';
        place.refuse(['targetPortal'], what, 'shorten the name, or leave initiatorName out');
      }
      if ((chapAuthDiscovery === true || chapAuthSession === true) && secretRef === undefined) {
        place.refuse(['secretRef'], 'the volume uses CHAP, but has no Secret for it', "secretRef: { name: 'chap' }");
      }
      if (secretRef !== undefined && (secretRef.name ?? '') === '') {
        place.refuse(['secretRef', 'name'], 'the Secret has no name', "secretRef: { name: 'chap' }");
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<GlusterfsPersistentVolumeSource>('core/v1.GlusterfsPersistentVolumeSource'),
    fields: { endpoints: filled, path: filled, endpointsNamespace: text(labelFault) },
  }),
  law({
    ...ABOUT,
    type: apiType<RBDPersistentVolumeSource>('core/v1.RBDPersistentVolumeSource'),
    fields: { image: filled },
    check: ({ monitors }, place) => checkMonitors(monitors, place),
  }),
  law({
    ...ABOUT,
    type: apiType<CephFSPersistentVolumeSource>('core/v1.CephFSPersistentVolumeSource'),
    check: ({ monitors }, place) => checkMonitors(monitors, place),
  }),
  law({
    ...ABOUT,
    type: apiType<CinderPersistentVolumeSource>('core/v1.CinderPersistentVolumeSource'),
    fields: { volumeID: filled },
    check: ({ secretRef }, place) => checkNamed(secretRef, place),
  }),
  law({
    ...ABOUT,
    type: apiType<FlexPersistentVolumeSource>('core/v1.FlexPersistentVolumeSource'),
    fields: { driver: filled },
    check({ options = {} }, place) {
      for (const key of Object.keys(options)) {
        if (/(?:^|\.)(?:kubernetes|k8s)\.io$/i.test(key.split('/', 1)[0] ?? '')) {
          place.refuse(['options', key], `the option ${quote(key)} is in a domain of Kubernetes`, 'use another domain');
        }
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<AzureFilePersistentVolumeSource>('core/v1.AzureFilePersistentVolumeSource'),
    fields: { secretName: filled, shareName: filled, secretNamespace: filled },
  }),
  law({
    ...ABOUT,
    type: apiType<ScaleIOPersistentVolumeSource>('core/v1.ScaleIOPersistentVolumeSource'),
    fields: { gateway: filled, system: filled },
    check({ volumeName = '' }, place) {
      if (volumeName === '') {
        place.refuse(['volumeName'], 'the volume has no volumeName');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<StorageOSPersistentVolumeSource>('core/v1.StorageOSPersistentVolumeSource'),
    fields: { volumeNamespace: text(labelFault, true) },
    check({ volumeName = '', secretRef }, place) {
      const fault = labelFault(volumeName);
      if (fault !== undefined) {
        place.refuse(['volumeName'], `volumeName is ${quote(volumeName)}, which ${fault}`);
      }
      checkNamed(secretRef, place);
    },
  }),
];

/** The server does not check `nodeStageSecretRef`. */
const SECRETS = [
  'controllerPublishSecretRef',
  'controllerExpandSecretRef',
  'nodePublishSecretRef',
  'nodeExpandSecretRef',
] as const;

type Secret = Given<SecretReference>;

const FIX_SECRET = "write both: { name: 'storage', namespace: 'kube-system' }";

function checkSecret(secret: Secret | undefined, steps: Steps, place: Place): void {
  if (secret === undefined) {
    return;
  }
  const { name = '', namespace = '' } = secret;
  const nameFault = subdomainFault(name);
  const namespaceFault = labelFault(namespace);
  if (nameFault !== undefined) {
    place.refuse([...steps, 'name'], `the name of the Secret is ${quote(name)}, which ${nameFault}`, FIX_SECRET);
  }
  if (namespaceFault !== undefined) {
    const what = `the namespace of the Secret is ${quote(namespace)}, which ${namespaceFault}`;
    place.refuse([...steps, 'namespace'], what, FIX_SECRET);
  }
}

function checkNamed(secret: Secret | undefined, place: Place): void {
  for (const field of secret === undefined ? [] : (['name', 'namespace'] as const)) {
    if ((secret?.[field] ?? '') === '') {
      place.refuse(['secretRef', field], `the Secret has no ${field}`, FIX_SECRET);
    }
  }
}

function checkMonitors(monitors: readonly string[] = [], place: Place): void {
  if (monitors.length === 0) {
    place.refuse(['monitors'], 'the volume has no monitors', "monitors: ['10.0.0.1:6789']");
  }
}
