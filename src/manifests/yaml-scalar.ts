import { isInteger } from './integer';

/** What no YAML file can hold; `steps` leads to it from the top, and whoever passes it on puts its own step in front. */
export class Unwritable extends Error {
  readonly steps: (string | number)[] = [];
}

/** How a bare text may begin, and what must not be in it: `: `, ` #`, a blank at the end, all that is not printable ASCII. */
const BARE = /^(?:\w|[/$]|--?[A-Za-z]|\.{0,2}\/|\.[A-Za-z])/;
const NOT_BARE = /[^ -~]|:(?: |$)| (?:#|$)/;

/** What some reader of YAML 1.1 or 1.2 takes for a truth value, nothing, a number, a date or a time, and more. */
const MISREAD = /^(?:y|n|yes|no|on|off|true|false|null|\.inf|\.nan|-?\.?e[-+]?\d+|\d[-+.:\d_a-fotxz ]*)$/i;

/** An IP or a version is a string to every reader. */
const DOTTED = /^\d+(?:\.\d+){2,}$/;

/** What some reader refuses, drops or takes for the end of a line, and what nobody can see. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\xa0\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/u;
const INVISIBLE_EACH = new RegExp(INVISIBLE.source, 'gu');
const INVISIBLE_IN_BLOCK = new RegExp(`(?![\\n\\t])${INVISIBLE.source}`, 'u');

/** Half of a surrogate pair: no UTF-8, and Go refuses its escape. */
const HALF_PAIR = /\p{Cs}/u;

/** Kustomize copies a block that begins with a tab wrongly; readers disagree on blanks alone in the last line. */
const UNSAFE_BLOCK = /^\t|(?:^|\n)[ \t]*$/;

/** A text on one line, and a key: bare if every YAML reader takes it for that text, in quotes if not. */
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
 * A text as a value: a literal block if it has lines and every reader gives them back exactly, else on one line.
 *
 * @param indent the blanks in front of each line of a block: two more than its parent has
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

/** A number as YAML 1.1 and 1.2 read it: a power of ten needs a point in 1.1; as in JSON, there is no negative zero. */
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
 * A word or a path as most texts are: all letters, digits and signs of which none is read as more than itself, and too long for
 * the words of `MISREAD`, or without the `e` of a power of ten.
 */
const USUAL = /^(?:[A-DF-Za-df-z]|[Ee][A-Za-z])[\w./:-]{4,}[\w./-]$/;

function isBare(text: string): boolean {
  return USUAL.test(text) || isOddlyBare(text);
}

function isOddlyBare(text: string): boolean {
  return BARE.test(text) && !NOT_BARE.test(text) && (!MISREAD.test(text) || DOTTED.test(text));
}

/** Not by `/\n+$/`, whose time grows with the square of a run of blank lines in the middle. */
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
