import { quote } from '../../manifests/literal';
import { service, servicePort } from '../api-types';
import { text } from '../grammars/constraint';
import { labelFault, labelKeyFault } from '../grammars/names';
import { portNumber } from '../grammars/numbers';
import { portNumberOrName } from '../grammars/ports';
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
      targetPort: portNumberOrName,
      appProtocol: text(labelKeyFault),
    },
    check({ port = 0 }, place) {
      const fault = portNumber(port);
      if (fault !== undefined) {
        place.refuse(['port'], `port ${fault}`);
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
      for (const [index, { name = '', port, protocol = 'TCP' }] of ports.entries()) {
        const at = ['spec', 'ports', index];
        if (name === '' && ports.length > 1) {
          place.refuse([...at, 'name'], `the Service has ${ports.length} ports, and this one has no name`);
        }
        if (name !== '' && names.has(name)) {
          place.refuse([...at, 'name'], `two ports are named ${quote(name)}`, 'give one of them another name');
        }
        if (numbers.has(`${port} ${protocol}`)) {
          place.refuse([...at, 'port'], `two ports are ${port} for ${protocol}`, 'give one of them another number');
        }
        names.add(name);
        numbers.add(`${port} ${protocol}`);
      }
    },
  }),
];
