import { CR, DASH, DOT, END, isBlankOrEnd, LF, NEL } from './characters';

/** The text of one document, and the current position. */
export class Source {
  /** The offset of the next character in the text of the file. */
  at: number;
  /** The offset at which its line begins. */
  lineStart: number;

  /**
   * @param text the whole file, so that offsets are those of the file
   * @param start the offset of the first character of the document
   * @param end the offset after its last character
   */
  constructor(
    readonly text: string,
    start: number,
    readonly end: number,
  ) {
    this.at = start;
    this.lineStart = start;
  }

  /** The code of a character ahead, or `END`. */
  peek(ahead = 0): number {
    const at = this.at + ahead;
    return at < this.end ? this.text.charCodeAt(at) : END;
  }

  /** Counted from 0. */
  get column(): number {
    return this.at - this.lineStart;
  }

  /** Skips the end of a line, and returns how it reads: NEL and the ASCII line breaks are all `\n`. */
  takeBreak(): string {
    const code = this.peek();
    this.at += code === CR && this.peek(1) === LF ? 2 : 1;
    this.lineStart = this.at;
    return code === LF || code === CR || code === NEL ? '\n' : String.fromCharCode(code);
  }

  /** Whether a line with only `---` or `...` begins here. */
  isAtDocumentMark(): boolean {
    const code = this.peek();
    const isMark = (code === DASH || code === DOT) && this.peek(1) === code && this.peek(2) === code;
    return isMark && this.column === 0 && isBlankOrEnd(this.peek(3));
  }
}
