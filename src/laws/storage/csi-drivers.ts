import type {
  CSIDriverSpec,
  CSINodeDriver,
  CSINodeSpec,
  CSIStorageCapacity,
  TokenRequest,
  VolumeNodeResources,
} from '../../kubernetes/generated/storage/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { text } from '../grammars/constraint';
import { driverNameFault } from '../grammars/driver-names';
import { labelKeyFault, subdomainFault } from '../grammars/names';
import { atLeast, between } from '../grammars/numbers';
import { amountOf } from '../grammars/quantities';
import { law } from '../law';

const ABOUT = {
  name: 'csi-drivers',
  why: 'the API server refuses the object, and volumes of the driver are not attached',
  fix: 'install the driver from its own release, which contains these objects',
};

/** https://kubernetes-csi.github.io/docs/csi-driver-object.html */
export const csiDrivers = [
  law({
    ...ABOUT,
    type: apiType<CSIDriverSpec>('storage/v1.CSIDriverSpec'),
    fields: {
      fsGroupPolicy: oneOf(['ReadWriteOnceWithFSType', 'File', 'None']),
      volumeLifecycleModes: { each: oneOf(['Persistent', 'Ephemeral']) },
      nodeAllocatableUpdatePeriodSeconds: atLeast(10),
    },
    check({ tokenRequests = [], serviceAccountTokenInSecrets }, place) {
      const audiences = new Set<string>();
      for (const [index, { audience = '' }] of tokenRequests.entries()) {
        if (audiences.has(audience)) {
          const what = `two tokens are for the audience ${quote(audience)}`;
          place.refuse(['tokenRequests', index, 'audience'], what, 'keep one of them');
        }
        audiences.add(audience);
      }
      if (serviceAccountTokenInSecrets !== undefined && tokenRequests.length === 0) {
        const what = 'serviceAccountTokenInSecrets is set, but the driver requests no tokens';
        place.refuse(['serviceAccountTokenInSecrets'], what, 'leave it out, or add tokenRequests');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<TokenRequest>('storage/v1.TokenRequest'),
    fields: { expirationSeconds: between(600, 2 ** 32) },
  }),
  law({
    ...ABOUT,
    type: apiType<CSINodeSpec>('storage/v1.CSINodeSpec'),
    check({ drivers = [] }, place) {
      const names = new Set<string>();
      for (const [index, { name = '' }] of drivers.entries()) {
        if (names.has(name)) {
          place.refuse(['drivers', index, 'name'], `two drivers are named ${quote(name)}`, 'keep one of them');
        }
        names.add(name);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<CSINodeDriver>('storage/v1.CSINodeDriver'),
    fields: { name: text(driverNameFault), nodeID: nodeIdFault, topologyKeys: { each: text(labelKeyFault) } },
    check({ topologyKeys = [] }, place) {
      for (const [index, key] of topologyKeys.entries()) {
        if (topologyKeys.indexOf(key) < index) {
          place.refuse(['topologyKeys', index], `the key ${quote(key)} appears twice`, 'remove one of the two');
        }
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<VolumeNodeResources>('storage/v1.VolumeNodeResources'),
    fields: { count: atLeast(0) },
  }),
  law({
    ...ABOUT,
    type: apiType<CSIStorageCapacity>('storage/v1.CSIStorageCapacity'),
    fields: {
      storageClassName: text(subdomainFault),
      capacity: (capacity) => (amountOf(capacity) < 0n ? `is ${capacity}; the minimum is 0` : undefined),
    },
  }),
];

function oneOf(allowed: readonly string[]) {
  const list = allowed.map(quote).join(', ');
  return (value: string) => (allowed.includes(value) ? undefined : `is ${quote(value)}; it must be one of ${list}`);
}

const LONGEST_ID = 256;

function nodeIdFault(id: string): string | undefined {
  const bytes = Buffer.byteLength(id);
  return id === ''
    ? 'is empty'
    : bytes > LONGEST_ID
      ? `is ${bytes} characters long; the limit is ${LONGEST_ID}`
      : undefined;
}
