import { intOrPercentFault, isZero } from '../../../src/laws/grammars/int-or-percent';

describe('intOrPercentFault', () => {
  it.each([undefined, null, 0, 7, '0%', '25%', '100%'])('accepts %j', (value) => {
    expect(intOrPercentFault(value)).toBeUndefined();
  });

  it('accepts more than 100 % if the limit is higher', () => {
    expect(intOrPercentFault('150%', Number.POSITIVE_INFINITY)).toBeUndefined();
  });

  it.each([
    [-1, 'is -1, which is negative'],
    ['101%', 'is 101%, more than 100 %'],
    ['25', 'is the string "25", neither a whole number nor a percentage such as "25%"'],
    ['-5%', 'is the string "-5%", neither a whole number nor a percentage such as "25%"'],
    [0.5, 'is the number 0.5, neither a whole number nor a percentage such as "25%"'],
    [[], 'is a list, neither a whole number nor a percentage such as "25%"'],
  ])('refuses %j', (value, fault) => {
    expect(intOrPercentFault(value)).toBe(fault);
  });
});

describe('isZero', () => {
  it.each([0, '0%', '00%'])('holds for %j', (value) => {
    expect(isZero(value)).toBe(true);
  });

  it.each([1, '1%', '10%', '0', undefined, null])('does not hold for %j', (value) => {
    expect(isZero(value)).toBe(false);
  });
});
