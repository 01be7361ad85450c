import { quote } from '../../manifests/literal';

/** The limit of repetitions, including nested ones. */
const MOST_TIMES = 1000;

const ALLOWED_ESCAPES =
  /^\\(?:[dDsSwWAbBzafnrtv]|[^\p{L}\p{N}\P{ASCII}]|0[0-7]{0,2}|[1-7][0-7]{1,2}|x[\dA-Fa-f]{2}|x\{0*(?:[\dA-Fa-f]{1,5}|10[\dA-Fa-f]{4})\})/u;
const POSIX_CLASSES: ReadonlySet<string> = new Set(
  'alnum alpha ascii blank cntrl digit graph lower print punct space upper word xdigit'.split(' '),
);
/** Empty quotes, which a repetition ignores. */
const EMPTY_QUOTE = '\\Q\\E';
const REPETITION = /[*+?]|\{(\d+)(?:(,)(\d*))?\}/y;
const GROUP = /\((?:\?(?:P?<(?<name>[^>]*)>|(?<flags>[imsU]*(?:-[imsU]+)?)(?<end>[:)])))?/y;

/**
 * Why Go refuses a pattern as a regular expression, as the end of a sentence; undefined if it accepts the pattern.
 * Go supports neither lookaround nor references to groups.
 *
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function regularExpressionFault(pattern: string): string | undefined {
  try {
    new Pattern(pattern).read();
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) {
      return error.message;
    }
    throw error;
  }
}

class PatternError extends Error {}

class Pattern {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): void {
    this.#alternatives();
    if (this.#at < this.#text.length) {
      throw new PatternError('closes a group that was not opened');
    }
  }

  /**
   * Parses to the end of the group.
   * @returns the largest number of nested repetitions in it
   */
  #alternatives(): number {
    let most = 1;
    let times: number | undefined;
    while (this.#at < this.#text.length && this.#text[this.#at] !== ')') {
      if (this.#text.startsWith(EMPTY_QUOTE, this.#at)) {
        this.#at += EMPTY_QUOTE.length;
        continue;
      }
      const repetition = this.#match(REPETITION);
      if (repetition !== undefined) {
        times = this.#repeat(repetition, times);
        most = Math.max(most, times);
      } else {
        times = this.#piece();
        most = Math.max(most, times ?? 1);
      }
    }
    return most;
  }

  /** The number of nested repetitions after one more around the last piece. */
  #repeat([text = '', least, comma, most]: readonly (string | undefined)[], times: number | undefined): number {
    if (times === undefined) {
      throw new PatternError(`repeats nothing: there is nothing before ${quote(text)}`);
    }
    if (this.#text[this.#at] === '?') {
      this.#at++;
    }
    if (this.#match(REPETITION) !== undefined) {
      throw new PatternError(`repeats a repetition: ${quote(this.#text.slice(this.#at - 2, this.#at))}`);
    }
    const from = Number(least ?? 0);
    const to = comma === undefined || most === undefined || most === '' ? from : Number(most);
    if (from > MOST_TIMES || to > MOST_TIMES || (to < from && most !== '')) {
      throw new PatternError(`repeats something ${text}; the limit is ${MOST_TIMES}`);
    }
    const all = times * Math.max(from, to, 1);
    if (least !== undefined && all > MOST_TIMES) {
      throw new PatternError(`repeats something more than ${MOST_TIMES} times`);
    }
    return all;
  }

  /** Parses one piece that can be repeated; undefined for one that cannot. */
  #piece(): number | undefined {
    const character = this.#text[this.#at];
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        this.#characterClass();
        return 1;
      case '\\':
        return this.#escape();
      case '|':
        this.#at++;
        return undefined;
      default:
        this.#at += (this.#text.codePointAt(this.#at) ?? 0 > 0xffff) ? 1 : 1;
        return 1;
    }
  }

  #group(): number | undefined {
    const start = this.#at;
    const { groups } = this.#match(GROUP) ?? {};
    const { name, flags, end } = groups ?? {};
    if (name !== undefined) {
      this.#checkName(name);
    } else if (end === ')') {
      return undefined;
    } else if (flags === undefined && this.#text[start + 1] === '?') {
      const sign = quote(this.#text.slice(start, start + 3));
      throw new PatternError(`has ${sign}, which Go does not support: it has no lookahead and no lookbehind`);
    }
    const most = this.#alternatives();
    if (this.#text[this.#at] !== ')') {
      throw new PatternError('has a group that is not closed');
    }
    this.#at++;
    return most;
  }

  #checkName(name: string): void {
    if (!/^\w+$/.test(name)) {
      throw new PatternError(`has a group named ${quote(name)}; only letters, digits and "_" are allowed`);
    }
  }

  /** Parses an escape outside of brackets. */
  #escape(): number {
    if (this.#text.startsWith('\\Q', this.#at)) {
      const end = this.#text.indexOf('\\E', this.#at);
      this.#at = end < 0 ? this.#text.length : end + 2;
    } else {
      this.#escapedCharacter();
    }
    return 1;
  }

  #escapedCharacter(): void {
    const rest = this.#text.slice(this.#at);
    const [unicode, , name] = /^\\[pP](?:\{\^?([^}]*)\}|(.))/su.exec(rest) ?? [];
    const [found] = unicode === undefined ? (ALLOWED_ESCAPES.exec(rest) ?? []) : [unicode];
    if (found === undefined || (unicode !== undefined && !isUnicodeClass(nameIn(unicode, name)))) {
      const sign = rest === '\\' ? 'ends with a backslash' : `has ${quote(rest.slice(0, unicode?.length ?? 2))}`;
      throw new PatternError(`${sign}, which Go does not support`);
    }
    this.#at += found.length;
  }

  #characterClass(): void {
    this.#at += this.#text[this.#at + 1] === '^' ? 2 : 1;
    let isFirst = true;
    while (isFirst || this.#text[this.#at] !== ']') {
      if (this.#at >= this.#text.length) {
        throw new PatternError('has a "[" that is not closed');
      }
      this.#classItem();
      isFirst = false;
    }
    this.#at++;
  }

  #classItem(): void {
    const [posix, name = ''] = /^\[:\^?(.*?):\]/.exec(this.#text.slice(this.#at)) ?? [];
    if (posix !== undefined) {
      if (!POSIX_CLASSES.has(name)) {
        throw new PatternError(`has ${quote(posix)}, which Go does not support`);
      }
      this.#at += posix.length;
      return;
    }
    if (/^\\[dDsSwWpP]/.test(this.#text.slice(this.#at, this.#at + 2))) {
      this.#escapedCharacter();
      return;
    }
    const from = this.#classCharacter();
    if (this.#text[this.#at] === '-' && this.#text[this.#at + 1] !== ']' && this.#at + 1 < this.#text.length) {
      this.#at++;
      const to = this.#classCharacter();
      if (from !== undefined && to !== undefined && to < from) {
        throw new PatternError(
          `has the range ${quote(`${String.fromCodePoint(from)}-${String.fromCodePoint(to)}`)}, which goes backwards`,
        );
      }
    }
  }

  /** Parses one character of a class; its value is only known if it is not an escape. */
  #classCharacter(): number | undefined {
    if (this.#text[this.#at] !== '\\') {
      const code = this.#text.codePointAt(this.#at) ?? 0;
      this.#at += code > 0xffff ? 2 : 1;
      return code;
    }
    if (/^\\[dDsSwWpPAbBz]/.test(this.#text.slice(this.#at, this.#at + 2))) {
      throw new PatternError(`has ${quote(this.#text.slice(this.#at, this.#at + 2))} in place of a character`);
    }
    this.#escapedCharacter();
    return undefined;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }
}

function nameIn(unicode: string, letter: string | undefined): string {
  return letter ?? unicode.replace(/^\\[pP]\{\^?|\}$/g, '');
}

/** Unicode categories and scripts; Go knows all that JavaScript knows. */
function isUnicodeClass(name: string): boolean {
  return name === 'Any' || [name, `Script=${name}`].some((each) => isKnownProperty(each));
}

function isKnownProperty(property: string): boolean {
  try {
    return new RegExp(`\\p{${property}}`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
