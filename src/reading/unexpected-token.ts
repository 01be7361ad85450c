import type { Token } from './token';
import { Unreadable } from './unreadable';

const NOUNS: Partial<Record<Token['name'], string>> = {
  end: 'the end of the document',
  'document start': '"---"',
  'document end': '"..."',
  'block end': 'a line that is indented less',
  'block list': 'a list',
  'block map': 'a map',
  'block entry': '"- "',
  'flow list': '"["',
  'flow list end': '"]"',
  'flow map': '"{"',
  'flow map end': '"}"',
  'flow entry': '","',
  key: 'a key',
  value: '":"',
};

/** Creates the error for a token that is not allowed here. */
export function unexpected(token: Token, expected: string, fix: string): Unreadable {
  const found =
    NOUNS[token.name] ??
    ('text' in token && token.text !== '' ? `${token.name} "${token.text.slice(0, 40)}"` : `a ${token.name}`);
  return new Unreadable(token.start, `expected ${expected} here, but found ${found}`, fix);
}
