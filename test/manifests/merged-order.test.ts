import fc from 'fast-check';
import { mergedOrder } from '../../src/manifests/merged-order';

const lists = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));

describe('the merged order of two lists', () => {
  test('has elements that only the old list has before those that followed them', () => {
    expect(mergedOrder(['a', 'b', 'c'], ['c', 'b'])).toEqual(['a', 'c', 'b']);
    expect(mergedOrder(['a', 'b', 'c'], ['b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd']);
    expect(mergedOrder(['a', 'b'], [])).toEqual(['a', 'b']);
  });

  test('has each element once, and those of the new list in its order', () => {
    fc.assert(
      fc.property(lists, lists, (old, now) => {
        const merged = mergedOrder(old, now);
        expect([...merged].sort()).toEqual([...new Set([...old, ...now])].sort());
        expect(merged.filter((each) => now.includes(each))).toEqual(now);
      }),
    );
  });
});
