import { isFields } from '../../manifests/field';
import { literalKey, quote } from '../../manifests/literal';
import type { Fields, Value } from '../../manifests/manifest';
import { type Element, elementsAt, isEmpty, listAt, mapAt } from '../../manifests/read-fields';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { podsOfSelector } from '../selected-pods';
import type { Workload } from '../workload-index';
import { portFields } from '../workload-ports';

/** Named ports of NetworkPolicies, which the pods that the rule applies to must have. */
export const policyPorts = rule({
  name: 'network-policy-ports',
  severity: 'error',
  isAccepted: true,
  why: 'the rule allows no connection to the port, so the intended connections are blocked',
  fix: 'use a port that the pods have, or name it in the workload: ports: { http: 8080 }',
  kinds: ['networking.k8s.io/NetworkPolicy'],
  needsAll: true,

  check({ manifest }, index) {
    const found: Finding[] = [];
    const spec = mapAt(manifest, 'spec');
    const { namespace } = manifest.metadata;
    for (const rule of elementsAt(spec, 'ingress', 'spec')) {
      checkPorts(rule, () => podsOfSelector(spec.podSelector, namespace, index), found);
    }
    for (const rule of elementsAt(spec, 'egress', 'spec')) {
      checkPorts(rule, () => peersOf(rule, namespace, index), found);
    }
    return found;
  },
});

/** @param podsOf returns the pods that receive the connections; empty if not all of them are known */
function checkPorts(rule: Element, podsOf: () => readonly Workload[], found: Finding[]): void {
  for (const { field, fields } of elementsAt(rule.fields, 'ports', rule)) {
    const { port } = fields;
    const pods = typeof port === 'string' ? podsOf() : NONE;
    if (typeof port === 'string' && pods.length > 0 && !pods.some((workload) => hasPort(workload, port, fields))) {
      found.push(missing(`${field}.port`, port, pods));
    }
  }
}

const NONE: readonly Workload[] = [];

function peersOf(rule: Element, namespace: string | undefined, index: RenderingIndex): readonly Workload[] {
  const peers = elementsAt(rule.fields, 'to', rule).map(({ fields: { podSelector, namespaceSelector, ipBlock } }) => {
    const other = namespaceSelector === undefined ? namespace : namedNamespace(namespaceSelector);
    const isKnown = isFields(podSelector) && ipBlock === undefined && other !== ANY;
    return isKnown ? podsOfSelector(podSelector, other, index) : NONE;
  });
  return peers.every((pods) => pods.length > 0) ? peers.flat() : NONE;
}

/** Marks namespaces that only the cluster knows. */
const ANY = '*';

function namedNamespace(selector: Value): string {
  const labels = mapAt(selector, 'matchLabels');
  const { 'kubernetes.io/metadata.name': name, ...others } = labels;
  const isAlone = isEmpty(others) && isFields(selector) && listAt(selector, 'matchExpressions').length === 0;
  return typeof name === 'string' && isAlone ? name : ANY;
}

function hasPort({ pods }: Workload, name: string, { protocol = 'TCP' }: Fields): boolean {
  return pods.containers.some(({ fields }) =>
    listAt(fields, 'ports').some(
      (port) => isFields(port) && port.name === name && (port.protocol ?? 'TCP') === protocol,
    ),
  );
}

function missing(at: string, name: string, workloads: readonly Workload[]): Finding {
  const ports = workloads.flatMap(({ pods }) => pods.containers.flatMap(({ fields }) => listAt(fields, 'ports')));
  const known = new Set(ports.flatMap((port) => (isFields(port) && typeof port.name === 'string' ? port.name : [])));
  const naming = `name it in the workload: ports: { ${literalKey(name)}: 8080 }`;
  return {
    at,
    what: `no pod that the rule applies to has a port ${quote(name)}`,
    fix: known.size === 0 ? naming : `use an existing port: ${[...known].slice(0, FEW).join(', ')}; or ${naming}`,
    others: workloads.flatMap(portFields),
  };
}

/** The most names that a message lists. */
const FEW = 3;
