import { mergeWithout, withDefaults } from '../../src/constructs/merge-fields';

describe('withDefaults', () => {
  it('returns the given fields, and the defaults of the others', () => {
    expect(withDefaults({ a: 1, b: 2 }, { b: 3, c: 4 })).toEqual({ a: 1, b: 3, c: 4 });
    expect(withDefaults({ a: 1, b: 2 }, { a: undefined, b: null })).toEqual({ a: 1, b: null });
    expect(withDefaults({ a: { deep: 1 } }, { a: { other: 2 } })).toEqual({ a: { other: 2 } });
  });

  it('changes neither argument', () => {
    const [base, given] = [{ a: 1 }, { a: 2 }];
    withDefaults(base, given);
    expect([base, given]).toEqual([{ a: 1 }, { a: 2 }]);
  });
});

describe('mergeWithout', () => {
  test('lets later values win, except undefined ones', () => {
    const parts = [{ a: 1, b: 1, own: 1 }, undefined, { a: 2, b: undefined, own: 2 }];
    expect(mergeWithout({ own: true }, ...parts)).toEqual({ a: 2, b: 1 });
  });
});
