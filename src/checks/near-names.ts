/** Finds the existing name that was probably meant by a misspelled one. */
export class NearNames {
  /** The names by what remains when one letter is removed: two names that differ by one letter share such a remainder. */
  readonly #byRest = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      for (const rest of restsOf(name)) {
        const others = this.#byRest.get(rest) ?? [];
        others.push(name);
        this.#byRest.set(rest, others);
      }
    }
  }

  /**
   * The name that was probably meant: the two differ in one part between dashes, by one letter that is missing, added, replaced
   * or swapped. Undefined if the difference may be intended: a number, or a letter of a short part.
   */
  find(name: string): string | undefined {
    for (const rest of restsOf(name)) {
      const near = this.#byRest.get(rest)?.find((other) => other !== name && isNear(name, other));
      if (near !== undefined) {
        return near;
      }
    }
    return undefined;
  }
}

function restsOf(name: string): ReadonlySet<string> {
  const rests = new Set([name]);
  for (let place = 0; place < name.length; place++) {
    rests.add(name.slice(0, place) + name.slice(place + 1));
  }
  return rests;
}

/** In shorter words, a different letter makes a different word. */
const LONG = 5;

function isNear(name: string, candidate: string): boolean {
  const parts = name.split(/[-.]/);
  const others = candidate.split(/[-.]/);
  const differing = parts.length === others.length ? parts.flatMap((part, place) => pairOf(part, others[place])) : [];
  const [pair] = differing;
  return differing.length === 1 && pair !== undefined && isTypo(...pair);
}

function pairOf(part: string, other = ''): readonly (readonly [string, string])[] {
  return part === other ? [] : [[part, other]];
}

function isTypo(one: string, other: string): boolean {
  const isWord = !/\d/.test(one) && !/\d/.test(other);
  return isWord && (isSwapped(one, other) || (Math.max(one.length, other.length) >= LONG && isOneOff(one, other)));
}

function isSwapped(one: string, other: string): boolean {
  const place = firstDifference(one, other);
  const swapped = `${one.slice(0, place)}${one.charAt(place + 1)}${one.charAt(place)}${one.slice(place + 2)}`;
  return one.length > 2 && one.length === other.length && swapped === other;
}

function isOneOff(one: string, other: string): boolean {
  const place = firstDifference(one, other);
  const [rest, otherRest] = [one.slice(place), other.slice(place)];
  return rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1);
}

function firstDifference(one: string, other: string): number {
  let place = 0;
  while (place < one.length && one[place] === other[place]) {
    place++;
  }
  return place;
}
