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

/** What to say where a token is not among those that can be there. */
export function unexpected(token: Token, expected: string, fix: string): Unreadable {
  const found =
    NOUNS[token.name] ??
    ('text' in token && token.text !== '' ? `${token.name} "${token.text.slice(0, 40)}"` : `a ${token.name}`);
  return new Unreadable(token.start, `${expected} is expected here, and there is ${found}`, fix);
}
