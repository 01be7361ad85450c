import { consequenceLaw } from '../model/law';
import { isReorderedOnly, namesOf, templateChanges } from '../model/template-changes';
import { keptSides } from '../model/transition';
import { ROLLING_KINDS, rolloutOf } from './rollout';

/** The pod template of a workload changes, so its controller replaces all pods. */
export const rollout = consequenceLaw({
  kind: 'restarts',
  rule: 'rollout',
  why: 'the controller creates a new revision and replaces the pods',
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
        ? `${found.pods} ${verb} although nothing changes: ${namesOf(changes)} has the same elements in another order`
        : `${found.pods} ${verb}: ${namesOf(changes)}`,
      why: `the controller creates a new revision and replaces the pods: ${found.way}`,
      ...(reordered && { fix: 'restore the order of the elements' }),
    };
  },
});

/** The pod template changes, but the controller does not replace the pods yet. */
export const heldRollout = consequenceLaw({
  kind: 'stale',
  rule: 'held-rollout',
  why: 'running pods do not change; pods that start later use the new template',
  fix: 'continue the rollout when the pods should change',
  kinds: ROLLING_KINDS,
  *find(pair, transition) {
    const changes = templateChanges(pair);
    const { after } = keptSides(pair) ?? {};
    const [first] = changes;
    const found = after && first && rolloutOf(after, transition);
    if (found?.held !== undefined && first !== undefined) {
      yield { field: first.field, what: `no pod restarts, although ${namesOf(changes)} changes: ${found.held}` };
    }
  },
});

/** The pod template of a workload that never replaces its pods changes. */
export const laterPods = consequenceLaw({
  kind: 'stale',
  rule: 'later-pods',
  why: 'the controller does not replace pods when the template changes: running pods stay, and pods that it creates later use the new template',
  fix: 'use a Deployment, or delete the pods that should change',
  kinds: ['apps/ReplicaSet', '/ReplicationController'],
  *find(pair) {
    const changes = templateChanges(pair);
    const [first] = changes;
    if (first !== undefined && keptSides(pair) !== undefined) {
      yield { field: first.field, what: `no pod restarts, although ${namesOf(changes)} changes` };
    }
  },
});

/** The image of a Pod changes, which restarts the container within the same pod. */
export const containerRestart = consequenceLaw({
  kind: 'restarts',
  rule: 'container-image',
  why: 'the kubelet stops the container and starts it from the new image, in the same pod',
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

/** The template of a CronJob changes, which does not affect current runs. */
export const nextRun = consequenceLaw({
  kind: 'configuration',
  rule: 'next-run',
  why: 'current runs continue unchanged; the next one uses the new template',
  fix: 'nothing, if the next run is soon enough',
  kinds: ['batch/CronJob'],
  *find(pair) {
    const changes = templateChanges(pair);
    const [first] = changes;
    if (first !== undefined && keptSides(pair) !== undefined) {
      yield { field: first.field, what: `the next run changes: ${namesOf(changes)}` };
    }
  },
});
