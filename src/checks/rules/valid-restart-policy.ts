import { describeValue, fieldPath, isFields } from '../../manifests/field';
import { type Fields, group, type Manifest } from '../../manifests/manifest';
import { POD_KINDS } from '../../manifests/pods';
import { mapAt } from '../../manifests/reach';
import { rule } from '../rule';

/** When pods start again: always under what keeps them up, never or on failure in what is to come to an end. */
export const validRestartPolicy = rule({
  name: 'valid-restart-policy',
  severity: 'error',
  why: 'the API server refuses pods that would end where they are to be kept up, or go on where they are to end',
  fix: "restartPolicy: 'Always' for what is to be kept up, 'OnFailure' or 'Never' for a Job",
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const pods = index.podsOf(manifest);
    if (pods === undefined) {
      return [];
    }
    const { restartPolicy } = pods.spec;
    const policy = (restartPolicy ?? '') === '' ? 'Always' : restartPolicy;
    const allowed = allowedIn(manifest);
    if (allowed.includes(policy)) {
      return [];
    }
    const at = fieldPath(pods.specField, 'restartPolicy');
    const shown = policy === restartPolicy ? describeValue(policy) : '"Always" by default';
    const what = `the restart policy of the pods is ${shown}, where a ${manifest.kind} takes ${allowed.map((one) => `"${one}"`).join(' or ')}`;
    return [{ at, what, fix: adviceFor(manifest, allowed) }];
  },
});

type Policies = readonly unknown[];

const ANY: Policies = ['Always', 'OnFailure', 'Never'];
const KEPT_UP: Policies = ['Always'];
const ENDING: Policies = ['OnFailure', 'Never'];
const ENDING_ONCE: Policies = ['Never'];

function allowedIn(manifest: Manifest): Policies {
  switch (group(manifest)) {
    case 'apps':
      return KEPT_UP;
    case 'batch':
      return isFields(jobSpec(manifest).podFailurePolicy) ? ENDING_ONCE : ENDING;
    default:
      return manifest.kind === 'ReplicationController' ? KEPT_UP : ANY;
  }
}

function jobSpec(manifest: Manifest): Fields {
  return manifest.kind === 'CronJob' ? mapAt(manifest, 'spec', 'jobTemplate', 'spec') : mapAt(manifest, 'spec');
}

function adviceFor(manifest: Manifest, allowed: Policies): string {
  const policies = allowed.map((one) => `restartPolicy: '${one}'`).join(' or ');
  if (allowed === ENDING_ONCE) {
    return `leave podFailurePolicy out, or never start again: ${policies}`;
  }
  return group(manifest) === 'apps'
    ? 'leave restartPolicy out; what is to end is a Job'
    : `say what is to be: ${policies}`;
}
