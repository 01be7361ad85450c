import { canRewrite, colorChanges, colorProblems, hasColor } from '../../src/cli/color';

const TERMINAL = { isTTY: true };
const FILE = {};

describe('colours', () => {
  test('are for terminals alone', () => {
    expect(hasColor(TERMINAL, {})).toBe(true);
    expect(hasColor(FILE, {})).toBe(false);
  });

  test('are not for those who ask to go without, nor for terminals that know only letters', () => {
    expect(hasColor(TERMINAL, { NO_COLOR: '1' })).toBe(false);
    expect(hasColor(TERMINAL, { NO_COLOR: '' })).toBe(true);
    expect(hasColor(TERMINAL, { TERM: 'dumb' })).toBe(false);
  });

  test('are not what a line that is written over needs', () => {
    expect(canRewrite(TERMINAL, { NO_COLOR: '1' })).toBe(true);
    expect(canRewrite(TERMINAL, { TERM: 'dumb' })).toBe(false);
    expect(canRewrite(FILE, {})).toBe(false);
  });

  test('mark the severity and the places of problems, and leave their words alone', () => {
    const text = 'error  image "a" has no version\n  at   main.ts:1:1\n  why  error  of a word\n  fix  pin it';
    expect(colorProblems(text)).toBe(
      '\u001b[31;1merror\u001b[0m  image "a" has no version\n\u001b[36m  at   main.ts:1:1\u001b[0m\n' +
        '\u001b[2m  why  \u001b[0merror  of a word\n\u001b[2m  fix  \u001b[0mpin it',
    );
    expect(colorProblems('warning  it prints')).toBe('\u001b[33;1mwarning\u001b[0m  it prints');
  });

  test('mark what comes and what goes', () => {
    expect(colorChanges('+ new.yaml\n~ other.yaml\n- old.yaml\n  same.yaml')).toBe(
      '\u001b[32m+ new.yaml\u001b[0m\n\u001b[33;1m~ other.yaml\u001b[0m\n\u001b[31;1m- old.yaml\u001b[0m\n  same.yaml',
    );
  });
});
