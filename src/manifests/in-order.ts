/**
 * Items, each behind those that come before it, otherwise in the order given. What comes before an item and was not given
 * is put in as well. Where items go in a circle, one of them comes too early.
 *
 * @param before the items that come before one, or nothing; it is left for a while after each, until that one is in order
 * @param onCircle hears of items each of which comes after the next, and the last after the first
 */
export function inOrder<Item>(
  items: Iterable<Item>,
  before: (item: Item) => Iterable<Item> | undefined,
  onCircle: (circle: readonly Item[]) => void = () => undefined,
): Item[] {
  const ordered: Item[] = [];
  /** Every item that was met, and whether it is in order. */
  const met = new Map<Item, boolean>();
  /** The way to the item at hand; not the stack of the program, because a chain may be longer than that. */
  const open: { readonly item: Item; readonly left: Iterator<Item> }[] = [];
  const leave = (item: Item): void => {
    met.set(item, true);
    ordered.push(item);
  };
  const enter = (item: Item): void => {
    const isOrdered = met.get(item);
    if (isOrdered === undefined) {
      const left = before(item)?.[Symbol.iterator]();
      if (left === undefined) {
        leave(item);
      } else {
        met.set(item, false);
        open.push({ item, left });
      }
    } else if (!isOrdered) {
      const way = open.map((each) => each.item);
      onCircle(way.slice(way.indexOf(item)));
    }
  };
  for (const item of items) {
    enter(item);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top.left.next();
      if (next.done === true) {
        leave(top.item);
        open.pop();
      } else {
        enter(next.value);
      }
    }
  }
  return ordered;
}
