/**
 * Compares the versions in two image tags: 1, 0 or -1; undefined if they cannot be compared.
 * A version with a suffix such as `-rc.1` comes before the one without; suffixes such as `-alpine` must be equal.
 */
export function compareTags(one: string, other: string): number | undefined {
  const left = VERSION.exec(one)?.groups;
  const right = VERSION.exec(other)?.groups;
  if (left === undefined || right === undefined) {
    return undefined;
  }
  const numbers = compareNumbers(numbersOf(left.numbers), numbersOf(right.numbers));
  const [suffix = '', otherSuffix = ''] = [left.suffix, right.suffix];
  if (suffix === otherSuffix || (isFlavour(suffix) && isFlavour(otherSuffix))) {
    return suffix === otherSuffix || numbers !== 0 ? numbers : undefined;
  }
  return numbers !== 0 ? numbers : compareSuffixes(suffix, otherSuffix);
}

const VERSION = /^v?(?<numbers>\d+(?:\.\d+)*)(?:[-+_](?<suffix>.+))?$/;
const EARLY = /^(alpha|beta|dev|pre|preview|rc|m|snapshot)[.-]?\d*/i;

/** Whether a suffix names a variant of the image, and not a version. */
function isFlavour(suffix: string): boolean {
  return suffix !== '' && !EARLY.test(suffix) && !/^\d/.test(suffix);
}

function numbersOf(text = ''): readonly number[] {
  return text.split('.').map(Number);
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let place = 0; place < Math.max(one.length, other.length); place++) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0);
    if (difference !== 0) {
      return Math.sign(difference);
    }
  }
  return 0;
}

function compareSuffixes(one: string, other: string): number | undefined {
  if (EARLY.test(one) !== EARLY.test(other)) {
    return one === '' || other === '' ? (EARLY.test(one) ? -1 : 1) : undefined;
  }
  return EARLY.test(one) ? Math.sign(one.localeCompare(other, 'en', { numeric: true })) : undefined;
}
