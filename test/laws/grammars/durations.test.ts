import { parseDuration } from '../../../src/laws/grammars/durations';

describe('durations of Go', () => {
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['1h30m', 5_400_000_000_000n],
    ['1.5s', 1_500_000_000n],
    ['.5ms', 500_000n],
    ['1.s', 1_000_000_000n],
    ['+1us', 1_000n],
    ['1µs', 1_000n],
    ['-1ns', -1n],
    ['9223372036854775807ns', 9_223_372_036_854_775_807n],
    ['-9223372036854775808ns', -9_223_372_036_854_775_808n],
  ])('read %s', (text, nanoseconds) => {
    expect(parseDuration(text)).toBe(nanoseconds);
  });

  test.each(['', '1', '1d', 's', '.s', '1h 30m', '--1s', '1,5s', '9223372036854775808ns', '2562048h'])(
    'do not parse %j',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );
});
