import { costOf, exactly, product, type Size, sum, times, UNKNOWN_SIZE } from './sizes';
import type { CostedValue } from './value-sizes';

/** The highest cost of a call, and the size of its result, if known. */
export interface CallCost {
  readonly cost: number;
  readonly size?: Size;
}

/** The cost of traversing one character. */
const CHARACTER = 0.1;
/** The cost of matching one character against one character of a pattern. */
const PATTERN = 0.25;
const LONGEST_PATTERN_OF_FORMATS = 128;
const LONGEST_FORMAT = 64;
const NEW_LIST = 10;

const ONE: CallCost = { cost: 1 };
const LEAST_ONE = exactly(1);

/** The cost of a function, from its receiver and arguments. */
type Estimate = (target: CostedValue | undefined, args: readonly CostedValue[], signature: string) => CallCost;

/**
 * The cost of calling one overload of a function, without its arguments.
 *
 * @param signature of the overload, such as `_+_(string, string): string`
 */
export function callCost(signature: string, target: CostedValue | undefined, args: readonly CostedValue[]): CallCost {
  const name = /^\.?([^(]+)/.exec(signature)?.[1] ?? '';
  const estimate = BY_SIGNATURE[signature] ?? BY_NAME[name];
  return estimate?.(target, args, signature) ?? ONE;
}

const throughTarget: Estimate = (target) => through(sizeOf(target));
const throughFirst: Estimate = (_, [first]) => ({ cost: costOf(sizeOf(first), CHARACTER) });
const throughLesser: Estimate = (_, [one, other]) => ({
  cost: Math.ceil(times(Math.min(sizeOf(one).most, sizeOf(other).most), CHARACTER)),
});
const throughPattern: Estimate = (target, [pattern]) => ({
  cost: times(costOf(sum(sizeOf(target), LEAST_ONE), CHARACTER), costOf(sizeOf(pattern), PATTERN)),
});
const throughElements: Estimate = (target) => {
  const element = target?.type.parameters[0];
  if (element === undefined) {
    return { cost: costOf(sizeOf(target), CHARACTER) };
  }
  const isText = element.name === 'string' || element.name === 'bytes';
  return { cost: times(sizeOf(target).most, 1 + (isText ? costOf(target?.elements ?? UNKNOWN_SIZE, CHARACTER) : 0)) };
};
const joined: Estimate = (_, [one, other]) => through(sum(sizeOf(one), sizeOf(other)));

/** Functions whose cost depends on the overload. */
const BY_SIGNATURE: { readonly [signature: string]: Estimate } = {
  '_+_(string, string): string': joined,
  '_+_(bytes, bytes): bytes': joined,
  '_+_(list(A), list(A)): list(A)': (_, [one, other]) => ({ cost: 1, size: sum(sizeOf(one), sizeOf(other)) }),
  '_==_(A, A): bool': equality,
  '_!=_(A, A): bool': throughLesser,
  '@in(A, list(A)): bool': (_, [, list]) => ({ cost: sizeOf(list).most }),
  '.matches(string, string): bool': throughPattern,
  '.contains(string, string): bool': (target, [part]) => ({
    cost: times(costOf(sizeOf(target), CHARACTER), costOf(sizeOf(part), CHARACTER)),
  }),
  '.startsWith(string, string): bool': throughFirst,
  '.endsWith(string, string): bool': throughFirst,
  'string(bytes): string': (_, [bytes]) => {
    const { least, most } = sizeOf(bytes);
    return { ...through(sizeOf(bytes)), size: { least: Math.floor(least / 4), most } };
  },
  'bytes(string): bytes': (_, [text]) => {
    const { least, most } = sizeOf(text);
    return { ...through(sizeOf(text)), size: { least, most: most * 4 } };
  },
  '.ip(net.CIDR): net.IP': () => ONE,
  ...Object.fromEntries(
    ['_<_', '_<=_', '_>_', '_>=_'].flatMap((name) =>
      ['string', 'bytes'].map((type) => [`${name}(${type}, ${type}): bool`, throughLesser] as const),
    ),
  ),
};

/** Functions with the same cost for all overloads. */
const BY_NAME: { readonly [name: string]: Estimate } = {
  check: () => ({ cost: 350_000 }),
  isSorted: throughElements,
  sum: throughElements,
  max: throughElements,
  min: throughElements,
  indexOf: throughElements,
  lastIndexOf: throughElements,
  url: (_, [text]) => through(sizeOf(text)),
  lowerAscii: throughTarget,
  upperAscii: throughTarget,
  substring: throughTarget,
  trim: throughTarget,
  replace: (target, args) => ({ cost: costOf(sizeOf(target), 2 * CHARACTER), size: sizeAfterReplacing(target, args) }),
  split: (target, [, limit]) => {
    const most = integerOf(limit) ?? sizeOf(target).most;
    return { cost: costOf(sizeOf(target), 2 * CHARACTER), size: { least: 0, most } };
  },
  join: (target, args) => through(sizeAfterJoining(target, args)),
  find: (target, args, signature) => ({
    ...throughPattern(target, args, signature),
    size: { least: 0, most: sizeOf(target).most },
  }),
  findAll: (target, args, signature) => ({
    ...throughPattern(target, args, signature),
    size: { least: 0, most: sizeOf(target).most },
  }),
  format: (target) => ({ cost: costOf(sizeOf(target), CHARACTER) }),
  'strings.quote': (_, [text]) => {
    const { least, most } = sizeOf(text);
    // In the server, the sum overflows here.
    const longest = Number.isFinite(most) ? most * 2 + 2 : 0;
    return { cost: costOf(sizeOf(text), CHARACTER), size: { least: least + 2, most: longest } };
  },
  cidr: throughFirst,
  isIP: throughFirst,
  isCIDR: throughFirst,
  ip: throughFirst,
  'ip.isCanonical': (_, [text]) => ({ cost: costOf(sizeOf(text), 2 * CHARACTER) }),
  containsIP: (_, [address], signature) => ({ cost: 4 + textCost(address, signature) }),
  containsCIDR: (_, [range], signature) => ({ cost: 7 + textCost(range, signature) }),
  quantity: throughFirst,
  isQuantity: throughFirst,
  semver: throughFirst,
  isSemver: throughFirst,
  validate: (_, [text]) => ({
    cost: Math.ceil(times(costOf(sizeOf(text), CHARACTER), LONGEST_PATTERN_OF_FORMATS * PATTERN)),
  }),
  'sets.contains': (_, [one, other]) => ({ cost: product(sizeOf(one), sizeOf(other)).most + 1 }),
  'sets.intersects': (_, [one, other]) => ({ cost: product(sizeOf(one), sizeOf(other)).most + 1 }),
  'sets.equivalent': (_, [one, other]) => ({ cost: costOf(product(sizeOf(one), sizeOf(other)), 2) + 1 }),
  slice: (target, [start, end]) => {
    const [from, to] = [integerOf(start) ?? 0, integerOf(end) ?? sizeOf(target).most];
    // In the server, the difference overflows if the end comes first.
    return newList(1, to < from ? UNKNOWN_SIZE : exactly(to - from));
  },
  'lists.range': (_, [count]) => newList(1, exactly(integerOf(count) ?? UNKNOWN_SIZE.most)),
  reverse: (target) => newList(1, sizeOf(target)),
  flatten: (target, [depth]) =>
    newList(depth === undefined ? 1 : (integerOf(depth) ?? UNKNOWN_SIZE.most), sizeOf(target)),
  distinct: (target) => newList(2, product(sizeOf(target), sizeOf(target))),
  sort: (target, _, signature) => sorting(sizeOf(target), /^\.sort\(list\((?:string|bytes)\)/.test(signature)),
  '@sortByAssociatedKeys': (_, [keys], signature) =>
    sorting(sizeOf(keys), /, list\((?:string|bytes)\)\)/.test(signature)),
};

/** Kubernetes objects are compared in one step, and everything else piece by piece. */
function equality(target: CostedValue | undefined, args: readonly CostedValue[], signature: string): CallCost {
  const [one, other] = args;
  const { name = '' } = one?.type ?? {};
  if (name !== other?.type.name) {
    return throughLesser(target, args, signature);
  }
  switch (name) {
    case 'net.IP':
    case 'net.CIDR':
    case 'kubernetes.Quantity':
    case 'kubernetes.Semver':
      return ONE;
    case 'kubernetes.NamedFormat':
      return { cost: Math.ceil(LONGEST_FORMAT * CHARACTER) };
    case 'kubernetes.URL':
      return { cost: Number.isFinite(sizeOf(other).most) ? costOf(sizeOf(other), CHARACTER) : 1 };
    default:
      return name.startsWith('kubernetes.authorization.') ? ONE : throughLesser(target, args, signature);
  }
}

function through(size: Size): CallCost {
  return { cost: costOf(size, CHARACTER), size };
}

function sizeOf(value: CostedValue | undefined): Size {
  return value?.size ?? UNKNOWN_SIZE;
}

/** The value of a number literal; a negative one counts as zero. */
function integerOf(value: CostedValue | undefined): number | undefined {
  const { expression } = value ?? {};
  return expression?.kind === 'literal' && typeof expression.value === 'bigint' && expression.type === 'int'
    ? Math.max(0, Number(expression.value))
    : undefined;
}

function textCost(value: CostedValue | undefined, signature: string): number {
  return signature.includes(', string)') ? costOf(sizeOf(value), CHARACTER) : 0;
}

function newList(factor: number, size: Size): CallCost {
  return { cost: costOf(size, factor) + 1 + NEW_LIST, size };
}

function sorting(size: Size, isText: boolean): CallCost {
  return newList(isText ? 2 + CHARACTER : 2, product(size, size));
}

function sizeAfterJoining(target: CostedValue | undefined, [separator]: readonly CostedValue[]): Size {
  const list = sizeOf(target);
  const between = { least: Math.max(0, list.least - 1), most: Math.max(0, list.most - 1) };
  const elements = target?.type.kind === 'list' ? product(list, target.elements) : exactly(0);
  return separator === undefined ? elements : sum(elements, product(sizeOf(separator), between));
}

function sizeAfterReplacing(target: CostedValue | undefined, [old, replacement]: readonly CostedValue[]): Size {
  const [text, from, to] = [sizeOf(target), sizeOf(old), sizeOf(replacement)];
  const longest = countReplaced(text.most, from.least, to.most <= from.least);
  const shortest = countReplaced(text.least, from.most, from.most <= to.least);
  return { least: times(shortest.count, to.least) + shortest.kept, most: times(longest.count, to.most) + longest.kept };
}

/** How often a string of some length is replaced in a text, and how much of the text remains. */
function countReplaced(
  text: number,
  length: number,
  isKept: boolean,
): { readonly count: number; readonly kept: number } {
  if (length === 0) {
    return { count: text + 1, kept: text };
  }
  return isKept ? { count: 0, kept: text } : { count: Math.ceil(text / length), kept: 0 };
}
