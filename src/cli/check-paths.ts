import { configured, wantedRules } from '../checks/judging/judge';
import { registry } from '../checks/judging/registry';
import { sortProblems } from '../problems/format';
import type { Problem } from '../problems/problem';
import { targetOf } from '../target';
import { BaselineFault, compareWithBaseline, writeBaseline } from './check/baseline';
import { definedIn, judge } from './check/judge';
import { mergeBuilds } from './check/merge-builds';
import type { CheckResult } from './check/result';
import { silence } from './check/silence';
import { unseenObjects } from './check/unseen-objects';
import { gatherAll } from './check-sources';
import { EXIT, type ExitCode, type Host, UsageError } from './host';
import { packageSettings } from './rule-settings';
import type { TargetOptions } from './target-options';

/** One run of `kustruct check`. */
export interface CheckRun {
  readonly paths: readonly string[];
  /** Patterns of skipped files. */
  readonly ignored: readonly string[];
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  readonly baseline: string | undefined;
  readonly writesBaseline: boolean;
  /** The target cluster on the command line. */
  readonly target: TargetOptions;
}

/**
 * Checks some paths.
 *
 * @throws UsageError for a baseline that cannot be read or written, and for a program that does not exist
 */
export async function checkPaths(run: CheckRun, host: Host): Promise<CheckResult & { readonly code: ExitCode }> {
  const { groups, judged: elsewhere, files, problems, unseen, comments, isCrashed } = await gatherAll(run, host);
  const objects = groups.flatMap(({ sets }) => sets.flat().map(({ fields }) => fields));
  const target = targetOf(run.target);
  const defined = definedIn(groups);
  const { settings, problems: misset } = packageSettings(host.process.cwd());
  const rules = wantedRules(settings);
  const found = [...problems, ...groups.flatMap((group) => judge(group, { target, defined, rules }))];
  const unjudged = new Set(unseen.map(({ what }) => what));
  const remaining = silence(mergeBuilds([...misset, ...found]), comments, new Set(registry().keys()), unjudged);
  const { problems: weighed, hints } = configured(remaining.problems, [], settings);
  const told = newProblems(sortProblems(weighed), run);
  return {
    ...told,
    hints,
    code: isCrashed ? EXIT.crash : codeFor(told.problems, run.strict),
    objects: objects.length + elsewhere,
    files,
    unseen: [...unseen, ...unseenObjects(objects, defined, target?.api)],
    silenced: remaining.silenced,
    milliseconds: performance.now(),
  };
}

type Reported = Pick<CheckResult, 'problems' | 'baseline'>;

function newProblems(found: readonly Problem[], { baseline, writesBaseline }: CheckRun): Reported {
  if (baseline === undefined) {
    return { problems: found };
  }
  try {
    return beside(baseline, found, writesBaseline);
  } catch (error) {
    throw error instanceof BaselineFault ? new UsageError(error.message) : error;
  }
}

function beside(file: string, found: readonly Problem[], writes: boolean): Reported {
  if (writes) {
    writeBaseline(found, file);
  }
  const { problems, known, gone } = compareWithBaseline(found, file);
  return { problems, baseline: { file, known, gone } };
}

function codeFor(problems: readonly Problem[], strict: boolean): ExitCode {
  return problems.some(({ severity }) => strict || severity !== 'warning') ? EXIT.problems : EXIT.fine;
}
