import { resolve } from 'node:path';
import { documents } from '../kustomize/cdk8s-layout';
import { toJson } from '../manifests/json';
import { nearestFolder } from '../nearest-folder';
import { changedPaths, formatSummary, formatWritten } from '../output/report';
import { formatProblems, toRecords } from '../problems/format';
import { isError, type Problem } from '../problems/problem';
import { type SynthOutput, setSynthHost } from '../synth-host';
import { colorChanges, colorProblems, hasColor } from './color';
import type { Program } from './find-program';
import { EXIT, type ExitCode, type Host, UsageError } from './host';
import type { OutputChanges } from './output-changes';
import { isPending } from './pending-refusals';
import { crashed, exited, failed, notSynthesized, printed, unfinished } from './program-problems';
import { Progress } from './progress';
import { type RunResult, runProgram } from './run-program';
import { type CapturedSynth, Session, type SynthOverrides } from './session';

/** Where the output goes: written to files, compared with files, or printed to stdout as one stream. */
export type OutputMode = 'write' | 'check' | 'stream';

/** One run of `kustruct synth`. */
export interface SynthRun {
  readonly program: Program;
  readonly overrides: SynthOverrides;
  readonly outputMode: OutputMode;
  readonly json: boolean;
  /** Whether types are checked first; a program with type errors is not run. */
  readonly typecheck: boolean;
}

/** The result after the program has ended and its output is delivered. */
export interface Outcome {
  readonly code: ExitCode;
  readonly captured: readonly CapturedSynth[];
  readonly problems: readonly Problem[];
  /** The differences in the files that a check found out of date. */
  readonly changes?: ReadonlyMap<CapturedSynth, OutputChanges>;
}

/** Runs a program once, delivers its output, and reports the result. */
export async function synthOnce(synth: SynthRun, host: Host): Promise<ExitCode> {
  const outcome = await outcomeOf(synth, host);
  report(synth, await withRefusals(synth, await withChanges(synth, outcome)), host);
  return outcome.code;
}

async function withChanges({ outputMode }: SynthRun, outcome: Outcome): Promise<Outcome> {
  const stale = outcome.captured.filter(
    ({ prepared }) => prepared !== undefined && changedPaths(prepared.written).length > 0,
  );
  if (outputMode !== 'check' || stale.length === 0) {
    return outcome;
  }
  // The comparison is loaded only if something differs, because usually everything is up to date.
  const { outputChanges } = await import('./output-changes.js');
  return { ...outcome, changes: new Map(stale.map((taken) => [taken, outputChanges(taken)])) };
}

/** What a cluster would refuse of an uncommitted change. Computed only if a file changed now or in an earlier run. */
async function withRefusals({ outputMode }: SynthRun, outcome: Outcome): Promise<Outcome> {
  const changed = outcome.captured.filter(
    ({ delivery, prepared }) =>
      prepared !== undefined && (changedPaths(prepared.written).length > 0 || isPending(delivery.outdir)),
  );
  const isAsked = outputMode === 'write' && changed.some(({ delivery }) => isInRepository(delivery.outdir));
  if (!isAsked) {
    return outcome;
  }
  const { refusedUpdates } = await import('./refused-updates.js');
  return { ...outcome, problems: [...outcome.problems, ...(await refusedUpdates(changed))] };
}

function isInRepository(folder: string): boolean {
  return nearestFolder(resolve(folder), '.git') !== undefined;
}

/** Runs a program once and delivers its output silently. Throws a UsageError for options that the program does not support. */
export async function outcomeOf(synth: SynthRun, host: Host): Promise<Outcome> {
  const progress = new Progress(host);
  try {
    return await runAndDeliver(synth, host, progress);
  } finally {
    progress.end();
  }
}

async function runAndDeliver(synth: SynthRun, host: Host, progress: Progress): Promise<Outcome> {
  const { program, overrides, outputMode, typecheck } = synth;
  if (program.problems.some(isError)) {
    return { code: EXIT.problems, captured: [], problems: program.problems };
  }
  if (typecheck) {
    progress.show('checking types');
    const { typeProblems } = await import('./type-check.js');
    const problems = await typeProblems(program.file, host.process);
    if (problems.length > 0) {
      return { code: EXIT.problems, captured: [], problems };
    }
  }
  const session = new Session(overrides, (step, done, of) => progress.show(step, done, of));
  setOutput(host, program);
  setSynthHost(session);
  const ending = await runProgram(program.file, host).finally(() => setSynthHost(undefined));
  const fault = faultOf(session, ending, program.file);
  const warnings = [...program.problems, ...warningsOf(session, ending)];
  if (fault !== undefined) {
    return { code: fault.code, captured: [], problems: [...fault.problems, ...warnings] };
  }
  checkStream(session, outputMode);
  const { code, problems } = deliverAll(session.captured, outputMode, progress);
  return {
    code,
    captured: problems === undefined ? session.captured : [],
    problems: [...(problems ?? []), ...warnings],
  };
}

/** As in `cdk8s synth`, a folder in the program itself, or in the environment, takes precedence. */
function setOutput({ process }: Host, { output }: Program): void {
  if (output !== undefined) {
    process.env.CDK8S_OUTDIR ??= output;
  }
}

