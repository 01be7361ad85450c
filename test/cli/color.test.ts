import { canRewrite, colorChanges, colorProblems, hasColor } from '../../src/cli/color';

const TERMINAL = { isTTY: true };
const FILE = {};

describe('colours', () => {
  test('are used only on terminals', () => {
    expect(hasColor(TERMINAL, {})).toBe(true);
    expect(hasColor(FILE, {})).toBe(false);
  });

  test('are not used if the user disables them, or if the terminal supports only text', () => {
    expect(hasColor(TERMINAL, { NO_COLOR: '1' })).toBe(false);
    expect(hasColor(TERMINAL, { NO_COLOR: '' })).toBe(true);
    expect(hasColor(TERMINAL, { TERM: 'dumb' })).toBe(false);
  });

  test('can be off while a line is rewritten', () => {
    expect(canRewrite(TERMINAL, { NO_COLOR: '1' })).toBe(true);
    expect(canRewrite(TERMINAL, { TERM: 'dumb' })).toBe(false);
    expect(canRewrite(FILE, {})).toBe(false);
  });

  test('mark the severity and the position of problems, and leave their text unchanged', () => {
    const text = 'error  image "a" has no version\n  at   main.ts:1:1\n  why  error  of a word\n  fix  pin it';
    expect(colorProblems(text)).toBe(
      '\u001b[31;1merror\u001b[0m  image "a" has no version\n\u001b[36m  at   main.ts:1:1\u001b[0m\n' +
        '\u001b[2m  why  \u001b[0merror  of a word\n\u001b[2m  fix  \u001b[0mpin it',
    );
    expect(colorProblems('warning  it prints')).toBe('\u001b[33;1mwarning\u001b[0m  it prints');
  });

  test('mark added, changed and removed files', () => {
    expect(colorChanges('+ new.yaml\n~ other.yaml\n- old.yaml\n  same.yaml')).toBe(
      '\u001b[32m+ new.yaml\u001b[0m\n\u001b[33;1m~ other.yaml\u001b[0m\n\u001b[31;1m- old.yaml\u001b[0m\n  same.yaml',
    );
  });
});
