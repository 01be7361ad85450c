import { portNameFault } from '../../laws/grammars/names';
import { isFields } from '../../manifests/field';
import { literal, literalKey, quote } from '../../manifests/literal';
import type { Rendered, Value } from '../../manifests/manifest';
import { POD_KINDS, type PodContainer } from '../../manifests/pods';
import { elementsAt, listAt } from '../../manifests/read-fields';
import { handlersOf } from '../handlers';
import { type Finding, rule } from '../rule';

/** Probes and lifecycle hooks that name a port, which must be a port of the same container. */
export const noMissingProbePort = rule({
  name: 'no-missing-probe-port',
  severity: 'error',
  isAccepted: true,
  why: 'the kubelet looks up port names in the same container only, so the probe fails: the container gets no traffic, or is restarted',
  fix: 'name the port in the container: ports: { http: 8080 }',
  kinds: POD_KINDS,

  check(rendered, index) {
    const found: Finding[] = [];
    for (const container of index.podsOf(rendered.manifest)?.containers ?? []) {
      checkContainer(container, rendered, found);
    }
    return found;
  },
});

function checkContainer(container: PodContainer, rendered: Rendered, found: Finding[]): void {
  for (const { field, fields } of handlersOf(container, ({ port }) => isMissing(port, container))) {
    const port = String(fields.port);
    const others = [{ rendered, at: `${container.field}.ports` }];
    const what = `the container ${quote(String(container.fields.name))} has no port ${quote(port)}`;
    found.push({ at: `${field}.port`, what, fix: advice(container, port), others });
  }
}

/** Whether a port name is missing; a law reports invalid port names. */
function isMissing(port: Value | undefined, container: PodContainer): boolean {
  return typeof port === 'string' && !hasPort(container, port) && portNameFault(port) === undefined;
}

function hasPort({ fields }: PodContainer, name: string): boolean {
  return listAt(fields, 'ports').some((port) => isFields(port) && port.name === name);
}

function advice({ fields }: PodContainer, name: string): string {
  const naming = `name it in the container: ports: { ${literalKey(name)}: 8080 }`;
  const known = elementsAt(fields, 'ports', '')
    .slice(0, FEW)
    .map(({ fields: port }) => (typeof port.name === 'string' ? literal(port.name) : String(port.containerPort)));
  return known.length === 0 ? naming : `use one that it has: port: ${known.join(' or ')}; or ${naming}`;
}

/** The most names that a message lists. */
const FEW = 3;
