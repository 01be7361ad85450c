/** The smallest and largest number of elements, entries, characters or bytes of a value. */
export interface Size {
  readonly least: number;
  readonly most: number;
}

/** An unknown size. */
export const UNKNOWN_SIZE: Size = { least: 0, most: Number.POSITIVE_INFINITY };

/** A known size. */
export function exactly(count: number): Size {
  return { least: count, most: count };
}

/** The size of two concatenated values. */
export function sum(one: Size, other: Size): Size {
  return { least: one.least + other.least, most: one.most + other.most };
}

/** The size of a value repeated a number of times. */
export function product(one: Size, other: Size): Size {
  return { least: times(one.least, other.least), most: times(one.most, other.most) };
}

/** The size of either of two values. */
export function either(one: Size, other: Size): Size {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

/** A product in which zero times anything, even infinity, is zero. */
export function times(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : one * other;
}

/** The cost of traversing the largest number of items at a cost per item. */
export function costOf({ most }: Size, each: number): number {
  return Math.ceil(times(most, each));
}
