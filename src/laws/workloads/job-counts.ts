import type { Job, JobSpec } from '../../kubernetes/generated/batch/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { domainPrefixedPathFault, labelFault } from '../grammars/names';
import { atLeast } from '../grammars/numbers';
import { law } from '../law';
import { givenName } from '../metadata/given-name';
import type { Place } from '../place';

const job = apiType<Job>('batch/v1.Job');
const notNegative = atLeast(0);
const ABOUT = { name: 'job-counts', why: 'the API server refuses the Job' };

/** https://kubernetes.io/docs/concepts/workloads/controllers/job/#parallel-jobs */
export const jobCounts = [
  law({
    ...ABOUT,
    type: apiType<JobSpec>('batch/v1.JobSpec'),
    fix: 'write 0 or more',
    fields: {
      parallelism: notNegative,
      completions: notNegative,
      activeDeadlineSeconds: notNegative,
      backoffLimit: notNegative,
      ttlSecondsAfterFinished: notNegative,
      backoffLimitPerIndex: notNegative,
      maxFailedIndexes: notNegative,
    },
    check(spec, place) {
      const { completionMode, backoffLimitPerIndex, maxFailedIndexes, managedBy } = spec;
      if (completionMode === '') {
        place.refuse(['completionMode'], 'completionMode is empty', "write 'Indexed', or leave it out");
      }
      if (completionMode === 'Indexed') {
        checkIndexed(spec, place);
      }
      if (maxFailedIndexes !== undefined && backoffLimitPerIndex === undefined) {
        const what = 'maxFailedIndexes is set, but backoffLimitPerIndex is not';
        place.refuse(['backoffLimitPerIndex'], what, 'add backoffLimitPerIndex: 1');
      }
      if (completionMode === undefined || completionMode === 'NonIndexed') {
        refuseIndexFields(spec, place);
      }
      const fault = managedBy === undefined ? undefined : domainPrefixedPathFault(managedBy, 63);
      if (fault !== undefined) {
        const fix = "name the controller after a domain: managedBy: 'example.com/jobs'";
        place.refuse(['managedBy'], `managedBy is ${quote(managedBy ?? '')}, which ${fault}`, fix);
      }
    },
  }),
  law({
    ...ABOUT,
    name: 'name-length',
    type: job,
    fix: 'give it a shorter name without dots',
    check({ metadata, spec: { completionMode, completions = 1 } = {} }, place) {
      const name = givenName(metadata);
      if (completionMode !== 'Indexed' || completions <= 0 || name === '') {
        return;
      }
      const last = `${name}-${completions - 1}`;
      const fault = labelFault(last);
      if (fault !== undefined) {
        place.refuse(['metadata', 'name'], `the last pod would be named ${quote(last)}, which ${fault}`);
      }
    },
  }),
];

const MOST = 100_000;
const MOST_OF_MANY = 10_000;

type Spec = Given<JobSpec>;

function checkIndexed(spec: Spec, place: Place): void {
  const { parallelism, maxFailedIndexes, backoffLimitPerIndex } = spec;
  // A Job completes once by default; the template of a CronJob has no such default.
  const isOnce = spec.parallelism === undefined && place.enclosing(job) !== undefined;
  const completions = spec.completions ?? (isOnce ? 1 : undefined);
  if (completions === undefined) {
    const what = 'completionMode is "Indexed", but completions is not set';
    place.refuse(['completions'], what, 'set the number of indexes: completions: 3');
  }
  refuseAbove(['parallelism'], parallelism, MOST, place);
  refuseAbove(['maxFailedIndexes'], maxFailedIndexes, Math.min(completions ?? MOST, MOST), place);
  if (completions !== undefined && completions > MOST && backoffLimitPerIndex !== undefined) {
    if (maxFailedIndexes === undefined) {
      const what = `completions is ${completions}, but maxFailedIndexes is not set`;
      place.refuse(['maxFailedIndexes'], what, `add maxFailedIndexes: ${MOST_OF_MANY}`);
    }
    refuseAbove(['parallelism'], parallelism, MOST_OF_MANY, place);
    refuseAbove(['maxFailedIndexes'], maxFailedIndexes, MOST_OF_MANY, place);
  }
}

function refuseAbove(at: readonly [string], value: number | undefined, most: number, place: Place): void {
  if (value !== undefined && value > most) {
    place.refuse(at, `${at[0]} is ${value}; the maximum is ${most}`, `write at most ${most}`);
  }
}

function refuseIndexFields(spec: Spec, place: Place): void {
  for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'] as const) {
    if (spec[field] !== undefined) {
      place.refuse([field], `${field} is set, but completionMode is not "Indexed"`, "add completionMode: 'Indexed'");
    }
  }
}
