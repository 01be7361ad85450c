import type { PersistentVolumeSpec } from '../../kubernetes/generated/core/v1';
import type { VolumeAttachment, VolumeAttachmentSource } from '../../kubernetes/generated/storage/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { driverNameFault } from '../grammars/driver-names';
import { subdomainFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';
import { checkAccessModes } from './access-modes';
import { checkOneSource } from './persistent-volume-sources';

/** https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume-attachment-v1/ */
export const volumeAttachments = [
  law({
    name: 'volume-attachments',
    type: apiType<VolumeAttachment>('storage/v1.VolumeAttachment'),
    why: 'the API server refuses the attachment, so pods that need the volume wait',
    fix: "leave attachments to the cluster, or write a complete one: { attacher: 'ebs.csi.aws.com', nodeName: 'node-1', source: { persistentVolumeName: 'data' } }",
    check({ spec }, place) {
      if (spec === undefined) {
        place.refuse(['spec', 'attacher'], 'the attachment has no driver, node or volume');
        return;
      }
      const { attacher, nodeName, source = {} } = spec;
      checkName(attacher, driverNameFault, 'attacher', place);
      checkName(nodeName, subdomainFault, 'nodeName', place);
      checkSource(source, place);
    },
  }),
];

function checkName(
  name: string | undefined,
  faultOf: (name: string) => string | undefined,
  field: string,
  place: Place,
): void {
  const fault = name === undefined ? undefined : faultOf(name);
  if (fault !== undefined) {
    place.refuse(['spec', field], `${field} is ${quote(name ?? '')}, which ${fault}`);
  }
}

function checkSource({ persistentVolumeName, inlineVolumeSpec }: Given<VolumeAttachmentSource>, place: Place): void {
  const at = ['spec', 'source'];
  if ((persistentVolumeName === undefined) === (inlineVolumeSpec === undefined)) {
    const what = inlineVolumeSpec === undefined ? 'names no volume' : 'has both a volume name and an inline volume';
    place.refuse(at, `the attachment ${what}`);
  } else if (inlineVolumeSpec !== undefined) {
    checkInline(inlineVolumeSpec, [...at, 'inlineVolumeSpec'], place);
  }
  const fault = persistentVolumeName === undefined ? undefined : subdomainFault(persistentVolumeName);
  if (fault !== undefined) {
    const what = `persistentVolumeName is ${quote(persistentVolumeName ?? '')}, which ${fault}`;
    place.refuse([...at, 'persistentVolumeName'], what);
  }
}

const FORBIDDEN = ['claimRef', 'nodeAffinity'] as const;

function checkInline(spec: Given<PersistentVolumeSpec>, steps: readonly string[], place: Place): void {
  const refuse = (field: string, what: string) => place.refuse([...steps, field], what, 'attach a PersistentVolume');
  for (const field of FORBIDDEN) {
    if (spec[field] !== undefined) {
      refuse(field, `an inline volume has ${field}`);
    }
  }
  if (Object.keys(spec.capacity ?? {}).length > 0) {
    refuse('capacity', 'an inline volume has a capacity');
  }
  if (spec.csi === undefined) {
    refuse('csi', 'an inline volume does not use a CSI driver');
  }
  const policy: string = spec.persistentVolumeReclaimPolicy ?? '';
  if (policy !== '' && policy !== 'Retain') {
    refuse('persistentVolumeReclaimPolicy', `an inline volume has the policy ${policy}`);
  }
  if ((spec.storageClassName ?? '') !== '') {
    refuse('storageClassName', 'an inline volume has a class');
  }
  if ((spec.volumeMode ?? 'Filesystem') !== 'Filesystem') {
    refuse('volumeMode', `an inline volume has the mode ${quote(spec.volumeMode ?? '')}`);
  }
  checkAccessModes(spec.accessModes, steps, place);
  checkOneSource(spec, steps, place);
  if (spec.local !== undefined) {
    refuse('nodeAffinity', 'an inline volume uses a disk of a node');
  }
}
