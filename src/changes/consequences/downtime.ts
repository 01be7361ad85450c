import { quote } from '../../manifests/literal';
import { elementsAt } from '../../manifests/reach';
import { claimsOf, isForOne } from '../model/claims';
import { consequenceLaw } from '../model/law';
import { templateChanges } from '../model/template-changes';
import { goneSide, keptSides, nameOf, type ObjectPair, type Side, type Transition } from '../model/transition';
import { ROLLING_KINDS, type Rollout, rolloutOf } from './rollout';

/** No pod is available for a time, because all of them are replaced at once or there is only one. */
export const noPods = consequenceLaw({
  kind: 'downtime',
  rule: 'no-pods',
  why: 'nothing answers until a new pod is ready',
  fix: 'run more than one pod, or let new pods start first: maxSurge: 1, maxUnavailable: 0',
  kinds: ['apps/Deployment', 'apps/StatefulSet'],
  *find(pair, transition) {
    const { rollout, field } = rolling(pair, transition) ?? {};
    if (rollout?.least === 0 && field !== undefined) {
      yield { field, what: `there is a time without any pod: ${rollout.pods}, ${rollout.way}` };
    }
  },
});

/** A rollout can wait forever, because a new pod needs what an old one has. */
export const stuckRollout = consequenceLaw({
  kind: 'downtime',
  rule: 'stuck-rollout',
  why: 'the new pod waits for what the old one has, and the old one stays until the new one is ready',
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

/** A workload whose pods are replaced now. */
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
      return [`the claim ${name} is for one pod (ReadWriteOncePod)`];
    }
    return isForOne(manifest, 'ReadWriteOnce')
      ? [`the claim ${name} is for one node (ReadWriteOnce), and the new pod may come to another`]
      : [];
  });
}

function hostPorts({ pods }: Side): readonly string[] {
  const ports = (pods?.containers ?? []).flatMap((container) => elementsAt(container.fields, 'ports', container));
  return ports.flatMap(({ fields: { hostPort } }) =>
    typeof hostPort === 'number' && hostPort > 0 ? [`the port ${hostPort} of the node is taken by the old pod`] : [],
  );
}

/** A workload is scaled to nothing. */
export const scaledToZero = consequenceLaw({
  kind: 'downtime',
  rule: 'scaled-to-zero',
  why: 'all pods stop, and none starts until replicas is above 0 again',
  fix: 'nothing, if it is to stop',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'],
  *find(pair) {
    const change = keptSides(pair) && pair.fields.find(({ field }) => field === 'spec.replicas');
    if (change?.after === 0) {
      yield { field: change.field, what: `no pod runs any more: replicas goes from ${change.before} to 0` };
    }
  },
});

/** A workload goes, and nothing takes its place. */
export const removedWorkload = consequenceLaw({
  kind: 'downtime',
  rule: 'removed-workload',
  why: 'its pods stop when it is pruned; until then they go on, and nobody looks after them',
  fix: 'nothing, if it is to stop',
  kinds: [...ROLLING_KINDS, 'apps/ReplicaSet', '/ReplicationController', '/Pod', 'batch/CronJob'],
  *find(pair) {
    const gone = pair.change === 'removed' ? goneSide(pair) : undefined;
    if (gone !== undefined) {
      yield {
        what: `${nameOf(gone.manifest)} is gone`,
        ...(gone.manifest.kind === 'CronJob' && {
          why: 'it starts no more runs when it is pruned, and those that go on stop',
        }),
      };
    }
  },
});
