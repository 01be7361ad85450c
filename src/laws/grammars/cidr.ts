import { BlockList, isIP } from 'node:net';
import { describeValue } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Fault } from '../law';
import type { Place } from '../place';
import { ADDRESS_BITS, canonicalAddress, type Family, isMapped, parseAddress, withoutZeros } from './addresses';

/** A range of IP addresses. */
export interface Cidr {
  readonly address: string;
  readonly family: Family;
  /** The length of the mask. */
  readonly mask: number;
}

/** Parses `10.0.0.0/8` and `fd00::/8`; undefined for anything else. */
export function parseCidr(text: unknown): Cidr | undefined {
  const [, address = '', digits = ''] = typeof text === 'string' ? (/^([^/]+)\/(\d{1,3})$/.exec(text) ?? []) : [];
  const family = parseAddress(address)?.family;
  const mask = Number(digits);
  return family === undefined || mask > ADDRESS_BITS[family] ? undefined : { address, family, mask };
}

/**
 * Returns why a value is not a range of addresses, as the end of a sentence. Before Kubernetes 1.36, numbers may begin
 * with zeros, and the address may be any in the range.
 *
 * @param place the place of the value; without it, the strict grammar applies
 */
export function cidrFault(value: unknown, place?: Place): Fault {
  if (typeof value === 'string' && place?.isOn('StrictIPCIDRValidation') === false) {
    return parseCidr(withoutZeros(value)) === undefined ? `is ${quote(value)}, which is not a CIDR` : undefined;
  }
  const cidr = parseCidr(value);
  const address = cidr && parseAddress(cidr.address);
  if (cidr === undefined || address === undefined) {
    const isAddress = typeof value === 'string' && isIP(value) !== 0;
    return `is ${describeValue(value)}, ${isAddress ? 'an address without a mask' : 'which is not a CIDR'}`;
  }
  if (isMapped(address)) {
    return `is ${describeValue(value)}, an IPv4 range in IPv6 notation`;
  }
  const first = canonicalCidr(cidr);
  if (address.bits !== parseAddress(first.slice(0, first.indexOf('/')))?.bits || /\/0\d/.test(String(value))) {
    return `is ${describeValue(value)}; the range starts at ${quote(first)}`;
  }
  return undefined;
}

/** Returns why a value is not a range in its canonical form: `fd00::/8`, not `FD00::/8`. */
export function canonicalCidrFault(text: string): Fault {
  const fault = cidrFault(text);
  const cidr = parseCidr(text);
  if (fault !== undefined || cidr === undefined) {
    return fault;
  }
  const form = canonicalCidr(cidr);
  return form === text ? undefined : `is ${quote(text)}; its canonical form is ${quote(form)}`;
}

/** The fix for an address without a mask; undefined for other values. */
export function rangeOf(value: unknown): string | undefined {
  const family = typeof value === 'string' ? parseAddress(value)?.family : undefined;
  return family && `for this one address: '${value}/${ADDRESS_BITS[family]}'`;
}

/** Whether a range is a smaller part of another one. */
export function isWithin(inner: Cidr, outer: Cidr): boolean {
  if (inner.family !== outer.family || inner.mask <= outer.mask) {
    return false;
  }
  const block = new BlockList();
  block.addSubnet(outer.address, outer.mask, outer.family);
  return block.check(inner.address, inner.family);
}

function canonicalCidr({ address, family, mask }: Cidr): string {
  const bits = parseAddress(address)?.bits ?? 0n;
  const rest = BigInt(ADDRESS_BITS[family] - mask);
  return `${canonicalAddress({ family, bits: (bits >> rest) << rest })}/${mask}`;
}
