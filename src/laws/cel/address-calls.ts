import { ADDRESS_BITS, canonicalAddress, isMapped, parseAddress } from '../grammars/addresses';
import { parseCidr } from '../grammars/cidr';
import { AddressRange, type CelFunctions, CelRuntimeError, type CelValue, noMatch, unknownResult } from './values';

/** The functions of IP addresses and ranges of them. */
export const ADDRESS_CALLS: CelFunctions = {
  ip: (text) => addressOf(text) ?? failed(text, 'an IP address'),
  isIP: (text) => addressOf(text) !== undefined,
  'ip.isCanonical': (text) => canonicalAddress((addressOf(text) ?? failed(text, 'an IP address')).address) === text,
  cidr: (text) => rangeOf(text) ?? failed(text, 'a CIDR'),
  isCIDR: (text) => rangeOf(text) !== undefined,
  '.family': (value) => (known(value).address.family === 'ipv4' ? 4n : 6n),
  '.ip': (value) => new AddressRange(known(value).address),
  '.prefixLength': (value) => BigInt(maskOf(known(value))),
  '.masked': (value) => masked(known(value)),
  '.containsIP': (range, other) => {
    const address = typeof other === 'string' ? (addressOf(other) ?? failed(other, 'an IP address')) : known(other);
    return contains(known(range), address.address);
  },
  '.containsCIDR': (range, other) => {
    const inner = typeof other === 'string' ? (rangeOf(other) ?? failed(other, 'a CIDR')) : known(other);
    return maskOf(known(range)) <= maskOf(inner) && contains(known(range), inner.address);
  },
};

type Address = AddressRange['address'];

function addressOf(text: CelValue): AddressRange | undefined {
  const address = typeof text === 'string' ? parseAddress(text) : noMatch(text);
  return address === undefined || isMapped(address) ? undefined : new AddressRange(address);
}

function rangeOf(text: CelValue): AddressRange | undefined {
  const cidr = typeof text === 'string' ? parseCidr(text) : noMatch(text);
  const whole = cidr && addressOf(cidr.address);
  return whole === undefined || cidr === undefined || /\/0\d/.test(String(text))
    ? undefined
    : new AddressRange(whole.address, cidr.mask);
}

function known(value: CelValue): AddressRange {
  return value instanceof AddressRange ? value : unknownResult();
}

function maskOf({ mask }: AddressRange): number {
  return mask ?? unknownResult();
}

function contains(range: AddressRange, { family, bits }: Address): boolean {
  const rest = BigInt(ADDRESS_BITS[family] - maskOf(range));
  return range.address.family === family && range.address.bits >> rest === bits >> rest;
}

function masked(range: AddressRange): AddressRange {
  const { family, bits } = range.address;
  const rest = BigInt(ADDRESS_BITS[family] - maskOf(range));
  return new AddressRange({ family, bits: (bits >> rest) << rest }, range.mask);
}

function failed(value: CelValue, wanted: string): never {
  throw new CelRuntimeError(`${JSON.stringify(value)} is not ${wanted}`);
}
