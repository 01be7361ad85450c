import { inOrder } from '../../src/manifests/in-order';

const before: Readonly<Record<string, readonly string[]>> = { a: ['c'], c: ['d'] };

test('items keep their order, except after their predecessors', () => {
  expect(inOrder(['b', 'a', 'c', 'd'], (item) => before[item] ?? [])).toEqual(['b', 'd', 'c', 'a']);
});

test('predecessors that are not among the items are added', () => {
  expect(inOrder(['a'], (item) => before[item] ?? [])).toEqual(['d', 'c', 'a']);
});

test('a chain of a hundred thousand items does not overflow the stack', () => {
  expect(inOrder([100_000], (item) => (item > 0 ? [item - 1] : []))).toHaveLength(100_001);
});

test('a cycle is reported without what leads to it, with each of its items once', () => {
  const circles: (readonly number[])[] = [];
  const ordered = inOrder(
    [0, 1, 2, 3],
    (item) => [(item % 3) + 1],
    (circle) => circles.push(circle),
  );
  expect(ordered.sort()).toEqual([0, 1, 2, 3]);
  expect(circles).toEqual([[1, 2, 3]]);
});
