import { App, type AppProps } from '../app';
import { renderChecked } from '../checked-rendering';
import { inEnvironment } from '../kustomize/environment-files';
import type { Rendering } from '../manifests/manifest';
import type { LateChange } from '../problems/late-changes';
import { isError, type Origin, type Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { inStage, reportAtExit } from '../synth-host';
import { lateProblems, watchTree } from '../synthesis/late';
import { render } from '../synthesis/render';
import type { TargetClusterProps } from '../target';
import type { JudgePart } from './common-objects';
import { type EnvironmentPlan, emptyProblem, mergeProblems, promiseProblem } from './plan';

/** One environment, and the function that builds its app. */
export interface Member<Name extends string> extends EnvironmentPlan {
  readonly name: Name;
  /** The cluster that it is for. */
  readonly target: TargetClusterProps;
  /** Whether it may have no objects. */
  readonly allowEmpty: boolean;
  /** Creates the constructs. In unchecked JavaScript it may return a promise. */
  build(app: App): unknown;
}

/** The renderings of several environments. */
export interface RenderedEnvironments<Name extends string> {
  readonly renderings: ReadonlyMap<Name, Rendering>;
  /** The Kubernetes versions that they target, where one is set. */
  readonly versions: ReadonlyMap<Name, string>;
  /** Warnings, each once, with the names of their environments. */
  readonly warnings: readonly Problem[];
  /** Hints, each once. */
  readonly hints: readonly string[];
}

/** The rendering of an environment, and later changes to its tree. */
interface Built {
  readonly rendering: Rendering;
  readonly warnings: readonly Problem[];
  readonly hints: readonly string[];
  readonly version: string | undefined;
  readonly judgePart: JudgePart;
  readonly changes: LateChange[];
  /** Kept only if it must be rendered again: because it changed, or because some changes cannot be observed. */
  app: App | undefined;
}

/** Builds each environment once, in its own app, and renders it again only if that app has changed. */
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
   * Renders environments. A problem that several of them share is reported once.
   *
   * @throws ProblemError with all errors of all environments
   */
  render(members: readonly Member<Name>[]): RenderedEnvironments<Name> {
    const problems: Problem[] = [];
    for (const [place, member] of members.entries()) {
      const stage = `${member.name} (${place + 1} of ${members.length})`;
      problems.push(...inStage(stage, () => this.#renderOne(member)));
    }
    const merged = mergeProblems(problems, members.length);
    if (merged.some(isError)) {
      throw new ProblemError(merged);
    }
    const renderings = new Map(members.map(({ name }) => [name, this.#built.get(name)?.rendering ?? []]));
    const hints = [...new Set(members.flatMap(({ name }) => this.#built.get(name)?.hints ?? []))];
    const versions = members.flatMap(({ name }): [Name, string][] => {
      const version = this.#built.get(name)?.version;
      return version === undefined ? [] : [[name, version]];
    });
    return { renderings, versions: new Map(versions), warnings: merged, hints };
  }

  /** Checks some objects of a rendered environment with all rules and laws. */
  readonly judge = (name: string, part: Rendering): readonly Problem[] =>
    [...this.#built].find(([built]) => built === name)?.[1].judgePart(part) ?? [];

  /** Problems of constructs that were created or changed after rendering. */
  late(): readonly Problem[] {
    const problems = [...this.#built].flatMap(([name, { rendering, app, changes }]) => {
      if (app === undefined) {
        return [];
      }
      const observed = [...changes];
      return lateProblems(rendering, render(app), observed).map((problem) => inEnvironment(problem, name));
    });
    return mergeProblems(problems, this.#built.size);
  }

  /** From now on, late changes are reported when the process ends. */
  report(): void {
    this.#isReported = true;
    if ([...this.#built.values()].some(({ app }) => app !== undefined)) {
      reportAtExit(this.#lateChanges);
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
    const result = member.build(app);
    if (isPromise(result)) {
      // Its outcome no longer matters: this error ends the run.
      void Promise.resolve(result).catch(() => undefined);
      throw new ProblemError([promiseProblem(this.#origin)]);
    }
    return app;
  }

  #watch(app: App, built: Built): void {
    watchTree(app, 'files', (change) => {
      built.app = app;
      built.changes.push(change);
      if (this.#isReported) {
        reportAtExit(this.#lateChanges);
      }
    });
  }

  readonly #lateChanges = () => this.late();
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isObject && 'then' in value && typeof value.then === 'function';
}
