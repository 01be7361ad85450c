import { BACKSLASH, DOUBLE_QUOTE, HASH, LF, PERCENT, SINGLE_QUOTE, SPACE, TAB } from './characters';
import { scanQuoted } from './quoted-scalar';
import { readPlain, type Single } from './scalar';
import { Source } from './source';

/** Thrown for a document that is not ordinary, which the full reader then reads from its beginning. */
export const NOT_ORDINARY = Symbol('not ordinary');

/** The text of an ordinary document, read line by line. */
export class OrdinaryText extends Source {
  /** The column of the content of the current line, or -1 at the end of the document. */
  indent = -1;

  /** The character code at an offset; `NaN` beyond the file. */
  code(at: number): number {
    return this.text.charCodeAt(at);
  }

  /** Whether a space or the end of a line is at an offset. */
  isApart(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === LF || at >= this.end;
  }

  /** Moves from the beginning of a line to the next content. */
  toContent(): void {
    const { text, end } = this;
    for (let at = this.at; ; at += 1) {
      const lineStart = at;
      while (text.charCodeAt(at) === SPACE) {
        at += 1;
      }
      const code = text.charCodeAt(at);
      if (at >= end) {
        this.at = end;
        this.indent = -1;
        return;
      }
      if (code === HASH) {
        at = this.lineEnd(at);
      } else if (code !== LF) {
        this.at = at;
        this.lineStart = lineStart;
        this.indent = at - lineStart;
        this.#refuseUnusualStart(code);
        return;
      }
    }
  }

  /** Moves from the end of a value, which only a comment may follow on its line, to the next content. */
  finishLine(): void {
    const { text } = this;
    let { at } = this;
    while (text.charCodeAt(at) === SPACE) {
      at += 1;
    }
    if (text.charCodeAt(at) === HASH && at > this.at) {
      at = this.lineEnd(at);
    }
    if (at < this.end && text.charCodeAt(at) !== LF) {
      throw NOT_ORDINARY;
    }
    this.at = at + 1;
    this.toContent();
  }

  /** The offset of the end of a line. */
  lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 || end > this.end ? this.end : end;
  }

  /** The quoted text that begins here, if nothing follows it. */
  quoted(quote: number): string {
    const end = this.closingQuote(quote);
    if (end === undefined) {
      return scanQuoted(this, () => false);
    }
    const content = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return content;
  }

  /** The offset of the end of a quoted text, if it ends on its line and has no escapes. */
  closingQuote(quote: number): number | undefined {
    const { text, end } = this;
    for (let at = this.at + 1; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        return quote === SINGLE_QUOTE && text.charCodeAt(at + 1) === SINGLE_QUOTE ? undefined : at;
      }
      if (code === LF || (code === BACKSLASH && quote === DOUBLE_QUOTE)) {
        return undefined;
      }
    }
    return undefined;
  }

  /** The value of a text without quotes. */
  plain(content: string): Single {
    const value = readPlain(content);
    if (value === undefined) {
      throw NOT_ORDINARY;
    }
    return value;
  }

  #refuseUnusualStart(code: number): void {
    if (code === TAB || (this.indent === 0 && (code === PERCENT || this.isAtDocumentMark()))) {
      throw NOT_ORDINARY;
    }
  }
}
