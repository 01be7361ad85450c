import { isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { isEmpty, mapAt } from '../../manifests/read-fields';
import { replaceFields } from './replace-fields';
import { type Update, valueIn } from './update';
import { updateLaw } from './update-law';

/**
 * The pod template of a Job is fixed, except scheduling fields and resources while the Job is suspended.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#mutable-scheduling-directives
 */
export const jobs = updateLaw({
  name: 'immutable-job',
  kinds: ['batch/Job'],
  why: 'the API server refuses the update: a Job runs the pods that it was created with',
  fix: 'give the Job another name, or delete it and create it again: kubectl replace --force; its pods are deleted with it',
  check(update) {
    checkCompletions(update);
    const [before, after] = [update.before, update.after].map((job) => valueIn(job, 'spec.template'));
    const isSuspended = valueIn(update.before, 'spec.suspend') === true;
    const allowed = isSuspended ? withDirectives(mapAt(before), mapAt(after), update) : before;
    update.refuse(update.differencesOf('spec.template', allowed, after));
  },
});

/** Only an indexed Job can change its completions, together with its parallelism. */
function checkCompletions(update: Update): void {
  const spec = mapAt(update.after, 'spec');
  const isTandem = spec.completionMode === 'Indexed' && spec.completions === spec.parallelism;
  if (!isTandem) {
    const why =
      'the API server refuses the update: an indexed Job can change completions only together with parallelism, and other Jobs never';
    update.forbid('spec.completions', { why });
  }
}

/** The old template, with everything from the new one that may change while the Job is suspended. */
function withDirectives(before: Fields, after: Fields, update: Update): Fields {
  const [spec, next] = [mapAt(before, 'spec'), mapAt(after, 'spec')];
  const placed = replaceFields(spec, next, ['nodeSelector', 'tolerations', 'schedulingGates']);
  const directed = replaceFields(placed, { affinity: affinityOf(spec, next) }, ['affinity']);
  const resources = update.isOn('MutablePodResourcesForSuspendedJobs');
  const containers = ['containers', 'initContainers'].filter((list) => resources && directed[list] !== undefined);
  const sized = Object.fromEntries(containers.map((list) => [list, withResources(directed[list], next[list])]));
  const labelled = replaceFields(mapAt(before, 'metadata'), mapAt(after, 'metadata'), ['annotations', 'labels']);
  const metadata = resources || isEmpty(labelled) ? after.metadata : labelled;
  const whole = { metadata, spec: { ...directed, ...sized } };
  return replaceFields(before, whole, ['metadata', 'spec']);
}

function affinityOf(before: Fields, after: Fields): Fields | undefined {
  const { nodeAffinity: _, ...kept } = mapAt(before, 'affinity');
  if (isFields(after.affinity)) {
    return replaceFields(kept, after.affinity, ['nodeAffinity']);
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
    return isSame ? replaceFields(container, other, ['resources']) : container;
  });
}
