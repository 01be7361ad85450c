import { App, type AppProps } from '../app';
import { renderChecked } from '../checked-rendering';
import { inStage, reportAtExit } from '../delivery';
import { inEnvironment } from '../kustomize/environment-files';
import type { Rendering } from '../manifests/manifest';
import type { LateChange } from '../problems/late-changes';
import { isError, type Origin, type Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { lateProblems, watchTree } from '../synthesis/late';
import { render } from '../synthesis/render';
import type { TargetClusterProps } from '../target';
import type { JudgePart } from './common-objects';
import { type EnvironmentPlan, emptyProblem, mergeProblems, promiseProblem } from './plan';

/** One environment, and how its app is filled. */
export interface Member<Name extends string> extends EnvironmentPlan {
  readonly name: Name;
  /** The cluster that it is for. */
  readonly target: TargetClusterProps;
  /** Whether it may render no object. */
  readonly allowEmpty: boolean;
  /** Makes the constructs; what it answers may be a promise where nobody checked the types. */
  build(app: App): unknown;
}

/** What several environments rendered to. */
export interface RenderedEnvironments<Name extends string> {
  readonly renderings: ReadonlyMap<Name, Rendering>;
  /** The versions of Kubernetes that they are for, where somebody named one. */
  readonly versions: ReadonlyMap<Name, string>;
  /** What is not wrong enough to stop the run, each once, with the names of its environments. */
  readonly warnings: readonly Problem[];
  /** What is to be known, each once. */
  readonly hints: readonly string[];
}

/** What an environment rendered to, and what changed in its tree since. */
interface Built {
  readonly rendering: Rendering;
  readonly warnings: readonly Problem[];
  readonly hints: readonly string[];
  readonly version: string | undefined;
  readonly judgePart: JudgePart;
  readonly changes: LateChange[];
  /** Kept only where it has to be rendered again: where it changed, or where nobody hears of all changes. */
  app: App | undefined;
}

/** Builds each environment once, in an app of its own, and renders it again where that app changed since. */
export class Renderer<Name extends string> {
  readonly #built = new Map<Name, Built>();
  #isReported = false;

  readonly #options: AppProps;
  readonly #origin: Origin;

  constructor(options: AppProps, origin: Origin) {
    this.#options = options;
    this.#origin = origin;
  }

  /**
   * What environments render to; what is wrong in several of them is told once.
   *
   * @throws ProblemError with everything that is wrong in any of them
   */
  render(members: readonly Member<Name>[]): RenderedEnvironments<Name> {
    const problems: Problem[] = [];
    for (const [place, member] of members.entries()) {
      const stage = `${member.name} (${place + 1} of ${members.length})`;
      problems.push(...inStage(stage, () => this.#renderOne(member)));
    }
    const told = mergeProblems(problems, members.length);
    if (told.some(isError)) {
      throw new ProblemError(told);
    }
    const renderings = new Map(members.map(({ name }) => [name, this.#built.get(name)?.rendering ?? []]));
    const hints = [...new Set(members.flatMap(({ name }) => this.#built.get(name)?.hints ?? []))];
    const versions = members.flatMap(({ name }): [Name, string][] => {
      const version = this.#built.get(name)?.version;
      return version === undefined ? [] : [[name, version]];
    });
    return { renderings, versions: new Map(versions), warnings: told, hints };
  }

  /** What rules and laws say of some of the objects of an environment that was rendered. */
  readonly judge = (name: string, part: Rendering): readonly Problem[] =>
    [...this.#built].find(([built]) => built === name)?.[1].judgePart(part) ?? [];

  /** What was made or changed since the environments were rendered. */
  late(): readonly Problem[] {
    const problems = [...this.#built].flatMap(([name, { rendering, app, changes }]) => {
      if (app === undefined) {
        return [];
      }
      const heard = [...changes];
      return lateProblems(rendering, render(app), heard).map((problem) => inEnvironment(problem, name));
    });
    return mergeProblems(problems, this.#built.size);
  }

  /** From now on, what comes late is shown when the process ends. */
  report(): void {
    this.#isReported = true;
    if ([...this.#built.values()].some(({ app }) => app !== undefined)) {
      reportAtExit(this.#askLate);
    }
  }

  #renderOne(member: Member<Name>): readonly Problem[] {
    const known = this.#built.get(member.name);
    if (known !== undefined && known.app === undefined) {
      return known.warnings;
    }
    try {
      const built = this.#renderApp(member, known?.app);
      this.#built.set(member.name, built);
      return built.warnings;
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        throw error;
      }
      return error.problems.map((problem) => inEnvironment(problem, member.name));
    }
  }

  #renderApp(member: Member<Name>, known: App | undefined): Built {
    const app = known ?? this.#buildApp(member);
    const { rendering, warnings, hints, isCalculated, version, judgePart } = renderChecked(app, false);
    if (rendering.length === 0 && !member.allowEmpty) {
      throw new ProblemError([emptyProblem(member.name, this.#origin)]);
    }
    const built: Built = {
      rendering,
      warnings: warnings.map((warning) => inEnvironment(warning, member.name)),
      hints,
      version,
      judgePart,
      changes: [],
      app: isCalculated ? app : undefined,
    };
    this.#watch(app, built);
    return built;
  }

  #buildApp(member: Member<Name>): App {
    const app = new App({ ...this.#options, ...member.target });
    const answer = member.build(app);
    if (isPromise(answer)) {
      // What becomes of it is of no interest any more: the refusal stops the run.
      void Promise.resolve(answer).catch(() => undefined);
      throw new ProblemError([promiseProblem(this.#origin)]);
    }
    return app;
  }

  #watch(app: App, built: Built): void {
    watchTree(app, 'files', (change) => {
      built.app = app;
      built.changes.push(change);
      if (this.#isReported) {
        reportAtExit(this.#askLate);
      }
    });
  }

  readonly #askLate = () => this.late();
}

function isPromise(answer: unknown): answer is PromiseLike<unknown> {
  const isObject = (typeof answer === 'object' && answer !== null) || typeof answer === 'function';
  return isObject && 'then' in answer && typeof answer.then === 'function';
}
