import type { LifecycleHandler } from 'kubernetes-types/core/v1';
import { fieldPath } from '../../manifests/field';
import type { Refusal } from '../../problems/refusals';
import type { DeepReadonly } from '../object';
import type { WireContainer } from './container';

type Handler = DeepReadonly<Pick<LifecycleHandler, 'httpGet' | 'tcpSocket'>>;

/**
 * Refuses a probe or a lifecycle handler that asks a port by a name that its own container does not have.
 *
 * @param field the path of the container in the object
 */
export function refuseUnknownPorts(container: WireContainer, field: string, refuse: (refusal: Refusal) => void): void {
  const { readinessProbe, livenessProbe, startupProbe, lifecycle } = container;
  refuseUnknown(readinessProbe, 'readinessProbe', container, field, refuse);
  refuseUnknown(livenessProbe, 'livenessProbe', container, field, refuse);
  refuseUnknown(startupProbe, 'startupProbe', container, field, refuse);
  refuseUnknown(lifecycle?.postStart, 'lifecycle.postStart', container, field, refuse);
  refuseUnknown(lifecycle?.preStop, 'lifecycle.preStop', container, field, refuse);
}

function refuseUnknown(
  handler: Handler | undefined,
  word: string,
  { name, ports = [] }: WireContainer,
  field: string,
  refuse: (refusal: Refusal) => void,
): void {
  const way = handler?.httpGet === undefined ? 'tcpSocket' : 'httpGet';
  const port = handler?.[way]?.port;
  if (typeof port !== 'string' || ports.some((known) => known.name === port)) {
    return;
  }
  const known = ports.flatMap((candidate) => candidate.name ?? []);
  refuse({
    field: fieldPath(field, `${word}.${way}.port`),
    what: `${word} asks the port "${port}", which the container "${name}" does not have`,
    why: 'the kubelet finds ports by name in the same container only, so the check would always fail',
    fix: fixPort(port, known),
  });
}

function fixPort(port: string, known: readonly string[]): string {
  if (/^\d+$/.test(port)) {
    return `give it as a number: port: ${port}`;
  }
  const own = `give the container the port: ports: { '${port}': 8080 }`;
  return known.length === 0 ? own : `${own}, or ask one that it has: ${known.join(', ')}`;
}
