import { isMap } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import type { Fields, Value } from '../../manifests/manifest';
import { elementKey } from '../../manifests/merge';

/** How the elements of one list become those of another. */
export interface Alignment {
  /** For each element of the new list its place in the old one, or nothing where it is new. */
  readonly places: readonly (number | undefined)[];
  /** The places in the new list whose elements keep their order; all others that were in the old list have moved. */
  readonly steady: ReadonlySet<number>;
}

/**
 * Aligns two lists: elements of one name, or of equal value, are the same; what is left over between two that stay is
 * taken for changed, one by one. As few elements as possible move.
 *
 * @param keys the fields that tell elements apart, if the API says so; otherwise their names do, if they have such
 */
export function align(
  before: readonly Value[],
  after: readonly Value[],
  keys: readonly string[] | undefined,
): Alignment {
  if (before.length === 1 && after.length === 1) {
    return ONE_EACH;
  }
  const places = match(tokensOf(before, after, keys), tokensOf(after, before, keys));
  const steady = longestRise(places);
  pairLeftovers(places, steady, before.length);
  return { places, steady };
}

/** The only element stays, changed or not. */
const ONE_EACH: Alignment = { places: [0], steady: new Set([0]) };

/** What stands for each element when lists are compared. */
function tokensOf(
  list: readonly Value[],
  other: readonly Value[],
  keys: readonly string[] | undefined,
): readonly string[] {
  const named = [keys, ['name']].find((fields) => fields && [list, other].every((each) => areTold(each, fields)));
  return list.map((element) => (named && elementKey(element, named)) ?? canonical(element));
}

/** Says whether these fields tell the elements of a list apart. */
function areTold(list: readonly Value[], keys: readonly string[]): boolean {
  const found = list.map((element) => elementKey(element, keys));
  return !found.includes(undefined) && new Set(found).size === list.length;
}

function canonical(value: Value): string {
  return toJson(value, undefined, (part) => (isMap(part) ? sorted(part) : part));
}

function sorted(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** For each new token the place of the same old one; of equal ones, the first with the first. */
function match(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const left = new Map<string, number[]>();
  for (const [place, token] of before.entries()) {
    const places = left.get(token);
    if (places === undefined) {
      left.set(token, [place]);
    } else {
      places.push(place);
    }
  }
  for (const places of left.values()) {
    places.reverse();
  }
  return after.map((token) => left.get(token)?.pop());
}

/** The indices of a longest series of rising numbers. https://en.wikipedia.org/wiki/Longest_increasing_subsequence */
function longestRise(numbers: readonly (number | undefined)[]): Set<number> {
  /** For each length, the index that ends the series of that length whose last number is the lowest. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [index, number] of numbers.entries()) {
    if (number !== undefined) {
      const length = firstWhere(ends, (end) => (numbers[end] ?? 0) >= number);
      previous.set(index, ends[length - 1]);
      ends[length] = index;
    }
  }
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous.get(index)) {
    rise.add(index);
  }
  return rise;
}

/** The first place in a list from which on a condition holds; the length of the list where it never does. */
function firstWhere<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Takes the new elements between two that stay for the old ones between them, in their order. */
function pairLeftovers(places: (number | undefined)[], steady: Set<number>, length: number): void {
  const matched = new Set(places);
  const ends = gapEnds(places, steady, length);
  let next = 0;
  for (const [index, place] of places.entries()) {
    if (place !== undefined) {
      next = steady.has(index) ? place + 1 : next;
      continue;
    }
    while (matched.has(next)) {
      next += 1;
    }
    if (next < (ends[index] ?? 0)) {
      places[index] = next;
      steady.add(index);
      next += 1;
    }
  }
}

/** For each new element, the old place of the next one that stays. */
function gapEnds(places: readonly (number | undefined)[], steady: ReadonlySet<number>, length: number): number[] {
  const ends: number[] = [];
  let end = length;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    end = (steady.has(index) ? places[index] : undefined) ?? end;
    ends[index] = end;
  }
  return ends;
}
