import { isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { isEmpty, mapAt } from '../../manifests/reach';
import { taking } from './taking';
import { type Update, valueIn } from './update';
import { updateLaw } from './update-law';

/**
 * The pods of a Job stay as they are, but for where a Job that is suspended runs them, and what they ask for.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#mutable-scheduling-directives
 */
export const jobs = updateLaw({
  name: 'immutable-job',
  kinds: ['batch/Job'],
  why: 'the API server refuses the update: a Job runs its pods once, as they were when it was created',
  fix: 'give the Job another name, or delete it and create it again: kubectl replace --force; its pods go with it',
  check(update) {
    checkCompletions(update);
    const [before, after] = [update.before, update.after].map((job) => valueIn(job, 'spec.template'));
    const isSuspended = valueIn(update.before, 'spec.suspend') === true;
    const allowed = isSuspended ? withDirectives(mapAt(before), mapAt(after), update) : before;
    update.refuse(update.differencesOf('spec.template', allowed, after));
  },
});

/** Only an indexed Job gets other completions, and then as many as it runs at a time. */
function checkCompletions(update: Update): void {
  const spec = mapAt(update.after, 'spec');
  const isTandem = spec.completionMode === 'Indexed' && spec.completions === spec.parallelism;
  if (!isTandem) {
    const why =
      'the API server refuses the update: completions of an indexed Job change together with parallelism, and those of another never';
    update.forbid('spec.completions', { why });
  }
}

/** The template of old, with everything taken from the new one that may change while the Job is suspended. */
function withDirectives(before: Fields, after: Fields, update: Update): Fields {
  const [spec, next] = [mapAt(before, 'spec'), mapAt(after, 'spec')];
  const placed = taking(spec, next, ['nodeSelector', 'tolerations', 'schedulingGates']);
  const directed = taking(placed, { affinity: affinityOf(spec, next) }, ['affinity']);
  const resources = update.isOn('MutablePodResourcesForSuspendedJobs');
  const containers = ['containers', 'initContainers'].filter((list) => resources && directed[list] !== undefined);
  const sized = Object.fromEntries(containers.map((list) => [list, withResources(directed[list], next[list])]));
  const labelled = taking(mapAt(before, 'metadata'), mapAt(after, 'metadata'), ['annotations', 'labels']);
  const metadata = resources || isEmpty(labelled) ? after.metadata : labelled;
  const whole = { metadata, spec: { ...directed, ...sized } };
  return taking(before, whole, ['metadata', 'spec']);
}

function affinityOf(before: Fields, after: Fields): Fields | undefined {
  const { nodeAffinity: _, ...kept } = mapAt(before, 'affinity');
  if (isFields(after.affinity)) {
    return taking(kept, after.affinity, ['nodeAffinity']);
  }
  return isEmpty(kept) ? undefined : kept;
}

function withResources(before: Value | undefined, after: Value | undefined): Value {
  if (!isList(before) || !isList(after) || before.length !== after.length) {
    return before ?? [];
  }
  return before.map((container, place) => {
    const other = after[place];
    const isSame = isFields(container) && isFields(other) && container.name === other.name;
    return isSame ? taking(container, other, ['resources']) : container;
  });
}
