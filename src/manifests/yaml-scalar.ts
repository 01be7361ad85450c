import { isInteger } from './integer';

/**
 * A value that no YAML file can hold. `steps` leads to it from the top; each caller that rethrows it prepends its own
 * step.
 */
export class Unwritable extends Error {
  readonly steps: (string | number)[] = [];
}

/**
 * How a bare text may begin, and what it must not contain: `: `, ` #`, trailing white space, anything but printable
 * ASCII.
 */
const BARE = /^(?:\w|[/$]|--?[A-Za-z]|\.{0,2}\/|\.[A-Za-z])/;
const NOT_BARE = /[^ -~]|:(?: |$)| (?:#|$)/;

/** What some reader of YAML 1.1 or 1.2 reads as a boolean, null, number, date, time or other special value. */
const MISREAD = /^(?:y|n|yes|no|on|off|true|false|null|\.inf|\.nan|-?\.?e[-+]?\d+|\d[-+.:\d_a-fotxz ]*)$/i;

/** Every reader reads an IP address or a version as a string. */
const DOTTED = /^\d+(?:\.\d+){2,}$/;

/** Characters that some reader refuses, drops or reads as a line break, and invisible ones. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\xa0\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/u;
const INVISIBLE_EACH = new RegExp(INVISIBLE.source, 'gu');
const INVISIBLE_IN_BLOCK = new RegExp(`(?![\\n\\t])${INVISIBLE.source}`, 'u');

/** Half of a surrogate pair: it is not valid UTF-8, and Go refuses its escape. */
const HALF_PAIR = /\p{Cs}/u;

/** Kustomize corrupts a block that begins with a tab, and readers disagree on a last line of only white space. */
const UNSAFE_BLOCK = /^\t|(?:^|\n)[ \t]*$/;

/** A text on one line, or a key: bare if every YAML reader reads it as that text, otherwise quoted. */
export function lineScalar(text: string): string {
  if (isBare(text)) {
    return text;
  }
  if (INVISIBLE.test(text)) {
    return escaped(text);
  }
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * A text as a value: a literal block if it has several lines and every reader returns them exactly, otherwise on one
 * line.
 *
 * @param indent the spaces before each line of a block: two more than its parent has
 */
export function textScalar(text: string, indent: string): string {
  if (!text.includes('\n')) {
    return lineScalar(text);
  }
  const content = withoutLastBreaks(text);
  if (UNSAFE_BLOCK.test(content) || INVISIBLE_IN_BLOCK.test(content)) {
    return lineScalar(text);
  }
  const ends = text.length - content.length;
  const header = `|${/^[ \n]/.test(content) ? '2' : ''}${['-', ''][ends] ?? '+'}`;
  return `${header}\n${content.replace(/^(?=.)/gm, indent)}${'\n'.repeat(Math.max(ends - 1, 0))}`;
}

/**
 * A number that YAML 1.1 and 1.2 read alike: in 1.1, an exponent needs a decimal point. As in JSON, there is no
 * negative zero.
 */
export function numberScalar(value: number | bigint): string {
  if (typeof value === 'bigint') {
    if (!isInteger(value)) {
      throw new Unwritable(`the number ${value}, which has more than 64 bits`);
    }
    return String(value);
  }
  if (!Number.isFinite(value)) {
    throw new Unwritable(`the number ${value}`);
  }
  const text = String(value);
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}

/**
 * A word or a path, as most texts are: letters, digits and signs without a special meaning, and either too long for the
 * words of `MISREAD` or without the `e` of an exponent.
 */
const USUAL = /^(?:[A-DF-Za-df-z]|[Ee][A-Za-z])[\w./:-]{4,}[\w./-]$/;

function isBare(text: string): boolean {
  return USUAL.test(text) || isUnusualPlain(text);
}

function isUnusualPlain(text: string): boolean {
  return BARE.test(text) && !NOT_BARE.test(text) && (!MISREAD.test(text) || DOTTED.test(text));
}

/** Not `/\n+$/`, which takes quadratic time for many blank lines in the middle. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') {
    end--;
  }
  return text.slice(0, end);
}

function escaped(text: string): string {
  if (HALF_PAIR.test(text)) {
    throw new Unwritable(`half of a surrogate pair in ${JSON.stringify(text)}`);
  }
  const code = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(INVISIBLE_EACH, code);
}
