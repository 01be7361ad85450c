import {
  AT,
  BACKTICK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EXCLAMATION,
  GREATER,
  isBlankOrEnd,
  isNameCharacter,
  PERCENT,
  QUESTION,
} from './characters';
import type { Source } from './source';
import { Unreadable } from './unreadable';

/** The prefix of all tags that YAML itself defines; `!!` is short for it. */
export const YAML_TAG = 'tag:yaml.org,2002:';

const AFTER_NAME: ReadonlySet<number> = new Set([
  QUESTION,
  COLON,
  COMMA,
  CLOSE_BRACKET,
  CLOSE_BRACE,
  PERCENT,
  AT,
  BACKTICK,
]);

/**
 * Reads the name after `&` or `*`.
 *
 * @throws Unreadable if there is none
 */
export function scanName(source: Source): string {
  const start = source.at;
  source.at += 1;
  while (isNameCharacter(source.peek())) {
    source.at += 1;
  }
  const name = source.text.slice(start + 1, source.at);
  if (name === '' || !(isBlankOrEnd(source.peek()) || AFTER_NAME.has(source.peek()))) {
    const sign = source.text.charAt(start);
    const noun = sign === '&' ? 'an anchor' : 'an alias';
    throw new Unreadable(
      start,
      `"${word(source, start)}" is not ${noun}: its name has letters, digits, "-" and "_" only`,
      `where a text is meant, put it in quotes: "${word(source, start)}"`,
    );
  }
  return name;
}

/**
 * Reads a tag and expands it.
 *
 * @throws Unreadable for an invalid tag, and for an undefined `!prefix!`
 */
export function scanTag(source: Source): string {
  const start = source.at;
  const tag = source.peek(1) === '<'.charCodeAt(0) ? verbatimTag(source) : shorthandTag(source);
  if (!isBlankOrEnd(source.peek())) {
    throw notATag(source, start);
  }
  return tag;
}

function verbatimTag(source: Source): string {
  const start = source.at;
  source.at += 2;
  const uri = scanUri(source);
  if (uri === '' || source.peek() !== GREATER) {
    throw notATag(source, start);
  }
  source.at += 1;
  return uri;
}

function shorthandTag(source: Source): string {
  const start = source.at;
  source.at += 1;
  while (isNameCharacter(source.peek())) {
    source.at += 1;
  }
  if (source.peek() !== EXCLAMATION) {
    return source.text.slice(start, source.at) + scanUri(source);
  }
  source.at += 1;
  const handle = source.text.slice(start, source.at);
  const suffix = scanUri(source);
  if (handle !== '!!') {
    throw new Unreadable(start, `the tag "${handle}" is not defined`, 'leave the tag out');
  }
  if (suffix === '') {
    throw notATag(source, start);
  }
  return YAML_TAG + suffix;
}

const URI = /[\w\-;/?:@&=+$,.!~*'()[\]%]*/y;

function scanUri(source: Source): string {
  URI.lastIndex = source.at;
  const raw = URI.exec(source.text)?.[0].slice(0, source.end - source.at) ?? '';
  const start = source.at;
  source.at += raw.length;
  try {
    return raw.includes('%') ? decodeURIComponent(raw) : raw;
  } catch {
    throw notATag(source, start);
  }
}

function notATag(source: Source, start: number): Unreadable {
  const text = word(source, start);
  return new Unreadable(start, `"${text}" is not a tag`, `where a text is meant, put it in quotes: "${text}"`);
}

function word(source: Source, start: number): string {
  return /^[^\s"]*/.exec(source.text.slice(start, Math.min(start + 40, source.end)))?.[0] ?? '';
}
