import { readFileSync, writeFileSync } from 'node:fs';
import { isFields, isList } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import type { Problem } from '../../problems/problem';
import { codeOf } from '../../reading/find-files';
import { factsOf, keyOf, type ProblemFacts } from './problem-facts';

/** A problem that existed when the baseline was written. It has no line, so it still matches when lines move. */
export interface Entry extends ProblemFacts {
  /** How often it occurred: one name can exist in several namespaces, and one file in several folders. */
  readonly count: number;
}

/** Why a baseline cannot be used. */
export class BaselineFault extends Error {}

/** The new problems, and what happened to the known ones. */
export interface Compared {
  readonly problems: readonly Problem[];
  /** How many of the problems are in the baseline. */
  readonly known: number;
  /** Problems of the baseline that no longer occur, or occur less often. */
  readonly gone: readonly Entry[];
}

/**
 * Removes the problems in a baseline, each as often as it was counted.
 *
 * @throws BaselineFault for a file that is not a baseline
 */
export function compareWithBaseline(problems: readonly Problem[], file: string): Compared {
  const left = new Map(readBaseline(file).map((entry) => [keyOf(entry), { entry, count: entry.count }]));
  const fresh = problems.filter((problem) => {
    const counted = left.get(keyOf(factsOf(problem)));
    if (counted === undefined || counted.count === 0) {
      return true;
    }
    counted.count -= 1;
    return false;
  });
  const gone = [...left.values()].filter(({ count }) => count > 0).map(({ entry }) => entry);
  return { problems: fresh, known: problems.length - fresh.length, gone };
}

/**
 * Writes the current problems, so that later checks report only new ones.
 *
 * @throws BaselineFault if the file cannot be written
 */
export function writeBaseline(problems: readonly Problem[], file: string): void {
  const entries = new Map<string, Entry>();
  for (const problem of problems) {
    const key = keyOf(factsOf(problem));
    entries.set(key, { ...factsOf(problem), count: (entries.get(key)?.count ?? 0) + 1 });
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  try {
    writeFileSync(file, `${JSON.stringify({ version: VERSION, problems: sorted }, null, 2)}\n`);
  } catch (error) {
    throw new BaselineFault(`--baseline ${file}: it cannot be written: ${codeOf(error)}.`);
  }
}

const VERSION = 1;

function readBaseline(file: string): Entry[] {
  const content = parse(file);
  const entries = isFields(content) && content.version === VERSION ? content.problems : undefined;
  if (!isList(entries) || !entries.every(isEntry)) {
    throw new BaselineFault(
      `--baseline ${file}: it is not a baseline that this version of kustruct wrote. ${WRITE_IT}`,
    );
  }
  return [...entries];
}

const WRITE_IT = 'Add --write-baseline to write one.';

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = codeOf(error);
    const fault = code === 'ENOENT' ? 'it does not exist' : error instanceof SyntaxError ? error.message : code;
    throw new BaselineFault(`--baseline ${file}: ${fault}. ${WRITE_IT}`);
  }
}

function isEntry(entry: unknown): entry is Entry & Fields {
  return (
    isFields(entry) &&
    typeof entry.what === 'string' &&
    typeof entry.object === 'string' &&
    typeof entry.count === 'number' &&
    ['string', 'undefined'].includes(typeof entry.rule) &&
    ['string', 'undefined'].includes(typeof entry.field)
  );
}
