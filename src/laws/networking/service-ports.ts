import type { ServicePort } from '../../kubernetes/generated/core/v1';
import { literal, quote } from '../../manifests/literal';
import type { Given } from '../api-type';
import { service, servicePort } from '../api-types';
import { text } from '../grammars/constraint';
import { labelFault, labelKeyFault } from '../grammars/names';
import { portNumber } from '../grammars/numbers';
import { portNumberOrName, unquotedPort } from '../grammars/ports';
import { law } from '../law';

const NAME = 'service-ports';
const WHY = 'the API server refuses the Service';

/** https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports */
export const servicePorts = [
  law({
    name: NAME,
    type: servicePort,
    why: WHY,
    fix: 'give ports as numbers from 1 to 65535 by name: ports: { http: 80 }',
    fields: {
      name: text(labelFault, true),
      appProtocol: text(labelKeyFault),
    },
    check({ port = 0, targetPort = 0 }, place) {
      const fault = portNumber(port);
      // An empty targetPort, or 0, means the number of the port.
      const targetFault = targetPort === 0 || targetPort === '' ? undefined : portNumberOrName(targetPort);
      if (fault !== undefined) {
        place.refuse(['port'], `port ${fault}`);
      }
      if (targetFault !== undefined) {
        place.refuse(['targetPort'], `targetPort ${targetFault}`, unquotedPort(targetPort));
      }
    },
  }),
  law({
    name: NAME,
    type: service,
    why: WHY,
    fix: 'name them: ports: { http: 80, metrics: 9090 }',
    check({ spec = {} }, place) {
      const { ports = [] } = spec;
      const names = new Set<string>();
      const numbers = new Set<string>();
      for (const [index, { name = '', port, protocol: given = '' }] of ports.entries()) {
        const protocol = given === '' ? 'TCP' : given;
        const at = ['spec', 'ports', index];
        if (name === '' && ports.length > 1) {
          place.refuse([...at, 'name'], `the Service has ${ports.length} ports, and this one has no name`);
        }
        if (name !== '' && names.has(name)) {
          const fix = `give one of them another name: name: ${literal(`${name}-2`)}`;
          place.refuse([...at, 'name'], `two ports are named ${quote(name)}`, fix);
        }
        if (numbers.has(`${port} ${protocol}`)) {
          place.refuse(
            [...at, 'port'],
            `two ports have the number ${port} for ${protocol}`,
            'give one of them another number, or remove it',
          );
        }
        names.add(name);
        numbers.add(`${port} ${protocol}`);
      }
    },
  }),
  law({
    name: NAME,
    type: service,
    why: WHY,
    fix: 'give each port its own node port',
    check({ spec = {} }, place) {
      const { type = '', ports = [] } = spec;
      const seen = new Map<number, Given<ServicePort>>();
      for (const [index, one] of ports.entries()) {
        const { nodePort = 0 } = one;
        const other = seen.get(nodePort);
        if (nodePort === 0) {
          continue;
        }
        if (type === '' || type === 'ClusterIP') {
          const what = `nodePort is ${nodePort} in a Service of type "ClusterIP"`;
          place.refuse(['spec', 'ports', index, 'nodePort'], what, "leave it out, or type: 'NodePort'");
        } else if (other !== undefined && (isOfOneProtocol(one, other) || one.port !== other.port)) {
          place.refuse(['spec', 'ports', index, 'nodePort'], `two ports have the node port ${nodePort}`);
        }
        seen.set(nodePort, one);
      }
    },
  }),
];

function isOfOneProtocol(
  { protocol: one = '' }: Given<ServicePort>,
  { protocol: other = '' }: Given<ServicePort>,
): boolean {
  return (one === '' ? 'TCP' : one) === (other === '' ? 'TCP' : other);
}
