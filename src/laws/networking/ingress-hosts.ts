import type { IngressRule, IngressTLS } from '../../kubernetes/generated/networking/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { text } from '../grammars/constraint';
import { hostFault, subdomainFault } from '../grammars/names';
import { law } from '../law';

const ABOUT = {
  name: 'ingress-hosts',
  why: 'the API server refuses the Ingress',
  fix: "name a host in lower-case letters, without a scheme or a port: host: 'shop.example.com'",
};

/** https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards */
export const ingressHosts = [
  law({
    ...ABOUT,
    type: apiType<IngressRule>('networking/v1.IngressRule'),
    check({ host = '' }, place) {
      if (isLikeIPv4(host)) {
        place.refuse(['host'], `the host is ${quote(host)}, which is an IP address, not a name`);
      }
      const fault = host === '' ? undefined : hostFault(host);
      if (fault !== undefined) {
        place.refuse(['host'], `the host ${quote(host)} ${fault}`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<IngressTLS>('networking/v1.IngressTLS'),
    fields: { secretName: text(subdomainFault, true), hosts: { each: text(hostFault) } },
  }),
];

/** Here the server accepts leading zeros, which it refuses in other addresses. */
function isLikeIPv4(host: string): boolean {
  const parts = host.split('.');
  return parts.length === 4 && parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255);
}
