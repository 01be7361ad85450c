import { App, type SynthResult } from '../app';
import {
  type EnvironmentFiles,
  type EnvironmentFolders,
  type EnvironmentRendering,
  inEnvironment,
  joinFolder,
  layoutEnvironments,
  layoutRendered,
  unbuildableIn,
} from '../kustomize/environment-files';
import { orderProblems } from '../kustomize/order-problems';
import { prefixHint } from '../kustomize/prefix-hint';
import { verifyWithKubectl } from '../kustomize/verify';
import { type ComparedField, compareRenderings } from '../manifests/compare';
import type { Rendering } from '../manifests/manifest';
import { readWritten } from '../output/read-written';
import { type Files, type PreparedFiles, prepareFiles } from '../output/write';
import { captureOrigin } from '../problems/origin';
import type { Origin, Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { deliver, reportProgress, synthHost } from '../synth-host';
import { type BaseChoice, chooseBase } from './base-choice';
import { commonHint, commonObjects } from './common-objects';
import { withoutOwnCiphertext } from './encrypted-objects';
import { folderProblems } from './folder-problems';
import { nameOrderProblems, namesInOrder } from './name-order';
import type { Build, EnvironmentMap, EnvironmentsOptions, EnvironmentValues, SynchronousResult } from './options';
import { mergeProblems, parentsFirst, planProblems } from './plan';
import { type Member, Renderer } from './renderer';
import { isIn, leftOutProblems, locate, selectEnvironments } from './selection';
import { type MeasureSavings, similarHints, textsOf } from './similar-environments';
import { targetProblems, targetPropsOf } from './targets';

/**
 * Defines one application for several environments: the program runs once for each, with that environment's values.
 *
 * Every environment is rendered in full. A complete base and one small overlay per environment are derived from the result,
 * and each overlay is proven to build to exactly what was rendered.
 *
 * @param values the values of each environment, by its name
 * @param build creates the constructs of one environment. It is called once for each and must not be async: await values before
 * the call.
 * @throws ProblemError when an environment extends one that does not exist, or extends itself directly or indirectly
 */
export function environments<Name extends string, Values extends object, Result = SynchronousResult>(
  values: EnvironmentMap<Values, Name>,
  build: Build<NoInfer<Values>, NoInfer<Name>, Result>,
  options?: EnvironmentsOptions<Name>,
): Environments<Name>;
export function environments<Name extends string, Values extends object>(
  values: Readonly<Record<Name, EnvironmentValues<Values, Name>>>,
  build: Build<Values, Name, unknown>,
  options: EnvironmentsOptions<Name> = {},
): Environments<Name> {
  const names = Object.keys(values).filter((name): name is Name => name in values);
  const members = namesInOrder(names, options.order).map((name): Member<Name> => {
    const environment = { ...values[name], name };
    const { extends: parent, allowEmpty = options.allowEmpty ?? false } = environment;
    return {
      name,
      parent,
      allowEmpty,
      target: targetPropsOf(environment, options),
      build: (app) => build(app, environment),
    };
  });
  return new Environments(members, options, captureOrigin(environments));
}

/** An application in several environments. They can be rendered, compared and written. */
export class Environments<Name extends string = string> {
  /** The output folder. */
  readonly outdir: string;
  readonly #members: readonly Member<Name>[];
  readonly #base: BaseChoice;
  readonly #options: EnvironmentsOptions<Name>;
  readonly #renderer: Renderer<Name>;

  /** Use `environments()`, which infers the types. */
  constructor(members: readonly Member<Name>[], options: EnvironmentsOptions<Name>, origin: Origin) {
    this.#options = withHostOptions(options);
    this.#renderer = new Renderer(this.#options, origin);
    const names = members.map(({ name }) => name);
    const choice = chooseBase(options.base, names);
    const problems = [
      ...planProblems(members, options.base && choice.values, origin),
      ...(this.#isRendered ? [] : folderProblems(names, this.#folders(), origin)),
      ...nameOrderProblems(names, options.order, options.base, origin),
      ...members.flatMap((member) => targetProblems(member, origin)),
    ];
    if (problems.length > 0) {
      throw new ProblemError(problems);
    }
    this.#members = parentsFirst(members);
    this.#base = choice;
    this.outdir = new App(options).outdir;
  }

  /**
   * Returns each complete environment by name. Each is built once, and rendered again only if its app has changed since.
   *
   * @throws ProblemError with all errors of all environments
   */
  render(): ReadonlyMap<Name, Rendering> {
    return this.#renderer.render(this.#members).renderings;
  }

  /**
   * Returns every field in which the environments differ, as data for a table: one row per field, one column per environment.
   *
   * @throws ProblemError with all errors of all environments
   */
  compare(): readonly ComparedField[] {
    return compareRenderings(this.render());
  }

  /**
   * Returns the files that `synth` would write, as text by path in the output folder. It writes nothing.
   *
   * @throws ProblemError with all errors, including every field in which an overlay does not build to its environment
   */
  layout(): Files {
    return this.#layout(this.render()).files;
  }

  /**
   * Renders every environment and writes the base and overlays to the output folder. It writes only files that changed, and
   * nothing at all if there is an error.
   *
   * @throws ProblemError with all errors, including every field in which an overlay does not build to its environment
   */
  synth(): SynthResult {
    const start = performance.now();
    const origin = captureOrigin(this.synth);
    const names = this.#members.map(({ name }) => name);
    const wanted = synthHost()?.select(names) ?? names;
    const { renderings, versions, warnings, hints: rendered } = this.#renderer.render(this.#needed(wanted));
    const hints = [...rendered, ...this.#hints(renderings)];
    const written = deliver({
      outdir: this.outdir,
      source: this,
      origin,
      renderings: new Map([...renderings].filter(([name]) => wanted.includes(name))),
      versions,
      warnings,
      hints,
      prepare: () => this.#prepare(renderings, wanted, origin, hints),
      late: () => this.#renderer.late(),
    });
    this.#renderer.report();
    const objects = [...renderings.values()].reduce((sum, { length }) => sum + length, 0);
    return { ...written, objects, warnings, hints, milliseconds: performance.now() - start };
  }

  #hints(renderings: ReadonlyMap<Name, Rendering>): readonly string[] {
    if (this.#isRendered || renderings.size < this.#members.length) {
      return [];
    }
    const { values } = this.#base;
    const others = this.#members.filter(({ name }) => name !== values);
    const base = [...renderings].find(([name]) => name === values)?.[1] ?? [];
    const [all, direct] = [others, others.filter(({ parent }) => parent === undefined)].map((members) =>
      members.map(({ name }) => renderings.get(name) ?? []),
    );
    const common = this.#options.base === undefined ? commonHint(values, base, all ?? [], direct) : undefined;
    return [common, prefixHint(values, renderings)].filter((hint) => hint !== undefined);
  }

  #needed(wanted: readonly Name[]): readonly Member<Name>[] {
    const isShared = this.#base.isCommon || this.#options.components === true;
    return isShared && !this.#isRendered ? this.#members : this.#selected(wanted, this.#base.values);
  }

  /** Environments whose files are written. The common objects need all of them, but the others keep their files. */
  #selected(wanted: readonly Name[], base?: string): readonly Member<Name>[] {
    return this.#isRendered
      ? this.#members.filter(({ name }) => wanted.includes(name))
      : selectEnvironments(this.#members, base === undefined ? wanted : [...wanted, base]);
  }

  get #isRendered(): boolean {
    return this.#options.layout === 'rendered';
  }

  /** Environments that were not selected keep their files, and nothing that these build on may change. */
  #prepare(
    rendered: ReadonlyMap<Name, Rendering>,
    wanted: readonly Name[],
    origin: Origin,
    hints: string[],
  ): PreparedFiles {
    const { base, overlays } = this.#folders();
    const all = locate(this.#members, base, (name) => joinFolder(overlays, name));
    const { isCommon, values } = this.#base;
    const written = this.#selected(wanted, isCommon ? undefined : values);
    const left = all.filter(({ name }) => !written.some((member) => member.name === name));
    const keep = (path: string) => left.some(({ folder }) => isIn(folder, path));
    const laidOut = this.#layout(rendered);
    if (laidOut.saved !== undefined && rendered.size === this.#members.length) {
      const { components, folders } = this.#options;
      const proposed = components === undefined ? (folders?.components ?? COMPONENTS) : undefined;
      hints.push(...similarHints(textsOf(this.#members, laidOut.files, overlays), laidOut.saved, proposed));
    }
    const files = new Map([...laidOut.files].filter(([path]) => !keep(path)));
    reportProgress('comparing files');
    const prepared = prepareFiles(this.outdir, files, keep);
    const problems = this.#isRendered ? [] : leftOutProblems(left, prepared, this.#read, origin);
    if (problems.length > 0) {
      throw new ProblemError(problems);
    }
    return prepared;
  }

  readonly #read = (path: string): string => readWritten(this.outdir, path);

  #layout(rendered: ReadonlyMap<Name, Rendering>): { readonly files: Files; readonly saved?: MeasureSavings } {
    const environments = this.#renderings(rendered);
    const folders = this.#folders();
    const laidOut = this.#isRendered ? undefined : this.#layoutOverlays(environments, folders);
    const { files, problems } = laidOut ?? {
      files: layoutRendered(environments, folders),
      problems: environments.flatMap(renderedProblemsIn),
    };
    const all =
      problems.length > 0 ? mergeProblems(problems, environments.length) : this.#verify(files, environments, folders);
    if (all.length > 0) {
      throw new ProblemError(all);
    }
    return { files, ...(laidOut && { saved: (change) => laidOut.saved(change) }) };
  }

  #layoutOverlays(environments: readonly EnvironmentRendering[], folders: EnvironmentFolders): EnvironmentFiles {
    const onProven = (done: number, of: number) => reportProgress('proving environments', done, of);
    return layoutEnvironments(this.#baseOf(environments), environments, folders, onProven);
  }

  #baseOf(environments: readonly EnvironmentRendering[]): Rendering {
    const { values, isCommon } = this.#base;
    const { rendering = [] } = environments.find(({ name }) => name === values) ?? {};
    const others = environments.filter(({ name }) => name !== values).map((other) => other.rendering);
    const whole = isCommon ? commonObjects(rendering, others, (part) => this.#renderer.judge(values, part)) : rendering;
    return withoutOwnCiphertext(whole, others);
  }

  #renderings(rendered: ReadonlyMap<Name, Rendering>): EnvironmentRendering[] {
    return this.#members.flatMap(({ name, parent }) => {
      const rendering = rendered.get(name);
      return rendering === undefined ? [] : [{ name, extends: parent, rendering }];
    });
  }

  #folders(): EnvironmentFolders {
    const { layout, folders = {}, components = false, outputFileExtension = '.yaml' } = this.#options;
    return {
      base: folders.base ?? 'base',
      overlays: folders.overlays ?? (layout === 'rendered' ? '' : 'overlays'),
      ...(components && { components: { folder: folders.components ?? COMPONENTS } }),
      extension: outputFileExtension,
    };
  }

  #verify(
    files: Files,
    environments: readonly EnvironmentRendering[],
    { overlays }: EnvironmentFolders,
  ): readonly Problem[] {
    const { verify = false } = this.#options;
    if (verify === false) {
      return [];
    }
    const claims = environments.map(({ name, rendering }) => ({ folder: joinFolder(overlays, name), rendering }));
    return verifyWithKubectl(files, claims, verify === true ? undefined : verify.kubectl);
  }
}

/** The default folder of components. */
const COMPONENTS = 'components';

/** Why Kustomize cannot build an environment in its own folder. */
function renderedProblemsIn(environment: EnvironmentRendering): readonly Problem[] {
  return [...unbuildableIn(environment), ...orderProblemsIn(environment)];
}

function orderProblemsIn({ name, rendering }: EnvironmentRendering): readonly Problem[] {
  return orderProblems(rendering).map((problem) => inEnvironment(problem, name));
}

/** The options, overridden by those of the host that runs the program. */
function withHostOptions<Options extends Pick<EnvironmentsOptions<string>, 'layout' | 'verify'>>(
  options: Options,
): Options {
  const { layout = options.layout, verify = options.verify } = synthHost() ?? {};
  return { ...options, layout, verify };
}
