import { compare } from '../changes/compare';
import { isError } from '../problems/problem';
import { targetOf } from '../target';
import { againstSide } from './diff/against-side';
import { pairEnvironments } from './diff/pair';
import { pathSide } from './diff/path-side';
import type { DiffResult, EnvironmentResult } from './diff/result';
import { programSide, type Side } from './diff/side';
import { findProgram, SCRIPT } from './find-program';
import { EXIT, type ExitCode, type Host, UsageError } from './host';
import { Progress } from './progress';
import { outcomeOf } from './synth-once';
import type { TargetWishes } from './target-options';

/** What is to be compared. */
export interface SidesWish {
  /** What the command line names: a program, what to compare it with, or two paths. */
  readonly words: readonly string[];
  /** The environments that are wanted; all of them where none is named. */
  readonly environments: readonly string[];
  readonly target: TargetWishes;
}

/** What the sides come to, and how the program ended. */
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
}

/**
 * Reads both sides and compares them.
 *
 * @throws UsageError for what cannot be meant
 */
export async function compareSides(wish: SidesWish, host: Host): Promise<Compared> {
  const programs = wish.words.filter((word) => SCRIPT.test(word));
  const [first, second, third] = wish.words.filter((word) => !SCRIPT.test(word));
  if (third !== undefined || programs.length > 1 || (second !== undefined && programs.length > 0)) {
    throw new UsageError('There are two sides: kustruct diff [main.ts] [AGAINST], or kustruct diff A B.');
  }
  return first !== undefined && second !== undefined
    ? { result: compared([pathSides(first, second)], wish), code: EXIT.fine }
    : compareProgram(programs[0], first, wish, host);
}

function pathSides(one: string, other: string): Sides {
  const after = pathSide(other);
  return { before: pathSide(one, after.environments.keys()), after };
}

async function compareProgram(
  named: string | undefined,
  against: string | undefined,
  wish: SidesWish,
  host: Host,
): Promise<Compared> {
  const program = findProgram(host.process.cwd(), named, host.process.env);
  const wishes = { environments: wish.environments, withoutFiles: true, ...wish.target };
  const synth = { program, wishes, delivering: 'check', json: false, typecheck: false } as const;
  const { code, taken, problems } = await outcomeOf(synth, host);
  if (code !== EXIT.fine) {
    return { result: { ...compared([], wish), problems: problems.filter(isError) }, code };
  }
  const progress = new Progress(host);
  try {
    progress.show('reading the other side');
    const sides = taken.map(({ delivery: { outdir, renderings } }): Sides => {
      const before = againstSide(against, outdir, [...renderings.keys()]);
      return { before, after: programSide(renderings), outdir };
    });
    progress.show('comparing');
    return { result: compared(sides, wish), code };
  } finally {
    progress.end();
  }
}

function compared(all: readonly Sides[], { environments: wanted, target }: SidesWish): DiffResult {
  const version = targetOf(target)?.version;
  const parts = all.map((sides) => {
    const { pairs, problems } = pairEnvironments(sides.before, sides.after, wanted);
    const environments = pairs.map(({ environment, only, before, after }): EnvironmentResult => {
      const comparison = compare(before, after, { ...(version && { kubernetesVersion: version }) });
      return { environment: labelled(environment, sides, all.length), ...(only && { only }), ...comparison };
    });
    return { environments, problems };
  });
  return {
    before: namesOf(all.map(({ before }) => before)),
    after: namesOf(all.map(({ after }) => after)),
    subject: all.map(({ outdir, after }) => outdir ?? after.name).join(' '),
    environments: parts.flatMap(({ environments }) => environments),
    notes: [],
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Environments of several output folders may have one name. */
function labelled(environment: string, { outdir = '' }: Sides, all: number): string {
  return all === 1 ? environment : [outdir, environment].filter((part) => part !== '').join('/');
}

function namesOf(sides: readonly Side[]): string {
  return [...new Set(sides.map(({ name }) => name))].join(', ');
}
