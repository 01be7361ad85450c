import type { IPBlock, NetworkPolicyPeer, NetworkPolicySpec } from '../../kubernetes/generated/networking/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { cidrFault, isWithin, parseCidr, rangeOf } from '../grammars/cidr';
import { law } from '../law';

const ABOUT = {
  name: 'network-policy-peers',
  why: 'the API server refuses the policy, so the policy has no effect on the pods',
};

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors */
export const networkPolicyPeers = [
  law({
    ...ABOUT,
    type: apiType<NetworkPolicyPeer>('networking/v1.NetworkPolicyPeer'),
    fix: 'name pods, namespaces or addresses: { podSelector: { matchLabels: { ... } } }; or leave the list out to allow everyone',
    check({ podSelector, namespaceSelector, ipBlock }, place) {
      if (podSelector === undefined && namespaceSelector === undefined && ipBlock === undefined) {
        place.refuse([], 'a peer names neither pods nor namespaces nor addresses');
      } else if (ipBlock !== undefined && (podSelector !== undefined || namespaceSelector !== undefined)) {
        const fix = 'split it into two peers: [{ ipBlock: { ... } }, { podSelector: { ... } }]';
        place.refuse([], 'a peer names both addresses and pods or namespaces', fix);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<IPBlock>('networking/v1.IPBlock'),
    fix: "write a CIDR: cidr: '10.0.0.0/8'",
    check({ cidr, except = [] }, place) {
      const fault = cidr === undefined ? undefined : cidrFault(cidr, place);
      if (fault !== undefined) {
        place.refuse(['cidr'], `cidr ${fault}`, rangeOf(cidr));
      }
      const outer = parseCidr(cidr);
      for (const [index, range] of outer === undefined ? [] : except.entries()) {
        const inner = parseCidr(range);
        const innerFault = cidrFault(range, place);
        if (innerFault !== undefined) {
          place.refuse(['except', index], `an exception ${innerFault}`, rangeOf(range));
        } else if (inner !== undefined && outer !== undefined && !isWithin(inner, outer)) {
          const what = `the exception ${quote(range)} is not a smaller range within ${quote(cidr ?? '')}`;
          const fix = `remove it, or use a range inside it, with a mask longer than ${outer.mask}`;
          place.refuse(['except', index], what, fix);
        }
      }
    },
  }),
  law({
    ...ABOUT,
    name: 'network-policy-types',
    type: apiType<NetworkPolicySpec>('networking/v1.NetworkPolicySpec'),
    fix: "write policyTypes: ['Ingress', 'Egress']",
    check({ policyTypes = [] }, place) {
      if (policyTypes.length > 2) {
        place.refuse(['policyTypes'], `there are ${policyTypes.length} policyTypes; the limit is 2`);
      }
      if (policyTypes.includes('')) {
        place.refuse(['policyTypes', policyTypes.indexOf('')], 'a policyType is empty');
      }
    },
  }),
];
