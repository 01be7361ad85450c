import type {
  ExecAction,
  GRPCAction,
  HTTPGetAction,
  HTTPHeader,
  LifecycleHandler,
  Probe,
  TCPSocketAction,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { podSpec } from '../api-types';
import { atLeast, portNumber } from '../grammars/numbers';
import { portNumberOrName, unquotedPort } from '../grammars/ports';
import { law } from '../law';
import type { Place } from '../place';
import { WHY } from './why';

const PORT = 'name a port of the container, or give its number: port: 8080';
const count = atLeast(0);

/** https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/ */
export const probes = [
  law({
    name: 'container-probes',
    type: apiType<Probe>('core/v1.Probe'),
    why: WHY,
    fix: "set a probe: readiness: '/ready'",
    fields: {
      initialDelaySeconds: count,
      timeoutSeconds: count,
      periodSeconds: count,
      failureThreshold: count,
      terminationGracePeriodSeconds: atLeast(1),
    },
    check({ successThreshold = 0, terminationGracePeriodSeconds, ...probe }, place) {
      checkHandlers(probe, ['exec', 'httpGet', 'tcpSocket', 'grpc'], place);
      const isReadiness = place.field === 'readinessProbe';
      if (successThreshold < 0 || (!isReadiness && successThreshold > 1)) {
        const what = `successThreshold is ${successThreshold}; ${isReadiness ? 'the minimum is 1' : 'it must be 1'}`;
        place.refuse(['successThreshold'], what, 'write successThreshold: 1');
      }
      if (isReadiness && terminationGracePeriodSeconds !== undefined) {
        const what = 'readiness does not stop containers, but has terminationGracePeriodSeconds';
        place.refuse(['terminationGracePeriodSeconds'], what, 'remove it, or set that of the pod');
      }
    },
  }),
  law({
    name: 'container-probes',
    type: apiType<LifecycleHandler>('core/v1.LifecycleHandler'),
    why: WHY,
    fix: "add a handler: preStop: { exec: { command: ['sync'] } }",
    check(handler, place) {
      checkHandlers(handler, ['exec', 'httpGet', 'tcpSocket', 'sleep'], place);
      const { sleep } = handler;
      const grace = place.enclosing(podSpec)?.terminationGracePeriodSeconds ?? 30;
      if (sleep !== undefined && ((sleep.seconds ?? 0) < 0 || (sleep.seconds ?? 0) > grace)) {
        const what = `sleep is ${sleep.seconds ?? 0} s, but the pod has ${grace} s to stop`;
        place.refuse(['sleep', 'seconds'], what, 'sleep for less, or raise terminationGracePeriodSeconds');
      } else if (sleep?.seconds === 0 && !place.isOn('PodLifecycleSleepActionAllowZero')) {
        place.refuse(['sleep', 'seconds'], 'sleep is 0 s, which is allowed from Kubernetes 1.33', 'write seconds: 1');
      }
    },
  }),
  law({
    name: 'container-probes',
    type: apiType<ExecAction>('core/v1.ExecAction'),
    why: WHY,
    fix: "give it a command: exec: { command: ['cat', '/tmp/healthy'] }",
    check({ command = [] }, place) {
      if (command.length === 0) {
        place.refuse(['command'], 'exec has no command');
      }
    },
  }),
  law({
    name: 'container-probes',
    type: apiType<HTTPGetAction>('core/v1.HTTPGetAction'),
    why: WHY,
    fix: PORT,
    check: checkPort,
  }),
  law({
    name: 'container-probes',
    type: apiType<TCPSocketAction>('core/v1.TCPSocketAction'),
    why: WHY,
    fix: PORT,
    check: checkPort,
  }),
  law({
    name: 'container-probes',
    type: apiType<GRPCAction>('core/v1.GRPCAction'),
    why: WHY,
    fix: 'give the number of a port: grpc: { port: 9090 }',
    check({ port = 0 }, place) {
      const fault = portNumber(port);
      if (fault !== undefined) {
        place.refuse(['port'], `port ${fault}`);
      }
    },
  }),
  law({
    name: 'container-probes',
    type: apiType<HTTPHeader>('core/v1.HTTPHeader'),
    why: WHY,
    fix: "name a header of letters, digits and dashes: { name: 'X-Probe', value: 'yes' }",
    fields: {
      name: (name) =>
        HEADER.test(name) ? undefined : `is ${quote(name)}; only letters, digits and "-" are allowed in header names`,
    },
  }),
];

const HEADER = /^[-A-Za-z0-9]+$/;

function checkPort({ port = 0 }: Given<TCPSocketAction>, place: Place): void {
  const fault = portNumberOrName(port);
  if (fault !== undefined) {
    place.refuse(['port'], `port ${fault}`, unquotedPort(port));
  }
}

/** The server checks one handler at a time. */
function checkHandlers(given: object, handlers: readonly string[], place: Place): void {
  const [first, second] = handlers.filter((handler) => Reflect.get(given, handler) !== undefined);
  if (first === undefined) {
    place.refuse([], `${place.field} has no handler`);
  } else if (second !== undefined) {
    place.refuse([second], `${place.field} has ${first} and ${second}`, 'keep one of them');
  }
}
