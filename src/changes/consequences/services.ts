import { perRendering } from '../../checks/per-rendering';
import type { RenderingIndex } from '../../checks/rendering-index';
import { podsBehind, SERVICE, serviceSelector } from '../../checks/services';
import { isFields } from '../../manifests/field';
import { groupBy } from '../../manifests/group-by';
import { toJson } from '../../manifests/json';
import { quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import { isEmpty, listAt, mapAt } from '../../manifests/read-fields';
import { consequenceLaw } from '../model/law';
import { goneSide, keptSides, nameOf, newSide, type Side } from '../model/transition';

/** A Service selects other pods. */
export const servicePods = consequenceLaw({
  kind: 'traffic',
  rule: 'service-pods',
  why: 'connections go to the pods of the new selector at once, and fail if none of them is ready',
  fix: 'make sure that the new pods are ready before the selector changes',
  kinds: [SERVICE],
  *find(pair, transition) {
    const { before, after } = keptSides(pair) ?? {};
    const change = pair.fields.find(({ field }) => field.startsWith('spec.selector'));
    if (before !== undefined && after !== undefined && change !== undefined) {
      const [old, now] = [namesBehind(before, transition.before), namesBehind(after, transition.after)];
      yield { field: 'spec.selector', what: `it selects ${now || 'no pods'} instead of ${old || 'no pods'}` };
    }
  },
});

function namesBehind({ manifest }: Side, index: RenderingIndex): string {
  const selector = serviceSelector(manifest);
  const behind = isEmpty(selector) ? [] : podsBehind(selector, manifest.metadata.namespace, index);
  return behind.map(({ rendered }) => nameOf(rendered.manifest)).join(', ');
}

/** A port of a Service is removed or gets another target. */
export const servicePorts = consequenceLaw({
  kind: 'traffic',
  rule: 'moved-ports',
  why: 'connections to the old port are refused',
  fix: 'keep the old port until nothing uses it',
  kinds: [SERVICE],
  *find(pair) {
    for (const { field, difference, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      const [, key, inner] = /^spec\.ports\[([^\]]*)\](?:\.(\w+))?$/.exec(field) ?? [];
      const port = key?.replace(/^port=(\d+),protocol=(\w+)$/, '$1/$2');
      if (port !== undefined && inner === undefined && difference === 'removed') {
        yield { field, what: `port ${port} is removed` };
      } else if (port !== undefined && (inner === 'targetPort' || inner === 'nodePort')) {
        const why =
          inner === 'targetPort'
            ? 'connections go to the new port at once, and fail for pods that do not listen there yet'
            : undefined;
        yield {
          field,
          what: `${inner} of port ${port} changes from ${toJson(before ?? null)} to ${toJson(after ?? null)}`,
          ...(why && { why }),
        };
      }
    }
  },
});

const ROUTING: ReadonlyMap<string, string> = new Map([
  ['spec.sessionAffinity', 'clients may reach other pods than before'],
  ['spec.sessionAffinityConfig', 'clients may reach other pods than before'],
  [
    'spec.externalTrafficPolicy',
    'Local keeps client addresses, but reaches only pods on the same node; Cluster reaches all pods, but hides client addresses',
  ],
  ['spec.internalTrafficPolicy', 'Local reaches only pods on the same node; without one, connections fail'],
  ['spec.trafficDistribution', 'connections are distributed over the pods in another way'],
  ['spec.publishNotReadyAddresses', 'pods that are not ready start or stop getting traffic'],
  ['spec.externalName', 'connections go to the new host'],
]);

/** A Service distributes connections in another way. */
export const serviceRouting = consequenceLaw({
  kind: 'traffic',
  rule: 'service-routing',
  why: 'connections take another path',
  fix: 'nothing, if that is intended',
  kinds: [SERVICE],
  *find(pair) {
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      const why = [...ROUTING].find(([name]) => field === name || field.startsWith(`${name}.`))?.[1];
      if (why !== undefined) {
        yield {
          field,
          what: `${field.slice('spec.'.length)} changes from ${toJson(before ?? null)} to ${toJson(after ?? null)}`,
          why,
        };
      }
    }
  },
});

const REACH: readonly unknown[] = ['ClusterIP', 'NodePort', 'LoadBalancer'];

/** A Service can be reached from fewer places. */
export const narrowerService = consequenceLaw({
  kind: 'traffic',
  rule: 'narrower-service',
  why: 'the load balancer address or the node port is released, and another Service may get it',
  fix: 'keep the type until no client uses it',
  kinds: [SERVICE],
  *find(pair) {
    const change = keptSides(pair) && pair.fields.find(({ field }) => field === 'spec.type');
    if (change !== undefined && REACH.indexOf(change.after) < REACH.indexOf(change.before)) {
      yield { field: change.field, what: `its type changes from ${change.before} to ${change.after}` };
    }
  },
});

