import type {
  CSIVolumeSource,
  EmptyDirVolumeSource,
  GitRepoVolumeSource,
  ImageVolumeSource,
  PersistentVolumeClaimVolumeSource,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';

import { filled, text } from '../grammars/constraint';
import { driverNameFault } from '../grammars/driver-names';
import { subdomainFault } from '../grammars/names';
import { descendingPathFault } from '../grammars/paths';
import { amountOf } from '../grammars/quantities';
import { law } from '../law';
import { isPod } from './containers-of';

const NAME = 'volume-sources';
const WHY = 'the API server refuses the object, because the volume could not be found';

/** https://kubernetes.io/docs/concepts/storage/volumes/#volume-types */
export const volumeSources = [
  law({
    name: NAME,
    type: apiType<EmptyDirVolumeSource>('core/v1.EmptyDirVolumeSource'),
    why: WHY,
    fix: "limit it to an amount: emptyDir: { sizeLimit: '1Gi' }",
    fields: { sizeLimit: (size) => (amountOf(size) < 0n ? `is ${size}, which is negative` : undefined) },
  }),
  law({
    name: NAME,
    type: apiType<GitRepoVolumeSource>('core/v1.GitRepoVolumeSource'),
    why: WHY,
    fix: 'clone it in an init container instead',
    fields: { repository: filled, directory: text(descendingPathFault) },
  }),
  law({
    name: NAME,
    type: apiType<CSIVolumeSource>('core/v1.CSIVolumeSource'),
    why: WHY,
    fix: "name the driver: csi: { driver: 'secrets-store.csi.k8s.io' }",
    fields: { driver: text(driverNameFault) },
    check({ nodePublishSecretRef }, place) {
      const { name = '' } = nodePublishSecretRef ?? {};
      const fault = nodePublishSecretRef === undefined ? undefined : subdomainFault(name);
      if (fault !== undefined) {
        place.refuse(['nodePublishSecretRef', 'name'], `the name ${quote(name)} of the Secret ${fault}`);
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<ImageVolumeSource>('core/v1.ImageVolumeSource'),
    why: WHY,
    fix: "name the image: image: { reference: 'ghcr.io/acme/model:1.0.0' }",
    check({ reference = '' }, place) {
      if (reference === '' && isPod(place)) {
        place.refuse(['reference'], 'the volume has no image');
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<PersistentVolumeClaimVolumeSource>('core/v1.PersistentVolumeClaimVolumeSource'),
    why: WHY,
    fix: "name the claim: persistentVolumeClaim: { claimName: 'data' }",
    fields: { claimName: filled },
  }),
];
