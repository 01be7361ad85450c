import { BlockList, isIP } from 'node:net';
import { describeValue } from '../../manifests/field';
import type { Fault } from './names';

/** A range of addresses. */
export interface Cidr {
  readonly address: string;
  readonly family: 'ipv4' | 'ipv6';
  /** The length of the mask. */
  readonly mask: number;
}

const MASKS = { ipv4: 32, ipv6: 128 };

/** Reads `10.0.0.0/8` and `fd00::/8`; nothing for what is no range. */
export function parseCidr(text: unknown): Cidr | undefined {
  const [, address = '', digits = ''] =
    typeof text === 'string' ? (/^([\d.a-fA-F:]+)\/(\d{1,3})$/.exec(text) ?? []) : [];
  const version = isIP(address);
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const mask = Number(digits);
  return version === 0 || mask > MASKS[family] ? undefined : { address, family, mask };
}

/** Says why a value is no range of addresses, as the end of a sentence about it. */
export function cidrFault(value: unknown): Fault {
  if (parseCidr(value) !== undefined) {
    return undefined;
  }
  const isAddress = typeof value === 'string' && isIP(value) !== 0;
  return `is ${describeValue(value)}, ${isAddress ? 'an address without a mask' : 'which is no range of addresses'}`;
}

/** Says whether a range lies within another, and is smaller. */
export function isWithin(inner: Cidr, outer: Cidr): boolean {
  if (inner.family !== outer.family || inner.mask <= outer.mask) {
    return false;
  }
  const block = new BlockList();
  block.addSubnet(outer.address, outer.mask, outer.family);
  return block.check(inner.address, inner.family);
}
