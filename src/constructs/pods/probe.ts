import type { ContainerPort, HTTPGetAction, Probe as Wire } from '../../kubernetes/generated/core/v1';
import type { DeepReadonly } from '../wire';

/** A probe as the API writes it. */
export type WireProbe = DeepReadonly<Wire>;

/** An HTTP check whose port may be left out: it is the container's first TCP port then. */
export interface ProbeHttpGet extends DeepReadonly<Omit<HTTPGetAction, 'port'>> {
  /**
   * The port, by its number or its name.
   * @default the first TCP port of the container
   */
  readonly port?: HTTPGetAction['port'];
}

/**
 * How a container is asked how it is: the path of an HTTP GET on its first TCP port, or the probe as the API writes it.
 *
 * https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
export type Probe = string | ProbeFields;

/** A probe with its handler (`httpGet`, `tcpSocket`, `grpc` or `exec`), and how often it runs. */
export interface ProbeFields extends Omit<WireProbe, 'httpGet'> {
  /** Sends an HTTP GET to the container; `path` and `port` go in here. */
  readonly httpGet?: ProbeHttpGet;
}

/** A probe as the API writes it; an HTTP GET without a port asks the container's first TCP port, by name where it has one. */
export function lowerProbe(probe: Probe | undefined, ports: readonly ContainerPort[]): ProbeFields | undefined {
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
