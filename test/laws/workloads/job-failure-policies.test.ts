import { jobFailurePolicies } from '../../../src/laws/workloads/job-failure-policies';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function job(spec: Fields, name = 'load'): Fields {
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec };
}

function failing(rule: Fields, spec: Fields = {}): Fields {
  return job({ ...spec, podFailurePolicy: { rules: [rule] }, template: { spec: { containers: [{ name: 'main' }] } } });
}

testLaws(jobFailurePolicies, {
  accept: [
    {
      title: 'exit codes of a container',
      given: failing({ action: 'FailJob', onExitCodes: { containerName: 'main', operator: 'In', values: [1, 42] } }),
    },
    {
      title: 'a condition, whose default status is true',
      given: failing({ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget' }] }),
    },
  ],
  refuse: [
    {
      title: 'a rule without a reason',
      given: failing({ action: 'Ignore' }),
      at: 'spec.podFailurePolicy.rules[0]',
      what: 'a rule has neither onExitCodes nor onPodConditions',
    },
    {
      title: 'an unknown container',
      given: failing({ action: 'FailJob', onExitCodes: { containerName: 'side', operator: 'In', values: [1] } }),
      at: 'spec.podFailurePolicy.rules[0].onExitCodes.containerName',
      what: 'containerName is "side", which is not a container of the template',
    },
    {
      title: 'exit codes that are not in ascending order',
      given: failing({ action: 'FailJob', onExitCodes: { operator: 'In', values: [42, 1] } }),
      at: 'spec.podFailurePolicy.rules[0].onExitCodes.values',
      what: 'the values 42, 1 are not in ascending order',
    },
    {
      title: 'exit code 0 as a failure',
      given: failing({ action: 'FailJob', onExitCodes: { operator: 'In', values: [0] } }),
      at: 'spec.podFailurePolicy.rules[0].onExitCodes.values[0]',
      what: 'a value of the operator In is 0, which is not a failure',
    },
    {
      title: 'the failure of an index without a limit per index',
      given: failing({ action: 'FailIndex', onExitCodes: { operator: 'In', values: [1] } }),
      at: 'spec.podFailurePolicy.rules[0].action',
      what: 'action is "FailIndex", but backoffLimitPerIndex is not set',
    },
    {
      title: 'new pods before the old ones failed',
      given: failing(
        { action: 'Ignore', onExitCodes: { operator: 'In', values: [1] } },
        { podReplacementPolicy: 'TerminatingOrFailed' },
      ),
      at: 'spec.podReplacementPolicy',
      what: 'podReplacementPolicy is "TerminatingOrFailed" together with podFailurePolicy',
    },
  ],
});
