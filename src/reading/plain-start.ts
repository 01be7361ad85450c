import {
  AMPERSAND,
  AT,
  BACKTICK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  EXCLAMATION,
  GREATER,
  HASH,
  isBlank,
  isBlankOrEnd,
  OPEN_BRACE,
  OPEN_BRACKET,
  PERCENT,
  PIPE,
  QUESTION,
  SINGLE_QUOTE,
  STAR,
  TAB,
} from './characters';
import type { Source } from './source';
import { Unreadable } from './unreadable';

const NEVER_FIRST: ReadonlySet<number> = new Set([
  DASH,
  QUESTION,
  COLON,
  COMMA,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  OPEN_BRACE,
  CLOSE_BRACE,
  HASH,
  AMPERSAND,
  STAR,
  EXCLAMATION,
  PIPE,
  GREATER,
  SINGLE_QUOTE,
  DOUBLE_QUOTE,
  PERCENT,
  AT,
  BACKTICK,
]);

/**
 * Refuses a character that cannot begin a text without quotes.
 *
 * @throws Unreadable for such a character
 */
export function refuseStart(source: Source, inFlow: boolean): void {
  const code = source.peek();
  const next = source.peek(1);
  const begins =
    (!isBlankOrEnd(code) && !NEVER_FIRST.has(code)) ||
    (code === DASH && !isBlank(next)) ||
    (!inFlow && (code === QUESTION || code === COLON) && !isBlankOrEnd(next));
  if (!begins) {
    throw new Unreadable(source.at, ...describeCharacter(code));
  }
}

function describeCharacter(code: number): [string, string] {
  if (code === TAB) {
    return ['there is a tab where only spaces are allowed', 'indent with spaces'];
  }
  const character = String.fromCharCode(code);
  return [`a text without quotes cannot begin with "${character}"`, `put the text in quotes: "${character}…"`];
}
