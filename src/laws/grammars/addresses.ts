import { isIP } from 'node:net';
import { quote } from '../../manifests/literal';
import type { Fault } from '../law';
import type { Place } from '../place';

export type Family = 'ipv4' | 'ipv6';

/** An IP address. */
export interface Address {
  readonly family: Family;
  /** The address as a number. */
  readonly bits: bigint;
}

/** The number of bits in an address of each family. */
export const ADDRESS_BITS: Readonly<Record<Family, number>> = { ipv4: 32, ipv6: 128 };

/** Parses `10.0.0.1` and `fd00::1`; undefined for anything else, and for an address with a zone. */
export function parseAddress(text: string): Address | undefined {
  const version = text.includes('%') ? 0 : isIP(text);
  if (version === 0) {
    return undefined;
  }
  return version === 4 ? { family: 'ipv4', bits: bitsOfIPv4(text) } : { family: 'ipv6', bits: bitsOfIPv6(text) };
}

/** Whether an IPv6 address is an IPv4-mapped one, such as `::ffff:10.0.0.1`. */
export function isMapped({ family, bits }: Address): boolean {
  return family === 'ipv6' && bits >> 32n === 0xffffn;
}

/**
 * Checks a text against the grammar of IP addresses: `10.9.8.7`, `2001:db8::ffff`. Before Kubernetes 1.36, the numbers of an
 * IPv4 address may begin with zeros, and the address may be in IPv6 notation.
 *
 * @param place the place of the text; without it, the strict grammar applies
 */
export function addressFault(text: string, place?: Place): Fault {
  const isStrict = place?.isOn('StrictIPCIDRValidation') ?? true;
  const address = parseAddress(isStrict ? text : withoutZeros(text));
  if (address === undefined) {
    return 'is not a valid IP address';
  }
  if (!isStrict) {
    return undefined;
  }
  return isMapped(address) ? 'is an IPv4 address in IPv6 notation' : undefined;
}

/** An address or a range without leading zeros in its decimal numbers. */
export function withoutZeros(text: string): string {
  return text.replace(/(^|[.:])0+(?=\d+\.)|(\.)0+(?=\d+(?:\/|$))|(\/)0+(?=\d+$)/g, '$1$2$3');
}

/** Checks that an address is in its canonical form: `fd00::1`, not `FD00:0::1`. */
export function canonicalAddressFault(text: string): Fault {
  const fault = addressFault(text);
  const address = parseAddress(text);
  if (fault !== undefined || address === undefined) {
    return fault;
  }
  const form = canonicalAddress(address);
  return form === text ? undefined : `is not in its canonical form ${quote(form)}`;
}

/** Checks a text against the grammar of addresses that other machines can reach. */
export function endpointAddressFault(text: string, place?: Place): Fault {
  const fault = addressFault(text, place);
  const address = parseAddress(withoutZeros(text));
  return fault ?? (address && specialKind(address));
}

/** The canonical form of an address. */
export function canonicalAddress({ family, bits }: Address): string {
  if (family === 'ipv4') {
    return [24n, 16n, 8n, 0n].map((shift) => String((bits >> shift) & 0xffn)).join('.');
  }
  const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const [start, length] = longestZeros(groups);
  if (length < 2) {
    return groups.join(':');
  }
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

function longestZeros(groups: readonly string[]): readonly [start: number, length: number] {
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (const [index, group] of groups.entries()) {
    if (group !== '0') {
      start = index + 1;
    } else if (index + 1 - start > best[1]) {
      best = [start, index + 1 - start];
    }
  }
  return best;
}

function specialKind({ family, bits }: Address): string | undefined {
  if (bits === 0n) {
    return 'is not a specific address';
  }
  if (family === 'ipv4' ? bits >> 24n === 127n : bits === 1n) {
    return 'is a loopback address';
  }
  if (family === 'ipv4' ? bits >> 16n === 0xa9fen : bits >> 118n === 0x3fan) {
    return 'is a link-local address';
  }
  const isMulticast = family === 'ipv4' ? bits >> 8n === 0xe00000n : ((bits >> 112n) & 0xff0fn) === 0xff02n;
  return isMulticast ? 'is a link-local multicast address' : undefined;
}

function bitsOfIPv4(text: string): bigint {
  return text.split('.').reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function bitsOfIPv6(text: string): bigint {
  const [before = '', after] = text.split('::');
  const head = groupsOf(before);
  const tail = groupsOf(after ?? '');
  const gap = Array.from({ length: 8 - head.length - tail.length }, () => 0n);
  return [...head, ...gap, ...tail].reduce((bits, group) => (bits << 16n) | group, 0n);
}

/** The last group may be an IPv4 address, which counts as two groups. */
function groupsOf(text: string): readonly bigint[] {
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) {
      const bits = bitsOfIPv4(group);
      return [bits >> 16n, bits & 0xffffn];
    }
    return group === '' ? [] : [BigInt(`0x${group}`)];
  });
}
