import type { CronJobSpec, Job, JobSpec } from '../../kubernetes/generated/batch/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { labelValueFault } from '../grammars/names';
import { law } from '../law';
import { givenName } from '../metadata/given-name';
import { selects } from '../metadata/selector-match';
import { refuseMismatches, selectorOf } from '../metadata/selector-mismatches';
import type { Place } from '../place';

const ABOUT = { name: 'job-pods', why: 'the API server refuses the Job' };

/** https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template */
export const jobPods = [
  law({
    ...ABOUT,
    type: apiType<JobSpec>('batch/v1.JobSpec'),
    fix: "leave podFailurePolicy out, or never restart pods: restartPolicy: 'Never'",
    check({ template: { spec: { restartPolicy = '' } = {} } = {}, podFailurePolicy }, place) {
      const at = ['template', 'spec', 'restartPolicy'];
      if (restartPolicy === '' || restartPolicy === 'Always') {
        const fix = "set what happens to pods that fail: restartPolicy: 'Never' or restartPolicy: 'OnFailure'";
        const what = `restartPolicy is "Always"${restartPolicy === '' ? ', which is the default' : ''}`;
        place.refuse(at, what, podFailurePolicy === undefined ? fix : undefined);
      } else if (podFailurePolicy !== undefined && restartPolicy !== 'Never') {
        place.refuse(at, `restartPolicy is ${quote(restartPolicy)} together with podFailurePolicy`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<Job>('batch/v1.Job'),
    fix: 'leave selector and the labels of Jobs out; the server creates them',
    check({ metadata = {}, spec }, place) {
      const name = givenName(metadata);
      if (spec === undefined) {
        place.refuse(['spec'], 'the Job has no spec', SPEC_FIX);
        return;
      }
      const labels = spec.template?.metadata?.labels ?? {};
      if (spec.manualSelector === true) {
        checkManual(spec, labels, place);
        return;
      }
      const fault = labelValueFault(name);
      if (fault !== undefined && name !== '') {
        place.refuse(
          ['metadata', 'name'],
          `the name ${quote(name)}, which is a label of its pods, ${fault}`,
          'shorten it',
        );
      }
      for (const key of NAME_LABELS) {
        if (labels[key] !== undefined && labels[key] !== name) {
          place.refuse(['spec', 'template', 'metadata', 'labels', key], `the label ${key} is not the name of the Job`);
        }
      }
      for (const key of UID_LABELS) {
        if (labels[key] !== undefined) {
          place.refuse(['spec', 'template', 'metadata', 'labels', key], `the label ${key} is set`);
        }
      }
      const made = { 'job-name': name, 'batch.kubernetes.io/job-name': name };
      if (spec.selector !== undefined && !selects(spec.selector, made)) {
        const fix = 'leave selector out, or set manualSelector: true for a Job that takes over pods that exist';
        place.refuse(['spec', 'selector'], 'the Job has its own selector, but the server creates one', fix);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<CronJobSpec>('batch/v1.CronJobSpec'),
    fix: 'leave selector and manualSelector out; the server creates the selectors of Jobs',
    check({ jobTemplate: { spec } = {} }, place) {
      if (spec === undefined) {
        place.refuse(['jobTemplate', 'spec'], 'the Jobs of a CronJob have no spec', SPEC_FIX);
        return;
      }
      const { selector, manualSelector } = spec;
      if (selector !== undefined) {
        place.refuse(['jobTemplate', 'spec', 'selector'], 'the Jobs of a CronJob have a selector');
      }
      if (manualSelector === true) {
        place.refuse(['jobTemplate', 'spec', 'manualSelector'], 'the Jobs of a CronJob have a manualSelector');
      }
    },
  }),
];

const SPEC_FIX = 'add a template: spec: { template: … }';

const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'];
const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'];

type Labels = { readonly [key: string]: string | undefined };

function checkManual({ selector }: Given<JobSpec>, labels: Labels, place: Place): void {
  if (selector === undefined) {
    const fix = `select the pods' own labels: ${selectorOf(labels)}`;
    place.refuse(['spec', 'selector'], 'manualSelector is true, but there is no selector', fix);
  } else {
    refuseMismatches(selector, labels, place);
  }
}