function faultOf(
  session: Session,
  ending: RunResult,
  file: string,
): { code: ExitCode; problems: readonly Problem[] } | undefined {
  const error = session.refused ?? ending.failure?.error;
  if (error instanceof UsageError) {
    throw error;
  }
  if (error !== undefined || ending.failure !== undefined) {
    const problems = problemsOf(error);
    return problems === undefined
      ? { code: EXIT.crash, problems: [crashed(error)] }
      : { code: EXIT.problems, problems };
  }
  const problem =
    ending.exit !== undefined
      ? exited(ending.exit)
      : ending.unfinished
        ? unfinished(file)
        : ending.exitCode !== undefined
          ? failed(ending.exitCode)
          : session.captured.length === 0
            ? notSynthesized(file)
            : undefined;
  const late = session.captured.flatMap(({ delivery }) => delivery.late?.() ?? []);
  const problems = [...(problem === undefined ? [] : [problem]), ...late];
  return problems.length === 0 ? undefined : { code: EXIT.problems, problems };
}

/** The problems in an error, which may be an instance of another copy's class. */
function problemsOf(error: unknown): readonly Problem[] | undefined {
  const isOurs = error instanceof Error && error.name === 'ProblemError' && 'problems' in error;
  return isOurs && Array.isArray(error.problems) ? error.problems : undefined;
}

function warningsOf(session: Session, ending: RunResult): readonly Problem[] {
  const ofProgram = session.captured.flatMap(({ delivery }) => delivery.warnings);
  return ending.printed === undefined ? ofProgram : [...ofProgram, printed(ending.printed)];
}

function checkStream({ captured }: Session, outputMode: OutputMode): void {
  const names = captured.flatMap(({ delivery }) => [...delivery.renderings.keys()]);
  if (outputMode === 'stream' && names.length > 1) {
    throw new UsageError(
      captured.length > 1
        ? '--stdout prints one stream, and the program calls synth() several times.'
        : `--stdout prints one stream, so name one environment: --env ${names[0]} (there are ${names.join(', ')}).`,
    );
  }
}

function deliverAll(
  taken: readonly CapturedSynth[],
  outputMode: OutputMode,
  progress: Progress,
): { code: ExitCode; problems?: readonly Problem[] } {
  if (outputMode === 'check') {
    const isUpToDate = taken.every(
      ({ prepared }) => prepared === undefined || changedPaths(prepared.written).length === 0,
    );
    return { code: isUpToDate ? EXIT.fine : EXIT.problems };
  }
  try {
    for (const { prepared } of taken) {
      prepared?.carryOut((done, of) => progress.show('writing files', done, of));
    }
    return { code: EXIT.fine };
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === undefined) {
      throw error;
    }
    return { code: EXIT.problems, problems };
  }
}

/** Reports the result and all problems. */
export function report(synth: SynthRun, outcome: Outcome, host: Host): void {
  if (synth.json) {
    host.out(`${toJson(record(outcome))}\n`);
    return;
  }
  const { stdout, stderr, env } = host.process;
  if (outcome.problems.length > 0) {
    const text = `${formatProblems(outcome.problems)}\n`;
    host.err(hasColor(stderr, env) ? colorProblems(text) : text);
  }
  for (const taken of outcome.captured) {
    const text = `${resultText(taken, synth.outputMode, outcome.changes?.get(taken))}`;
    host.out(hasColor(stdout, env) && synth.outputMode !== 'stream' ? colorChanges(text) : text);
  }
  host.err(
    hintsOf(outcome)
      .map((hint) => `hint  ${hint}\n`)
      .join(''),
  );
}

function resultText({ delivery, prepared }: CapturedSynth, outputMode: OutputMode, fields?: OutputChanges): string {
  const renderings = [...delivery.renderings.values()];
  if (prepared === undefined) {
    return renderings.map(documents).join('');
  }
  const { written } = prepared;
  if (outputMode === 'check') {
    const list = changedPaths(written).map(({ path, mark }) => `${mark} ${written.outdir}/${path}\n`);
    const count = list.length === 1 ? '1 file is' : `${list.length} files are`;
    return list.length === 0
      ? `${written.outdir} is up to date\n`
      : `${list.join('')}\n${fields === undefined || fields.text === '' ? '' : `${fields.text}\n`}${count} not up to date: run kustruct synth, and commit what it writes\n`;
  }
  return `${formatWritten(written, { objects: countObjects(delivery), milliseconds: performance.now() })}\n`;
}

/** One line with counts and the time. */
export function summaryOf({ delivery, prepared }: CapturedSynth, milliseconds: number): string {
  return prepared === undefined
    ? ''
    : formatSummary(prepared.written, { objects: countObjects(delivery), milliseconds });
}

function countObjects({ renderings }: SynthOutput): number {
  return [...renderings.values()].reduce((sum, { length }) => sum + length, 0);
}

function hintsOf({ captured }: Outcome): readonly string[] {
  return captured.flatMap(({ delivery }) => delivery.hints ?? []);
}

function record(outcome: Outcome): unknown {
  const { code, problems } = outcome;
  return {
    code,
    runs: outcome.captured.flatMap((taken) => {
      const { delivery, prepared } = taken;
      const changed = outcome.changes?.get(taken)?.records;
      return prepared === undefined
        ? []
        : [{ objects: countObjects(delivery), ...prepared.written, ...(changed && { changes: changed }) }];
    }),
    milliseconds: performance.now(),
    problems: toRecords(problems),
    hints: hintsOf(outcome),
  };
}
