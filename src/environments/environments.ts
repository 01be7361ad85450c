import { App, type AppProps, type Synthesis } from '../app';
import { announce, deliver, director } from '../delivery';
import {
  type EnvironmentFolders,
  type EnvironmentRendering,
  inEnvironment,
  joinFolder,
  layoutEnvironments,
  layoutRendered,
  unbuildableIn,
} from '../kustomize/environment-files';
import { orderProblems } from '../kustomize/order-problems';
import { verifyWithKubectl } from '../kustomize/verify';
import { type ComparedField, compareRenderings } from '../manifests/compare';
import type { Rendering } from '../manifests/manifest';
import { type Files, type PreparedFiles, prepareFiles } from '../output/write';
import { captureOrigin } from '../problems/origin';
import type { Origin, Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { type TargetProps, targetOf } from '../target';
import { mergeProblems, parentsFirst, planProblems } from './plan';
import { type Member, Renderer } from './renderer';
import { isIn, leftOutProblems, selectEnvironments, standings } from './selection';

/** The values of one environment, and the environment that it extends. */
export type EnvironmentValues<Values extends object, Name extends string> = Values & {
  /** The environment whose overlay this one's stands on. */
  readonly extends?: NoInfer<Name>;
  /**
   * Whether this environment may render no object; its overlay then has nothing of the base.
   * @default what the options say
   */
  readonly allowEmpty?: boolean;
} & TargetProps;

/** What a build is given: the values of an environment, and its name. */
export type Environment<Values extends object, Name extends string> = EnvironmentValues<Values, Name> & {
  readonly name: Name;
};

/** What a build may return: anything but a promise, because what is made after an `await` comes too late to be rendered. */
export type Synchronous =
  // biome-ignore lint/suspicious/noConfusingVoidType: without it a build that returns nothing would not compile
  | void
  | undefined
  | null
  | string
  | number
  | bigint
  | boolean
  | symbol
  | (object & { readonly then?: 'a build is not async: read values first, with await before environments()' });

/** How environments are rendered and written. */
export interface EnvironmentsOptions<Name extends string> extends Omit<AppProps, 'yamlOutputType'> {
  /**
   * The environment that the base is taken from.
   * @default the first one
   */
  readonly base?: NoInfer<Name>;
  /**
   * `kustomize` writes a base and an overlay for each environment, `rendered` a complete folder for each.
   * @default 'kustomize'
   */
  readonly layout?: 'kustomize' | 'rendered';
  /**
   * The names of the folders. An empty name for `overlays` puts the environments beside the base, as Flux does.
   * @default { base: 'base', overlays: 'overlays' }; the layout `rendered` has no folder around its environments
   */
  readonly folders?: { readonly base?: string; readonly overlays?: string };
  /**
   * Whether the real `kubectl kustomize`, found on the PATH, builds every environment too and the result is compared.
   * Every overlay is proven in process without it.
   * @default false
   */
  readonly verify?: boolean | { readonly kubectl: string };
}

/**
 * The same application in several environments: one program, run once for each with values of its own.
 *
 * Every environment is rendered in full. A complete base and one small overlay for each environment are derived from that,
 * and building them is proven to give back what was rendered.
 *
 * @param values the values of each environment, by its name
 * @param build makes the constructs of one environment; called once for each, and not async: values that have to be awaited are
 * read before
 * @throws ProblemError when an environment extends one that is not there, or itself by a detour
 */
export function environments<Name extends string, Values extends object>(
  values: Readonly<Record<Name, EnvironmentValues<Values, Name>>>,
  build: (app: App, environment: Environment<NoInfer<Values>, NoInfer<Name>>) => Synchronous,
  options: EnvironmentsOptions<Name> = {},
): Environments<Name> {
  const names = Object.keys(values).filter((name): name is Name => name in values);
  const members = names.map((name): Member<Name> => {
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

/** An application in several environments, which can be rendered, compared and written. */
export class Environments<Name extends string = string> {
  /** The output folder. */
  readonly outdir: string;
  readonly #members: readonly Member<Name>[];
  readonly #base: string;
  readonly #options: EnvironmentsOptions<Name>;
  readonly #renderer: Renderer<Name>;

  /** Use `environments()`, which gives the types. */
  constructor(members: readonly Member<Name>[], options: EnvironmentsOptions<Name>, origin: Origin) {
    this.#options = directed(options);
    this.#renderer = new Renderer(this.#options, origin);
    const { base, overlays } = this.#folders();
    const taken = overlays === '' && this.#options.layout !== 'rendered' ? base : undefined;
    const problems = [
      ...planProblems(members, options.base, taken, origin),
      ...members.flatMap((member) => targetProblems(member, origin)),
    ];
    if (problems.length > 0) {
      throw new ProblemError(problems);
    }
    this.#members = parentsFirst(members);
    this.#base = options.base ?? members[0]?.name ?? '';
    this.outdir = new App(options).outdir;
  }

  /**
   * Every environment in full, by its name; each is built once, and rendered again where its app changed since.
   *
   * @throws ProblemError with everything that is wrong in any of them
   */
  render(): ReadonlyMap<Name, Rendering> {
    return this.#renderer.render(this.#members).renderings;
  }

  /**
   * Every field in which the environments differ, as data for a table: one row a field, one column an environment.
   *
   * @throws ProblemError with everything that is wrong in any of them
   */
  compare(): readonly ComparedField[] {
    return compareRenderings(this.render());
  }

  /**
   * The files that `synth` would write, as texts by their path in the output folder; nothing is written.
   *
   * @throws ProblemError with everything that is wrong, and wherever an overlay would not give back its environment
   */
  layout(): Files {
    return this.#layout(this.render());
  }

  /**
   * Renders every environment and writes base and overlays to the output folder: only what changed, and nothing at all
   * when anything is refused.
   *
   * @throws ProblemError with everything that is wrong, and wherever an overlay would not give back its environment
   */
  synth(): Synthesis {
    const start = performance.now();
    const origin = captureOrigin(this.synth);
    const names = this.#members.map(({ name }) => name);
    const wanted = director()?.select(names) ?? names;
    const { renderings, warnings, hints } = this.#renderer.render(this.#needed(wanted));
    const written = deliver({
      outdir: this.outdir,
      source: this,
      origin,
      renderings: new Map([...renderings].filter(([name]) => wanted.includes(name))),
      warnings,
      hints,
      prepare: () => this.#prepare(renderings, origin),
      late: () => this.#renderer.late(),
    });
    this.#renderer.report();
    const objects = [...renderings.values()].reduce((sum, { length }) => sum + length, 0);
    return { ...written, objects, warnings, hints, milliseconds: performance.now() - start };
  }

  #needed(wanted: readonly Name[]): readonly Member<Name>[] {
    return this.#options.layout === 'rendered'
      ? this.#members.filter(({ name }) => wanted.includes(name))
      : selectEnvironments(this.#members, wanted, this.#base);
  }

  /** Environments that were not rendered keep their files, and what these stand on may not change. */
  #prepare(rendered: ReadonlyMap<Name, Rendering>, origin: Origin): PreparedFiles {
    const { base, overlays } = this.#folders();
    const all = standings(this.#members, base, (name) => joinFolder(overlays, name));
    const left = all.filter(({ name }) => ![...rendered.keys()].some((done) => done === name));
    const keep = (path: string) => left.some(({ folder }) => isIn(folder, path));
    const files = this.#layout(rendered);
    announce('comparing files');
    const prepared = prepareFiles(this.outdir, files, keep);
    const problems = this.#options.layout === 'rendered' ? [] : leftOutProblems(left, prepared, origin);
    if (problems.length > 0) {
      throw new ProblemError(problems);
    }
    return prepared;
  }

  #layout(rendered: ReadonlyMap<Name, Rendering>): Files {
    const environments = this.#renderings(rendered);
    const folders = this.#folders();
    const base = environments.find(({ name }) => name === this.#base)?.rendering ?? [];
    const { files, problems } =
      this.#options.layout === 'rendered'
        ? { files: layoutRendered(environments, folders), problems: environments.flatMap(renderedProblemsIn) }
        : layoutEnvironments(base, environments, folders, (done, of) => announce('proving environments', done, of));
    const all =
      problems.length > 0 ? mergeProblems(problems, environments.length) : this.#verify(files, environments, folders);
    if (all.length > 0) {
      throw new ProblemError(all);
    }
    return files;
  }

  #renderings(rendered: ReadonlyMap<Name, Rendering>): EnvironmentRendering[] {
    return this.#members.flatMap(({ name, parent }) => {
      const rendering = rendered.get(name);
      return rendering === undefined ? [] : [{ name, extends: parent, rendering }];
    });
  }

  #folders(): EnvironmentFolders {
    const { layout, folders = {}, outputFileExtension = '.yaml' } = this.#options;
    return {
      base: folders.base ?? 'base',
      overlays: folders.overlays ?? (layout === 'rendered' ? '' : 'overlays'),
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

/** What keeps an environment from being built as it is, in a folder of its own. */
function renderedProblemsIn(environment: EnvironmentRendering): readonly Problem[] {
  return [...unbuildableIn(environment), ...orderProblemsIn(environment)];
}

function orderProblemsIn({ name, rendering }: EnvironmentRendering): readonly Problem[] {
  return orderProblems(rendering).map((problem) => inEnvironment(problem, name));
}

/** An environment that names a cluster names all of it. */
function targetPropsOf(own: TargetProps, options: TargetProps): TargetProps {
  const { kubernetes, openapi } = own.kubernetes === undefined && own.openapi === undefined ? options : own;
  return { kubernetes, openapi };
}

function targetProblems({ name, target }: Member<string>, origin: Origin): readonly Problem[] {
  try {
    targetOf(target, origin);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems.map((problem) => inEnvironment(problem, name));
    }
    throw error;
  }
}

/** The options, and what whoever runs the program wants instead. */
function directed<Options extends Pick<EnvironmentsOptions<string>, 'layout' | 'verify'>>(options: Options): Options {
  const { layout = options.layout, verify = options.verify } = director() ?? {};
  return { ...options, layout, verify };
}
