import { windowsOptions } from '../../../src/laws/pods/windows-options';
import { container, pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  windowsOptions,
  [
    [
      'a user of a domain',
      podOf(
        {
          securityContext: {
            windowsOptions: { runAsUserName: 'corp.example.com\\web', gmsaCredentialSpecName: 'web' },
          },
        },
        { hostNetwork: true },
      ),
    ],
    [
      'a host process container',
      podOf({ securityContext: { windowsOptions: { hostProcess: true } } }, { hostNetwork: true }),
    ],
  ],
  [
    [
      'no user',
      podOf({ securityContext: { windowsOptions: { runAsUserName: 'corp\\' } } }, { hostNetwork: true }),
      'spec.containers[0].securityContext.windowsOptions.runAsUserName',
      'runAsUserName is "corp\\\\", which names no user',
    ],
    [
      'a user with a forbidden character',
      podOf({ securityContext: { windowsOptions: { runAsUserName: 'a@b' } } }, { hostNetwork: true }),
      'spec.containers[0].securityContext.windowsOptions.runAsUserName',
      'runAsUserName is "a@b", which has "@" in its user',
    ],
    [
      'two domains',
      podOf({ securityContext: { windowsOptions: { runAsUserName: 'a\\b\\c' } } }, { hostNetwork: true }),
      'spec.containers[0].securityContext.windowsOptions.runAsUserName',
      'runAsUserName is "a\\\\b\\\\c", which has more than one "\\"',
    ],
    [
      'an invalid domain',
      podOf({ securityContext: { windowsOptions: { runAsUserName: '.a\\b' } } }, { hostNetwork: true }),
      'spec.containers[0].securityContext.windowsOptions.runAsUserName',
      'runAsUserName is ".a\\\\b", which has a domain that is not a NetBIOS or DNS name',
    ],
    [
      'dots alone',
      podOf({ securityContext: { windowsOptions: { runAsUserName: '. .' } } }, { hostNetwork: true }),
      'spec.containers[0].securityContext.windowsOptions.runAsUserName',
      'runAsUserName is ". .", which has a user that is only dots and spaces',
    ],
    [
      'an empty specification',
      podOf({ securityContext: { windowsOptions: { gmsaCredentialSpec: '' } } }, { hostNetwork: true }),
      'spec.containers[0].securityContext.windowsOptions.gmsaCredentialSpec',
      'gmsaCredentialSpec is empty',
    ],
    [
      'a host process container without the host network',
      podOf({ securityContext: { windowsOptions: { hostProcess: true } } }),
      'spec.hostNetwork',
      'containers run on the node itself, but hostNetwork is not true',
    ],
    [
      'one of two containers as a host process',
      pod({
        hostNetwork: true,
        containers: [
          container({ name: 'a' }),
          container({ securityContext: { windowsOptions: { hostProcess: true } } }),
        ],
      }),
      'spec',
      '1 of 2 containers run on the node itself',
    ],
    [
      'a container that differs from the pod in hostProcess',
      podOf(
        { securityContext: { windowsOptions: { hostProcess: false } } },
        { hostNetwork: true, initContainers: [], securityContext: { windowsOptions: { hostProcess: true } } },
      ),
      'spec.containers[0].securityContext.windowsOptions.hostProcess',
      'hostProcess is false, but true for the pod',
    ],
  ],
);
