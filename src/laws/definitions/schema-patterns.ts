const tests = new Map<string, RegExp | undefined>();

/**
 * What tests texts against a pattern of Go.
 *
 * @returns nothing for a pattern that JavaScript may read in another way
 */
export function patternTest(pattern: string): RegExp | undefined {
  if (!tests.has(pattern)) {
    tests.set(pattern, READ_OTHERWISE.test(pattern) ? undefined : compiled(pattern));
  }
  return tests.get(pattern);
}

/** Flags and names of groups, classes of POSIX, a class that begins with "]", and escapes that JavaScript does not have. */
const READ_OTHERWISE = /\(\?|\[:|\[\^?\]|\\[SQEAzZC1-9]/;
const PARTS = /\\.|\[(?:\\.|[^\]\\])*\]|\./gs;
const BLANKS = String.raw`\t\n\f\r `;

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern.replace(PARTS, asInGo), 'u');
  } catch {
    return undefined;
  }
}

/** In Go, a point is anything but a line feed, and there are five blanks. */
function asInGo(part: string): string {
  if (part.startsWith('[')) {
    return part.replace(/\\./gs, (escaped) => (escaped === '\\s' ? BLANKS : escaped));
  }
  return part === '.' ? String.raw`[^\n]` : part === '\\s' ? `[${BLANKS}]` : part;
}
