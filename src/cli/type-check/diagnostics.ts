import { resolve } from 'node:path';

/** One of the errors that `tsc` prints. */
export interface Diagnostic {
  /** Such as `TS2322`. */
  readonly code: string;
  /** The message, which may have several lines. */
  readonly message: string;
  /** Undefined if the error does not concern a file. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

const FIRST_LINE = /^(?:(?<file>.+)\((?<line>\d+),(?<column>\d+)\): )?error (?<code>TS\d+): (?<message>.*)$/;

/** The errors in the output of `tsc --pretty false`, with paths relative to the working directory. */
export function diagnosticsIn(printed: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const line of printed.trimEnd().split(/\r?\n/)) {
    const groups = FIRST_LINE.exec(line)?.groups;
    const last = found.at(-1);
    if (groups !== undefined) {
      found.push(diagnostic(groups));
    } else if (last !== undefined) {
      found[found.length - 1] = { ...last, message: `${last.message}\n${line}` };
    }
  }
  return found;
}

function diagnostic({ file, line, column, code = '', message = '' }: Readonly<Record<string, string>>): Diagnostic {
  return file === undefined
    ? { code, message }
    : { code, message, place: { file: resolve(file), line: Number(line), column: Number(column) } };
}

/** Whether a module, or a package of types, was not found. */
export function isMissing({ code }: Diagnostic): boolean {
  return code === 'TS2307' || code === 'TS2688';
}
