import type { ServiceSpec } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { addressFault, endpointAddressFault, parseAddress } from '../grammars/addresses';
import { versionedText } from '../grammars/constraint';
import { law } from '../law';
import type { Place } from '../place';

/** https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services */
export const serviceAddresses = [
  law({
    name: 'service-addresses',
    type: apiType<ServiceSpec>('core/v1.ServiceSpec'),
    why: 'the API server refuses the Service',
    fix: 'leave clusterIP and clusterIPs out; the cluster chooses addresses',
    fields: { externalIPs: { each: versionedText(endpointAddressFault) } },
    check(spec, place) {
      if (spec.type !== 'ExternalName') {
        checkFamilies(spec, place);
        checkClusterAddresses(spec, place);
        checkFamilyPolicy(spec, place);
      }
    },
  }),
];

type Spec = Given<ServiceSpec>;

function checkFamilies({ ipFamilies = [] }: Spec, place: Place): void {
  for (const [index, family] of ipFamilies.entries()) {
    if (family === '') {
      place.refuse(['ipFamilies', index], 'a family is empty', "write 'IPv4' or 'IPv6'");
    } else if (ipFamilies.indexOf(family) < index) {
      place.refuse(['ipFamilies', index], `the family ${family} appears twice`, 'remove one of them');
    }
  }
}

function checkClusterAddresses({ clusterIP = '', clusterIPs: given = [], ipFamilies = [] }: Spec, place: Place): void {
  const addresses = given.length === 0 && clusterIP !== '' ? [clusterIP] : given;
  const at = (index: number) => (given.length === 0 ? ['clusterIP'] : ['clusterIPs', index]);
  if (given.length > 0 && given[0] !== clusterIP) {
    const what =
      clusterIP === ''
        ? 'clusterIPs is set, but clusterIP is not'
        : `clusterIP is ${quote(clusterIP)}, but the first of clusterIPs is ${quote(given[0] ?? '')}`;
    place.refuse(['clusterIPs'], what, 'set clusterIP to the first of clusterIPs');
  }
  if (addresses.length > 2) {
    place.refuse(['clusterIPs'], `there are ${addresses.length} addresses; the limit is 2`);
  }
  const isNone = addresses[0] === 'None';
  if (isNone && addresses.length > 1) {
    place.refuse(['clusterIPs'], 'clusterIPs has "None" and other values', "write 'None' alone");
  }
  const faults = addresses.map((address, index) => (isNone && index === 0 ? undefined : addressFault(address, place)));
  for (const [index, fault] of faults.entries()) {
    if (fault !== undefined) {
      place.refuse(at(index), `the cluster IP ${quote(addresses[index] ?? '')} ${fault}`);
    }
  }
  if (isNone || faults.some((fault) => fault !== undefined)) {
    return;
  }
  const families = addresses.map((address) => (parseAddress(address)?.family === 'ipv6' ? 'IPv6' : 'IPv4'));
  if (families.length === 2 && families[0] === families[1]) {
    place.refuse(['clusterIPs'], `both addresses are ${families[0]}`, 'give one address of each family');
  }
  for (const [index, family] of families.entries()) {
    const requested = ipFamilies[index] ?? '';
    if (requested !== '' && requested !== family) {
      place.refuse(at(index), `the address is ${family}, but ipFamilies has ${requested} there`);
    }
  }
}

function checkFamilyPolicy(spec: Spec, place: Place): void {
  const { ipFamilyPolicy, clusterIP, clusterIPs = [], ipFamilies = [], selector = {} } = spec;
  if (ipFamilyPolicy === '') {
    place.refuse(['ipFamilyPolicy'], 'ipFamilyPolicy is empty', "write 'SingleStack', or leave it out");
  }
  const isHeadlessWithoutPods = clusterIP === 'None' && Object.keys(selector).length === 0;
  const policy = ipFamilyPolicy ?? (isHeadlessWithoutPods ? 'RequireDualStack' : 'SingleStack');
  if (
    policy === 'SingleStack' &&
    (clusterIPs.length === 2 || (ipFamilies.length === 2 && ipFamilies[0] !== ipFamilies[1]))
  ) {
    const what = `ipFamilyPolicy is "SingleStack", but two ${ipFamilies.length === 2 ? 'families' : 'addresses'} are given`;
    place.refuse(['ipFamilyPolicy'], what, "write 'RequireDualStack' or 'PreferDualStack'");
  }
}
