import { CelSyntaxError, type Literal } from './expression';
import type { Token } from './tokens';

const LEAST_INT = -(2n ** 63n);
const GREATEST_INT = 2n ** 63n - 1n;
const GREATEST_UINT = 2n ** 64n - 1n;

/** An escape of one byte. */
const ESCAPE = /\\(?:[xX][\dA-Fa-f]{2}|[0-3][0-7]{2}|.)/gs;

const CHARACTERS: { readonly [letter: string]: string } = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * The value of a number literal.
 *
 * @param isNegative whether a minus before it is part of it
 * @throws CelSyntaxError if it is too large
 */
export function numberLiteral({ kind, text, at }: Token, isNegative = false): Literal {
  if (kind === 'double') {
    return doubleLiteral(text, isNegative, at);
  }
  const digits = kind === 'uint' ? text.slice(0, -1) : text;
  const value = isNegative ? -BigInt(digits) : BigInt(digits);
  const isFit = kind === 'uint' ? value <= GREATEST_UINT : value >= LEAST_INT && value <= GREATEST_INT;
  if (!isFit) {
    throw new CelSyntaxError({ at, what: `${text} does not fit in 64 bits` });
  }
  return { kind: 'literal', type: kind === 'uint' ? 'uint' : 'int', value, at };
}

function doubleLiteral(text: string, isNegative: boolean, at: number): Literal {
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw new CelSyntaxError({ at, what: `${text} is too large for a double` });
  }
  return { kind: 'literal', type: 'double', value: isNegative ? -value : value, at };
}

/**
 * The value of a string or bytes literal, without quotes and with escapes resolved.
 * @throws CelSyntaxError if an escape is not a valid character
 */
export function textLiteral({ kind, text, at }: Token): Literal {
  const isBytes = kind === 'bytes';
  const [, prefix = '', mark = ''] = /^([bBrR]*)("""|'''|"|')/.exec(text) ?? [];
  const content = text.slice(prefix.length + mark.length, -mark.length).replace(/\r\n?/g, '\n');
  const isRaw = /[rR]/.test(prefix);
  const value = isRaw ? content : content.replace(/\\(.[\dA-Fa-f]*)/gs, (sequence) => unescaped(sequence, isBytes, at));
  if (!isBytes) {
    return { kind: 'literal', type: 'string', value, at };
  }
  const length = Buffer.byteLength(isRaw ? content : content.replace(ESCAPE, 'x'));
  return { kind: 'literal', type: 'bytes', value: null, length, at };
}

/** Also returns the text after a short escape: digits may belong to the escape or to the text. */
function unescaped(sequence: string, isBytes: boolean, at: number): string {
  const [, letter = ''] = sequence;
  const length = { x: 2, X: 2, u: 4, U: 8 }[letter];
  if (length !== undefined) {
    return (
      character(parseInt(sequence.slice(2, 2 + length), 16), isBytes && length > 2, at) + sequence.slice(2 + length)
    );
  }
  return /[0-3]/.test(letter)
    ? character(parseInt(sequence.slice(1, 4), 8), false, at) + sequence.slice(4)
    : (CHARACTERS[letter] ?? letter) + sequence.slice(2);
}

function character(code: number, isForbidden: boolean, at: number): string {
  if (isForbidden) {
    throw new CelSyntaxError({
      at,
      what: 'bytes do not support Unicode escapes, such as "\\u00e9"',
      fix: "write b'\\xc3\\xa9'",
    });
  }
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw new CelSyntaxError({
      at,
      what: `the escape ${code.toString(16)} is not a valid Unicode character`,
    });
  }
  return String.fromCodePoint(code);
}
