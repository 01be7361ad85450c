import { COLON, DASH, HASH, LF, SPACE, TAB } from './characters';
import { NOT_ORDINARY, type OrdinaryText } from './ordinary-text';

/** A text without quotes, with its continuation lines. */
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

/** Moves to the continuation line of a text, and returns how many lines down it is; 0 if the text ends. */
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

/** Reads the rest of a line, without a comment and trailing white space, and moves after it. */
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

/** In addition, `-` may begin a text if another character follows. */
function beginsText(code: number, next: number): boolean {
  return beginsKey(code) || (code === DASH && next > SPACE) || code === 43 || code === 40 || code === 94 || code > 0x9f;
}

/** Letters, digits, and a few signs. Everything else is left to the full reader. */
export function beginsKey(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 46 && code <= 57) ||
    code === 95 ||
    code === 36
  );
}
