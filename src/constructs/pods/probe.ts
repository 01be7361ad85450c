import type { ContainerPort, HTTPGetAction, Probe as Wire } from '../../kubernetes/generated/core/v1';
import type { DeepReadonly } from '../wire';

/** A probe in the API's form. */
export type WireProbe = DeepReadonly<Wire>;

/** An HTTP check; its port defaults to the container's first TCP port. */
export interface ProbeHttpGet extends DeepReadonly<Omit<HTTPGetAction, 'port'>> {
  /**
   * The port, by number or name.
   * @default the first TCP port of the container
   */
  readonly port?: HTTPGetAction['port'];
}

/**
 * A check of a container: the path of an HTTP GET on its first TCP port, or a probe in the API's form.
 *
 * https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
export type Probe = string | ProbeFields;

/** A probe with its handler (`httpGet`, `tcpSocket`, `grpc` or `exec`) and its intervals. */
export interface ProbeFields extends Omit<WireProbe, 'httpGet'> {
  /** Sends an HTTP GET to the container. */
  readonly httpGet?: ProbeHttpGet;
}

/**
 * Lowers a probe to the API's form; an HTTP GET without a port uses the container's first TCP port, by name if it has
 * one.
 */
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
