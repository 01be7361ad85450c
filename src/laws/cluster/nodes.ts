import type { Node, NodeSpec, Taint } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { cidrFault, parseCidr } from '../grammars/cidr';
import { filled, text } from '../grammars/constraint';
import { labelKeyFault, labelValueFault } from '../grammars/names';
import { amountOf, thousandths } from '../grammars/quantities';
import { isCounted } from '../grammars/resource-names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'nodes',
  why: 'the API server refuses the node, so nothing runs on it',
  fix: 'let kubelets and cloud providers create nodes, or correct the field',
};

/** https://kubernetes.io/docs/concepts/architecture/nodes/ */
export const nodes = [
  law({
    ...ABOUT,
    type: apiType<Node>('core/v1.Node'),
    check({ spec = {}, status = {} }, place) {
      checkRanges(spec, place);
      checkTaints(spec, place);
      checkAmounts('capacity', status.capacity, place);
      checkAmounts('allocatable', status.allocatable, place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<Taint>('core/v1.Taint'),
    fix: "write { key: 'dedicated', value: 'batch', effect: 'NoSchedule' }",
    fields: { key: text(labelKeyFault), value: text(labelValueFault), effect: filled },
  }),
];

/** `podCIDR` is the first of `podCIDRs`; if it differs, it replaces all of them. */
function checkRanges({ podCIDR = '', podCIDRs = [] }: Given<NodeSpec>, place: Place): void {
  const isOwn = podCIDR !== '' && podCIDR !== podCIDRs[0];
  const ranges = isOwn ? [podCIDR] : podCIDRs;
  const families = new Set<string>();
  for (const [index, range] of ranges.entries()) {
    const fault = cidrFault(range);
    const cidr = parseCidr(range);
    if (fault !== undefined || cidr === undefined) {
      const field = isOwn ? 'podCIDR' : 'podCIDRs';
      const what = `${isOwn ? field : `an element of ${field}`} ${fault}`;
      place.refuse(isOwn ? ['spec', field] : ['spec', field, index], what, "'10.240.0.0/24'");
      return;
    }
    families.add(cidr.family);
  }
  if (ranges.length > families.size) {
    const what = `there are ${ranges.length} address ranges; at most one of each family is allowed`;
    place.refuse(['spec', 'podCIDRs'], what, 'keep one of IPv4 and one of IPv6');
  }
}

function checkTaints({ taints = [] }: Given<NodeSpec>, place: Place): void {
  const known = new Set<string>();
  for (const [index, { key = '', effect = '' }] of taints.entries()) {
    if (known.has(`${effect} ${key}`)) {
      place.refuse(
        ['spec', 'taints', index],
        `two taints have the key ${quote(key)} and the effect ${effect}`,
        'remove one of the two',
      );
    }
    known.add(`${effect} ${key}`);
  }
}

function checkAmounts(
  field: string,
  amounts: { readonly [name: string]: string | number | undefined } = {},
  place: Place,
): void {
  for (const name of Object.keys(amounts)) {
    const amount = amountOf(amounts[name] ?? 0);
    const what = `the ${field} of ${name} is ${amounts[name]}`;
    if (amount < 0n) {
      place.refuse(['status', field, name], `${what}; the minimum is 0`);
    } else if (isCounted(name) && thousandths(amount) % 1000n !== 0n && thousandths(amount) < 2n ** 63n) {
      place.refuse(['status', field, name], `${what}, not a whole number`);
    }
  }
}
