import type { ContainerPort, HTTPGetAction, Probe as ProbeFields } from '../../kubernetes/generated/core/v1';
import type { DeepReadonly } from '../wire';

/** A probe as the API writes it. */
export type WireProbe = DeepReadonly<ProbeFields>;

/** An HTTP check whose port may be left out: it is the container's first TCP port then. */
export type HttpGet = DeepReadonly<Omit<HTTPGetAction, 'port'> & Partial<Pick<HTTPGetAction, 'port'>>>;

/**
 * How a container is asked how it is: the path of an HTTP GET on its first TCP port, or the probe as the API writes it.
 *
 * https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
export type Probe = string | (Omit<WireProbe, 'httpGet'> & { readonly httpGet?: HttpGet });

/** A probe as the API writes it; an HTTP GET without a port asks the container's first TCP port, by name where it has one. */
export function lowerProbe(
  probe: Probe | undefined,
  ports: readonly ContainerPort[],
): Exclude<Probe, string> | undefined {
  if (probe === undefined) {
    return undefined;
  }
  const { httpGet, ...rest } = typeof probe === 'string' ? { httpGet: { path: probe } } : probe;
  if (httpGet === undefined) {
    return rest;
  }
  const first = ports.find(({ protocol = 'TCP' }) => protocol === 'TCP');
  return { httpGet: { ...httpGet, port: httpGet.port ?? first?.name ?? first?.containerPort }, ...rest };
}
