import { quote } from '../../manifests/literal';
import { elementsAt } from '../../manifests/read-fields';
import { claimsOf, isForOne } from '../model/claims';
import { consequenceLaw } from '../model/law';
import { templateChanges } from '../model/template-changes';
import { goneSide, keptSides, nameOf, type ObjectPair, type Side, type Transition } from '../model/transition';
import { ROLLING_KINDS, type Rollout, rolloutOf } from './rollout';

/** For a time no pod is available, because all are replaced at once or there is only one. */
export const noPods = consequenceLaw({
  kind: 'downtime',
  rule: 'no-pods',
  why: 'no pod answers until a new one is ready',
  fix: 'run more than one pod, or start new pods first: maxSurge: 1, maxUnavailable: 0',
  kinds: ['apps/Deployment', 'apps/StatefulSet'],
  *find(pair, transition) {
    const { rollout, field } = rolling(pair, transition) ?? {};
    if (rollout?.least === 0 && field !== undefined) {
      yield { field, what: `for a time there is no pod: ${rollout.pods}, ${rollout.way}` };
    }
  },
});

/** A rollout can wait forever, because a new pod needs something that an old pod holds. */
export const stuckRollout = consequenceLaw({
  kind: 'downtime',
  rule: 'stuck-rollout',
  why: 'the new pod waits for the old one to release it, and the old one stays until the new one is ready',
  fix: "stop the old pod first: strategy: { type: 'Recreate' }, or maxSurge: 0",
  kinds: ROLLING_KINDS,
  *find(pair, transition) {
    const { rollout, field, after } = rolling(pair, transition) ?? {};
    if (rollout === undefined || after === undefined || field === undefined || !rollout.hasSurge) {
      return;
    }
    for (const needed of [...singleClaims(after, transition), ...hostPorts(after)]) {
      yield { field, what: `the rollout can wait forever: ${needed}` };
    }
  },
});

interface Rolling {
  readonly rollout: Rollout;
  readonly after: Side;
  /** The first field of the template that changes. */
  readonly field: string;
}

/** A workload whose pods are replaced by this change. */
function rolling(pair: ObjectPair, transition: Transition): Rolling | undefined {
  const [first] = templateChanges(pair);
  const { after } = keptSides(pair) ?? {};
  const rollout = after && first && rolloutOf(after, transition);
  return rollout === undefined || rollout.held !== undefined || first === undefined || after === undefined
    ? undefined
    : { rollout, after, field: first.field };
}

function singleClaims({ pods }: Side, { after }: Transition): readonly string[] {
  return (pods === undefined ? [] : claimsOf(pods, after)).flatMap(({ manifest }) => {
    const name = quote(manifest.metadata.name);
    if (isForOne(manifest, 'ReadWriteOncePod')) {
      return [`the claim ${name} can be used by one pod only (ReadWriteOncePod)`];
    }
    return isForOne(manifest, 'ReadWriteOnce')
      ? [`the claim ${name} can be used on one node only (ReadWriteOnce), and the new pod may be scheduled to another`]
      : [];
  });
}

function hostPorts({ pods }: Side): readonly string[] {
  const ports = (pods?.containers ?? []).flatMap((container) => elementsAt(container.fields, 'ports', container));
  return ports.flatMap(({ fields: { hostPort } }) =>
    typeof hostPort === 'number' && hostPort > 0 ? [`the old pod uses port ${hostPort} of the node`] : [],
  );
}

/** A workload is scaled to zero. */
export const scaledToZero = consequenceLaw({
  kind: 'downtime',
  rule: 'scaled-to-zero',
  why: 'no pod starts until replicas is above 0 again',
  fix: 'nothing, if it should stop',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'],
  *find(pair) {
    const change = keptSides(pair) && pair.fields.find(({ field }) => field === 'spec.replicas');
    if (change?.after === 0) {
      yield { field: change.field, what: `all pods stop: replicas changes from ${change.before} to 0` };
    }
  },
});

/** A workload is removed, and nothing replaces it. */
export const removedWorkload = consequenceLaw({
  kind: 'downtime',
  rule: 'removed-workload',
  why: 'its pods stop when it is pruned; until then they continue to run, but no release updates them',
  fix: 'nothing, if it should stop',
  kinds: [...ROLLING_KINDS, 'apps/ReplicaSet', '/ReplicationController', '/Pod', 'batch/CronJob'],
  *find(pair) {
    const gone = pair.change === 'removed' ? goneSide(pair) : undefined;
    if (gone !== undefined) {
      yield {
        what: `${nameOf(gone.manifest)} is removed`,
        ...(gone.manifest.kind === 'CronJob' && {
          why: 'when it is pruned, no more runs start, and current ones stop',
        }),
      };
    }
  },
});
