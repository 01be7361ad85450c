import { kindFacts } from '../../kubernetes/kinds';
import { quote } from '../../manifests/literal';
import { group, type Rendered } from '../../manifests/manifest';
import { elementsAt, isEmpty, listAt, mapAt } from '../../manifests/read-fields';
import { containerAmounts, limitRangesOf, milliOf, podTotals, shown, type Totals } from '../container-amounts';
import { inNamespaces } from '../in-namespaces';
import { perRendering } from '../per-rendering';
import type { RenderingIndex } from '../rendering-index';
import { type ConcernedField, type Finding, rule } from '../rule';
import { fewestPods } from '../scaling';

const QUOTA = '/ResourceQuota';

/** Quotas that are smaller than what the objects of their namespace in the same rendering use in total. */
export const quotaFit = rule({
  name: 'quota-fit',
  severity: 'error',
  isAccepted: true,
  why: 'once the quota is used up, the API server refuses further objects: workloads get fewer pods than they ask for',
  fix: 'raise the quota, or request less',
  kinds: [QUOTA],

  check({ manifest }, index) {
    const spec = mapAt(manifest, 'spec');
    const { namespace } = manifest.metadata;
    const hard = mapAt(spec, 'hard');
    if (namespace === undefined || isEmpty(hard) || isScoped(spec)) {
      return NONE;
    }
    const usage = usageOf(namespace, index);
    return Object.entries(hard).flatMap(([name, most]): readonly Finding[] => {
      const used = usage.get(ALIASES[name] ?? name);
      return used === undefined || used.amount <= milliOf(most)
        ? NONE
        : [
            {
              at: `spec.hard[${name}]`,
              what: `the objects of the namespace ${quote(namespace)} use ${name}=${shown(used.amount)}, but the quota is ${most}`,
              others: used.by,
            },
          ];
    });
  },
});

const NONE: readonly Finding[] = [];

/** Whether a quota applies only to certain pods, which are not determined here. */
function isScoped(spec: Readonly<Record<string, unknown>>): boolean {
  return listAt(mapAt(spec), 'scopes').length > 0 || !isEmpty(mapAt(spec, 'scopeSelector'));
}

/** Resources with two names. */
const ALIASES: Readonly<Record<string, string>> = {
  cpu: 'requests.cpu',
  memory: 'requests.memory',
  'ephemeral-storage': 'requests.ephemeral-storage',
  'count/pods': 'pods',
  'count/services': 'services',
  'count/configmaps': 'configmaps',
  'count/secrets': 'secrets',
  'count/persistentvolumeclaims': 'persistentvolumeclaims',
  'count/replicationcontrollers': 'replicationcontrollers',
  'count/resourcequotas': 'resourcequotas',
};

/** The amount that is used, in thousandths, and the fields that use it. */
interface Usage {
  amount: bigint;
  readonly by: ConcernedField[];
}

function usageOf(namespace: string, index: RenderingIndex): ReadonlyMap<string, Usage> {
  const known = usages(index);
  const usage = known.get(namespace) ?? new Map<string, Usage>();
  if (!known.has(namespace)) {
    known.set(namespace, usage);
    for (const rendered of byNamespace(index).get(namespace) ?? []) {
      addObject(rendered, usage, index);
    }
  }
  return usage;
}

const usages = perRendering(() => new Map<string, Map<string, Usage>>());

const byNamespace = perRendering((index) => inNamespaces(index.ofKinds([...index.kinds])));

function add(usage: Map<string, Usage>, name: string, amount: bigint, by: ConcernedField): void {
  const known = usage.get(name) ?? { amount: 0n, by: [] };
  known.amount += amount;
  known.by.push(by);
  usage.set(name, known);
}

const ONE = 1000n;
/** Kinds that a quota counts by their plural, without `count/`. */
const COUNTED: ReadonlySet<string> = new Set([
  'services',
  'configmaps',
  'secrets',
  'persistentvolumeclaims',
  'replicationcontrollers',
  'resourcequotas',
]);

function addObject(rendered: Rendered, usage: Map<string, Usage>, index: RenderingIndex): void {
  const { manifest } = rendered;
  const facts = kindFacts(group(manifest), manifest.kind);
  if (facts !== undefined && manifest.kind !== 'Pod') {
    const isPlain = facts.group === '' && COUNTED.has(facts.plural);
    const name = isPlain ? facts.plural : `count/${facts.plural}${facts.group === '' ? '' : `.${facts.group}`}`;
    add(usage, name, ONE, { rendered, at: 'kind' });
  }
  if (manifest.kind === 'Service') {
    addService(rendered, usage);
  } else if (manifest.kind === 'PersistentVolumeClaim') {
    const storage = milliOf(mapAt(manifest, 'spec', 'resources', 'requests').storage);
    add(usage, 'requests.storage', storage, { rendered, at: 'spec.resources' });
  } else {
    addPods(rendered, usage, index);
  }
}

function addService(rendered: Rendered, usage: Map<string, Usage>): void {
  const spec = mapAt(rendered.manifest, 'spec');
  const by = { rendered, at: 'spec.type' };
  if (spec.type === 'LoadBalancer') {
    add(usage, 'services.loadbalancers', ONE, by);
  }
  if (spec.type === 'NodePort' || (spec.type === 'LoadBalancer' && spec.allocateLoadBalancerNodePorts !== false)) {
    add(usage, 'services.nodeports', ONE * BigInt(listAt(spec, 'ports').length), by);
  }
}

/** The kinds with a known number of pods that keep running, unlike Jobs and DaemonSets. */
const LASTING: ReadonlySet<string> = new Set([
  'Pod',
  'Deployment',
  'StatefulSet',
  'ReplicaSet',
  'ReplicationController',
]);

function addPods(rendered: Rendered, usage: Map<string, Usage>, index: RenderingIndex): void {
  const { manifest } = rendered;
  const pods = LASTING.has(manifest.kind) ? index.podsOf(manifest) : undefined;
  const fewest = manifest.kind === 'Pod' ? { count: 1, rendered, at: 'kind' } : fewestPods(rendered, index);
  const isDone = manifest.kind === 'Pod' && (mapAt(manifest, 'spec').restartPolicy ?? 'Always') !== 'Always';
  if (pods === undefined || fewest === undefined || fewest.count === 0 || isDone) {
    return;
  }
  const count = BigInt(Math.trunc(fewest.count));
  const containers = containerAmounts(pods, limitRangesOf(pods.namespace, index));
  const by = { rendered: fewest.rendered, at: fewest.at };
  add(usage, 'pods', ONE * count, by);
  addTotals('requests', podTotals(pods, containers, 'requests'), count, by, usage);
  addTotals('limits', podTotals(pods, containers, 'limits'), count, by, usage);
  if (manifest.kind === 'StatefulSet') {
    addClaims(rendered, count, usage);
  }
}

function addTotals(key: string, totals: Totals, count: bigint, by: ConcernedField, usage: Map<string, Usage>): void {
  for (const [name, amount] of totals) {
    add(usage, `${key}.${name}`, amount * count, by);
  }
}

/** Adds the claims of a StatefulSet: each pod has its own. */
function addClaims(rendered: Rendered, count: bigint, usage: Map<string, Usage>): void {
  for (const { field, fields } of elementsAt(mapAt(rendered.manifest, 'spec'), 'volumeClaimTemplates', 'spec')) {
    const by = { rendered, at: field };
    const storage = milliOf(mapAt(fields, 'spec', 'resources', 'requests').storage);
    add(usage, 'persistentvolumeclaims', ONE * count, by);
    add(usage, 'requests.storage', storage * count, by);
  }
}
