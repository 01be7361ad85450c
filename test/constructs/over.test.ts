import { over } from '../../src/constructs/over';

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
