import type { Container, PodSpec } from '../../kubernetes/generated/core/v1';
import type { Given } from '../api-type';
import { podSpec } from '../api-types';
import { law } from '../law';
import type { Place, Steps } from '../place';
import { isPod } from './containers-of';

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline */
export const hostPorts = [
  law({
    name: 'host-ports',
    type: podSpec,
    why: 'the API server refuses the pods, because only one can use a port of a node',
    fix: 'give one of them another hostPort, or none',
    check(spec, place) {
      const { hostNetwork = false, containers = [], initContainers = [] } = spec;
      if (hostNetwork) {
        checkHostNetwork(spec, place);
      }
      const isDefaulted = hostNetwork && isPod(place);
      checkUnique(containers, ['containers'], isDefaulted, new Set(), place);
      for (const [index, container] of initContainers.entries()) {
        // They run one after another, so they can share a port.
        checkUnique([container], ['initContainers', index], isDefaulted, new Set(), place);
      }
    },
  }),
];

/** On the host network, hostPort and containerPort are the same. */
function checkHostNetwork({ containers = [] }: Given<PodSpec>, place: Place): void {
  for (const [index, { ports = [] }] of containers.entries()) {
    for (const [number, { hostPort = 0, containerPort = 0 }] of ports.entries()) {
      if (hostPort !== 0 && hostPort !== containerPort) {
        const what = `hostPort is ${hostPort} and containerPort ${containerPort}, on the network of the node`;
        const at = ['containers', index, 'ports', number, 'hostPort'];
        place.refuse(at, what, `leave hostPort out, or write hostPort: ${containerPort}`);
      }
    }
  }
}

/** @param steps to the list of containers, or to the only container */
function checkUnique(
  containers: readonly Given<Container>[],
  steps: Steps,
  isDefaulted: boolean,
  seen: Set<string>,
  place: Place,
): void {
  for (const [index, { ports = [] }] of containers.entries()) {
    for (const [number, port] of ports.entries()) {
      const { containerPort = 0, protocol = '', hostIP = '' } = port;
      const hostPort = port.hostPort || (isDefaulted ? containerPort : 0);
      const key = `${protocol || 'TCP'}/${hostIP}/${hostPort}`;
      if (hostPort !== 0 && seen.has(key)) {
        const at = steps.length === 1 ? [...steps, index] : steps;
        place.refuse(
          [...at, 'ports', number, 'hostPort'],
          `two ports use the host port ${hostPort} for ${protocol || 'TCP'}`,
        );
      }
      seen.add(key);
    }
  }
}
