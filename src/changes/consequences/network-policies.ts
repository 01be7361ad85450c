import type { RenderingIndex } from '../../checks/rendering-index';
import { overlap } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { type Grant, grantsOf, isGranted } from '../model/allowed-connections';
import { type Direction, directionsOf, heldBy, isIsolated, POLICY, policiesOf } from '../model/isolation';
import { type ConsequenceFinding, consequenceLaw } from '../model/law';
import { peerText } from '../model/peers';
import { kindKey, nameOf, type ObjectPair, type Side } from '../model/transition';

const WAY = { Ingress: 'incoming', Egress: 'outgoing' } as const;

/** Pods whose connections were unrestricted in some direction get their first policy. */
export const firstPolicy = consequenceLaw({
  kind: 'traffic',
  rule: 'first-policy',
  why: 'without a policy all connections are allowed; with the first one, only those that a policy allows',
  fix: 'add a rule for each connection that the pods need, and for DNS',
  kinds: [POLICY],
  *find({ after }, { before: old, after: now }) {
    for (const direction of after === undefined ? [] : directionsOf(after.manifest)) {
      const held = after === undefined ? [] : heldBy(after.manifest, now);
      const pods = held.filter((workload) => isIn(workload, old) && !isIsolated(workload, direction, old));
      if (pods.length > 0 && after !== undefined) {
        const blocksDns = direction === 'Egress' && !allowsDns(after.manifest);
        yield {
          field: 'spec.podSelector',
          what: `the pods of ${listed(pods)} get their first policy for ${WAY[direction]} connections`,
          ...(blocksDns && {
            why: 'none of its rules allows DNS (port 53), so the pods cannot resolve any host name',
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

/** Pods lose their last policy, so all connections are allowed. */
export const lastPolicy = consequenceLaw({
  kind: 'exposure',
  rule: 'last-policy',
  why: 'without a policy all connections are allowed',
  fix: 'keep a policy for pods that must not be reachable from everywhere',
  kinds: [POLICY],
  *find({ before }, { before: old, after: now }) {
    for (const direction of before === undefined ? [] : directionsOf(before.manifest)) {
      const held = before === undefined ? [] : heldBy(before.manifest, old);
      const pods = held.filter((workload) => isIn(workload, now) && !isIsolated(workload, direction, now));
      if (pods.length > 0) {
        yield {
          field: 'spec.podSelector',
          what: `no policy applies to the pods of ${listed(pods)} any longer: all ${WAY[direction]} connections are allowed`,
        };
      }
    }
  },
});

/** Policies allow more connections of the same pods than before. */
export const widerPolicy = consequenceLaw({
  kind: 'exposure',
  rule: 'wider-policy',
  why: 'these connections were blocked before',
  fix: 'nothing, if they are intended',
  kinds: [POLICY],
  *find(pair, transition) {
    const { after, before } = pair;
    for (const direction of after === undefined ? [] : directionsOf(after.manifest)) {
      const grants = newGrants({ ours: after, theirs: before, direction }, transition.after, transition.before);
      yield* findingOf({ head: `more ${WAY[direction]} connections are allowed`, other: 'before' }, grants, pair);
    }
  },
});

/** Policies allow fewer connections of the same pods than before. */
export const narrowerPolicy = consequenceLaw({
  kind: 'traffic',
  rule: 'narrower-policy',
  why: 'connections that are no longer allowed hang until they time out',
  fix: 'check that nothing needs them',
  kinds: [POLICY],
  *find(pair, transition) {
    const { before, after } = pair;
    for (const direction of before === undefined || pair.change === 'removed' ? [] : directionsOf(before.manifest)) {
      const grants = newGrants({ ours: before, theirs: after, direction }, transition.before, transition.after);
      yield* findingOf({ head: `fewer ${WAY[direction]} connections are allowed`, other: 'now' }, grants, pair);
    }
  },
});

/** A policy is removed, and the remaining policies of its pods do not allow the same connections. */
export const removedPolicy = consequenceLaw({
  kind: 'traffic',
  rule: 'removed-policy',
  why: 'other policies still apply to the pods, so only connections that these allow are possible',
  fix: 'allow in another policy what is still needed',
  kinds: [POLICY],
  *find(pair, transition) {
    const { change, before } = pair;
    for (const direction of change === 'removed' && before !== undefined ? directionsOf(before.manifest) : []) {
      const grants = newGrants({ ours: before, theirs: undefined, direction }, transition.before, transition.after);
      yield* findingOf(
        { head: `it is removed, and fewer ${WAY[direction]} connections are allowed`, other: 'now' },
        grants,
        pair,
      );
    }
  },
});

/** A policy on the side that allows more, and the same policy on the other side. */
interface PolicySides {
  readonly ours: Side | undefined;
  readonly theirs: Side | undefined;
  readonly direction: Direction;
}

/** Connections that a policy allows and no policy of the other side does, for pods that have policies on both sides. */
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
  return [...new Map(found.map((grant) => [`${grant.field}\n${grant.otherSidePorts}`, grant])).values()];
}

/** Connections that only one side allows. */
interface NewGrant extends Grant {
  /** The ports on which the other side allows the same peer, as sentences name them. @default none */
  readonly otherSidePorts?: string;
}

function notAmong(grants: readonly Grant[], others: readonly Grant[]): readonly NewGrant[] {
  return grants
    .filter((grant) => !isGranted(grant, others))
    .map((grant) => {
      const same = others.filter(({ peer }) => peerText(peer) === peerText(grant.peer));
      const ports = same.map(({ portsText }) => portsText || 'all ports').join(', ');
      return same.length === 0 ? grant : { ...grant, otherSidePorts: ports };
    });
}

/** The connections that all policies of a rendering together allow for the pods of a workload. */
function grantsFor(workload: Manifest, direction: Direction, index: RenderingIndex): readonly Grant[] {
  return policiesOf(workload, direction, index).flatMap((policy) => grantsOf(policy, direction, workload));
}

const MOST_SHOWN = 3;

function* findingOf(
  { head, other }: { readonly head: string; readonly other: string },
  grants: readonly NewGrant[],
  { fields }: ObjectPair,
): Generator<ConsequenceFinding> {
  const [first] = grants;
  if (first !== undefined) {
    const way = first.rule.startsWith('spec.egress') ? 'to' : 'from';
    const texts = grants.slice(0, MOST_SHOWN).map(({ peer, portsText, otherSidePorts }) => {
      const ports = portsText || (otherSidePorts === undefined ? '' : 'all ports');
      const others = otherSidePorts === undefined ? '' : ` (${other}: ${otherSidePorts})`;
      return `${way} ${peerText(peer)}${ports === '' ? '' : ` on ${ports}`}${others}`;
    });
    const more = grants.length > MOST_SHOWN ? [`and ${grants.length - MOST_SHOWN} more`] : [];
    const change = fields.find(({ field }) => overlap(field, first.field));
    yield { field: change?.field ?? first.field, what: `${head}: ${[...texts, ...more].join('; ')}` };
  }
}
