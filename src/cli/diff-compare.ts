import { relative, resolve } from 'node:path';
import { type CompareOptions, compare } from '../changes/compare';
import { isKubernetesVersion } from '../kubernetes/versions';
import { isError } from '../problems/problem';
import type { SynthOutput } from '../synth-host';
import { targetOf } from '../target';
import { againstSide } from './diff/against-side';
import { asApplied } from './diff/as-applied';
import { clusterStates } from './diff/cluster-side';
import { INPUT, inputSide } from './diff/input-side';
import type { ClusterOptions } from './diff/kubectl-get';
import { APPLIERS } from './diff/managed-fields';
import { namedSide } from './diff/named-side';
import { pairEnvironments } from './diff/pair';
import type { DiffResult, EnvironmentResult } from './diff/result';
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
  /** What the command line names: a program, what to compare it with, or two paths. */
  readonly words: readonly string[];
  /** The environments that are wanted; all of them where none is named. */
  readonly environments: readonly string[];
  /** Whether the program of a revision counts, and not its committed output. */
  readonly ofProgram: boolean;
  /** The cluster that is asked, and who else applies what is rendered; nothing where no cluster is asked. */
  readonly cluster: (ClusterOptions & { readonly managers: readonly string[] }) | undefined;
  readonly target: TargetOptions;
}

/** The result of comparing the sides, and how the program ended. */
export interface Compared {
  readonly result: DiffResult;
  readonly code: ExitCode;
}

/** Both sides for one output folder. */
interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** The output folder; nothing without a program. */
  readonly outdir?: string;
  /** The target versions of Kubernetes of the program, by environment. @default there is no program */
  readonly versions?: SynthOutput['versions'];
}

/**
 * Reads both sides and compares them.
 *
 * @throws UsageError for what cannot be meant
 */
export async function compareSides(request: DiffRequest, host: Host): Promise<Compared> {
  const programs = request.words.filter((word) => SCRIPT.test(word));
  const [first, second, third] = request.words.filter((word) => !SCRIPT.test(word));
  if (third !== undefined || programs.length > 1 || (second !== undefined && programs.length > 0)) {
    throw new UsageError('There are two sides: kustruct diff [main.ts] [AGAINST], or kustruct diff A B.');
  }
  if (first === INPUT && second === INPUT) {
    throw new UsageError('There is one standard input: name a path beside it.');
  }
  if (first === INPUT && (request.ofProgram || request.cluster !== undefined)) {
    throw new UsageError('--program and --cluster go with a revision of git, and not with standard input.');
  }
  if (first === undefined || second === undefined) {
    return compareProgram(programs[0], first, request, host);
  }
  if (request.ofProgram || request.cluster !== undefined) {
    throw new UsageError('--program and --cluster are for a program: name one revision at most, and no second side.');
  }
  return { result: compared([await pathSides(first, second, host)], request), code: EXIT.fine };
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
    return { result: { ...compared([], request), problems: problems.filter(isError) }, code };
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
    const result =
      request.cluster === undefined ? compared(sides, request) : comparedWithCluster(sides, request.cluster, request);
    return { result, code };
  } finally {
    progress.end();
  }
}

/** What one of the two programs alone writes is new, or gone, as a whole. */
function comparedPrograms(taken: readonly CapturedSynth[], others: ProgramSides, request: DiffRequest): DiffResult {
  const nothing = (name: string): Side => ({ ...unreadSide(name), environments: new Map() });
  const now = new Map(taken.map(({ delivery }) => [relative('', resolve(delivery.outdir)), delivery]));
  const folders = others.problems.length > 0 ? [] : new Set([...now.keys(), ...others.sides.keys()]);
  const sides = [...folders].map((outdir): Sides => {
    const before = others.sides.get(outdir) ?? nothing(others.name);
    const { renderings, versions } = now.get(outdir) ?? {};
    const after = renderings === undefined ? nothing('the program') : programSide(renderings);
    return { before, after, outdir, ...(versions && { versions }) };
  });
  const result = compared(sides, request);
  return {
    ...result,
    before: others.name,
    after: 'the program',
    notes: others.notes,
    problems: [...result.problems, ...others.problems],
  };
}

