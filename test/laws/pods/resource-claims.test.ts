import { podResourceClaims } from '../../../src/laws/pods/resource-claims';
import { pod, testPodLaws } from './pod-law-tester';

testPodLaws(
  podResourceClaims,
  [
    [
      'a claim and a template',
      pod({
        resourceClaims: [
          { name: 'a', resourceClaimName: 'gpu' },
          { name: 'b', resourceClaimTemplateName: 'gpu' },
        ],
      }),
    ],
  ],
  [
    [
      'a claim without a source',
      pod({ resourceClaims: [{ name: 'a' }] }),
      'spec.resourceClaims[0]',
      'the claim "a" names nothing',
    ],
    [
      'a claim with two sources',
      pod({ resourceClaims: [{ name: 'a', resourceClaimName: 'gpu', resourceClaimTemplateName: 'gpu' }] }),
      'spec.resourceClaims[0]',
      'the claim "a" names a ResourceClaim and a template',
    ],
    [
      'an invalid name',
      pod({ resourceClaims: [{ name: 'a', resourceClaimName: 'GPU' }] }),
      'spec.resourceClaims[0].resourceClaimName',
      'resourceClaimName is "GPU", which contains "G"; only a-z, 0-9, "-" and "." are allowed',
    ],
    [
      'two claims with the same name',
      pod({
        resourceClaims: [
          { name: 'a', resourceClaimName: 'gpu' },
          { name: 'a', resourceClaimName: 'gpu' },
        ],
      }),
      'spec.resourceClaims[1].name',
      'two claims are named "a"',
    ],
  ],
);
