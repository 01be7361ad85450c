import { isInteger, isLarge, settle } from '../../src/manifests/integer';

describe('settle', () => {
  it.each<[number | bigint, number | bigint | undefined]>([
    [8080, 8080],
    [8080n, 8080],
    [-1n, -1],
    [0.5, 0.5],
    [2 ** 53 - 1, 9007199254740991],
    [9007199254740993n, 9007199254740993n],
    [1e17, 100000000000000000n],
    [-(2n ** 63n), -(2n ** 63n)],
    [2n ** 64n - 1n, 2n ** 64n - 1n],
    [2n ** 64n, undefined],
    [-(2n ** 63n) - 1n, undefined],
    [1e20, 1e20],
    [1e300, 1e300],
  ])('turns %s into the form in which manifests hold it', (value, settled) => {
    expect(settle(value)).toBe(settled);
  });
});

describe('isInteger', () => {
  it('is true only for a bigint of at most 64 bits', () => {
    expect([1n, 2n ** 64n - 1n, -(2n ** 63n)].map(isInteger)).toEqual([true, true, true]);
    expect([1, '1', null, 2n ** 64n].map(isInteger)).toEqual([false, false, false, false]);
  });
});

describe('isLarge', () => {
  it('is true for integers that a number cannot represent exactly', () => {
    expect([2 ** 53, 1e300].map(isLarge)).toEqual([true, true]);
    expect([2 ** 53 - 1, 0.5, Number.NaN, 2n ** 60n].map(isLarge)).toEqual([false, false, false, false]);
  });
});
