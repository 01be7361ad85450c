/** The order of the new list. Elements that only the old list has stay before their old successors. */
export function mergedOrder<Key>(old: readonly Key[], now: readonly Key[]): readonly Key[] {
  const known = new Set(now);
  const order: Key[] = [];
  let place = 0;
  const takeOld = () => {
    for (let key = old[place]; place < old.length && key !== undefined && !known.has(key); key = old[place]) {
      order.push(key);
      place++;
    }
  };
  for (const key of now) {
    takeOld();
    place += old[place] === key ? 1 : 0;
    order.push(key);
  }
  return [...order, ...old.slice(place).filter((key) => !known.has(key))];
}
