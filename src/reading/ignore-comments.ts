import { shownPath } from '../problems/origin';
import { splitDocuments } from './split-documents';

/**
 * A comment that ignores a rule for a line or a whole document: `# kustruct-ignore image-version: a mirror of ours`.
 */
export interface IgnoreComment {
  /** The name of the rule. */
  readonly rule: string;
  /** The reason; empty if the comment gives none. */
  readonly reason: string;
  /** The file, as problems name it. */
  readonly file: string;
  /** The place of the comment, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The lines that it covers, counted from 1. */
  readonly first: number;
  readonly last: number;
  /** Whether it covers a whole document. */
  readonly isOfDocument: boolean;
}

const COMMENT = /(?:^|[ \t])#[ \t]*kustruct-ignore\b[ \t]*([^\s:#]*)[ \t]*:?[ \t]*(.*)$/;

/**
 * The comments of a file that ignore rules. After a field, a comment covers that line; on its own line, the next line
 * that is not a comment; and above the first line of a document, the whole document.
 */
export function ignoreComments(text: string, file: string): IgnoreComment[] {
  if (!text.includes('kustruct-ignore')) {
    return [];
  }
  const usual = text.replaceAll('\r\n', '\n');
  return splitDocuments(usual).parts.flatMap(({ start, end }) => {
    const before = usual.slice(0, start).split('\n').length - 1;
    return commentsIn(usual.slice(start, end).replace(/\n$/, '').split('\n'), before, shownPath(file));
  });
}

/**
 * @param lines the lines of one document
 * @param before the number of lines above the document
 */
function commentsIn(lines: readonly string[], before: number, file: string): IgnoreComment[] {
  const top = nextContent(lines, 0);
  return lines.flatMap((line, at): IgnoreComment[] => {
    const found = COMMENT.exec(line);
    if (found === null) {
      return [];
    }
    const [, rule = '', reason = ''] = found;
    const isAlone = isComment(line);
    const target = isAlone ? nextContent(lines, at) : at;
    const isOfDocument = isAlone && target === top;
    const [first, last] = isOfDocument ? [0, lines.length - 1] : [target, target];
    const place = { line: before + at + 1, column: line.indexOf('#', found.index) + 1 };
    const range = { first: before + first + 1, last: before + last + 1 };
    return [{ rule, reason: reason.trim(), file, ...place, ...range, isOfDocument }];
  });
}

/** The index of the next line with content, or of the last line. */
function nextContent(lines: readonly string[], from: number): number {
  const next = lines.findIndex(
    (line, at) => at >= from && line.trim() !== '' && !isComment(line) && !isDirective(line),
  );
  return next < 0 ? lines.length - 1 : next;
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

function isDirective(line: string): boolean {
  return line.startsWith('%') || line.startsWith('---');
}
