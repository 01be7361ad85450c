import type { Endpoint, EndpointHints, EndpointPort, EndpointSlice } from '../../kubernetes/generated/discovery/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import {
  addressFault,
  canonicalAddressFault,
  endpointAddressFault,
  parseAddress,
  withoutZeros,
} from '../grammars/addresses';
import { text } from '../grammars/constraint';
import { domainFault, labelFault, labelKeyFault, labelValueFault, subdomainFault } from '../grammars/names';
import { type Fault, law } from '../law';
import { refuseRepeated, refuseTooMany } from '../lists';
import type { Place } from '../place';

const ABOUT = { name: 'endpoints', why: 'the API server refuses the EndpointSlice' };
const slice = apiType<EndpointSlice>('discovery/v1.EndpointSlice');

/** https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/ */
export const endpointSlices = [
  law({
    ...ABOUT,
    type: slice,
    fix: 'split it into several slices',
    check({ addressType, endpoints = [], ports = [] }, place) {
      if (addressType === '') {
        place.refuse(['addressType'], 'addressType is empty', "write addressType: 'IPv4'");
      }
      refuseTooMany(endpoints.length, 1000, ['endpoints'], place);
      refuseTooMany(ports.length, 20_000, ['ports'], place);
      const names = ports.map(({ name = '' }) => name);
      refuseRepeated(names, (index) => ['ports', index, 'name'], 'name', place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<EndpointPort>('discovery/v1.EndpointPort'),
    fix: "name ports by labels: ports: [{ name: 'http', port: 8080 }]",
    fields: { name: text(labelFault, true), appProtocol: text(labelKeyFault) },
    check({ protocol }, place) {
      if (protocol === '') {
        place.refuse(['protocol'], 'protocol is empty', "write 'TCP', or leave it out");
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<Endpoint>('discovery/v1.Endpoint'),
    fix: "give addresses that other machines can reach: addresses: ['10.1.2.3']",
    fields: { nodeName: text(subdomainFault), hostname: text(labelFault) },
    check: ({ addresses = [] }, place) => checkAddresses(addresses, place.enclosing(slice)?.addressType ?? '', place),
  }),
  law({
    ...ABOUT,
    type: apiType<EndpointHints>('discovery/v1.EndpointHints'),
    fix: "name zones and nodes once each: forZones: [{ name: 'a' }]",
    check({ forZones = [], forNodes = [] }, place) {
      checkHints('forZones', forZones, labelValueFault, place);
      checkHints('forNodes', forNodes, subdomainFault, place);
    },
  }),
];

function checkAddresses(addresses: readonly string[], type: string, place: Place): void {
  if (addresses.length === 0) {
    place.refuse(['addresses'], 'an endpoint has no addresses');
  }
  refuseTooMany(addresses.length, 100, ['addresses'], place);
  for (const [index, address] of addresses.entries()) {
    const fault = addressFaultOf(address, type, place);
    if (fault !== undefined) {
      place.refuse(['addresses', index], `the address ${quote(address)} ${fault}`);
    }
  }
}

function addressFaultOf(address: string, type: string, place: Place): Fault {
  if (type === 'FQDN') {
    return domainFault(address);
  }
  if (type !== 'IPv4' && type !== 'IPv6') {
    return undefined;
  }
  const fault = type === 'IPv4' ? addressFault(address, place) : canonicalAddressFault(address);
  if (fault !== undefined) {
    return fault;
  }
  const isOfType = parseAddress(withoutZeros(address))?.family === type.toLowerCase();
  return isOfType ? endpointAddressFault(address, place) : `is not an ${type} address`;
}

type Hints = readonly Given<{ readonly name: string }>[];

function checkHints(field: string, hints: Hints, faultOf: (name: string) => Fault, place: Place): void {
  refuseTooMany(hints.length, 8, [field], place);
  const names = hints.map(({ name = '' }) => name);
  refuseRepeated(names, (index) => [field, index, 'name'], 'name', place);
  for (const [index, name] of names.entries()) {
    const fault = faultOf(name);
    if (fault !== undefined) {
      place.refuse([field, index, 'name'], `the name ${quote(name)} ${fault}`);
    }
  }
}
