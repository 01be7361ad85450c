import { groupBy } from '../../src/manifests/group-by';

describe('grouping', () => {
  test('keeps the order of the items and of the first of each group', () => {
    const groups = groupBy([5, 2, 3, 4], (number) => (number % 2 === 0 ? 'even' : 'odd'));
    expect([...groups]).toEqual([
      ['odd', [5, 3]],
      ['even', [2, 4]],
    ]);
  });
});
