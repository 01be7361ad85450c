import type { ContainerPort } from '../../kubernetes/generated/core/v1';
import { literalKey, quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { container } from '../api-types';
import { text } from '../grammars/constraint';
import { portNameFault } from '../grammars/names';
import { portNumber } from '../grammars/numbers';
import { law } from '../law';
import { WHY } from './why';

const NAME = 'container-ports';
const FIX = 'give ports as numbers from 1 to 65535 by name: ports: { http: 8080 }';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports */
export const containerPorts = [
  law({
    name: NAME,
    type: apiType<ContainerPort>('core/v1.ContainerPort'),
    why: WHY,
    fix: FIX,
    fields: {
      name: text(portNameFault, true),
      hostPort: (port) => (port === 0 ? undefined : portNumber(port)),
    },
    check({ containerPort = 0 }, place) {
      const fault = portNumber(containerPort);
      if (fault !== undefined) {
        place.refuse(['containerPort'], `containerPort ${fault}`);
      }
    },
  }),
  law({
    name: NAME,
    type: container,
    why: WHY,
    fix: FIX,
    check({ ports = [] }, place) {
      const names = new Set<string>();
      for (const [index, { name = '' }] of ports.entries()) {
        if (name !== '' && names.has(name)) {
          const fix = `give one of them another name: ports: { ${literalKey(`${name}-2`)}: ... }`;
          place.refuse(['ports', index, 'name'], `two ports are named ${quote(name)}`, fix);
        }
        names.add(name);
      }
    },
  }),
];
