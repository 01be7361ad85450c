import { quote } from '../../manifests/literal';
import { POD_KINDS, type PodContainer } from '../../manifests/pods';
import { elementsAt, listAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/** Ports of a pod with the same number and protocol, in one container or in two that run at the same time. */
export const duplicatePorts = rule({
  name: 'container-ports',
  severity: 'error',
  isAccepted: true,
  why: 'the containers of a pod share one network, so only one of them can listen on a port',
  fix: 'give one of them another port, or remove the second one',
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const containers = index.podsOf(manifest)?.containers ?? [];
    if (containers.length < 2 && listAt(containers[0]?.fields ?? {}, 'ports').length < 2) {
      return NONE;
    }
    const found: Finding[] = [];
    const taken = new Map<string, string>();
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      // An init container ends before the others start, so they can use its ports.
      checkPorts(container, container.role === 'init' ? new Map() : taken, found);
    }
    return found;
  },
});

const NONE: readonly Finding[] = [];

const TWICE =
  'server-side apply, which Flux, Argo CD and Helm 4 use, refuses the object, because it lists one port twice';

/** @param taken the first container with each port */
function checkPorts(container: PodContainer, taken: Map<string, string>, found: Finding[]): void {
  const name = String(container.fields.name ?? '');
  const own = new Set<string>();
  for (const { field, fields } of elementsAt(container.fields, 'ports', container)) {
    const { containerPort, protocol = 'TCP' } = fields;
    const key = `${containerPort} for ${protocol}`;
    const other = taken.get(key);
    if (own.has(key)) {
      found.push({ at: `${field}.containerPort`, what: `two ports of the container are ${key}`, why: TWICE });
    } else if (other !== undefined) {
      const what = `the containers ${quote(other)} and ${quote(name)} have the port ${key}`;
      found.push({ at: `${field}.containerPort`, what });
    }
    own.add(key);
    taken.set(key, other ?? name);
  }
}