/** A Service is removed. */
export const removedService = consequenceLaw({
  kind: 'traffic',
  rule: 'removed-service',
  why: 'its DNS name and its addresses are gone when it is pruned, and clients that use them fail',
  fix: 'keep it until nothing uses it',
  kinds: [SERVICE],
  *find(pair) {
    const gone = pair.change === 'removed' ? goneSide(pair)?.manifest : undefined;
    if (gone !== undefined) {
      yield { what: `${nameOf(gone)} is removed` };
    }
  },
});

/** The labels of pods change, so that Services no longer select them. */
export const leftService = consequenceLaw({
  kind: 'traffic',
  rule: 'left-service',
  why: 'the Service loses a pod with each one that is replaced, until it reaches none of them',
  fix: 'keep the labels that the Service selects',
  kinds: POD_KINDS,
  *find(pair, transition) {
    const { before, after } = keptSides(pair) ?? {};
    const labels = `${after?.pods?.metadataField}.labels`;
    const isChanged = pair.fields.some(({ field }) => field.startsWith(labels));
    if (before?.pods === undefined || after?.pods === undefined || !isChanged) {
      return;
    }
    const { namespace } = after.rendered.manifest.metadata;
    for (const service of servicesIn(transition.after).get(namespace ?? '') ?? []) {
      const was = transition.before.find(SERVICE, namespace, service.metadata.name);
      const wasBehind = was !== undefined && finds(serviceSelector(was.manifest), before.pods.labels);
      if (wasBehind && !finds(serviceSelector(service), after.pods.labels)) {
        yield {
          field: labels,
          what: `Service ${quote(service.metadata.name)} no longer selects the pods`,
        };
      }
    }
  },
});

const servicesIn = perRendering((index) =>
  groupBy(
    index.ofKinds([SERVICE]).map(({ manifest }) => manifest),
    ({ metadata }) => metadata.namespace ?? '',
  ),
);

type Labels = ReturnType<typeof serviceSelector>;

function finds(selector: Labels, labels: Labels): boolean {
  return !isEmpty(selector) && Object.entries(selector).every(([key, value]) => labels[key] === value);
}

/** A Service can be reached from more places. */
export const widerService = consequenceLaw({
  kind: 'exposure',
  rule: 'wider-service',
  why: 'anyone who can reach a node (NodePort) or the load balancer (LoadBalancer) can reach the pods',
  fix: 'nothing, if all of them should reach it; loadBalancerSourceRanges limits the clients',
  kinds: [SERVICE],
  *find(pair) {
    const added = newSide(pair)?.manifest;
    const type = added && mapAt(added, 'spec').type;
    if (pair.change === 'added' && (type === 'NodePort' || type === 'LoadBalancer')) {
      yield { field: 'spec.type', what: `its type is ${type}` };
    }
    for (const { field, difference, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (field === 'spec.type' && REACH.indexOf(after) > Math.max(0, REACH.indexOf(before))) {
        yield { field, what: `its type changes from ${before} to ${after}` };
      } else if (field === 'spec.externalIPs' && difference !== 'reordered' && difference !== 'removed') {
        yield {
          field,
          what: `it can be reached at ${toJson(after)}`,
          why: 'nodes accept connections to these addresses for it',
        };
      }
    }
  },
});

const PRIVATE: readonly string[] = [
  'service.beta.kubernetes.io/aws-load-balancer-internal',
  'service.beta.kubernetes.io/aws-load-balancer-scheme',
  'service.beta.kubernetes.io/azure-load-balancer-internal',
  'networking.gke.io/load-balancer-type',
  'cloud.google.com/load-balancer-type',
  'service.beta.kubernetes.io/openstack-internal-load-balancer',
];

/** A load balancer accepts more clients. */
export const openLoadBalancer = consequenceLaw({
  kind: 'exposure',
  rule: 'open-load-balancer',
  why: 'the load balancer accepts all of these clients, unless something else blocks them',
  fix: 'keep the ranges, or the annotation that makes it private',
  kinds: [SERVICE],
  *find(pair) {
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (field === 'spec.loadBalancerSourceRanges') {
        const added = rangesIn(after).filter((range) => !rangesIn(before).includes(range));
        if (rangesIn(after).length === 0 || added.length > 0) {
          yield {
            field,
            what: rangesIn(after).length === 0 ? 'all addresses are allowed' : `${added.join(', ')} is allowed too`,
          };
        }
      } else if (
        PRIVATE.some((name) => field === `metadata.annotations[${name}]`) &&
        !/^(true|internal)$/i.test(String(after ?? ''))
      ) {
        yield {
          field,
          what: `the load balancer is no longer private: ${toJson(before ?? null)} → ${toJson(after ?? null)}`,
        };
      }
    }
  },
});

function rangesIn(value: unknown): readonly unknown[] {
  return listAt(isFields(value) ? {} : { value: Array.isArray(value) ? value : [] }, 'value');
}
