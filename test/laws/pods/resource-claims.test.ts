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
      'a claim of nothing',
      pod({ resourceClaims: [{ name: 'a' }] }),
      'spec.resourceClaims[0]',
      'the claim "a" names nothing',
    ],
    [
      'a claim of two',
      pod({ resourceClaims: [{ name: 'a', resourceClaimName: 'gpu', resourceClaimTemplateName: 'gpu' }] }),
      'spec.resourceClaims[0]',
      'the claim "a" names a ResourceClaim and a template',
    ],
    [
      'a name that there cannot be',
      pod({ resourceClaims: [{ name: 'a', resourceClaimName: 'GPU' }] }),
      'spec.resourceClaims[0].resourceClaimName',
      'resourceClaimName is "GPU", which contains "G"; only a-z, 0-9, "-" and "." are allowed',
    ],
    [
      'two claims of one name',
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