function compared(all: readonly Sides[], { environments: wanted, target }: DiffRequest): DiffResult {
  let untracked = 0;
  const parts = all.map((sides) => {
    const { pairs, problems } = pairEnvironments(sides.before, sides.after, wanted);
    const environments = pairs.map(({ environment, only, ...pair }): EnvironmentResult => {
      const [before, after] = [asApplied(pair.before, pair.after), asApplied(pair.after, pair.before)];
      untracked += before.untracked + after.untracked;
      const comparison = compare(before.rendering, after.rendering, optionsFor(environment, sides, target));
      return { environment: labelled(environment, sides, all.length), ...(only && { only }), ...comparison };
    });
    return { environments, problems };
  });
  return {
    before: namesOf(all.map(({ before }) => before)),
    after: namesOf(all.map(({ after }) => after)),
    subject: all.map(({ outdir, after }) => outdir ?? after.name).join(' '),
    environments: parts.flatMap(({ environments }) => environments),
    notes: untracked === 0 ? [] : [untrackedNote(untracked)],
    problems: parts.flatMap(({ problems }) => problems),
  };
}

function untrackedNote(objects: number): string {
  const subject = objects === 1 ? '1 object of a cluster does' : `${objects} objects of a cluster do`;
  return `${subject} not say what was applied, so that only fields that both sides have are compared: get them with kubectl get --show-managed-fields`;
}

/** The committed output tells what the program no longer renders, and what it changed, apart from what others changed. */
function comparedWithCluster(
  all: readonly Sides[],
  cluster: NonNullable<DiffRequest['cluster']>,
  request: DiffRequest,
): DiffResult {
  const parts = all.flatMap((sides) =>
    [...sides.after.environments].map(([environment, after]) => ({ environment, after, sides })),
  );
  if (parts.length > 1 && request.environments.length === 0) {
    const names = parts.map(({ environment, sides }) => labelled(environment, sides, all.length));
    throw new UsageError(
      `--cluster asks one cluster: name the environments that are in it, as --env ${names[0]} (there are ${names.join(', ')}).`,
    );
  }
  const results = parts.map(({ environment, after, sides }) => {
    const before = sides.before.environments.get(environment);
    const states = clusterStates({ before, after, appliers: [...APPLIERS, ...cluster.managers] }, cluster);
    const isPartial = states.problems.length > 0;
    const options = optionsFor(environment, sides, request.target);
    const result: EnvironmentResult = {
      environment: labelled(environment, sides, all.length),
      ...(isPartial && { isPartial }),
      ...compare(states.settled, states.after, options),
      drift: compare(states.live, states.settled, options),
    };
    const isUnknown = isPartial && states.settled.length + states.after.length === 0;
    return { results: isUnknown ? [] : [result], problems: states.problems };
  });
  const name = cluster.context === undefined ? 'the cluster' : `the cluster of the context ${cluster.context}`;
  return {
    before: name,
    after: 'the program',
    subject: parts.map(({ sides }) => sides.outdir ?? '').join(' '),
    environments: results.flatMap((part) => part.results),
    notes: all.flatMap(({ before }) => clusterNotes(before)),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** The version that the command line names, or else the one that the program names for the environment. */
function optionsFor(environment: string, { versions }: Sides, target: TargetOptions): CompareOptions {
  const version = targetOf(target)?.version ?? versions?.get(environment);
  return version !== undefined && isKubernetesVersion(version) ? { kubernetesVersion: version } : {};
}

function clusterNotes({ name, problems, environments }: Side): string[] {
  const [first] = problems;
  return environments.size > 0
    ? [`what the program changed is what differs from ${name}; everything else that differs is drift`]
    : [
        `changes and drift are not told apart, and objects that are no longer rendered are not looked for: ${first?.what ?? `there is nothing in ${name}`}`,
      ];
}

/** Environments of several output folders may have one name. */
function labelled(environment: string, { outdir = '' }: Sides, all: number): string {
  return all === 1 ? environment : [outdir, environment].filter((part) => part !== '').join('/');
}

function namesOf(sides: readonly Side[]): string {
  return [...new Set(sides.map(({ name }) => name))].join(', ');
}
