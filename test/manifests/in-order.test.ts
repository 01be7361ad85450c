import { inOrder } from '../../src/manifests/in-order';

const before: Readonly<Record<string, readonly string[]>> = { a: ['c'], c: ['d'] };

test('items stay as they are but for what comes before them', () => {
  expect(inOrder(['b', 'a', 'c', 'd'], (item) => before[item] ?? [])).toEqual(['b', 'd', 'c', 'a']);
});

test('what comes before an item and was not given is put in', () => {
  expect(inOrder(['a'], (item) => before[item] ?? [])).toEqual(['d', 'c', 'a']);
});

test('a chain of a hundred thousand items is no longer than the stack', () => {
  expect(inOrder([100_000], (item) => (item > 0 ? [item - 1] : []))).toHaveLength(100_001);
});

test('a circle is told without what leads to it, and has each of its items once', () => {
  const circles: (readonly number[])[] = [];
  const ordered = inOrder(
    [0, 1, 2, 3],
    (item) => [(item % 3) + 1],
    (circle) => circles.push(circle),
  );
  expect(ordered.sort()).toEqual([0, 1, 2, 3]);
  expect(circles).toEqual([[1, 2, 3]]);
});
