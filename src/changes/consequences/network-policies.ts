import type { RenderingIndex } from '../../checks/rendering-index';
import type { Manifest } from '../../manifests/manifest';
import { elementsAt, listAt, mapAt } from '../../manifests/reach';
import type { FieldChange } from '../model/change';
import { type Direction, directionsOf, heldBy, isIsolated, POLICY } from '../model/isolation';
import { consequenceLaw } from '../model/law';
import { keptSides, kindKey, nameOf } from '../model/transition';

const WAY = { Ingress: 'in', Egress: 'out' } as const;

/** Pods that everybody could reach, or that could reach everybody, are held to a first policy. */
export const firstPolicy = consequenceLaw({
  kind: 'traffic',
  rule: 'first-policy',
  why: 'without a policy all connections are let through; with a first one, only those that a policy names are',
  fix: 'have a rule for each connection that the pods need, and for DNS',
  kinds: [POLICY],
  *find({ after }, { before: old, after: now }) {
    for (const direction of after === undefined ? [] : directionsOf(after.manifest)) {
      const held = after === undefined ? [] : heldBy(after.manifest, now);
      const pods = held.filter((workload) => isIn(workload, old) && !isIsolated(workload, direction, old));
      if (pods.length > 0 && after !== undefined) {
        const isDeaf = direction === 'Egress' && !allowsDns(after.manifest);
        yield {
          field: 'spec.podSelector',
          what: `the pods of ${listed(pods)} have a first policy for connections ${WAY[direction]}`,
          ...(isDeaf && {
            why: 'no rule of it lets the pods ask DNS (port 53), so that they find no host by its name',
          }),
        };
      }
    }
  },
});

function isIn(workload: Manifest, index: RenderingIndex): boolean {
  const { namespace, name } = workload.metadata;
  return index.has(kindKey(workload), namespace, name);
}

function listed(workloads: readonly Manifest[]): string {
  const names = workloads.map(nameOf);
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

function allowsDns(policy: Manifest): boolean {
  return elementsAt(mapAt(policy, 'spec'), 'egress', 'spec').some(({ fields }) => {
    const ports = elementsAt(fields, 'ports', '').map((port) => port.fields.port);
    return ports.length === 0 || ports.some((port) => port === undefined || port === 53 || typeof port === 'string');
  });
}

/** Pods that policies held are open to all connections. */
export const lastPolicy = consequenceLaw({
  kind: 'exposure',
  rule: 'last-policy',
  why: 'without a policy all connections are let through',
  fix: 'keep a policy for pods that not everybody may reach',
  kinds: [POLICY],
  *find({ before }, { before: old, after: now }) {
    for (const direction of before === undefined ? [] : directionsOf(before.manifest)) {
      const held = before === undefined ? [] : heldBy(before.manifest, old);
      const pods = held.filter((workload) => isIn(workload, now) && !isIsolated(workload, direction, now));
      if (pods.length > 0) {
        yield {
          field: 'spec.podSelector',
          what: `no policy holds the pods of ${listed(pods)} any more: all connections ${WAY[direction]} are let through`,
        };
      }
    }
  },
});

/** A policy lets through more than before. */
export const widerPolicy = consequenceLaw({
  kind: 'exposure',
  rule: 'wider-policy',
  why: 'connections are let through that were not before',
  fix: 'nothing, if they are meant to be',
  kinds: [POLICY],
  *find(pair) {
    for (const change of keptSides(pair) === undefined ? [] : pair.fields) {
      if (reachOf(change) === 'more') {
        yield { field: change.field, what: `more is let ${wayOf(change)}: ${change.field.slice('spec.'.length)}` };
      }
    }
  },
});

/** A policy lets through less than before. */
export const narrowerPolicy = consequenceLaw({
  kind: 'traffic',
  rule: 'narrower-policy',
  why: 'connections that are not let through any more wait until they time out',
  fix: 'check that nobody needs them',
  kinds: [POLICY],
  *find(pair) {
    for (const change of keptSides(pair) === undefined ? [] : pair.fields) {
      if (reachOf(change) === 'less') {
        yield { field: change.field, what: `less is let ${wayOf(change)}: ${change.field.slice('spec.'.length)}` };
      }
    }
  },
});

/** A policy goes, and other policies still hold the pods, which do not let through what it did. */
export const removedPolicy = consequenceLaw({
  kind: 'traffic',
  rule: 'removed-policy',
  why: 'other policies hold the pods, so that only what these name is let through',
  fix: 'name in another policy what is still needed',
  kinds: [POLICY],
  *find({ change, before }, { before: old, after: now }) {
    for (const direction of change === 'removed' && before !== undefined ? directionsOf(before.manifest) : []) {
      const held = before === undefined ? [] : heldBy(before.manifest, old);
      const pods = held.filter((workload) => isIn(workload, now) && isIsolated(workload, direction, now));
      if (pods.length > 0 && before !== undefined && hasRules(before.manifest, direction)) {
        yield {
          what: `the connections ${WAY[direction]} that it lets through for the pods of ${listed(pods)} are not any more`,
        };
      }
    }
  },
});

function hasRules(policy: Manifest, direction: Direction): boolean {
  return listAt(mapAt(policy, 'spec'), direction.toLowerCase()).length > 0;
}

function wayOf({ field }: FieldChange): string {
  return field.startsWith('spec.egress') ? WAY.Egress : WAY.Ingress;
}

/** Fields that let through less when they are added: a first peer or port, an exception, a condition of a selector. */
const NARROWING = /\.(from|to|ports|except)$|(pod|namespace)Selector/;

/** Another rule, peer or port lets more through; another value lets something else through, which is more in some respect. */
function reachOf({ field, difference }: FieldChange): 'more' | 'less' | undefined {
  if (!/^spec\.(ingress|egress)(\[|$)/.test(field) || difference === 'reordered') {
    return undefined;
  }
  return difference === 'changed' || (difference === 'added') !== NARROWING.test(field) ? 'more' : 'less';
}
