import type { FilePlace, Problem, SourceLine, Where } from './problem';

/** A problem in machine-readable form: every part is a text or a number, and nothing is left out. */
export interface ProblemRecord {
  readonly severity: 'error' | 'warning';
  readonly rule?: string;
  readonly what: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The line in another package of the workspace that this line led to. */
  readonly via?: SourceLine['via'];
  /** The place in the source file of the object. */
  readonly readFrom?: FilePlace;
  readonly path?: string;
  readonly environments?: readonly string[];
  readonly object?: string;
  readonly field?: string;
  readonly why: string;
  readonly fix: string;
}

const RULE_COLUMN = 68;
/** More problems than a reader looks at before fixing some. */
const MOST_BLOCKS = 50;
const MOST_SORTS = 5;

/**
 * Formats problems for people: one block per problem, errors first, sorted by source line, and a count at the end. If
 * there are more than 50, one line summarizes the others.
 *
 * @param listing the command that lists all problems
 */
export function formatProblems(problems: readonly Problem[], listing = 'kustruct synth --json'): string {
  const sorted = sortProblems(problems);
  const blocks = sorted.slice(0, MOST_BLOCKS).map(formatProblem);
  return [...blocks, ...summarize(sorted.slice(MOST_BLOCKS), listing), countProblems(problems)].join('\n\n');
}

/** Converts problems to data, in the same order as the text. */
export function toRecords(problems: readonly Problem[]): ProblemRecord[] {
  return sortProblems(problems).map((problem) => {
    const { rule, what, why, fix, severity = 'error' } = problem;
    const { origin, path, environments, object, field } = problem.where;
    const readFrom = origin?.placeOf?.(field);
    return { severity, rule, what, ...origin?.source, readFrom, path, environments, object, field, why, fix };
  });
}

/** The problems in output order: errors first, then by source line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const keyed = problems.map((problem) => ({ problem, key: sortKey(problem) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ problem }) => problem);
}

function sortKey({ what, where, severity = 'error' }: Problem): string {
  const { origin, path = '', object, field = '' } = where;
  // Only problems of a file itself have their place looked up: objects have paths, and there may be thousands.
  const place = object === undefined ? origin?.placeOf?.(field) : undefined;
  return [severity, ...placeKey(origin?.source), path, ...placeKey(place), field, what].join('\u0000');
}

function placeKey({ file = '', line }: Partial<FilePlace> = {}): string[] {
  return [file, line === undefined ? '' : String(line).padStart(7, '0')];
}

function formatProblem(problem: Problem): string {
  const { what, where, why, fix, rule, severity = 'error' } = problem;
  const head = `${severity}  ${what}`;
  const lines = [rule === undefined ? head : `${`${head}  `.padEnd(RULE_COLUMN)}${rule}`, ...formatWhere(where)];
  return [...lines, `  why  ${indent(why)}`, `  fix  ${indent(fix)}`].join('\n');
}

function formatWhere({ origin, path, environments, object, field }: Where): string[] {
  const source = origin?.source;
  const line = source && formatPlace(source);
  const place = origin?.placeOf?.(field);
  const only = environments && `in ${environments.join(', ')}`;
  const first = [line, path, only].filter((part) => part !== undefined && part !== '').join('   ');
  const second = [object, field].filter((part) => part !== undefined && part !== '').join('   ');
  const via = source?.via === undefined ? '' : `via ${formatPlace(source.via)}`;
  const read = place === undefined ? '' : formatPlace(place);
  const lines = [first, via, read, second].filter((text) => text !== '');
  return lines.map((text, i) => `${i === 0 ? '  at   ' : '       '}${text}`);
}

/** A place in the form that editors and terminals open: `shop.yaml:14:9`. */
export function formatPlace({ file, line, column }: FilePlace): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n       ');
}

/** How many problems remain, by sort: a loop repeats one mistake thousands of times. */
function summarize(rest: readonly Problem[], listing: string): string[] {
  if (rest.length === 0) {
    return [];
  }
  const counts = new Map<string, number>();
  for (const problem of rest) {
    const sort = sortOf(problem);
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  const sorts = [...counts].sort(([, a], [, b]) => b - a);
  const named = sorts.slice(0, MOST_SORTS).map(([sort, count]) => `${count} ${sort}`);
  const others = sorts.slice(MOST_SORTS).reduce((sum, [, count]) => sum + count, 0);
  const all = [...named, ...(others > 0 ? [`${others} others`] : [])].join(', ');
  return [`and ${rest.length} more (${all}); ${listing} lists all`];
}

/** The rule of a problem, or else the kind of its object, which is between the version and the name. */
function sortOf({ rule, where }: Problem): string {
  return rule ?? where.object?.split(' ')[1] ?? 'without a rule';
}

/** The number of errors and warnings: `2 errors, 1 warning`; empty if there are none. */
export function countProblems(problems: readonly Problem[]): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  const parts = [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''];
  return parts.filter((part) => part !== '').join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
