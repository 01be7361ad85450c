import type {
  JobSpec,
  PodFailurePolicy,
  PodFailurePolicyOnExitCodesRequirement,
  PodFailurePolicyOnPodConditionsPattern,
  PodFailurePolicyRule,
} from '../../kubernetes/generated/batch/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { jobSpec } from '../api-types';
import { text } from '../grammars/constraint';
import { labelKeyFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'job-policies',
  why: 'the API server refuses the Job',
  fix: "write complete rules: { action: 'FailJob', onExitCodes: { operator: 'In', values: [42] } }",
};

/** https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy */
export const jobFailurePolicies = [
  law({
    ...ABOUT,
    type: apiType<PodFailurePolicy>('batch/v1.PodFailurePolicy'),
    check({ rules = [] }, place) {
      refuseMany(rules.length, 20, 'rules', place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<PodFailurePolicyRule>('batch/v1.PodFailurePolicyRule'),
    check({ action, onExitCodes, onPodConditions = [] }, place) {
      if (action === '') {
        place.refuse(['action'], 'action is empty', "write action: 'FailJob'");
      }
      if (action === 'FailIndex' && place.enclosing(jobSpec)?.backoffLimitPerIndex === undefined) {
        const what = 'action is "FailIndex", but backoffLimitPerIndex is not set';
        place.refuse(['action'], what, 'add backoffLimitPerIndex: 1');
      }
      if (onExitCodes !== undefined && onPodConditions.length > 0) {
        place.refuse([], 'a rule has both onExitCodes and onPodConditions', 'split it into two rules');
      } else if (onExitCodes === undefined && onPodConditions.length === 0) {
        place.refuse([], 'a rule has neither onExitCodes nor onPodConditions');
      }
      refuseMany(onPodConditions.length, 20, 'onPodConditions', place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<PodFailurePolicyOnPodConditionsPattern>('batch/v1.PodFailurePolicyOnPodConditionsPattern'),
    fields: { type: text(labelKeyFault) },
    check({ status = '' }, place) {
      // The default of status is "True".
      if (!STATUSES.has(status)) {
        place.refuse(['status'], `status is ${quote(status)}`, "write 'True', 'False' or 'Unknown'");
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<PodFailurePolicyOnExitCodesRequirement>('batch/v1.PodFailurePolicyOnExitCodesRequirement'),
    check({ operator, containerName, values = [] }, place) {
      if (operator === '') {
        place.refuse(['operator'], 'operator is empty', "write 'In' or 'NotIn'");
      }
      if (containerName !== undefined && !hasContainer(containerName, place.enclosing(jobSpec))) {
        const what = `containerName is ${quote(containerName)}, which is not a container of the template`;
        place.refuse(['containerName'], what, 'name a container of the template');
      }
      refuseMany(values.length, 255, 'values', place);
      checkValues(values, operator, place);
    },
  }),
  law({
    ...ABOUT,
    type: jobSpec,
    check({ podFailurePolicy, podReplacementPolicy: policy }, place) {
      const isWrong = podFailurePolicy === undefined ? policy === '' : policy !== undefined && policy !== 'Failed';
      if (isWrong) {
        const what = `podReplacementPolicy is ${quote(policy ?? '')}${policy === '' ? '' : ' together with podFailurePolicy'}`;
        place.refuse(['podReplacementPolicy'], what, "write 'Failed', or leave it out");
      }
    },
  }),
];

const STATUSES: ReadonlySet<string> = new Set(['', 'True', 'False', 'Unknown']);

function hasContainer(name: string, { template = {} }: Given<JobSpec> = {}): boolean {
  const { containers = [], initContainers = [] } = template.spec ?? {};
  return [...containers, ...initContainers].some((container) => container.name === name);
}

function checkValues(values: readonly number[], operator: string | undefined, place: Place): void {
  if (values.length === 0) {
    place.refuse(['values'], 'onExitCodes has no values');
  }
  for (const [index, value] of values.entries()) {
    if (operator === 'In' && value === 0) {
      place.refuse(['values', index], 'a value of the operator In is 0, which is not a failure', 'remove 0');
    }
    if (values.indexOf(value) < index) {
      place.refuse(['values', index], `${value} appears twice`, 'remove one of them');
    }
  }
  if (values.some((value, index) => value < (values[index - 1] ?? value))) {
    place.refuse(['values'], `the values ${values.join(', ')} are not in ascending order`, 'sort them');
  }
}

function refuseMany(count: number, most: number, field: string, place: Place): void {
  if (count > most) {
    place.refuse([field], `there are ${count} ${field}; the limit is ${most}`, `keep ${most} of them`);
  }
}
