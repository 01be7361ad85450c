/** Puts a text of several lines together: one break between two lines is a space, and of more breaks all but the first are kept. */
export class LineFolder {
  text = '';
  /** Whether nothing but blanks came since the last break. */
  isAfterBreak = false;
  #blanks = '';
  #first = '';
  #more = '';

  /** Takes what is no blank. */
  add(part: string): void {
    this.join();
    this.text += part;
  }

  /** Takes a space or a tab, which is dropped at the beginning and at the end of a line. */
  blank(code: number): void {
    if (!this.isAfterBreak) {
      this.#blanks += String.fromCharCode(code);
    }
  }

  /** Takes the end of a line. */
  break(text: string): void {
    if (this.isAfterBreak) {
      this.#more += text;
    } else {
      this.#first = text;
      this.isAfterBreak = true;
    }
  }

  /** Takes the end of a line that a backslash escapes, which leaves nothing behind. */
  escapedBreak(): void {
    this.join();
    this.isAfterBreak = true;
  }

  /** Writes the blanks or breaks that came last. */
  join(): void {
    if (!this.isAfterBreak) {
      this.text += this.#blanks;
    } else if (this.#first === '\n') {
      this.text += this.#more === '' ? ' ' : this.#more;
    } else {
      this.text += this.#first + this.#more;
    }
    this.#blanks = this.#first = this.#more = '';
    this.isAfterBreak = false;
  }
}
