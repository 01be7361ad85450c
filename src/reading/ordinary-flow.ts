import type { Fields, Value } from '../manifests/manifest';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  PERCENT,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from './characters';
import { knownKeys } from './known-keys';
import { NOT_ORDINARY, type OrdinaryText } from './ordinary-text';

const DEEPEST = 100;
const LONGEST_KEY = 1000;

/** Reads an ordinary flow list or map, such as in JSON. */
export function readFlow(source: OrdinaryText, depth = 0): Value {
  if (depth > DEEPEST) {
    throw NOT_ORDINARY;
  }
  return source.code(source.at) === OPEN_BRACKET ? readList(source, depth) : readMap(source, depth);
}

function readList(source: OrdinaryText, depth: number): Value {
  const items: Value[] = [];
  source.at += 1;
  for (;;) {
    skipBlanks(source);
    if (source.peek() === CLOSE_BRACKET) {
      source.at += 1;
      return items;
    }
    items.push(readValue(source, depth));
    skipBlanks(source);
    continueFlow(source, CLOSE_BRACKET);
  }
}

function readMap(source: OrdinaryText, depth: number): Value {
  const fields: Record<string, Value> = {};
  source.at += 1;
  for (;;) {
    skipBlanks(source);
    if (source.peek() === CLOSE_BRACE) {
      source.at += 1;
      return fields satisfies Fields;
    }
    const key = readKey(source);
    if (fields[key] !== undefined) {
      throw NOT_ORDINARY;
    }
    skipBlanks(source);
    fields[key] = readValue(source, depth);
    skipBlanks(source);
    continueFlow(source, CLOSE_BRACE);
  }
}

/** Skips a comma, or stays before the closing bracket, which ends the list or map in the next step. */
function continueFlow(source: OrdinaryText, close: number): void {
  const code = source.peek();
  if (code === COMMA) {
    source.at += 1;
  } else if (code !== close) {
    throw NOT_ORDINARY;
  }
}

function readKey(source: OrdinaryText): string {
  const code = source.peek();
  const start = source.at;
  const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
  const key = isQuoted ? quotedKey(source, code) : source.plain(knownKeys.find(source.text, start, wordEnd(source)));
  const isFollowed = source.peek() === COLON && (isQuoted || source.isApart(source.at + 1));
  if (typeof key !== 'string' || key === '<<' || !isFollowed || source.at - start > LONGEST_KEY) {
    throw NOT_ORDINARY;
  }
  source.at += 1;
  return key;
}

function quotedKey(source: OrdinaryText, quote: number): string {
  const end = source.closingQuote(quote);
  if (end === undefined) {
    throw NOT_ORDINARY;
  }
  const key = knownKeys.find(source.text, source.at + 1, end);
  source.at = end + 1;
  return key;
}

function readValue(source: OrdinaryText, depth: number): Value {
  const code = source.peek();
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    return source.quoted(code);
  }
  return code === OPEN_BRACKET || code === OPEN_BRACE ? readFlow(source, depth + 1) : plainValue(source);
}

function plainValue(source: OrdinaryText): Value {
  const start = source.at;
  return source.plain(source.text.slice(start, wordEnd(source)));
}

/** Skips a text without quotes and white space, in which `:` is not followed by a possible end. */
function wordEnd(source: OrdinaryText): number {
  const first = source.peek();
  if (!isWordCharacter(first) || (first === DASH && !isWordCharacter(source.peek(1)))) {
    throw NOT_ORDINARY;
  }
  let { at } = source;
  for (let code = first; isWordCharacter(code) || (code === COLON && isWordCharacter(source.code(at + 1))); ) {
    at += 1;
    code = source.code(at);
  }
  source.at = at;
  return at;
}

/** Letters, digits and other characters without a meaning in YAML inside a text. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    code === 61
  );
}

function skipBlanks(source: OrdinaryText): void {
  for (let code = source.peek(); ; code = source.peek()) {
    if (code === LF) {
      source.at += 1;
      source.lineStart = source.at;
      if (source.peek() === PERCENT || source.isAtDocumentMark()) {
        throw NOT_ORDINARY;
      }
    } else if (code === SPACE || code === TAB) {
      source.at += 1;
    } else if (code === HASH) {
      throw NOT_ORDINARY;
    } else {
      return;
    }
  }
}
