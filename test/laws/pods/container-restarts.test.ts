import { containerRestarts } from '../../../src/laws/pods/container-restarts';
import { container, pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  containerRestarts,
  [
    [
      'a rule',
      podOf({
        restartPolicy: 'Never',
        restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }],
      }),
    ],
    ['a sidecar', pod({ initContainers: [container({ name: 'a', restartPolicy: 'Always' })] })],
  ],
  [
    [
      'a rule without a policy',
      podOf({ restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }] }),
      'spec.containers[0].restartPolicy',
      'the container has restartPolicyRules, but no restartPolicy',
    ],
    [
      'an unknown policy',
      podOf({ restartPolicy: 'Sometimes' }),
      'spec.containers[0].restartPolicy',
      'restartPolicy is "Sometimes"',
    ],
    [
      'an unknown action',
      podOf({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'Stop', exitCodes: { operator: 'In' } }] }),
      'spec.containers[0].restartPolicyRules[0].action',
      'action is "Stop"',
    ],
    [
      'a rule without exit codes',
      podOf({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart' }] }),
      'spec.containers[0].restartPolicyRules[0].exitCodes',
      'the rule has no exitCodes',
    ],
    [
      'an unknown operator',
      podOf({
        restartPolicy: 'Never',
        restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'Not', values: [] } }],
      }),
      'spec.containers[0].restartPolicyRules[0].exitCodes.operator',
      'operator is "Not"',
    ],
    [
      '21 rules',
      podOf({
        restartPolicy: 'Never',
        restartPolicyRules: Array.from({ length: 21 }, () => ({ action: 'Restart', exitCodes: { operator: 'In' } })),
      }),
      'spec.containers[0].restartPolicyRules',
      'there are 21 restartPolicyRules; the limit is 20',
    ],
  ],
);
