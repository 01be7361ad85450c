import { DASH, HASH, isBlank, isBreak, isBreakOrEnd, isDigit, LF, PIPE, PLUS, SPACE, TAB, ZERO } from './characters';
import { refold } from './refold';
import type { Source } from './source';
import { Unreadable } from './unreadable';

/** A text after `|` or `>`. */
export interface BlockScalar {
  readonly text: string;
  /** Whether the file ends in its last line without a line break; kubectl adds one and Kustomize does not. */
  readonly isCut: boolean;
  /** What Kustomize turns a folded text into, if it is a different text. */
  readonly printed?: string;
}

interface Header {
  readonly isLiteral: boolean;
  /** `-` drops the line breaks at the end, `+` keeps all, by default one is kept. */
  readonly chomping: '' | '-' | '+';
  /** How far it is indented below its parent; 0 to detect it from the text. */
  readonly increment: number;
}

/**
 * Reads a literal or folded text, from its `|` or `>` to the beginning of the line after it.
 *
 * @param parent the column of the enclosing block, -1 at the top
 * @throws Unreadable for an invalid header, and for tabs as indentation
 */
export function scanBlock(source: Source, parent: number): BlockScalar {
  const { isLiteral, chomping, increment } = scanHeader(source);
  const lines = new BlockLines(source, parent, increment > 0 ? Math.max(parent, 0) + increment : 0);
  const text = isLiteral ? joinLiteral(lines) : joinFolded(source, lines);
  const end = (chomping === '-' ? '' : lines.lastBreak) + (chomping === '+' ? lines.emptyLines : '');
  const whole = text + end;
  const printed = isLiteral ? whole : refold(whole);
  const isCut = text !== '' && chomping !== '-' && lines.lastBreak === '';
  return { text: whole, isCut, ...(printed !== whole && { printed }) };
}

function scanHeader(source: Source): Header {
  const start = source.at;
  const isLiteral = source.peek() === PIPE;
  source.at += 1;
  const before = takeChomping(source);
  const increment = takeIncrement(source, start);
  const chomping = before === '' && increment > 0 ? takeChomping(source) : before;
  while (isBlank(source.peek())) {
    source.at += 1;
  }
  if (source.peek() === HASH) {
    while (!isBreakOrEnd(source.peek())) {
      source.at += 1;
    }
  }
  if (!isBreakOrEnd(source.peek())) {
    const line = source.text.slice(start, source.end).split('\n', 1)[0];
    const fix = 'begin the text on the next line, or put it in quotes';
    throw new Unreadable(start, `"${line}" is not the beginning of a block text`, fix);
  }
  if (isBreak(source.peek())) {
    source.takeBreak();
  }
  return { isLiteral, chomping, increment };
}

function takeChomping(source: Source): '' | '-' | '+' {
  const code = source.peek();
  if (code !== PLUS && code !== DASH) {
    return '';
  }
  source.at += 1;
  return code === PLUS ? '+' : '-';
}

function takeIncrement(source: Source, start: number): number {
  const code = source.peek();
  if (!isDigit(code)) {
    return 0;
  }
  if (code === ZERO) {
    throw new Unreadable(start, 'a block text cannot be indented by 0', 'write 1 to 9, or leave the number out');
  }
  source.at += 1;
  return code - ZERO;
}

/** The lines of a block text, read one by one. */
class BlockLines {
  /** The end of the last line read. */
  lastBreak = '';
  /** The ends of the empty lines after it. */
  emptyLines = '';

  #indent: number;

  constructor(
    readonly source: Source,
    readonly parent: number,
    indent: number,
  ) {
    this.#indent = indent;
    this.#skipEmpty();
  }

  /** Whether another line follows. */
  get isOpen(): boolean {
    return this.source.column === this.#indent && this.source.at < this.source.end;
  }

  /** Reads the line that begins here, without its line break. */
  take(): string {
    const { source } = this;
    const from = source.at;
    for (let code = source.peek(); !isBreakOrEnd(code); code = source.peek()) {
      source.at += 1;
    }
    const line = source.text.slice(from, source.at);
    this.lastBreak = source.at < source.end ? source.takeBreak() : '';
    this.emptyLines = '';
    this.#skipEmpty();
    return line;
  }

  #skipEmpty(): void {
    let deepest = 0;
    for (;;) {
      this.#skipSpaces();
      deepest = Math.max(deepest, this.source.column);
      if (!isBreak(this.source.peek())) {
        break;
      }
      this.emptyLines += this.source.takeBreak();
    }
    if (this.#indent === 0) {
      this.#indent = Math.max(deepest, this.parent + 1, 1);
    }
  }

  #skipSpaces(): void {
    const { source } = this;
    while ((this.#indent === 0 || source.column < this.#indent) && source.peek() === SPACE) {
      source.at += 1;
    }
    if (source.peek() === TAB && (this.#indent === 0 || source.column < this.#indent)) {
      throw new Unreadable(source.at, 'a tab indents a line of a block text', 'indent with spaces');
    }
  }
}

function joinLiteral(lines: BlockLines): string {
  const parts: string[] = [];
  let between = lines.emptyLines;
  while (lines.isOpen) {
    parts.push(between, lines.take());
    between = lines.lastBreak + lines.emptyLines;
  }
  return parts.join('');
}

function joinFolded(source: Source, lines: BlockLines): string {
  let text = '';
  let wasBlank = false;
  for (let isFirst = true; lines.isOpen; isFirst = false) {
    const blank = isBlank(source.peek());
    const folds = !isFirst && !wasBlank && !blank && lines.lastBreak.charCodeAt(0) === LF;
    text += folds ? (lines.emptyLines === '' ? ' ' : lines.emptyLines) : lines.lastBreak + lines.emptyLines;
    wasBlank = blank;
    text += lines.take();
  }
  return text;
}
