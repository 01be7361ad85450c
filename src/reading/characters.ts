/** The character codes with a meaning in YAML. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const EXCLAMATION = 33;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const SINGLE_QUOTE = 39;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const GREATER = 62;
export const QUESTION = 63;
export const AT = 64;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const BACKTICK = 96;
export const OPEN_BRACE = 123;
export const PIPE = 124;
export const CLOSE_BRACE = 125;
export const NEL = 0x85;
export const LINE_SEPARATOR = 0x2028;
export const PARAGRAPH_SEPARATOR = 0x2029;
export const BYTE_ORDER_MARK = 0xfeff;
/** Marks the end of the document. A document cannot contain it. */
export const END = 0;

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** A line break of YAML 1.1, which includes three Unicode characters. */
export function isBreak(code: number): boolean {
  return code === LF || code === CR || code === NEL || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

/** The end of a line or of the document. */
export function isBreakOrEnd(code: number): boolean {
  return code === END || isBreak(code);
}

/** A space, a tab, the end of a line or of the document. */
export function isBlankOrEnd(code: number): boolean {
  return code === SPACE || code === END || code === TAB || isBreak(code);
}

/** A digit from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** A character of an anchor's name or a tag's handle: a letter, a digit, `-` or `_`. */
export function isNameCharacter(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === DASH || code === 95;
}
