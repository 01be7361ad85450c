import { securityProfiles } from '../../../src/laws/pods/security-profiles';
import { pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  securityProfiles,
  [
    ['the profile of the runtime', podOf({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } })],
    [
      'profiles of the node',
      podOf({
        securityContext: {
          seccompProfile: { type: 'Localhost', localhostProfile: 'a/b.json' },
          appArmorProfile: { type: 'Localhost', localhostProfile: 'a' },
        },
      }),
    ],
  ],
  [
    [
      'a profile of the node without a name',
      pod({ securityContext: { seccompProfile: { type: 'Localhost' } } }),
      'spec.securityContext.seccompProfile.localhostProfile',
      'type is "Localhost", but there is no localhostProfile',
    ],
    [
      'a name for a profile without one',
      pod({ securityContext: { seccompProfile: { type: 'RuntimeDefault', localhostProfile: 'a' } } }),
      'spec.securityContext.seccompProfile.localhostProfile',
      'there is a localhostProfile, but type is "RuntimeDefault"',
    ],
    [
      'a profile that climbs',
      podOf({ securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: '../a' } } }),
      'spec.containers[0].securityContext.seccompProfile.localhostProfile',
      'localhostProfile is "../a", which contains a step ".."',
    ],
    [
      'a profile with a blank',
      podOf({ securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: ' a' } } }),
      'spec.containers[0].securityContext.appArmorProfile.localhostProfile',
      'localhostProfile is " a", which begins or ends with whitespace',
    ],
    [
      'an empty type',
      podOf({ securityContext: { appArmorProfile: { type: '' } } }),
      'spec.containers[0].securityContext.appArmorProfile.type',
      'type is empty',
    ],
  ],
);
