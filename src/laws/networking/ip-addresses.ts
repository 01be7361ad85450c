import type { IPAddress, ParentReference } from '../../kubernetes/generated/networking/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { canonicalAddressFault } from '../grammars/addresses';
import { text } from '../grammars/constraint';
import { pathFault, subdomainFault } from '../grammars/names';
import { law } from '../law';

const ipAddress = apiType<IPAddress>('networking/v1.IPAddress');
const ABOUT = { name: 'service-cidrs', why: 'the API server refuses the IPAddress' };

/** https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/ */
export const ipAddresses = [
  law({
    ...ABOUT,
    type: ipAddress,
    fix: "name it after the address: name: '10.0.0.1'",
    check({ metadata: { name = '', generateName = '' } = {} }, place) {
      for (const [field, address] of Object.entries({ name, generateName })) {
        const fault = address === '' ? undefined : canonicalAddressFault(address);
        if (fault !== undefined) {
          place.refuse(['metadata', field], `the ${field} ${quote(address)} ${fault}`);
        }
      }
    },
  }),
  law({
    ...ABOUT,
    type: ipAddress,
    fix: "name the object that uses the address: parentRef: { resource: 'services', namespace: 'shop', name: 'web' }",
    check({ spec: { parentRef } = {} }, place) {
      if (parentRef === undefined) {
        place.refuse(['spec', 'parentRef'], 'the IPAddress has no parentRef');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<ParentReference>('networking/v1.ParentReference'),
    fix: "name the object that uses the address: parentRef: { resource: 'services', namespace: 'shop', name: 'web' }",
    fields: {
      group: text(subdomainFault, true),
      resource: text(pathFault),
      name: text(pathFault),
      namespace: text(pathFault, true),
    },
  }),
];
