import { printable, shownValues } from '../../../src/cli/diff/shown-values';

const long = (word: string) => `${'a line that stays\n'.repeat(20)}${word}${'\nmore that stays'.repeat(20)}`;

describe('the values of a field', () => {
  test('are shown as JSON, with all digits, or as nothing if the field is not set', () => {
    expect(shownValues({ field: 'a', difference: 'changed', before: '5', after: 5n })).toEqual(['"5"', '5']);
    expect(shownValues({ field: 'a', difference: 'added', after: 9007199254740993n })).toEqual([
      'nothing',
      '9007199254740993',
    ]);
  });

  test('start near the first difference of long texts', () => {
    const [before, after] = shownValues({
      field: 'a',
      difference: 'changed',
      before: long('slow'),
      after: long('fast'),
    });
    expect(before).toMatch(/^….*slow.*…$/);
    expect(after).toMatch(/^….*fast.*…$/);
    expect(before.length).toBeLessThanOrEqual(60);
  });

  test('are not shown if they are secret', () => {
    expect(shownValues({ field: 'a', difference: 'changed', secret: true })).toEqual(['(secret)', '(another secret)']);
    expect(shownValues({ field: 'a', difference: 'added', secret: true })).toEqual(['nothing', '(secret)']);
    expect(shownValues({ field: 'a', difference: 'removed', secret: true })).toEqual(['(secret)', 'nothing']);
  });

  test('never control the terminal', () => {
    expect(printable('\u001b[31mred\u009b\u202e')).toBe('\\u001b[31mred\\u009b\\u202e');
    expect(shownValues({ field: 'a', difference: 'added', after: '\u009bred\u007f' })[1]).toBe('"\\u009bred\\u007f"');
  });
});
