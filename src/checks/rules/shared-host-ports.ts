import { quote } from '../../manifests/literal';
import type { Fields, Manifest, Rendered } from '../../manifests/manifest';
import type { PodTemplate } from '../../manifests/pods';
import { type Element, elementsAt, isEmpty, mapAt } from '../../manifests/read-fields';
import { perRendering } from '../per-rendering';
import type { RenderingIndex } from '../rendering-index';
import { type ConcernedField, type Finding, rule } from '../rule';

const KINDS = ['apps/DaemonSet', 'apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet'];

/** Host ports that the pods of a DaemonSet use on every node, and that other pods request as well. */
export const sharedHostPorts = rule({
  name: 'host-ports',
  severity: 'error',
  isAccepted: true,
  why: 'the pods of the DaemonSet use the port on every node, so the others stay Pending',
  fix: 'give one of them another hostPort, or none and a Service',
  kinds: KINDS,
  needs: ['apps/DaemonSet'],

  check({ manifest }, index) {
    return conflictsByManifest(index).get(manifest) ?? NONE;
  },
});

const NONE: readonly Finding[] = [];

/** A port of the node that pods request. */
interface HostPort extends ConcernedField {
  readonly key: string;
  readonly hostIP: string;
}

const conflictsByManifest = perRendering((index) => {
  const onEveryNode = new Map<string, HostPort[]>();
  const found = new Map<Manifest, Finding[]>();
  // DaemonSets come first in KINDS, so their ports are known before other kinds are checked.
  for (const rendered of index.ofKinds(KINDS)) {
    const pods = index.podsOf(rendered.manifest);
    const ports = pods === undefined ? [] : hostPortsOf(rendered, pods);
    for (const port of ports) {
      const other = onEveryNode
        .get(port.key)
        ?.find((taken) => conflicts(taken, port) && !mayAvoid(rendered, taken, index));
      if (other !== undefined) {
        found.set(rendered.manifest, [...(found.get(rendered.manifest) ?? []), conflict(port, other)]);
      }
    }
    for (const port of rendered.manifest.kind === 'DaemonSet' && pods !== undefined && !isSelective(pods)
      ? ports
      : []) {
      onEveryNode.set(port.key, [...(onEveryNode.get(port.key) ?? []), port]);
    }
  }
  return found;
});

function hostPortsOf(rendered: Rendered, { spec, containers }: PodTemplate): readonly HostPort[] {
  const found: HostPort[] = [];
  for (const container of containers) {
    for (const element of elementsAt(container.fields, 'ports', container)) {
      const port = hostPort(element.fields, spec.hostNetwork === true);
      if (port !== 0) {
        const { protocol = 'TCP', hostIP = '' } = element.fields;
        found.push({
          rendered,
          at: `${element.field}.hostPort`,
          key: `${port} for ${protocol}`,
          hostIP: String(hostIP),
        });
      }
    }
  }
  return found;
}

/** The host port of a container port; with hostNetwork, it is the container port itself. */
function hostPort({ hostPort: given, containerPort }: Fields, isHostNetwork: boolean): number {
  const port = given ?? (isHostNetwork ? containerPort : 0);
  return typeof port === 'number' ? port : 0;
}

/** Whether two ports conflict: their addresses only differ if both are set. */
function conflicts(one: HostPort, other: HostPort): boolean {
  const addresses = [one.hostIP, other.hostIP];
  return one.hostIP === other.hostIP || addresses.some((address) => address === '' || address === '0.0.0.0');
}

/** Whether the pods run on some nodes only. */
function isSelective({ spec }: PodTemplate): boolean {
  return !isEmpty(mapAt(spec, 'nodeSelector')) || !isEmpty(mapAt(spec, 'affinity', 'nodeAffinity'));
}

/** Whether pods may run on a node with a taint that the DaemonSet does not tolerate; another DaemonSet runs on all nodes. */
function mayAvoid({ manifest }: Rendered, other: HostPort, index: RenderingIndex): boolean {
  const toleratesAll = tolerations(other.rendered, index).some(
    ({ fields }) => fields.operator === 'Exists' && fields.key === undefined,
  );
  return manifest.kind !== 'DaemonSet' && !toleratesAll && tolerations({ manifest }, index).length > 0;
}

function tolerations({ manifest }: Pick<Rendered, 'manifest'>, index: RenderingIndex): readonly Element[] {
  return elementsAt(index.podsOf(manifest)?.spec ?? {}, 'tolerations', '');
}

function conflict({ at, key }: HostPort, other: HostPort): Finding {
  const { name } = other.rendered.manifest.metadata;
  return { at, what: `the DaemonSet ${quote(name)} uses the port ${key} on every node, too`, others: [other] };
}
