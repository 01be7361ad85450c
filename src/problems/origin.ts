import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IConstruct } from 'constructs';
import { OWN_FOLDER } from '../own-folder';
import type { FilePlace, Origin, SourceLine } from './problem';
import { isInProgram } from './program-package';

/**
 * Enough to reach the user's line through a function of a package. A template needs no more, because the line inside it
 * is the user's own.
 */
const FRAMES = 4;

/** A field of the construct itself, because a separate map of all constructs would burden the garbage collector. */
const ORIGIN: unique symbol = Symbol('kustruct.origin');

interface Recorded extends IConstruct {
  [ORIGIN]?: Origin;
}

/** Records the line that made a construct, once. It takes a few microseconds. */
export function recordOrigin(construct: Recorded): void {
  construct[ORIGIN] ??= captureOrigin(construct.constructor);
}

/** Records the file that a construct was read from, in addition to the line that made it. */
export function recordFile(construct: Recorded, placeOf: FileOrigin['placeOf']): void {
  construct[ORIGIN] = new FileOrigin(construct[ORIGIN], placeOf);
}

/** Gives a construct the line of the one that it was made for. */
export function shareOrigin(construct: Recorded, { [ORIGIN]: origin }: Recorded): void {
  construct[ORIGIN] = origin;
}

/** The line that made a construct itself, if it was recorded. */
export function recordedOrigin(construct: Recorded): Origin | undefined {
  return construct[ORIGIN];
}

/**
 * The line that made a construct, or else that of its nearest parent.
 *
 * @param above the origin of the construct's scope, if the caller already has it
 * @returns undefined for constructs that were made before any App or Chart of kustruct
 */
export function originOf(construct: IConstruct, above?: Origin): Origin | undefined {
  const own = recordedOrigin(construct);
  const scope = construct.node.scope;
  const next = above ?? (scope === undefined ? undefined : originOf(scope));
  return own === undefined || next === undefined ? (own ?? next) : new NearestOrigin(own, next);
}

/** Any function or class. This avoids the types of Node, which programs that use this package may lack. */
export type Caller = object['constructor'];

/**
 * The current line of the user's program.
 *
 * @param above the function whose frame, and those below it, are skipped; usually a constructor
 */
export function captureOrigin(above: Caller): Origin {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  Error.captureStackTrace(holder, above);
  Error.stackTraceLimit = limit;
  return new CapturedOrigin(holder);
}

/**
 * The first frame of a stack that is the user's own code. If it is in a different package than the program, as in a
 * workspace, the result is the frame of the program that called it, with the first one as `via`.
 */
export function userFrame(stack: string): SourceLine | undefined {
  let first: SourceLine | undefined;
  for (const line of stack.split('\n').slice(1)) {
    const frame = parseFrame(line);
    if (frame === undefined || !isUserFile(frame.file)) {
      continue;
    }
    const shown = { ...frame, file: shownPath(frame.file) };
    if (isInProgram(frame.file)) {
      return first === undefined ? shown : { ...shown, via: first };
    }
    first ??= shown;
  }
  return first;
}

class CapturedOrigin implements Origin {
  #holder: { stack?: string } | undefined;
  #source: SourceLine | undefined;

  constructor(holder: { stack?: string }) {
    this.#holder = holder;
  }

  get source(): SourceLine | undefined {
    if (this.#holder !== undefined) {
      this.#source = userFrame(this.#holder.stack ?? '');
      this.#holder = undefined;
    }
    return this.#source;
  }
}

/** A line of the program, and a place in a file that it reads. */
export class FileOrigin implements Origin {
  readonly #program: Origin | undefined;

  constructor(
    program: Origin | undefined,
    readonly placeOf: (field?: string) => FilePlace | undefined,
  ) {
    this.#program = program;
  }

  get source(): SourceLine | undefined {
    return this.#program?.source;
  }
}

class NearestOrigin implements Origin {
  readonly #own: Origin;
  readonly #above: Origin;

  constructor(own: Origin, above: Origin) {
    this.#own = own;
    this.#above = above;
  }

  /** A line of the program is better than a nearer line of a package that it calls. */
  get source(): SourceLine | undefined {
    const own = this.#own.source;
    if (own !== undefined && isInProgram(resolve(own.file))) {
      return own;
    }
    const above = this.#above.source;
    if (own === undefined || above === undefined) {
      return own ?? above;
    }
    return isInProgram(resolve(above.file)) ? { ...above, via: own } : own;
  }

  placeOf(field?: string): FilePlace | undefined {
    return this.#own.placeOf?.(field);
  }
}

/** Parses `    at new Shop (/app/shop.ts:3:5)`, `    at /app/main.ts:7:1`, and the same with file URLs. */
function parseFrame(line: string): SourceLine | undefined {
  const place = line.endsWith(')') ? line.slice(line.indexOf(' (') + 2, -1) : line.replace(/^\s+at (async )?/, '');
  const [, path, row, column] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
  const file = path?.startsWith('file://') ? fileURLToPath(path) : path;
  return file !== undefined && isAbsolute(file) ? { file, line: Number(row), column: Number(column) } : undefined;
}

function isUserFile(file: string): boolean {
  return !file.startsWith(OWN_FOLDER) && !file.includes(`${sep}node_modules${sep}`);
}

/**
 * A file as problems show it: relative if it is below the working directory, otherwise absolute. A text that is not an
 * absolute path, such as a URL, does not change.
 */
export function shownPath(file: string): string {
  if (!isAbsolute(file)) {
    return file;
  }
  const below = relative(process.cwd(), file);
  return below.startsWith('..') || isAbsolute(below) ? file : below;
}
