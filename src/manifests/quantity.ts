/**
 * Parses an amount of something, such as `250m` (of a CPU), `1.5Gi` or `1e3`, as the API server does.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 *
 * @returns billionths of the unit, which compare and add exactly; finer amounts are rounded away from zero, binary ones
 *   end at 2^63-1. Undefined if the text is not a valid quantity
 */
export function parseQuantity(quantity: string | number): bigint | undefined {
  const known = parsed.get(quantity);
  if (known !== undefined || parsed.size >= MOST_PARSED) {
    return known ?? parse(quantity);
  }
  const amount = parse(quantity);
  if (amount !== undefined) {
    parsed.set(quantity, amount);
  }
  return amount;
}

/** A cache: programs repeat few quantities many times. */
const parsed = new Map<string | number, bigint>();
const MOST_PARSED = 1000;

function parse(quantity: string | number): bigint | undefined {
  const groups = GRAMMAR.exec(String(quantity))?.groups;
  if (groups === undefined) {
    return undefined;
  }
  const { sign, whole = '', fraction = '', binary, decimal = '', exponent } = groups;
  const digits = BigInt(whole + fraction);
  const power = exponent === undefined ? (DECIMAL[decimal] ?? 0) : Number(exponent);
  const amount =
    binary === undefined
      ? shift(digits, power + NANO - fraction.length)
      : least(shift(digits << (BINARY[binary] ?? 0n), NANO - fraction.length), MOST_BINARY);
  return sign === '-' ? -amount : amount;
}

/**
 * A text without the white space that the API server ignores around quantities in JSON, where tabs and line ends are
 * escaped.
 */
export function trimQuantity(text: string): string {
  return BLANKS.test(text) ? text.replace(BLANKS, '').replace(BLANKS, '') : text;
}

/**
 * The quantity that was probably meant by a text that is not one: `10Gi` for `10gb` and `10 GiB`, `1.5` for `1,5`.
 *
 * @returns undefined if there is no clear candidate, and for a valid quantity
 */
export function likelyQuantity(text: string): string | undefined {
  const [, number = '', unit = '', binary = ''] = NEARLY_A_QUANTITY.exec(text) ?? [];
  const letter = unit.toLowerCase() === 'k' && binary === '' ? 'k' : unit.toUpperCase();
  const likely = `${number.replace(',', '.')}${letter}${binary.toLowerCase()}`;
  return parseQuantity(text) === undefined && parseQuantity(likely) !== undefined ? likely : undefined;
}

/** The API's parser also reads a lone `+`, `-` or `.` as zero. That is undocumented and always a mistake. */
const GRAMMAR =
  /^(?<sign>[+-]?)(?=\.?\d)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:(?<binary>[KMGTPE]i)|(?<decimal>[numkMGTPE])|[eE](?<exponent>[+-]?\d+))?$/;
const BLANKS =
  /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/;
const NEARLY_A_QUANTITY = /^\s*(\d+(?:[.,]\d+)?)\s*([kmgtpe]?)(i?)(?:b|bytes)?\s*$/i;

const DECIMAL: { readonly [suffix: string]: number } = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: { readonly [suffix: string]: bigint } = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };
const NANO = 9;
const MOST_BINARY = (2n ** 63n - 1n) * 10n ** 9n;
/**
 * Amounts with more digits are treated as equal. This is enough for any real value, and bounds the work that a text can
 * cause.
 */
const MOST_DIGITS = 100;

/** Moves the decimal point. Digits that would be behind it round the amount up. */
function shift(digits: bigint, places: number): bigint {
  if (places >= 0) {
    return digits * 10n ** BigInt(Math.min(places, MOST_DIGITS));
  }
  const divisor = 10n ** BigInt(Math.min(-places, String(digits).length));
  return (digits + divisor - 1n) / divisor;
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
