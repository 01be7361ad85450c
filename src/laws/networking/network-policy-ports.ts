import type { NetworkPolicyPort } from '../../kubernetes/generated/networking/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { portNumber } from '../grammars/numbers';
import { portNumberOrName, unquotedPort } from '../grammars/ports';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports */
export const networkPolicyPorts = [
  law({
    name: 'network-policy-ports',
    type: apiType<NetworkPolicyPort>('networking/v1.NetworkPolicyPort'),
    why: 'the API server refuses the policy, so the policy has no effect on the pods',
    fix: 'give a port by number or name, and the end of a range by number: { port: 8000, endPort: 8010 }',
    check({ protocol, port, endPort }, place) {
      if (protocol === '') {
        place.refuse(['protocol'], 'protocol is empty', "write 'TCP', or leave it out");
      }
      const portFault = port === undefined ? undefined : portNumberOrName(port);
      if (port !== undefined && portFault !== undefined) {
        place.refuse(['port'], `port ${portFault}`, unquotedPort(port) ?? PORT);
      }
      if (endPort === undefined) {
        return;
      }
      const fault = portNumber(endPort);
      if (typeof port !== 'number') {
        const what = `endPort is ${endPort}, but port is ${port === undefined ? 'not set' : `the name ${quote(port)}`}`;
        place.refuse(['endPort'], what, 'start the range with a number: { port: 8000, endPort: 8080 }');
      } else if (endPort < port) {
        const fix = `swap them: { port: ${endPort}, endPort: ${port} }`;
        place.refuse(['endPort'], `endPort is ${endPort}, below the port ${port}`, fix);
      } else if (fault !== undefined) {
        place.refuse(['endPort'], `endPort ${fault}`);
      }
    },
  }),
];

const PORT = "give a number, or the name of a container's port: port: 'http'";
