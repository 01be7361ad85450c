import type { PodResourceClaim } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { podSpec } from '../api-types';
import { text } from '../grammars/constraint';
import { labelFault, subdomainFault } from '../grammars/names';
import { law } from '../law';
import { WHY } from './why';

const NAME = 'pod-resource-claims';
const FIX = "name one ResourceClaim, or one template of them: { name: 'gpu', resourceClaimTemplateName: 'gpu' }";

/** https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/ */
export const podResourceClaims = [
  law({
    name: NAME,
    type: apiType<PodResourceClaim>('core/v1.PodResourceClaim'),
    why: WHY,
    fix: FIX,
    fields: {
      name: text(labelFault),
      resourceClaimName: text(subdomainFault),
      resourceClaimTemplateName: text(subdomainFault),
    },
    check({ name = '', resourceClaimName, resourceClaimTemplateName }, place) {
      if ((resourceClaimName === undefined) === (resourceClaimTemplateName === undefined)) {
        const named = resourceClaimName === undefined ? 'nothing' : 'a ResourceClaim and a template';
        place.refuse([], `the claim ${quote(name)} names ${named}`);
      }
    },
  }),
  law({
    name: NAME,
    type: podSpec,
    why: WHY,
    fix: 'give one of them another name',
    check({ resourceClaims = [] }, place) {
      const names = new Set<string>();
      for (const [index, { name = '' }] of resourceClaims.entries()) {
        if (names.has(name)) {
          place.refuse(['resourceClaims', index, 'name'], `two claims are named ${quote(name)}`);
        }
        names.add(name);
      }
    },
  }),
];
