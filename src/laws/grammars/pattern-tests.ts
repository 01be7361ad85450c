const tests = new Map<string, RegExp | undefined>();

/**
 * Creates the test for a Go pattern, which matches anywhere in a string.
 *
 * @returns undefined for a pattern without an exact equivalent in JavaScript
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function patternTest(pattern: string): RegExp | undefined {
  if (!tests.has(pattern)) {
    tests.set(pattern, compiled(pattern));
  }
  return tests.get(pattern);
}

/** The pattern has a part that JavaScript does not support, or interprets differently. */
class UntranslatableError extends Error {}

function compiled(pattern: string): RegExp | undefined {
  const [, start = '', flags = ''] = /^(\^?)\(\?([is]+)\)/.exec(pattern) ?? [];
  const context: Context = { ignoresCase: flags.includes('i'), dotMatchesAll: flags.includes('s') };
  try {
    const rest = flags === '' ? pattern : start + pattern.slice(start.length + flags.length + 3);
    const source = rest.replace(PARTS, (part) => translated(part, context));
    return new RegExp(source, context.ignoresCase ? 'iu' : 'u');
  } catch (error) {
    if (error instanceof UntranslatableError || error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

interface Context {
  readonly ignoresCase: boolean;
  readonly dotMatchesAll: boolean;
}

const ESCAPE = String.raw`\\(?:[pP]\{[^}]*\}|[pP][A-Z]|x\{[^}]*\}|x[\dA-Fa-f]{2}|.)`;
const POSIX = String.raw`\[:\^?\w+:\]`;
const PARTS = new RegExp(String.raw`${ESCAPE}|\[(?:${POSIX}|${ESCAPE}|[^\]\\])*\]|\(\?P?<\w+>|\(\?:|\(\?|\.`, 'gs');
const CLASS_PARTS = new RegExp(`${POSIX}|${ESCAPE}|--`, 'gs');

function translated(part: string, context: Context): string {
  if (part === '.') {
    return context.dotMatchesAll ? '[^]' : String.raw`[^\n]`;
  }
  if (part.startsWith('(')) {
    return group(part);
  }
  return part.startsWith('[') ? characterClass(part, context) : escaped(part, context);
}

/** Names of groups do not matter here. */
function group(start: string): string {
  if (start === '(?') {
    throw new UntranslatableError();
  }
  return '(?:';
}

function characterClass(text: string, context: Context): string {
  // In Go, a bracket at the start of a class is a literal.
  if (/^\[\^?\]/.test(text)) {
    throw new UntranslatableError();
  }
  const parts = text.slice(1).replace(CLASS_PARTS, (part) => classPart(part, context));
  // A hyphen after a class is a literal in Go, but an error in JavaScript.
  return `[${parts.replace(/(\\[dw])-(?!\])/g, '$1\\-')}`;
}

function classPart(part: string, context: Context): string {
  if (part.startsWith('[:')) {
    return POSIX_CLASSES[part.slice(2, -2)] ?? untranslatable();
  }
  if (part === '--') {
    return untranslatable();
  }
  if (part === '\\s' || part === '\\S') {
    return part === '\\s' ? BLANKS : OTHERS;
  }
  return part === '\\-' ? part : escaped(part, context);
}

function escaped(part: string, { ignoresCase }: Context): string {
  const letter = part.charAt(1);
  switch (letter) {
    case 's':
      return `[${BLANKS}]`;
    case 'S':
      return `[^${BLANKS}]`;
    case 'A':
      return '^';
    case 'z':
      return '$';
    case 'a':
      return String.raw`\x07`;
    case 'w':
    case 'W':
    case 'b':
    case 'B':
      // When case is ignored, JavaScript counts two non-ASCII letters as word characters.
      return ignoresCase ? untranslatable() : part;
    case 'p':
    case 'P':
      return property(part);
    case 'x':
      return part.startsWith('\\x{') ? `\\u${part.slice(2)}` : part;
    default:
      return 'dDfnrtv'.includes(letter) ? part : punctuation(letter);
  }
}

/** Categories have one or two letters; all other names are scripts. */
function property(part: string): string {
  const [, letter = '', negation = '', name = ''] = /^\\([pP])\{?(\^?)([^}]*)\}?$/.exec(part) ?? [];
  const isNegated = (letter === 'P') !== (negation === '^');
  return `\\${isNegated ? 'P' : 'p'}{${name.length > 2 ? 'Script=' : ''}${name}}`;
}

/** Go allows a backslash before any punctuation, JavaScript only where one is needed. */
function punctuation(character: string): string {
  if (/[^\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e ]/.test(character)) {
    return untranslatable();
  }
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function untranslatable(): never {
  throw new UntranslatableError();
}

/** The whitespace characters of Go. */
const BLANKS = String.raw`\t\n\f\r `;
/** All other characters. */
const OTHERS = String.raw`\0-\x08\x0b\x0e-\x1f\x21-\u{10ffff}`;
const POSIX_CLASSES: { readonly [name: string]: string } = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: String.raw`\x00-\x7f`,
  blank: String.raw`\t `,
  cntrl: String.raw`\x00-\x1f\x7f`,
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: String.raw`!-\/:-@\[-${'`'}\{-~`,
  space: String.raw`\t\n\v\f\r `,
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};
