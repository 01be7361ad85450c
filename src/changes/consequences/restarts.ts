import { consequenceLaw } from '../model/law';
import { isReorderedOnly, namesOf, templateChanges } from '../model/template-changes';
import { keptSides } from '../model/transition';
import { ROLLING_KINDS, rolloutOf } from './rollout';

/** The template of a workload changes, so that its controller replaces all pods. */
export const rollout = consequenceLaw({
  kind: 'restarts',
  rule: 'rollout',
  why: 'the controller makes a new revision and replaces the pods',
  fix: 'nothing, if the pods can restart now',
  kinds: ROLLING_KINDS,
  *find(pair, transition) {
    const changes = templateChanges(pair);
    const { after } = keptSides(pair) ?? {};
    const [first] = changes;
    const found = after && first && rolloutOf(after, transition);
    if (first === undefined || found === undefined || found.held !== undefined) {
      return;
    }
    const reordered = isReorderedOnly(changes);
    const verb = found.pods === '1 pod' ? 'restarts' : 'restart';
    yield {
      field: first.field,
      what: reordered
        ? `${found.pods} ${verb} and nothing changes: ${namesOf(changes)} in another order`
        : `${found.pods} ${verb}: ${namesOf(changes)}`,
      why: `the controller makes a new revision and replaces the pods: ${found.way}`,
      ...(reordered && { fix: 'put the elements back in the order that they had' }),
    };
  },
});

/** The template changes, and the controller waits for something else before it replaces pods. */
export const heldRollout = consequenceLaw({
  kind: 'stale',
  rule: 'held-rollout',
  why: 'the pods that run stay as they are; those that start later are new',
  fix: 'let the rollout go on when the pods are to change',
  kinds: ROLLING_KINDS,
  *find(pair, transition) {
    const changes = templateChanges(pair);
    const { after } = keptSides(pair) ?? {};
    const [first] = changes;
    const found = after && first && rolloutOf(after, transition);
    if (found?.held !== undefined && first !== undefined) {
      yield { field: first.field, what: `no pod restarts, though ${namesOf(changes)} changes: ${found.held}` };
    }
  },
});

/** The template changes of a workload that never replaces its pods. */
export const laterPods = consequenceLaw({
  kind: 'stale',
  rule: 'later-pods',
  why: 'the controller replaces no pod when the template changes: those that run stay, and those that it makes later are new',
  fix: 'use a Deployment, or delete the pods that are to change',
  kinds: ['apps/ReplicaSet', '/ReplicationController'],
  *find(pair) {
    const changes = templateChanges(pair);
    const [first] = changes;
    if (first !== undefined && keptSides(pair) !== undefined) {
      yield { field: first.field, what: `no pod restarts, though ${namesOf(changes)} changes` };
    }
  },
});

/** The image of a Pod changes, which is the one thing that restarts containers where they are. */
export const containerRestart = consequenceLaw({
  kind: 'restarts',
  rule: 'container-image',
  why: 'the kubelet stops the container and starts it from the new image in the same pod',
  fix: 'nothing, if the container can restart now',
  kinds: ['/Pod'],
  *find(pair) {
    for (const { field } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (/^spec\.(initC|c)ontainers\[[^\]]*\]\.image$/.test(field)) {
        yield { field, what: `a container restarts: ${field.replace(/^spec\./, '')}` };
      }
    }
  },
});

/** The template of a CronJob changes: runs that go on are left alone. */
export const nextRun = consequenceLaw({
  kind: 'configuration',
  rule: 'next-run',
  why: 'runs that have started go on as they are; the next one is new',
  fix: 'nothing, if the next run is soon enough',
  kinds: ['batch/CronJob'],
  *find(pair) {
    const changes = templateChanges(pair);
    const [first] = changes;
    if (first !== undefined && keptSides(pair) !== undefined) {
      yield { field: first.field, what: `the next run is new: ${namesOf(changes)}` };
    }
  },
});
