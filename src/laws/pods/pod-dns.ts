import type { HostAlias, PodDNSConfig, PodDNSConfigOption } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { podSpec } from '../api-types';
import { addressFault } from '../grammars/addresses';
import { text, versionedText } from '../grammars/constraint';
import { subdomainFault } from '../grammars/names';
import { type Fault, law } from '../law';
import type { Place } from '../place';
import { WHY } from './why';

const NAME = 'pod-dns';

/** https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config */
export const podDns = [
  law({
    name: NAME,
    type: podSpec,
    why: WHY,
    fix: "name a server: dnsConfig: { nameservers: ['10.96.0.10'] }",
    check({ dnsPolicy, dnsConfig }, place) {
      if (dnsPolicy === 'None' && (dnsConfig?.nameservers ?? []).length === 0) {
        const at = dnsConfig === undefined ? ['dnsConfig'] : ['dnsConfig', 'nameservers'];
        place.refuse(at, 'dnsPolicy is "None", but there are no nameservers');
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<PodDNSConfig>('core/v1.PodDNSConfig'),
    why: WHY,
    fix: 'remove some of them',
    fields: { nameservers: { each: versionedText(addressFault) }, searches: { each: { inVersion: searchFault } } },
    check({ nameservers = [], searches = [] }, place) {
      if (nameservers.length > 3) {
        place.refuse(['nameservers'], `there are ${nameservers.length} nameservers; the limit is 3`);
      }
      if (searches.length > 32) {
        place.refuse(['searches'], `there are ${searches.length} searches; the limit is 32`);
      }
      const { length } = searches.join(' ');
      if (length > 2048) {
        place.refuse(['searches'], `the searches are ${length} characters long in total; the limit is 2048`);
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<PodDNSConfigOption>('core/v1.PodDNSConfigOption'),
    why: WHY,
    fix: "name it: { name: 'ndots', value: '2' }",
    check({ name = '' }, place) {
      if (name === '') {
        place.refuse(['name'], 'the option has no name');
      }
    },
  }),
  law({
    name: 'pod-dns',
    type: apiType<HostAlias>('core/v1.HostAlias'),
    why: WHY,
    fix: "give names to an address: { ip: '10.1.2.3', hostnames: ['db.example.com'] }",
    fields: { ip: versionedText(addressFault), hostnames: { each: text(subdomainFault) } },
  }),
];

/** The root is ".", and names may end with it. From Kubernetes 1.33 on, underscores and the root alone are allowed. */
function searchFault(search: string, place: Place): Fault {
  if (!OLDER_SEARCH.test(search) && !place.isOn('RelaxedDNSSearchValidation')) {
    return `is ${quote(search)}, which is allowed from Kubernetes 1.33; before, only lower-case letters, digits, "-" and "." are`;
  }
  const name = search.endsWith('.') ? search.slice(0, -1) : search;
  if (search === '.' || (name.length <= 253 && SEARCH.test(name))) {
    return undefined;
  }
  return `is ${quote(search)}, which is not a domain of lower-case letters, digits, "-" and "_"`;
}

const OLDER_SEARCH = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*\.?$/;
const SEARCH = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
