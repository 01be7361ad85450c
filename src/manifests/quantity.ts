/**
 * An amount of something, such as `250m` (of a CPU), `1.5Gi` or `1e3`, read as the API server reads it.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 *
 * @returns billionths of the unit, which compare and add exactly; finer amounts are rounded away from zero, binary ones
 *   end at 2^63-1. Nothing for a text that is no quantity
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

/** Quantities met before: a program repeats few of them many times. */
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

/** A text without the blanks that the API server leaves out around quantities in JSON, where tabs and ends of lines are escaped. */
export function trimQuantity(text: string): string {
  return BLANKS.test(text) ? text.replace(BLANKS, '').replace(BLANKS, '') : text;
}

/**
 * The quantity that was probably meant by a text that is not one: `10Gi` for `10gb` and `10 GiB`, `1.5` for `1,5`.
 *
 * @returns nothing where that is anybody's guess, and for a text that is a quantity
 */
export function likelyQuantity(text: string): string | undefined {
  const [, number = '', unit = '', binary = ''] = SLOPPY.exec(text) ?? [];
  const letter = unit.toLowerCase() === 'k' && binary === '' ? 'k' : unit.toUpperCase();
  const likely = `${number.replace(',', '.')}${letter}${binary.toLowerCase()}`;
  return parseQuantity(text) === undefined && parseQuantity(likely) !== undefined ? likely : undefined;
}

/** The API's parser also takes a lone `+`, `-` or `.` for zero; its documentation does not, and nobody means it. */
const GRAMMAR =
  /^(?<sign>[+-]?)(?=\.?\d)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:(?<binary>[KMGTPE]i)|(?<decimal>[numkMGTPE])|[eE](?<exponent>[+-]?\d+))?$/;
const BLANKS =
  /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/;
const SLOPPY = /^\s*(\d+(?:[.,]\d+)?)\s*([kmgtpe]?)(i?)(?:b|bytes)?\s*$/i;

const DECIMAL: { readonly [suffix: string]: number } = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: { readonly [suffix: string]: bigint } = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };
const NANO = 9;
const MOST_BINARY = (2n ** 63n - 1n) * 10n ** 9n;
/** Beyond this many digits amounts are all alike: enough for anything real, and no text can ask for endless work. */
const MOST_DIGITS = 100;

/** Moves the decimal point; what would stand behind it rounds the amount up. */
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
