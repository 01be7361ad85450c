import type { LimitRangeItem, LimitRangeSpec } from '../../kubernetes/generated/core/v1';
import { literalEntry, quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { labelKeyFault } from '../grammars/names';
import { amountOf, thousandths, wholeUnits } from '../grammars/quantities';
import { containerResourceFault, isOvercommitAllowed, resourceNameFault } from '../grammars/resource-names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'limit-ranges',
  why: 'the API server refuses the LimitRange, and the namespace stays without limits',
  fix: "put the amounts in ascending order: min: { cpu: '50m' }, defaultRequest: { cpu: '100m' }, default: { cpu: '500m' }, max: { cpu: '2' }",
};

/** https://kubernetes.io/docs/concepts/policy/limit-range/ */
export const limitRanges = [
  law({
    ...ABOUT,
    type: apiType<LimitRangeSpec>('core/v1.LimitRangeSpec'),
    check({ limits = [] }, place) {
      const seen = new Set<string>();
      for (const [index, { type }] of limits.entries()) {
        if (type !== undefined && seen.has(type)) {
          place.refuse(['limits', index, 'type'], `two entries have the type ${quote(type)}`, 'keep one of the two');
        }
        seen.add(type ?? '');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<LimitRangeItem>('core/v1.LimitRangeItem'),
    check(item, place) {
      checkType(item, place);
      checkNames(item, place);
      checkOrder(defaulted(item), place);
    },
  }),
];

const TYPES: ReadonlySet<string> = new Set(['Pod', 'Container', 'PersistentVolumeClaim']);

function checkType({ type, ...item }: Given<LimitRangeItem>, place: Place): void {
  const fault = type === undefined ? undefined : labelKeyFault(type);
  if (type !== undefined && (fault !== undefined || !(type.includes('/') || TYPES.has(type)))) {
    place.refuse(['type'], `the type ${quote(type)} ${fault ?? 'does not exist'}`, "type: 'Container'");
  }
  if (type === 'PersistentVolumeClaim' && item.min?.storage === undefined && item.max?.storage === undefined) {
    const fix = "set one of them: max: { storage: '50Gi' }";
    place.refuse([], 'the limits of claims have neither min.storage nor max.storage', fix);
  }
  for (const field of type === 'Pod' ? DEFAULTS : []) {
    if (Object.keys(item[field] ?? {}).length > 0) {
      const fix = `give it to containers: { type: 'Container', ${field}: { ... } }`;
      place.refuse([field], `${field} is set for the type Pod`, fix);
    }
  }
}

const DEFAULTS = ['default', 'defaultRequest'] as const;
const AMOUNTS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;

function checkNames(item: Given<LimitRangeItem>, place: Place): void {
  const { type } = item;
  const faultOf = type === 'Pod' || type === 'Container' ? containerResourceFault : resourceNameFault;
  for (const field of AMOUNTS) {
    for (const name of Object.keys(item[field] ?? {})) {
      const fault = faultOf(name);
      const isUnread = type === 'Pod' && (field === 'default' || field === 'defaultRequest');
      if (fault !== undefined && !isUnread) {
        place.refuse(
          [field, name],
          `the resource ${quote(name)} ${fault}`,
          "limit a resource that exists: { cpu: '1' }",
        );
      }
    }
  }
}

/** Amounts by resource. */
type Amounts = { readonly [name: string]: string | number | undefined };

/** The amounts of an entry, with the server's defaults. */
interface Item {
  readonly [field: string]: Amounts;
}

/** The default limit of containers is max; the default request is the default limit, or else min. */
function defaulted({ type, max = {}, min = {}, maxLimitRequestRatio = {}, ...given }: Given<LimitRangeItem>): Item {
  const isPod = type === 'Pod';
  const isContainer = type === 'Container';
  const limits: Amounts = isPod ? {} : { ...(isContainer ? max : {}), ...given.default };
  const requests: Amounts = isPod ? {} : { ...(isContainer ? { ...min, ...limits } : {}), ...given.defaultRequest };
  return { max, min, default: limits, defaultRequest: requests, maxLimitRequestRatio };
}

/** Pairs in which the first must not exceed the second, with the field in which the server reports it. */
const RISING = [
  ['min', 'max', 'min'],
  ['min', 'defaultRequest', 'defaultRequest'],
  ['defaultRequest', 'max', 'defaultRequest'],
  ['defaultRequest', 'default', 'defaultRequest'],
  ['min', 'default', 'default'],
  ['default', 'max', 'default'],
] as const;

function checkOrder(item: Item, place: Place): void {
  const names = new Set(AMOUNTS.flatMap((field) => Object.keys(item[field] ?? {})));
  for (const name of names) {
    // An amount that is out of order conflicts with all others; one finding is enough.
    const broken = RISING.find(([less, more]) => isMore(item[less]?.[name], item[more]?.[name]));
    if (broken !== undefined) {
      const [less, more, field] = broken;
      const [below, above] = [item[less]?.[name], item[more]?.[name]];
      const fix = `raise ${more} or lower ${less}: ${more}: { ${literalEntry(name, String(below))} }`;
      place.refuse([field, name], `${less} of ${name} is ${below}, more than ${more}, which is ${above}`, fix);
    }
    checkRatio(item, name, place);
    checkEqual(item, name, place);
  }
}

function isMore(one: string | number | undefined, other: string | number | undefined): boolean {
  return one !== undefined && other !== undefined && amountOf(one) > amountOf(other);
}

const MOST = 2n ** 63n - 1n;
/** The server counts in thousandths if all numbers are small enough. */
const MOST_THOUSANDTHS = MOST / 1000n;

function checkRatio({ maxLimitRequestRatio, min, max }: Item, name: string, place: Place): void {
  const ratio = maxLimitRequestRatio?.[name];
  if (ratio === undefined) {
    return;
  }
  const at = ['maxLimitRequestRatio', name];
  if (amountOf(ratio) < 1_000_000_000n) {
    place.refuse(at, `the ratio of limits and requests of ${name} is ${ratio}; the minimum is 1`, "write '1' or more");
  }
  const [least, most] = [min?.[name], max?.[name]];
  if (least === undefined || most === undefined) {
    return;
  }
  const amounts = [amountOf(ratio), amountOf(least), amountOf(most)];
  // The numbers of the server overflow.
  if (amounts.some((amount) => wholeUnits(amount) > MOST)) {
    return;
  }
  const isSmall = amounts.every((amount) => wholeUnits(amount) < MOST_THOUSANDTHS);
  const [given = 0, below = 0, above = 0] = amounts.map((amount) =>
    Number((isSmall ? thousandths : wholeUnits)(amount)),
  );
  if (given / (isSmall ? 1000 : 1) > above / below) {
    const what = `the ratio of limits and requests of ${name} is ${ratio}, more than ${most} divided by ${least}`;
    place.refuse(at, what, 'lower it, or widen the range from min to max');
  }
}

function checkEqual(item: Item, name: string, place: Place): void {
  const [limit, request] = [item.default?.[name], item.defaultRequest?.[name]];
  const isBoth = limit !== undefined && request !== undefined;
  if (isBoth && !isOvercommitAllowed(name) && amountOf(limit) !== amountOf(request)) {
    const what = `defaultRequest of ${name} is ${request}, and default is ${limit}; the request is larger than the limit`;
    place.refuse(['defaultRequest', name], what, 'give both the same amount');
  }
}
