import { podOs } from '../../../src/laws/pods/pod-os';
import { pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  podOs,
  [
    ['a user of Linux', pod({ os: { name: 'linux' }, securityContext: { runAsUser: 1 } })],
    ['options of Windows without an os', pod({ securityContext: { windowsOptions: {} } })],
    ['false for Windows', pod({ os: { name: 'windows' }, hostPID: false })],
  ],
  [
    ['an unknown os', pod({ os: { name: 'plan9' } }), 'spec.os.name', 'the name of the os is "plan9"'],
    [
      'options of Windows on Linux',
      podOf({ securityContext: { windowsOptions: {} } }, { os: { name: 'linux' } }),
      'spec.containers[0].securityContext.windowsOptions',
      'the pod is for Linux, but has windowsOptions',
    ],
    [
      'a user of Linux on Windows',
      pod({ os: { name: 'windows' }, securityContext: { runAsUser: 1 } }),
      'spec.securityContext.runAsUser',
      'the pod is for Windows, but has runAsUser',
    ],
    [
      'capabilities on Windows',
      podOf({ securityContext: { capabilities: {} } }, { os: { name: 'windows' } }),
      'spec.containers[0].securityContext.capabilities',
      'the pod is for Windows, but has capabilities',
    ],
    [
      'hostPID on Windows',
      pod({ os: { name: 'windows' }, hostPID: true }),
      'spec.hostPID',
      'the pod is for Windows, but hostPID is true',
    ],
  ],
);
