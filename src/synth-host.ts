import type { Rendering } from './manifests/manifest';
import type { PreparedFiles, Written } from './output/write';
import { formatProblems } from './problems/format';
import type { Origin, Problem } from './problems/problem';

/** The result of one call of `synth`. Nothing of it is written yet. */
export interface SynthOutput {
  readonly outdir: string;
  /** The App or Environments whose `synth` was called. A later result of the same one replaces an earlier one. */
  readonly source?: object;
  /** The line of the program that called `synth`. */
  readonly origin: Origin;
  /** The renderings of the selected environments, by name; an App is one environment without a name. */
  readonly renderings: ReadonlyMap<string, Rendering>;
  /** The Kubernetes versions of the environments that set one, by name. */
  readonly versions?: ReadonlyMap<string, string>;
  readonly warnings: readonly Problem[];
  /** Hints, one line each. */
  readonly hints?: readonly string[];
  /**
   * Lays out and proves everything, and compares it with the output folder. Throws a ProblemError if the output is
   * refused.
   */
  prepare(): PreparedFiles;
  /** Problems of later changes that the files lack; called when the program has ended. */
  late?(): readonly Problem[];
}

/**
 * Implemented by a host that runs programs in its own process, such as the command line. It sets options of each
 * `synth` and receives the results. It may be a different copy of kustruct than the program's, so only plain data and
 * functions are passed between them, never classes.
 */
export interface SynthHost {
  /** The output folder; overrides the program. */
  readonly outdir?: string;
  /** The layout of environments; overrides the program. */
  readonly layout?: 'kustomize' | 'rendered';
  /** Whether the real `kubectl kustomize` must build the same; `undefined` leaves the choice to the program. */
  readonly verify?: boolean;
  /** The target version of Kubernetes; overrides the program. */
  readonly kubernetes?: string;
  /** The file with the OpenAPI document of the target cluster; overrides the program. */
  readonly openapi?: string;
  /** The names of the selected environments. */
  select<Name extends string>(names: readonly Name[]): readonly Name[];
  /**
   * Called with the progress of a step that may take long.
   *
   * @param done the number of finished items; `undefined` if the step has no count
   * @param of the total number of items; `undefined` if it is unknown
   */
  announce(step: string, done?: number, of?: number): void;
  /** Receives the result of a `synth`, and returns what is or will be written. */
  receive(delivery: SynthOutput): Written;
}

/** The protocol version is part of the key, so that a host with a different one is ignored. */
const KEY = Symbol.for('kustruct.director.1');

const globals: typeof globalThis & { [KEY]?: SynthHost } = globalThis;

/** The host that runs this program, if any. */
export function synthHost(): SynthHost | undefined {
  return globals[KEY];
}

/** Sets the host of every `synth` in this process; undefined removes it. */
export function setSynthHost(by: SynthHost | undefined): void {
  globals[KEY] = by;
}

let stage = '';

/** Reports progress to the host; cheap enough to call for each object. */
export function reportProgress(step: string, done?: number, of?: number): void {
  synthHost()?.announce(stage + step, done, of);
}

/** Runs a function, and adds the name of this stage to the progress of its steps. */
export function inStage<Result>(name: string, action: () => Result): Result {
  const outer = stage;
  stage = `${outer}${name}: `;
  try {
    return action();
  } finally {
    stage = outer;
  }
}

/** Passes a result to the host; without a host, it is written at once. */
export function deliver(delivery: SynthOutput): Written {
  const receiver = synthHost();
  if (receiver !== undefined) {
    return receiver.receive(delivery);
  }
  const prepared = delivery.prepare();
  prepared.carryOut();
  showProblems(delivery.warnings);
  showHints(delivery);
  return prepared.written;
}

const late = new Set<() => readonly Problem[]>();

/**
 * Reports later changes that the files lack when the process ends, with a failing exit code; for programs without a
 * host, which would ask for them itself.
 */
export function reportAtExit(problems: () => readonly Problem[]): void {
  if (synthHost() !== undefined) {
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

/** The exit code of the command line if there are problems. */
const EXIT_CODE = 2;

/** A second `synth` of an app repeats no hint: it is the same advice. */
function showHints({ source = {}, hints = [] }: SynthOutput): void {
  const shown = SHOWN.get(source) ?? new Set();
  SHOWN.set(source, shown);
  for (const hint of hints.filter((each) => !shown.has(each))) {
    shown.add(hint);
    process.stderr.write(`hint  ${hint}\n`);
  }
}

const SHOWN = new WeakMap<object, Set<string>>();

/** Prints problems to stderr, for programs without a host and for apps of cdk8s. */
export function showProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) {
    process.stderr.write(`${formatProblems(problems)}\n`);
  }
}
