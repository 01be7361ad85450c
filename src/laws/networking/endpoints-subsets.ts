import type { EndpointAddress, EndpointPort, EndpointSubset } from '../../kubernetes/generated/core/v1';
import { apiType } from '../api-type';
import { endpointAddressFault } from '../grammars/addresses';
import { text, versionedText } from '../grammars/constraint';
import { labelFault, labelKeyFault, subdomainFault } from '../grammars/names';
import { portNumber } from '../grammars/numbers';
import { law } from '../law';

const ABOUT = { name: 'endpoints', why: 'the API server refuses the Endpoints' };

/** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoints-v1/ */
export const endpointsSubsets = [
  law({
    ...ABOUT,
    type: apiType<EndpointSubset>('core/v1.EndpointSubset'),
    fix: "add an address: addresses: [{ ip: '10.1.2.3' }]",
    check({ addresses = [], notReadyAddresses = [], ports = [] }, place) {
      if (addresses.length === 0 && notReadyAddresses.length === 0) {
        place.refuse([], 'a subset has no addresses');
      }
      for (const [index, { name = '' }] of ports.entries()) {
        if (name === '' && ports.length > 1) {
          place.refuse(
            ['ports', index, 'name'],
            `there are ${ports.length} ports, and this one has no name`,
            'name it',
          );
        }
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<EndpointAddress>('core/v1.EndpointAddress'),
    fix: "give an address that other machines can reach: ip: '10.1.2.3'",
    fields: {
      ip: versionedText(endpointAddressFault),
      hostname: text(labelFault, true),
      nodeName: text(subdomainFault),
    },
  }),
  law({
    ...ABOUT,
    type: apiType<EndpointPort>('core/v1.EndpointPort'),
    fix: "give a port by its number: ports: [{ name: 'http', port: 8080 }]",
    fields: { name: text(labelFault, true), appProtocol: text(labelKeyFault) },
    check({ port = 0 }, place) {
      const fault = portNumber(port);
      if (fault !== undefined) {
        place.refuse(['port'], `port ${fault}`);
      }
    },
  }),
];
