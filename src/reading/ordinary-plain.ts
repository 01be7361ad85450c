import { COLON, DASH, HASH, LF, SPACE, TAB } from './characters';
import { NOT_ORDINARY, type OrdinaryText } from './ordinary-text';

/** A text without quotes, with the lines on which it goes on. */
export function readPlainText(source: OrdinaryText, indent: number): string {
  if (!beginsText(source.code(source.at), source.code(source.at + 1))) {
    throw NOT_ORDINARY;
  }
  let text = restOfLine(source);
  while (source.at < source.end) {
    const breaks = breaksBefore(source, indent);
    if (breaks === 0) {
      break;
    }
    text += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + restOfLine(source);
  }
  source.finishLine();
  return source.indent > indent ? refuse() : text;
}

/** Goes to the next line on which a text goes on, and says how many lines on that is; 0 where it does not go on. */
function breaksBefore(source: OrdinaryText, indent: number): number {
  const { text } = source;
  let { at } = source;
  let breaks = 0;
  while (text.charCodeAt(at) === LF) {
    breaks += 1;
    const lineStart = at + 1;
    for (at = lineStart; text.charCodeAt(at) === SPACE; at += 1) {}
    const code = text.charCodeAt(at);
    if (code !== LF && (at - lineStart <= indent || at >= source.end || code === HASH || code === TAB)) {
      return code === TAB ? refuse() : 0;
    }
  }
  if (breaks > 0) {
    source.at = at;
  }
  return breaks;
}

/** Takes what is left of a line, without a comment and the blanks before it; the source is then after it. */
function restOfLine(source: OrdinaryText): string {
  const { text } = source;
  const start = source.at;
  const end = source.lineEnd(start);
  let last = start;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      continue;
    }
    if (code === TAB || (code === COLON && source.isApart(at + 1))) {
      throw NOT_ORDINARY;
    }
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) {
      source.at = last;
      return text.slice(start, last);
    }
    last = at + 1;
  }
  source.at = end;
  return text.slice(start, last);
}

function refuse(): never {
  throw NOT_ORDINARY;
}

/** Besides these, `-` may begin a text if something follows it. */
function beginsText(code: number, next: number): boolean {
  return beginsKey(code) || (code === DASH && next > SPACE) || code === 43 || code === 40 || code === 94 || code > 0x9f;
}

/** Letters, digits, and a few signs; all else is left to the reader of everything. */
export function beginsKey(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 46 && code <= 57) ||
    code === 95 ||
    code === 36
  );
}
