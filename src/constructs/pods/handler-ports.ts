import type { ContainerPort, LifecycleHandler, Lifecycle as WireLifecycle } from '../../kubernetes/generated/core/v1';
import type { Refusal } from '../../problems/refusals';
import type { DeepReadonly } from '../wire';

type Lifecycle = DeepReadonly<WireLifecycle>;
type Handler = DeepReadonly<Pick<LifecycleHandler, 'httpGet' | 'tcpSocket'>>;

/** A container whose probes and lifecycle handlers are looked at. */
export interface AskedContainer {
  readonly name: string;
  readonly ports: readonly ContainerPort[];
  /** Its path in the object, such as `spec.containers[0]`. */
  readonly field: string;
  refuse(refusal: Refusal): void;
}

/**
 * A probe or lifecycle handler; one that asks a port by a name that its own container does not have is refused, and left
 * out, so that nothing else complains of it too.
 *
 * @param word the field that it stands in, such as `readinessProbe`
 */
export function checkedHandler<Asking extends Handler>(
  handler: Asking | undefined,
  word: string,
  container: AskedContainer,
): Asking | undefined {
  const way = handler?.httpGet === undefined ? 'tcpSocket' : 'httpGet';
  const port = handler?.[way]?.port;
  if (typeof port !== 'string' || container.ports.some(({ name }) => name === port)) {
    return handler;
  }
  container.refuse({
    field: `${container.field}.${word}.${way}.port`,
    what: `${word} asks the port "${port}", which the container "${container.name}" does not have`,
    why: 'the kubelet finds ports by name in the same container only, so the check would always fail',
    fix: fixPort(port, container.ports),
  });
  return undefined;
}

/** The handlers of a container's life; see `checkedHandler`. */
export function checkedLifecycle(lifecycle: Lifecycle | undefined, container: AskedContainer): Lifecycle | undefined {
  return lifecycle === undefined
    ? undefined
    : {
        ...lifecycle,
        postStart: checkedHandler(lifecycle.postStart, 'lifecycle.postStart', container),
        preStop: checkedHandler(lifecycle.preStop, 'lifecycle.preStop', container),
      };
}

function fixPort(port: string, ports: readonly ContainerPort[]): string {
  if (/^\d+$/.test(port)) {
    return `give it as a number: port: ${port}`;
  }
  const known = ports.flatMap(({ name }) => name ?? []);
  const own = `give the container the port: ports: { '${port}': 8080 }`;
  return known.length === 0 ? own : `${own}, or ask one that it has: ${known.join(', ')}`;
}
