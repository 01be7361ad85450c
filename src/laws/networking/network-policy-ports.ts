import type { NetworkPolicyPort } from '../../kubernetes/generated/networking/v1';
import { apiType } from '../api-type';
import { portNumber } from '../grammars/numbers';
import { portNumberOrName } from '../grammars/ports';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports */
export const networkPolicyPorts = [
  law({
    name: 'network-policy-ports',
    type: apiType<NetworkPolicyPort>('networking/v1.NetworkPolicyPort'),
    why: 'the API server refuses the NetworkPolicy',
    fix: 'give a port by number or name, and the end of a range by number: { port: 8000, endPort: 8010 }',
    fields: { port: portNumberOrName },
    check({ protocol, port, endPort }, place) {
      if (protocol === '') {
        place.refuse(['protocol'], 'protocol is empty', "write 'TCP', or leave it out");
      }
      if (endPort === undefined) {
        return;
      }
      const fault = portNumber(endPort);
      if (typeof port !== 'number') {
        const what = port === undefined ? 'endPort is given, but not port' : 'endPort is given, but port is a name';
        place.refuse(['endPort'], what);
      } else if (endPort < port) {
        place.refuse(['endPort'], `endPort is ${endPort}, below port ${port}`);
      } else if (fault !== undefined) {
        place.refuse(['endPort'], `endPort ${fault}`);
      }
    },
  }),
];
