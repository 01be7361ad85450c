import type { Rendering } from './manifests/manifest';
import type { PreparedFiles, Written } from './output/write';
import { formatProblems } from './problems/format';
import type { Origin, Problem } from './problems/problem';

/** What one call of `synth` made; nothing of it is written yet. */
export interface Delivery {
  readonly outdir: string;
  /** The App or Environments whose `synth` was called; what it delivers again takes the place of what it did before. */
  readonly source?: object;
  /** The line of the program that called `synth`. */
  readonly origin: Origin;
  /** What was rendered in each environment that is wanted, by its name; an App is one environment without a name. */
  readonly renderings: ReadonlyMap<string, Rendering>;
  /** The version of Kubernetes that each environment is for, where the program names one, by the name of the environment. */
  readonly versions?: ReadonlyMap<string, string>;
  readonly warnings: readonly Problem[];
  /** What is to be known, and is not wrong: a line each. */
  readonly hints?: readonly string[];
  /** Lays everything out, proves it, and compares it with the output folder. Throws a ProblemError if that is refused. */
  prepare(): PreparedFiles;
  /** What was made or changed since, so that the files lack it; asked when the program has ended. */
  late?(): readonly Problem[];
}

/**
 * Whoever runs programs in its own process, as the command line does: it tells every `synth` what is wanted, and takes
 * what they made. It may be another copy of kustruct than the program's, so what passes between them is plain data and
 * functions, and never classes.
 */
export interface Director {
  /** The output folder, whatever the program says. */
  readonly outdir?: string;
  /** How environments are laid out, whatever the program says. */
  readonly layout?: 'kustomize' | 'rendered';
  /** Whether the real `kubectl kustomize` has to build the same; `undefined` leaves that to the program. */
  readonly verify?: boolean;
  /** The version of Kubernetes that the objects are for, whatever the program says. */
  readonly kubernetes?: string;
  /** The file with the OpenAPI document of the cluster that the objects are for, whatever the program says. */
  readonly openapi?: string;
  /** The names of the environments that are wanted, out of those that there are. */
  select<Name extends string>(names: readonly Name[]): readonly Name[];
  /**
   * Hears what is done now, where that may take long.
   *
   * @param done how many of them are done; `undefined` where the step is not counted
   * @param of how many there are; `undefined` where nobody knows
   */
  announce(step: string, done?: number, of?: number): void;
  /** Takes what a `synth` made, and answers with what is, or will be, written. */
  receive(delivery: Delivery): Written;
}

/** A director of another protocol stands under another name, and so is not taken for one. */
const KEY = Symbol.for('kustruct.director.1');

const seat: typeof globalThis & { [KEY]?: Director } = globalThis;

/** Whoever runs this program, if it is run by somebody. */
export function director(): Director | undefined {
  return seat[KEY];
}

/** Lets every `synth` in this process be directed, until it is called with nothing. */
export function direct(by: Director | undefined): void {
  seat[KEY] = by;
}

let stage = '';

/** Tells whoever runs this program what is done now; cheap enough to be called for each object. */
export function announce(step: string, done?: number, of?: number): void {
  director()?.announce(stage + step, done, of);
}

/** Does something, and says of every step in it that it belongs to this stage. */
export function inStage<Result>(name: string, action: () => Result): Result {
  const outer = stage;
  stage = `${outer}${name}: `;
  try {
    return action();
  } finally {
    stage = outer;
  }
}

/** Hands what was made to whoever runs the program; where nobody does, it is written at once. */
export function deliver(delivery: Delivery): Written {
  const receiver = director();
  if (receiver !== undefined) {
    return receiver.receive(delivery);
  }
  const prepared = delivery.prepare();
  prepared.carryOut();
  showProblems(delivery.warnings);
  showHints(delivery.hints);
  return prepared.written;
}

const late = new Set<() => readonly Problem[]>();

/**
 * Has what the files lack shown when the process ends, which then says that it failed; for programs that nobody runs, because
 * whoever runs one asks by itself.
 */
export function reportAtExit(problems: () => readonly Problem[]): void {
  if (director() !== undefined) {
    return;
  }
  if (late.size === 0) {
    process.once('exit', showLate);
  }
  late.add(problems);
}

function showLate(): void {
  const problems = [...late].flatMap((ask) => ask());
  if (problems.length > 0) {
    showProblems(problems);
    process.exitCode ||= EXIT_CODE;
  }
}

/** What the command line ends with, too, when it found problems. */
const EXIT_CODE = 2;

function showHints(hints: readonly string[] = []): void {
  if (hints.length > 0) {
    process.stderr.write(hints.map((hint) => `hint  ${hint}\n`).join(''));
  }
}

/** Prints problems to stderr, for programs that nobody runs and for apps of cdk8s. */
export function showProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) {
    process.stderr.write(`${formatProblems(problems)}\n`);
  }
}
