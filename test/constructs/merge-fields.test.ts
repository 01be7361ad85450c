import { over, without } from '../../src/constructs/merge-fields';

describe('over', () => {
  it('takes what is given, and what would be there otherwise where nothing is said', () => {
    expect(over({ a: 1, b: 2 }, { b: 3, c: 4 })).toEqual({ a: 1, b: 3, c: 4 });
    expect(over({ a: 1, b: 2 }, { a: undefined, b: null })).toEqual({ a: 1, b: null });
    expect(over({ a: { deep: 1 } }, { a: { other: 2 } })).toEqual({ a: { other: 2 } });
  });

  it('changes neither', () => {
    const [base, given] = [{ a: 1 }, { a: 2 }];
    over(base, given);
    expect([base, given]).toEqual([{ a: 1 }, { a: 2 }]);
  });
});

describe('what is said without some fields', () => {
  test('lets later parts win where they say something', () => {
    const parts = [{ a: 1, b: 1, own: 1 }, undefined, { a: 2, b: undefined, own: 2 }];
    expect(without({ own: true }, ...parts)).toEqual({ a: 2, b: 1 });
  });
});
