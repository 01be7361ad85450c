/**
 * Stable topological sort: each item comes after those that must precede it; ties keep the given order. Predecessors
 * that are not among the items are added. In a cycle, one item comes too early.
 *
 * @param before the items that must precede one; its iterator pauses after each, until that item is in the result
 * @param onCycle called with the items of a cycle: each comes after the next, and the last after the first
 */
export function inOrder<Item>(
  items: Iterable<Item>,
  before: (item: Item) => Iterable<Item> | undefined,
  onCycle: (cycle: readonly Item[]) => void = () => undefined,
): Item[] {
  const ordered: Item[] = [];
  /** Every visited item, and whether it is in the result. */
  const visited = new Map<Item, boolean>();
  /** The path to the current item. Recursion could overflow the stack, because a chain may be long. */
  const open: { readonly item: Item; readonly left: Iterator<Item> }[] = [];
  const leave = (item: Item): void => {
    visited.set(item, true);
    ordered.push(item);
  };
  const enter = (item: Item): void => {
    const isOrdered = visited.get(item);
    if (isOrdered === undefined) {
      const left = before(item)?.[Symbol.iterator]();
      if (left === undefined) {
        leave(item);
      } else {
        visited.set(item, false);
        open.push({ item, left });
      }
    } else if (!isOrdered) {
      const path = open.map((each) => each.item);
      onCycle(path.slice(path.indexOf(item)));
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
