import { isMap } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import type { Fields, Value } from '../../manifests/manifest';
import { elementKey } from '../../manifests/merge';

/** How the elements of one list become those of another. */
export interface Alignment {
  /** For each element of the new list, its place in the old one; undefined if it is new. */
  readonly places: readonly (number | undefined)[];
  /** The places in the new list whose elements keep their order. All other elements of the old list have moved. */
  readonly steady: ReadonlySet<number>;
}

/**
 * Aligns two lists. Elements with the same name or an equal value match; unmatched elements between two that stay count as
 * changed, one by one. As few elements as possible move.
 *
 * @param keys the merge keys of the API, if any; without them, names identify elements that have one
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

/** A token for each element by which lists are compared. */
function tokensOf(
  list: readonly Value[],
  other: readonly Value[],
  keys: readonly string[] | undefined,
): readonly string[] {
  const named = [keys, ['name']].find((fields) => fields && [list, other].every((each) => areDistinct(each, fields)));
  return list.map((element) => (named && elementKey(element, named)) ?? canonical(element));
}

/** Whether these fields identify each element of a list. */
function areDistinct(list: readonly Value[], keys: readonly string[]): boolean {
  const found = list.map((element) => elementKey(element, keys));
  return !found.includes(undefined) && new Set(found).size === list.length;
}

function canonical(value: Value): string {
  return toJson(value, undefined, (part) => (isMap(part) ? sorted(part) : part));
}

function sorted(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Finds the old place of each new token. Equal tokens match in order. */
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

/** The indices of a longest increasing subsequence. https://en.wikipedia.org/wiki/Longest_increasing_subsequence */
function longestRise(numbers: readonly (number | undefined)[]): Set<number> {
  /** For each length, the index of the lowest number that ends a subsequence of that length. */
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

/** Binary search for the first place where a condition holds; the length of the list if it never does. */
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

/** Pairs the new elements between two that stay with the old ones between them, in order. */
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

/** For each new element, the old place of the next element that stays. */
function gapEnds(places: readonly (number | undefined)[], steady: ReadonlySet<number>, length: number): number[] {
  const ends: number[] = [];
  let end = length;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    end = (steady.has(index) ? places[index] : undefined) ?? end;
    ends[index] = end;
  }
  return ends;
}
