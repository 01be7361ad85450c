import { writeFileSync } from 'node:fs';
import { CONSEQUENCE_KINDS, type ConsequenceKind } from '../changes/model/change';
import { colorDiff, hasColor } from './color';
import { jsonReport } from './diff/json-report';
import { markdownReport } from './diff/markdown-report';
import type { DiffResult } from './diff/result';
import { textReport } from './diff/text-report';
import { hasChanges } from './diff/totals';
import { type Compared, compareSides, type DiffRequest } from './diff-compare';
import { EXIT, type ExitCode, type Host, UsageError } from './host';

/** One run of `kustruct diff`. */
export interface DiffRun extends DiffRequest {
  readonly form: 'text' | 'json' | 'markdown';
  /** The file for the complete result. */
  readonly output: string | undefined;
  /** Whether a difference changes the exit code. */
  readonly failsOnDifference: boolean;
  /** The consequences that change the exit code. */
  readonly failOn: readonly ConsequenceKind[];
}

/**
 * Compares two sides, and reports the differences.
 *
 * @throws UsageError for invalid options, and for a file that cannot be written
 */
export async function diffSides(run: DiffRun, host: Host): Promise<ExitCode> {
  const { result, code: ended } = await compareSides(run, host);
  const code = codeOf(result, ended, run);
  if (run.output !== undefined) {
    write(run.output, FORMS[run.form](result, code));
  }
  const text = run.form === 'markdown' ? markdownReport(result, MOST_CHARACTERS) : FORMS[run.form](result, code);
  const isColored = run.form === 'text' && hasColor(host.process.stdout, host.process.env);
  host.out(isColored ? colorDiff(text) : text);
  return code;
}

/** The complete result, formatted. */
const FORMS = {
  text: textReport,
  json: jsonReport,
  markdown: (result: DiffResult) => markdownReport(result),
} as const satisfies Readonly<Record<string, (result: DiffResult, code: ExitCode) => string>>;

/** GitHub accepts comments of up to 65,536 characters. */
const MOST_CHARACTERS = 65_000;

/**
 * Reads kinds of consequences, written with commas between them.
 *
 * @throws UsageError if there is no such kind
 */
export function readKinds(words: readonly string[]): ConsequenceKind[] {
  const wanted = words.flatMap((word) => word.split(',')).map((word) => word.trim());
  const unknown = wanted.find((word) => !CONSEQUENCE_KINDS.some((kind) => kind === word));
  if (unknown !== undefined) {
    throw new UsageError(`--fail-on ${unknown}: there are ${CONSEQUENCE_KINDS.join(', ')}.`);
  }
  return CONSEQUENCE_KINDS.filter((kind) => wanted.includes(kind));
}

/** Failed comparisons take precedence: their result is unknown. */
function codeOf({ environments, problems }: DiffResult, ended: Compared['code'], run: DiffRun): ExitCode {
  if (ended !== EXIT.fine || problems.length > 0) {
    return ended === EXIT.fine ? EXIT.problems : ended;
  }
  if (environments.some(({ summary }) => run.failOn.some((kind) => summary.consequences[kind] !== undefined))) {
    return EXIT.unwanted;
  }
  return run.failsOnDifference && environments.some(({ summary }) => hasChanges(summary)) ? EXIT.differs : EXIT.fine;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--output ${file}: it cannot be written: ${error instanceof Error ? error.message : error}.`);
  }
}
