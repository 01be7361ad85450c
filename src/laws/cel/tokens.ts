import { quote } from '../../manifests/literal';
import { CelSyntaxError } from './expression';

/** The kind of a token. A symbol is an operator, a bracket or a keyword. */
export type TokenKind = 'symbol' | 'name' | 'quoted name' | 'int' | 'uint' | 'double' | 'string' | 'bytes' | 'end';

/** A token of an expression. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

/** https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax */
const GRAMMAR: readonly (readonly [TokenKind | 'space', RegExp])[] = [
  ['space', /(?:[\t\n\f\r ]+|\/\/[^\n]*)+/y],
  ['bytes', quotedText('[bB][rR]', '[bB]')],
  ['string', quotedText('[rR]', '')],
  ['double', /(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\.\d+(?:[eE][+-]?\d+)?)/y],
  ['uint', /(?:0x[\dA-Fa-f]+|\d+)[uU]/y],
  ['int', /0x[\dA-Fa-f]+|\d+/y],
  ['name', /[A-Za-z_]\w*/y],
  ['quoted name', /`[\w.\-/ ]+`/y],
  ['symbol', /==|!=|<=|>=|&&|\|\||[<>[\]{}().,\-!?:+*/%]/y],
];

const WORDS: ReadonlySet<string> = new Set(['in', 'true', 'false', 'null']);

/**
 * The tokens of an expression; the last one is its end.
 * @throws CelSyntaxError at a character that does not start a token
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const { kind, length } = matchAt(text, at);
    if (kind !== 'space') {
      const word = text.slice(at, at + length);
      tokens.push({ kind: kind === 'name' && WORDS.has(word) ? 'symbol' : kind, text: word, at });
    }
    at += length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

function matchAt(text: string, at: number): { readonly kind: TokenKind | 'space'; readonly length: number } {
  for (const [kind, pattern] of GRAMMAR) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) {
      return { kind, length: found.length };
    }
  }
  throw new CelSyntaxError({ at, what: unknownCharacter(String.fromCodePoint(text.codePointAt(at) ?? 0)) });
}

function unknownCharacter(character: string): string {
  switch (character) {
    case '"':
    case "'":
      return 'a string is not closed, or has an escape that CEL does not support';
    case '=':
      return '"=" is not an operator of CEL; equality is "=="';
    case '&':
    case '|':
      return `${quote(character)} is not an operator of CEL; write ${quote(character.repeat(2))}`;
    default:
      return `${quote(character)} is not part of CEL`;
  }
}

/** A string in single or triple quotes; raw with a certain prefix, or else with escapes. */
function quotedText(raw: string, plain: string): RegExp {
  const escaped = /\\(?:[abfnrtv"'\\?`]|[xX][\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[0-3][0-7]{2})/.source;
  const long = ['"""', "'''"];
  const short = ['"', "'"];
  const forms = [
    ...long.map((mark) => `${raw}${mark}[^]*?${mark}`),
    ...long.map((mark) => `${plain}${mark}(?:${escaped}|[^\\\\])*?${mark}`),
    ...short.map((mark) => `${raw}${mark}[^${mark}\\n\\r]*${mark}`),
    ...short.map((mark) => `${plain}${mark}(?:${escaped}|[^\\\\${mark}\\n\\r])*${mark}`),
  ];
  return new RegExp(forms.join('|'), 'y');
}
