import { CR, LF } from './characters';

/** The offsets of the lines of a text; computed for the first lookup. */
export class LineIndex {
  #starts: readonly number[] | undefined;

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line and column of an offset, counted from 1 as in editors. */
  at(offset: number): { readonly line: number; readonly column: number } {
    this.#starts ??= lineStarts(this.#text);
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) {
      starts.push(at + 1);
    }
  }
  return starts;
}
