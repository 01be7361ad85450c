import { podAnnotations } from '../../../src/laws/pods/pod-annotations';
import { pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  podAnnotations,
  [
    [
      'annotations with the same values as fields',
      podOf({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }, {}),
    ],
    ['the cost of a deletion', pod({}, { annotations: { 'controller.kubernetes.io/pod-deletion-cost': '-10' } })],
    [
      'a profile of a container',
      pod({}, { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'runtime/default' } }),
    ],
    [
      'a profile of a container, which takes precedence over that of the pod',
      pod(
        { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } },
        { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' } },
      ),
    ],
  ],
  [
    [
      'a cost that is not a number',
      pod({}, { annotations: { 'controller.kubernetes.io/pod-deletion-cost': '+10' } }),
      'metadata.annotations[controller.kubernetes.io/pod-deletion-cost]',
      'the annotation controller.kubernetes.io/pod-deletion-cost is "+10", which is not a whole number of 32 bits',
    ],
    [
      'a cost beyond 32 bits',
      pod({}, { annotations: { 'controller.kubernetes.io/pod-deletion-cost': '2147483648' } }),
      'metadata.annotations[controller.kubernetes.io/pod-deletion-cost]',
      'the annotation controller.kubernetes.io/pod-deletion-cost is "2147483648", which is not a whole number of 32 bits',
    ],
    [
      'a mirror pod without a node',
      pod({}, { annotations: { 'kubernetes.io/config.mirror': 'a' } }),
      'metadata.annotations[kubernetes.io/config.mirror]',
      'the annotation kubernetes.io/config.mirror is set, but nodeName is not',
    ],
    [
      'a mirror pod with claims of devices',
      pod(
        { nodeName: 'a', resourceClaims: [{ name: 'gpu', resourceClaimName: 'gpu' }] },
        { annotations: { 'kubernetes.io/config.mirror': 'a' } },
      ),
      'metadata.annotations[kubernetes.io/config.mirror]',
      'the annotation kubernetes.io/config.mirror is set, but a static pod has no resourceClaims',
    ],
    [
      'tolerations that are not JSON',
      pod({}, { annotations: { 'scheduler.alpha.kubernetes.io/tolerations': 'a' } }),
      'metadata.annotations[scheduler.alpha.kubernetes.io/tolerations]',
      'the annotation scheduler.alpha.kubernetes.io/tolerations is "a", which is not a list in JSON',
    ],
    [
      'an unknown seccomp profile',
      pod({}, { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'a' } }),
      'metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]',
      'the annotation seccomp.security.alpha.kubernetes.io/pod is "a", which is not a seccomp profile',
    ],
    [
      'a profile for an unknown container',
      pod({}, { annotations: { 'container.apparmor.security.beta.kubernetes.io/a': 'runtime/default' } }),
      'metadata.annotations[container.apparmor.security.beta.kubernetes.io/a]',
      'the annotation container.apparmor.security.beta.kubernetes.io/a is for the container "a", which the pod does not have',
    ],
    [
      'a local profile with another name than that of the field',
      pod(
        { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'b' } } },
        { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'localhost/a' } },
      ),
      'spec.securityContext.seccompProfile.localhostProfile',
      'the profile is "b", but "localhost/a" in the annotation seccomp.security.alpha.kubernetes.io/pod',
    ],
    [
      'a profile that is not that of the field',
      pod(
        { securityContext: { seccompProfile: { type: 'Unconfined' } } },
        { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'runtime/default' } },
      ),
      'spec.securityContext.seccompProfile.type',
      'the profile is "Unconfined", but "runtime/default" in the annotation seccomp.security.alpha.kubernetes.io/pod',
    ],
    [
      'a profile for a container that is not that of its field',
      pod(
        {
          containers: [
            { name: 'web', image: 'nginx', securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } },
          ],
        },
        { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' } },
      ),
      'spec.containers[0].securityContext.appArmorProfile.type',
      'the profile is "RuntimeDefault", but "unconfined" in the annotation container.apparmor.security.beta.kubernetes.io/web',
    ],
  ],
);
