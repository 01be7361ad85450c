/** How many elements, entries, characters or bytes a value has, at least and at most. */
export interface Size {
  readonly least: number;
  readonly most: number;
}

/** The size of which nothing is known. */
export const UNKNOWN_SIZE: Size = { least: 0, most: Number.POSITIVE_INFINITY };

/** A size that is known. */
export function exactly(count: number): Size {
  return { least: count, most: count };
}

/** The size of two values after each other. */
export function sum(one: Size, other: Size): Size {
  return { least: one.least + other.least, most: one.most + other.most };
}

/** The size of a value as often as another size says. */
export function product(one: Size, other: Size): Size {
  return { least: times(one.least, other.least), most: times(one.most, other.most) };
}

/** The size of one of two values. */
export function either(one: Size, other: Size): Size {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

/** A product in which nothing times anything is nothing, however much that is. */
export function times(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : one * other;
}

/** What it costs to go through as many things as there are at most, each of which costs so much. */
export function costOf({ most }: Size, each: number): number {
  return Math.ceil(times(most, each));
}
