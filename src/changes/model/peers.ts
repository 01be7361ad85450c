import { ADDRESS_BITS, parseAddress } from '../../laws/grammars/addresses';
import { parseCidr } from '../../laws/grammars/cidr';
import { readSelector } from '../../laws/metadata/selector-match';
import { isFields } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';

/** A peer of a NetworkPolicy rule: everything, addresses, or pods. */
export type Peer =
  | { readonly kind: 'all' }
  | { readonly kind: 'addresses'; readonly ranges: readonly AddressRange[]; readonly text: string }
  | { readonly kind: 'pods'; readonly pods: Requirements; readonly namespaces: Requirements; readonly text: string };

/** A range of addresses of one family as numbers, including both ends. */
interface AddressRange {
  readonly family: string;
  readonly from: bigint;
  readonly to: bigint;
}

/** All peers. */
export const EVERYTHING: Peer = { kind: 'all' };

/**
 * Reads a peer of a rule.
 *
 * @param namespace the namespace of the policy
 */
export function peerOf(peer: Fields, namespace: string | undefined): Peer {
  const { ipBlock, podSelector, namespaceSelector } = peer;
  if (isFields(ipBlock)) {
    const excepts = listAt(ipBlock, 'except');
    const except = excepts.length === 0 ? '' : ` except ${excepts.join(', ')}`;
    const ranges = without(rangesOf([ipBlock.cidr ?? null]), rangesOf(excepts));
    return { kind: 'addresses', ranges, text: `${ipBlock.cidr}${except}` };
  }
  const isOwn = namespaceSelector === undefined;
  const own = { matchLabels: { 'kubernetes.io/metadata.name': namespace ?? '' } };
  const pods = selectorText(podSelector);
  const namespaces = selectorText(namespaceSelector);
  const place = isOwn ? '' : namespaces === '' ? ' of all namespaces' : ` of namespaces with ${namespaces}`;
  return {
    kind: 'pods',
    pods: requirementsOf(podSelector),
    namespaces: requirementsOf(isOwn ? own : namespaceSelector),
    text: `${pods === '' ? 'all pods' : `pods with ${pods}`}${place}`,
  };
}

/** A peer as shown in messages. */
export function peerText(peer: Peer): string {
  return peer.kind === 'all' ? 'everywhere' : peer.text;
}

/** Whether other peers together certainly include all of a peer. */
export function isCovered(peer: Peer, others: readonly Peer[]): boolean {
  if (others.some(({ kind }) => kind === 'all')) {
    return true;
  }
  switch (peer.kind) {
    case 'all':
      return false;
    case 'addresses': {
      const known = others.flatMap((other) => (other.kind === 'addresses' ? other.ranges : []));
      return without(peer.ranges, known).length === 0;
    }
    default:
      return others.some(
        (other) =>
          other.kind === 'pods' && implies(peer.pods, other.pods) && implies(peer.namespaces, other.namespaces),
      );
  }
}

function rangesOf(cidrs: readonly Value[]): AddressRange[] {
  return cidrs.flatMap((text) => {
    const cidr = parseCidr(text);
    const address = cidr && parseAddress(cidr.address);
    if (cidr === undefined || address === undefined) {
      return [];
    }
    const rest = BigInt(ADDRESS_BITS[cidr.family] - cidr.mask);
    const from = (address.bits >> rest) << rest;
    return [{ family: cidr.family, from, to: from + (1n << rest) - 1n }];
  });
}

/** Subtracts ranges from others. */
function without(ranges: readonly AddressRange[], others: readonly AddressRange[]): readonly AddressRange[] {
  return others.reduce<readonly AddressRange[]>((left, other) => left.flatMap((range) => cut(range, other)), ranges);
}

function cut(range: AddressRange, { family, from, to }: AddressRange): AddressRange[] {
  if (range.family !== family || to < range.from || from > range.to) {
    return [range];
  }
  return [
    { ...range, to: from - 1n },
    { ...range, from: to + 1n },
  ].filter((part) => part.from <= part.to);
}

/** One condition of a selector. */
interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** All conditions of a selector; each must hold. */
type Requirements = readonly Requirement[];

function requirementsOf(selector: unknown): Requirements {
  const { matchLabels, matchExpressions } = readSelector(selector);
  return [
    ...Object.entries(matchLabels).map(([key, value]) => ({ key, operator: 'In', values: [value] })),
    ...matchExpressions.map(({ key = '', operator = '', values = [] }) => ({ key, operator, values })),
  ];
}

/** Whether labels that meet some conditions always meet others too. */
function implies(some: Requirements, others: Requirements): boolean {
  return others.every((other) => some.some((one) => one.key === other.key && impliesOne(one, other)));
}

function impliesOne(one: Requirement, other: Requirement): boolean {
  const isOf = (operator: string) => one.operator === operator;
  switch (other.operator) {
    case 'Exists':
      return isOf('Exists') || isOf('In');
    case 'DoesNotExist':
      return isOf('DoesNotExist');
    case 'In':
      return isOf('In') && one.values.every((value) => other.values.includes(value));
    default:
      return (
        isOf('DoesNotExist') ||
        (isOf('NotIn') && other.values.every((value) => one.values.includes(value))) ||
        (isOf('In') && one.values.every((value) => !other.values.includes(value)))
      );
  }
}

function selectorText(selector: unknown): string {
  const labels = Object.entries(mapAt(selector, 'matchLabels')).map(([key, value]) => `${key}=${value}`);
  const conditions = readSelector(selector).matchExpressions.map(({ key, operator, values = [] }) =>
    values.length === 0 ? `${key} ${operator}` : `${key} ${operator} ${values.join('|')}`,
  );
  return [...labels, ...conditions].join(', ');
}
