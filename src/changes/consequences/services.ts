import { perRendering } from '../../checks/per-rendering';
import type { RenderingIndex } from '../../checks/rendering-index';
import { podsBehind, SERVICE, serviceSelector } from '../../checks/services';
import { isFields } from '../../manifests/field';
import { groupBy } from '../../manifests/group-by';
import { toJson } from '../../manifests/json';
import { quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import { isEmpty, listAt, mapAt } from '../../manifests/reach';
import { consequenceLaw } from '../model/law';
import { goneSide, keptSides, nameOf, newSide, type Side } from '../model/transition';

/** A Service leads to other pods. */
export const servicePods = consequenceLaw({
  kind: 'traffic',
  rule: 'service-pods',
  why: 'connections go to the pods of the new selector at once; where none is ready, they are refused',
  fix: 'let the new pods be ready before the selector changes',
  kinds: [SERVICE],
  *find(pair, transition) {
    const { before, after } = keptSides(pair) ?? {};
    const change = pair.fields.find(({ field }) => field.startsWith('spec.selector'));
    if (before !== undefined && after !== undefined && change !== undefined) {
      const [old, now] = [namesBehind(before, transition.before), namesBehind(after, transition.after)];
      yield { field: 'spec.selector', what: `it leads to ${now || 'no pods'} instead of ${old || 'no pods'}` };
    }
  },
});

function namesBehind({ manifest }: Side, index: RenderingIndex): string {
  const selector = serviceSelector(manifest);
  const behind = isEmpty(selector) ? [] : podsBehind(selector, manifest.metadata.namespace, index);
  return behind.map(({ rendered }) => nameOf(rendered.manifest)).join(', ');
}

/** A port of a Service goes or leads elsewhere. */
export const servicePorts = consequenceLaw({
  kind: 'traffic',
  rule: 'moved-ports',
  why: 'connections to the old port are refused',
  fix: 'keep the old port until nobody uses it',
  kinds: [SERVICE],
  *find(pair) {
    for (const { field, difference, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      const [, key, inner] = /^spec\.ports\[([^\]]*)\](?:\.(\w+))?$/.exec(field) ?? [];
      const port = key?.replace(/^port=(\d+),protocol=(\w+)$/, '$1/$2');
      if (port !== undefined && inner === undefined && difference === 'removed') {
        yield { field, what: `the port ${port} is gone` };
      } else if (port !== undefined && (inner === 'targetPort' || inner === 'nodePort')) {
        const why =
          inner === 'targetPort'
            ? 'connections go to the new port at once, and pods that do not listen there yet refuse them'
            : undefined;
        yield {
          field,
          what: `${inner} of the port ${port} goes from ${toJson(before ?? null)} to ${toJson(after ?? null)}`,
          ...(why && { why }),
        };
      }
    }
  },
});

const ROUTING: ReadonlyMap<string, string> = new Map([
  ['spec.sessionAffinity', 'clients come to other pods than before'],
  ['spec.sessionAffinityConfig', 'clients come to other pods than before'],
  [
    'spec.externalTrafficPolicy',
    'Local keeps the addresses of clients and reaches pods of the same node alone; Cluster reaches all and hides them',
  ],
  [
    'spec.internalTrafficPolicy',
    'Local reaches pods of the same node alone; where there is none, connections are refused',
  ],
  ['spec.trafficDistribution', 'connections are spread over the pods in another way'],
  ['spec.publishNotReadyAddresses', 'pods that are not ready are in the addresses of the Service, or no longer'],
  ['spec.externalName', 'connections go to the new host'],
]);

/** A Service spreads connections otherwise. */
export const serviceRouting = consequenceLaw({
  kind: 'traffic',
  rule: 'service-routing',
  why: 'connections take another way',
  fix: 'nothing, if that way is meant',
  kinds: [SERVICE],
  *find(pair) {
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      const why = [...ROUTING].find(([name]) => field === name || field.startsWith(`${name}.`))?.[1];
      if (why !== undefined) {
        yield {
          field,
          what: `${field.slice('spec.'.length)} goes from ${toJson(before ?? null)} to ${toJson(after ?? null)}`,
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
  why: 'the address of the load balancer or the port of the nodes is given back, and others may get it',
  fix: 'keep the type until nobody comes that way',
  kinds: [SERVICE],
  *find(pair) {
    const change = keptSides(pair) && pair.fields.find(({ field }) => field === 'spec.type');
    if (change !== undefined && REACH.indexOf(change.after) < REACH.indexOf(change.before)) {
      yield { field: change.field, what: `its type goes from ${change.before} to ${change.after}` };
    }
  },
});

/** A Service goes. */
export const removedService = consequenceLaw({
  kind: 'traffic',
  rule: 'removed-service',
  why: 'its name in DNS and its addresses go when it is pruned, and whoever uses them reaches nothing',
  fix: 'keep it until nobody uses it',
  kinds: [SERVICE],
  *find(pair) {
    const gone = pair.change === 'removed' ? goneSide(pair)?.manifest : undefined;
    if (gone !== undefined) {
      yield { what: `${nameOf(gone)} is gone` };
    }
  },
});

/** Pods change their labels, so that Services no longer find them. */
export const leftService = consequenceLaw({
  kind: 'traffic',
  rule: 'left-service',
  why: 'the Service leads to fewer pods with each one that is replaced, and in the end to none of these',
  fix: 'keep the labels that the Service asks for',
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
          what: `Service ${quote(service.metadata.name)} no longer finds the pods`,
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
  why: 'whoever reaches a node (NodePort) or the load balancer (LoadBalancer) reaches the pods',
  fix: 'nothing, if it is meant for all of them; loadBalancerSourceRanges says who may come',
  kinds: [SERVICE],
  *find(pair) {
    const added = newSide(pair)?.manifest;
    const type = added && mapAt(added, 'spec').type;
    if (pair.change === 'added' && (type === 'NodePort' || type === 'LoadBalancer')) {
      yield { field: 'spec.type', what: `it is of the type ${type}` };
    }
    for (const { field, difference, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (field === 'spec.type' && REACH.indexOf(after) > Math.max(0, REACH.indexOf(before))) {
        yield { field, what: `its type goes from ${before} to ${after}` };
      } else if (field === 'spec.externalIPs' && difference !== 'reordered' && difference !== 'removed') {
        yield {
          field,
          what: `it is reached at ${toJson(after)}`,
          why: 'nodes take connections to these addresses for it',
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

/** A load balancer lets more clients in. */
export const openLoadBalancer = consequenceLaw({
  kind: 'exposure',
  rule: 'open-load-balancer',
  why: 'the load balancer lets in whoever comes, unless something else keeps them out',
  fix: 'keep the ranges or the annotation that kept it private',
  kinds: [SERVICE],
  *find(pair) {
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (field === 'spec.loadBalancerSourceRanges') {
        const added = rangesIn(after).filter((range) => !rangesIn(before).includes(range));
        if (rangesIn(after).length === 0 || added.length > 0) {
          yield {
            field,
            what: rangesIn(after).length === 0 ? 'all addresses may come' : `${added.join(', ')} may come, too`,
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
