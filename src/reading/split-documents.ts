import { Unreadable } from './unreadable';

/** A part of a file that is one document. */
export interface Part {
  /** The offset of its first character. */
  readonly start: number;
  /** The offset after its last character. */
  readonly end: number;
}

/** The parts into which kubectl and Kustomize split a file, and the lines that split it incorrectly. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly faults: readonly Unreadable[];
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Splits a file as kubectl and Kustomize do before they parse any YAML: every line that begins with `---` ends a
 * document, even inside a text, and only a comment may follow it.
 */
export function splitDocuments(text: string): Parts {
  const parts: Part[] = [];
  const faults: Unreadable[] = [];
  for (let start = 0; start < text.length; ) {
    const content = afterMark(text, start);
    const separator = findSeparator(text, content);
    if (separator > content) {
      parts.push({ start: content, end: separator });
    }
    const lineEnd = endOfLine(text, separator);
    const rest = text.slice(separator + 3, lineEnd).trim();
    if (rest !== '' && !rest.startsWith('#')) {
      faults.push(notASeparator(separator, text.slice(separator, lineEnd).trimEnd()));
    }
    start = lineEnd + 1;
  }
  return { parts, faults };
}

/** The start of the next line that ends a document, or the end of the file. */
function findSeparator(text: string, from: number): number {
  if (text.startsWith('---', from)) {
    return from;
  }
  const before = text.indexOf('\n---', from);
  return before < 0 ? text.length : before + 1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Every document may begin with a byte order mark. */
function afterMark(text: string, start: number): number {
  return text.startsWith(BYTE_ORDER_MARK, start) ? start + 1 : start;
}

function notASeparator(offset: number, line: string): Unreadable {
  const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return new Unreadable(
    offset,
    `"${shown}" begins with "---", which ends a document, and continues`,
    'write "---" on a separate line; if it is text, indent it',
  );
}
