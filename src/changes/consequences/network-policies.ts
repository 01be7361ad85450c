import type { RenderingIndex } from '../../checks/rendering-index';
import { overlap } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';
import { elementsAt, mapAt } from '../../manifests/reach';
import { type Grant, grantsOf, isGranted } from '../model/allowed-connections';
import { type Direction, directionsOf, heldBy, holding, isIsolated, POLICY } from '../model/isolation';
import { type ConsequenceFinding, consequenceLaw } from '../model/law';
import { peerText } from '../model/peers';
import { kindKey, nameOf, type ObjectPair, type Side } from '../model/transition';

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

/** More is let through to pods that policies hold than before. */
export const widerPolicy = consequenceLaw({
  kind: 'exposure',
  rule: 'wider-policy',
  why: 'connections are let through that were not before',
  fix: 'nothing, if they are meant to be',
  kinds: [POLICY],
  *find(pair, transition) {
    const { after, before } = pair;
    for (const direction of after === undefined ? [] : directionsOf(after.manifest)) {
      const grants = newGrants({ ours: after, theirs: before, direction }, transition.after, transition.before);
      yield* told({ head: `more is let ${WAY[direction]}`, other: 'before' }, grants, pair);
    }
  },
});

/** Less is let through to pods that policies still hold than before. */
export const narrowerPolicy = consequenceLaw({
  kind: 'traffic',
  rule: 'narrower-policy',
  why: 'connections that are not let through any more wait until they time out',
  fix: 'check that nobody needs them',
  kinds: [POLICY],
  *find(pair, transition) {
    const { before, after } = pair;
    for (const direction of before === undefined || pair.change === 'removed' ? [] : directionsOf(before.manifest)) {
      const grants = newGrants({ ours: before, theirs: after, direction }, transition.before, transition.after);
      yield* told({ head: `less is let ${WAY[direction]}`, other: 'now' }, grants, pair);
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
  *find(pair, transition) {
    const { change, before } = pair;
    for (const direction of change === 'removed' && before !== undefined ? directionsOf(before.manifest) : []) {
      const grants = newGrants({ ours: before, theirs: undefined, direction }, transition.before, transition.after);
      yield* told({ head: `it goes, and less is let ${WAY[direction]}`, other: 'now' }, grants, pair);
    }
  },
});

/** A policy on the side that lets more through, and the same one on the other side. */
interface PolicySides {
  readonly ours: Side | undefined;
  readonly theirs: Side | undefined;
  readonly direction: Direction;
}

/** What a policy lets through for pods of both sides that policies hold on both sides, and none of the other side does. */
function newGrants(
  { ours, theirs, direction }: PolicySides,
  here: RenderingIndex,
  there: RenderingIndex,
): readonly NewGrant[] {
  const policy = ours?.manifest;
  if (policy === undefined) {
    return [];
  }
  const held = heldBy(policy, here).flatMap((workload) => {
    const { namespace, name } = workload.metadata;
    const same = there.find(kindKey(workload), namespace, name)?.manifest;
    return same === undefined ? [] : [{ workload, same }];
  });
  if (held.length === 0) {
    const others = theirs?.manifest && directionsOf(theirs.manifest).includes(direction) ? theirs.manifest : undefined;
    return others === undefined ? [] : notAmong(grantsOf(policy, direction), grantsOf(others, direction));
  }
  const found = held
    .filter(({ same }) => isIsolated(same, direction, there))
    .flatMap(({ workload, same }) =>
      notAmong(grantsOf(policy, direction, workload), grantsFor(same, direction, there)),
    );
  return [...new Map(found.map((grant) => [`${grant.field}\n${grant.elsewhere}`, grant])).values()];
}

/** Connections that one side alone lets through. */
interface NewGrant extends Grant {
  /** The ports on which the other side lets the same peer through, as sentences name them. @default none */
  readonly elsewhere?: string;
}

function notAmong(grants: readonly Grant[], others: readonly Grant[]): readonly NewGrant[] {
  return grants
    .filter((grant) => !isGranted(grant, others))
    .map((grant) => {
      const same = others.filter(({ peer }) => peerText(peer) === peerText(grant.peer));
      const ports = same.map(({ portsText }) => portsText || 'all ports').join(', ');
      return same.length === 0 ? grant : { ...grant, elsewhere: ports };
    });
}

/** What all policies of a rendering together let through for the pods of a workload. */
function grantsFor(workload: Manifest, direction: Direction, index: RenderingIndex): readonly Grant[] {
  return holding(workload, direction, index).flatMap((policy) => grantsOf(policy, direction, workload));
}

const MOST_TOLD = 3;

function* told(
  { head, other }: { readonly head: string; readonly other: string },
  grants: readonly NewGrant[],
  { fields }: ObjectPair,
): Generator<ConsequenceFinding> {
  const [first] = grants;
  if (first !== undefined) {
    const way = first.rule.startsWith('spec.egress') ? 'to' : 'from';
    const texts = grants.slice(0, MOST_TOLD).map(({ peer, portsText, elsewhere }) => {
      const ports = portsText || (elsewhere === undefined ? '' : 'all ports');
      const others = elsewhere === undefined ? '' : ` (${other}: ${elsewhere})`;
      return `${way} ${peerText(peer)}${ports === '' ? '' : ` on ${ports}`}${others}`;
    });
    const more = grants.length > MOST_TOLD ? [`and ${grants.length - MOST_TOLD} more`] : [];
    const change = fields.find(({ field }) => overlap(field, first.field));
    yield { field: change?.field ?? first.field, what: `${head}: ${[...texts, ...more].join('; ')}` };
  }
}
