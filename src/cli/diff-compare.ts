import { relative, resolve } from 'node:path';
import { isError } from '../problems/problem';
import { targetOf } from '../target';
import { againstSide } from './diff/against-side';
import { type ComparedParts, comparedSides, type Sides } from './diff/compared-sides';
import { type ComparedCluster, comparedWithCluster, renderedNames } from './diff/compared-with-cluster';
import { INPUT, inputSide } from './diff/input-side';
import { namedSide } from './diff/named-side';
import type { DiffResult } from './diff/result';
import { programSide, type Side, unreadSide } from './diff/side';
import { type ProgramSides, programSides } from './diff-program';
import { findProgram, SCRIPT } from './find-program';
import { EXIT, type ExitCode, type Host, UsageError } from './host';
import { Progress } from './progress';
import type { CapturedSynth } from './session';
import { outcomeOf } from './synth-once';
import type { TargetOptions } from './target-options';

/** What to compare. */
export interface DiffRequest {
  /** The positional arguments: a program and what to compare it with, or two paths. */
  readonly positionals: readonly string[];
  /** The requested environments; empty for all of them. */
  readonly environments: readonly string[];
  /** Whether the program of a revision is rendered, instead of reading its committed output. */
  readonly ofProgram: boolean;
  /** The cluster to compare with, if one is requested. */
  readonly cluster: ComparedCluster | undefined;
  readonly target: TargetOptions;
}

/** The result of comparing the sides, and how the program ended. */
export interface Compared {
  readonly result: DiffResult;
  readonly code: ExitCode;
}

/**
 * Reads both sides and compares them.
 *
 * @throws UsageError for arguments and options that do not fit together
 */
export async function compareSides(request: DiffRequest, host: Host): Promise<Compared> {
  const programs = request.positionals.filter((word) => SCRIPT.test(word));
  const [first, second, third] = request.positionals.filter((word) => !SCRIPT.test(word));
  if (third !== undefined || programs.length > 1 || (second !== undefined && programs.length > 0)) {
    throw new UsageError('There are two sides: kustruct diff [main.ts] [AGAINST], or kustruct diff A B.');
  }
  if (first === INPUT && second === INPUT) {
    throw new UsageError('There is one standard input: name a path as the other side.');
  }
  if (first === INPUT && (request.ofProgram || request.cluster !== undefined)) {
    throw new UsageError('--program and --cluster need a git revision, and cannot be combined with standard input.');
  }
  if (first === undefined || second === undefined) {
    return compareProgram(programs[0], first, request, host);
  }
  if (request.ofProgram || request.cluster !== undefined) {
    throw new UsageError('--program and --cluster are for a program: name one revision at most, and no second side.');
  }
  return { result: comparedSides([await pathSides(first, second, host)], partsOf(request)), code: EXIT.fine };
}

async function pathSides(one: string, other: string, host: Host): Promise<Sides> {
  const side = (named: string, known: Iterable<string>) =>
    named === INPUT ? inputSide(host.process.stdin) : namedSide(named, known, host.process);
  const after = await side(other, []);
  return { before: await side(one, after.environments.keys()), after };
}

async function compareProgram(
  named: string | undefined,
  against: string | undefined,
  request: DiffRequest,
  host: Host,
): Promise<Compared> {
  const env = { ...host.process.env };
  const program = findProgram(host.process.cwd(), named, env);
  const overrides = { environments: request.environments, withoutFiles: true, ...request.target };
  const synth = { program, overrides, outputMode: 'check', json: false, typecheck: false } as const;
  const { code, captured, problems } = await outcomeOf(synth, host);
  if (code !== EXIT.fine) {
    return { result: { ...comparedSides([], partsOf(request)), problems: problems.filter(isError) }, code };
  }
  if (request.ofProgram) {
    const others = await programSides({ program, named, revision: against, overrides, env }, host);
    return { result: comparedPrograms(captured, others, request), code };
  }
  const input = against === INPUT ? await inputSide(host.process.stdin) : undefined;
  const progress = new Progress(host);
  try {
    progress.show('reading the other side');
    const sides = captured.map(({ delivery: { outdir, renderings, versions } }): Sides => {
      const before = input ?? againstSide(against, outdir, [...renderings.keys()]);
      return { before, after: programSide(renderings), outdir, ...(versions && { versions }) };
    });
    progress.show(request.cluster === undefined ? 'comparing' : 'asking the cluster');
    return { result: compared(sides, request), code };
  } finally {
    progress.end();
  }
}

function compared(sides: readonly Sides[], request: DiffRequest): DiffResult {
  const { cluster, environments } = request;
  if (cluster === undefined) {
    return comparedSides(sides, partsOf(request));
  }
  const names = renderedNames(sides);
  if (names.length > 1 && environments.length === 0) {
    throw new UsageError(
      `--cluster asks one cluster: name the environments that are in it, as --env ${names[0]} (there are ${names.join(', ')}).`,
    );
  }
  return comparedWithCluster(sides, cluster, partsOf(request));
}

function partsOf({ environments, target }: DiffRequest): ComparedParts {
  return { environments, version: targetOf(target)?.version };
}

/** An output folder that only one of the two programs writes is added or removed as a whole. */
function comparedPrograms(captured: readonly CapturedSynth[], others: ProgramSides, request: DiffRequest): DiffResult {
  const nothing = (name: string): Side => ({ ...unreadSide(name), environments: new Map() });
  const now = new Map(captured.map(({ delivery }) => [relative('', resolve(delivery.outdir)), delivery]));
  const folders = others.problems.length > 0 ? [] : new Set([...now.keys(), ...others.sides.keys()]);
  const sides = [...folders].map((outdir): Sides => {
    const before = others.sides.get(outdir) ?? nothing(others.name);
    const { renderings, versions } = now.get(outdir) ?? {};
    const after = renderings === undefined ? nothing('the program') : programSide(renderings);
    return { before, after, outdir, ...(versions && { versions }) };
  });
  const result = comparedSides(sides, partsOf(request));
  return {
    ...result,
    before: others.name,
    after: 'the program',
    notes: others.notes,
    problems: [...result.problems, ...others.problems],
  };
}
