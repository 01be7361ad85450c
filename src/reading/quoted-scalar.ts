import {
  BACKSLASH,
  DOUBLE_QUOTE,
  END,
  isBlank,
  isBlankOrEnd,
  isBreak,
  LINE_SEPARATOR,
  NEL,
  PARAGRAPH_SEPARATOR,
  SINGLE_QUOTE,
  TAB,
} from './characters';
import { LineFolder } from './line-folder';
import type { Source } from './source';
import { Unreadable } from './unreadable';

/** Returns whether an escape that is in JSON but not in YAML 1.1 is allowed at an offset: `\/`, and surrogate pairs. */
export type AllowJsonEscape = (offset: number) => boolean;

/**
 * Reads a text in single or double quotes, over one or more lines.
 *
 * @throws Unreadable for a quote that is not closed, and for invalid escapes
 */
export function scanQuoted(source: Source, allowJsonEscape: AllowJsonEscape): string {
  const quote = source.peek();
  const start = source.at;
  source.at += 1;
  const folder = new LineFolder();
  for (;;) {
    refuseEnd(source, start, quote);
    scanWord(source, quote, folder, allowJsonEscape);
    if (source.peek() === quote) {
      break;
    }
    takeBlanks(source, folder);
  }
  source.at += 1;
  folder.join();
  return folder.text;
}

function refuseEnd(source: Source, start: number, quote: number): void {
  if (source.peek() !== END && !source.isAtDocumentMark()) {
    return;
  }
  const name = quote === DOUBLE_QUOTE ? 'double' : 'single';
  const shown = source.text.slice(start, Math.min(start + 24, source.end)).split('\n')[0];
  throw new Unreadable(
    start,
    `the ${name} quote that opens ${shown} is never closed`,
    `close it with ${String.fromCharCode(quote)}`,
  );
}

/** Skips to white space, a line break or the closing quote. */
function scanWord(source: Source, quote: number, folder: LineFolder, allowJsonEscape: AllowJsonEscape): void {
  let from = source.at;
  const flush = () => {
    if (source.at > from) {
      folder.add(source.text.slice(from, source.at));
    }
  };
  for (let code = source.peek(); !isBlankOrEnd(code); code = source.peek()) {
    if (code === quote && !(quote === SINGLE_QUOTE && source.peek(1) === SINGLE_QUOTE)) {
      break;
    }
    if (code !== quote && !(code === BACKSLASH && quote === DOUBLE_QUOTE)) {
      source.at += 1;
      continue;
    }
    flush();
    takeEscape(source, code, folder, allowJsonEscape);
    from = source.at;
  }
  flush();
}

function takeEscape(source: Source, code: number, folder: LineFolder, allowJsonEscape: AllowJsonEscape): void {
  if (code === SINGLE_QUOTE) {
    folder.add("'");
    source.at += 2;
  } else if (isBreak(source.peek(1))) {
    source.at += 1;
    source.takeBreak();
    folder.escapedBreak();
  } else {
    folder.add(readEscape(source, allowJsonEscape));
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  [String.fromCharCode(TAB)]: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: String.fromCharCode(NEL),
  _: '\xa0',
  L: String.fromCharCode(LINE_SEPARATOR),
  P: String.fromCharCode(PARAGRAPH_SEPARATOR),
};

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads the character of an escape. */
function readEscape(source: Source, allowJsonEscape: AllowJsonEscape): string {
  const start = source.at;
  const letter = source.text.charAt(start + 1);
  const single = ESCAPES[letter];
  const digits = DIGITS[letter];
  if (single === undefined && digits === undefined && !(letter === '/' && allowJsonEscape(start))) {
    throw new Unreadable(
      start,
      `"\\${letter}" is not an escape of YAML`,
      'write a backslash as \\\\, or use single quotes',
    );
  }
  source.at = Math.min(start + 2 + (digits ?? 0), source.end);
  if (digits === undefined) {
    return single ?? letter;
  }
  return character(source, start, allowJsonEscape);
}

/** The character of an escape with a code, such as `\u00e9`. */
function character(source: Source, start: number, allowJsonEscape: AllowJsonEscape): string {
  const written = source.text.slice(start, source.at);
  const code = /^\\[xuU][\da-fA-F]{2,}$/.test(written) ? Number.parseInt(written.slice(2), 16) : Number.NaN;
  if (Number.isNaN(code)) {
    throw new Unreadable(start, `"${written}" is not a character code`, 'write \\xNN, \\uNNNN or \\UNNNNNNNN');
  }
  if (code >= 0xd800 && code <= 0xdfff) {
    return pair(source, start, code, allowJsonEscape);
  }
  if (code > 0x10ffff) {
    throw new Unreadable(start, `"${written}" is beyond the last character of Unicode`, 'write at most \\U0010FFFF');
  }
  return String.fromCodePoint(code);
}

function pair(source: Source, start: number, high: number, allowJsonEscape: AllowJsonEscape): string {
  const second = /^\\u(d[c-f][\da-f]{2})$/i.exec(source.text.slice(source.at, source.at + 6))?.[1];
  if (high >= 0xdc00 || second === undefined || !allowJsonEscape(start)) {
    const written = source.text.slice(start, source.at);
    throw new Unreadable(
      start,
      `"${written}" is half of a character`,
      'write the character itself, or its code as \\UNNNNNNNN',
    );
  }
  source.at += 6;
  return String.fromCharCode(high, Number.parseInt(second, 16));
}

function takeBlanks(source: Source, folder: LineFolder): void {
  for (let code = source.peek(); ; code = source.peek()) {
    if (isBlank(code)) {
      folder.blank(code);
      source.at += 1;
    } else if (isBreak(code)) {
      folder.break(source.takeBreak());
    } else {
      return;
    }
  }
}
