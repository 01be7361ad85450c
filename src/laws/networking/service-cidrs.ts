import type { ServiceCIDR } from '../../kubernetes/generated/networking/v1';
import { apiType } from '../api-type';
import { canonicalCidrFault, parseCidr } from '../grammars/cidr';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/ */
export const serviceCidrs = [
  law({
    name: 'service-cidrs',
    type: apiType<ServiceCIDR>('networking/v1.ServiceCIDR'),
    why: 'the API server refuses the ServiceCIDR',
    fix: "give one range of each family: cidrs: ['10.96.0.0/16', 'fd00:1::/112']",
    check({ spec: { cidrs = [] } = {} }, place) {
      const at = ['spec', 'cidrs'];
      if (cidrs.length === 0) {
        place.refuse(at, 'the ServiceCIDR has no cidrs');
      }
      if (cidrs.length > 2) {
        place.refuse(at, `there are ${cidrs.length} cidrs; the limit is 2`);
        return;
      }
      for (const [index, cidr] of cidrs.entries()) {
        const fault = canonicalCidrFault(cidr);
        if (fault !== undefined) {
          place.refuse([...at, index], `a range ${fault}`);
        }
      }
      const [one, other] = cidrs.map((cidr) => parseCidr(cidr)?.family);
      if (one !== undefined && one === other) {
        place.refuse(at, 'both cidrs are of the same family');
      }
    },
  }),
];
