import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  HASH,
  isBlank,
  isBlankOrEnd,
  isBreak,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUESTION,
  TAB,
} from './characters';
import { LineFolder } from './line-folder';
import type { Source } from './source';
import { Unreadable } from './unreadable';

/** A text without quotes. */
export interface PlainScalar {
  readonly text: string;
  /** Whether the scanner has moved to another line in search of a continuation. */
  readonly endsLine: boolean;
}

/**
 * Reads a text without quotes, over one or more lines.
 *
 * @param indent the column of the enclosing block; continuation lines are to the right of it
 * @throws Unreadable if a tab indents one of its lines
 */
export function scanPlain(source: Source, indent: number, inFlow: boolean): PlainScalar {
  const folder = new LineFolder();
  const { at: start } = source;
  while (!source.isAtDocumentMark() && source.peek() !== HASH) {
    const from = source.at;
    skipWord(source, inFlow);
    if (source.at > from) {
      folder.add(source.text.slice(from, source.at));
    }
    if (!isBlank(source.peek()) && !isBreak(source.peek())) {
      break;
    }
    takeBlanks(source, folder, indent, start);
    if (!inFlow && source.column <= indent) {
      break;
    }
  }
  return { text: folder.text, endsLine: folder.isAfterBreak };
}

/** Skips to white space, a line break, `: `, or the end of a text in a flow collection. */
function skipWord(source: Source, inFlow: boolean): void {
  for (let code = source.peek(); !isBlankOrEnd(code); code = source.peek()) {
    if (code === COLON ? isBlankOrEnd(source.peek(1)) : inFlow && isFlowIndicator(code)) {
      return;
    }
    source.at += 1;
  }
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA ||
    code === QUESTION ||
    code === OPEN_BRACKET ||
    code === CLOSE_BRACKET ||
    code === OPEN_BRACE ||
    code === CLOSE_BRACE
  );
}

function takeBlanks(source: Source, folder: LineFolder, indent: number, start: number): void {
  for (let code = source.peek(); ; code = source.peek()) {
    if (isBlank(code)) {
      if (folder.isAfterBreak && code === TAB && source.column <= indent) {
        throw new Unreadable(
          source.at,
          `a tab indents a line of the string "${source.text.slice(start, start + 20).split('\n')[0]}"`,
          'indent with spaces',
        );
      }
      folder.blank(code);
      source.at += 1;
    } else if (isBreak(code)) {
      folder.break(source.takeBreak());
    } else {
      return;
    }
  }
}
