/** Folds the lines of a text: one line break becomes a space; of several, all but the first are kept. */
export class LineFolder {
  text = '';
  /** Whether only white space followed the last line break. */
  isAfterBreak = false;
  #blanks = '';
  #first = '';
  #more = '';

  /** Adds a character that is not white space. */
  add(part: string): void {
    this.join();
    this.text += part;
  }

  /** Adds a space or a tab, which is dropped at the beginning and at the end of a line. */
  blank(code: number): void {
    if (!this.isAfterBreak) {
      this.#blanks += String.fromCharCode(code);
    }
  }

  /** Adds a line break. */
  break(text: string): void {
    if (this.isAfterBreak) {
      this.#more += text;
    } else {
      this.#first = text;
      this.isAfterBreak = true;
    }
  }

  /** Adds an escaped line break, which is dropped. */
  escapedBreak(): void {
    this.join();
    this.isAfterBreak = true;
  }

  /** Writes the pending white space or line breaks. */
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
