import type { App, AppProps } from '../app';
import type { TargetClusterProps } from '../target';
import type { CommonBase } from './base-choice';

/** The values of one environment, and the environment that it extends. */
export type EnvironmentValues<Values extends object, Name extends string> = Values & EnvironmentSettings<NoInfer<Name>>;

/** Settings that every environment accepts in addition to the application's values. */
export interface EnvironmentSettings<Name extends string> extends TargetClusterProps {
  /** The environment whose overlay this one builds on. */
  readonly extends?: Name;
  /**
   * Whether this environment may have no objects. Its overlay then keeps nothing of the base.
   * @default `allowEmpty` of the options
   */
  readonly allowEmpty?: boolean;
}

/**
 * The values of all environments, by name. The compiler infers `Values` from the second half, which is always `never`, and
 * checks against the first, so that an error about a setting lists the valid ones.
 */
export type EnvironmentMap<Values extends object, Name extends string> =
  | Readonly<Record<Name, EnvironmentSettings<NoInfer<Name>> & KnownSettings<Values, NoInfer<Name>>>>
  | (Values extends object ? never : Readonly<Record<Name, Values>>);

type KnownSettings<Values, Name extends string> = {
  readonly [Key in keyof Values]: Key extends keyof EnvironmentSettings<Name>
    ? EnvironmentSettings<Name>[Key]
    : Values[Key];
};

/** The values and name of an environment, as `build` receives them. */
export type Environment<Values extends object, Name extends string> = EnvironmentValues<Values, Name> & {
  readonly name: Name;
};

/** Anything but a promise: a construct that is created after an `await` comes too late to be rendered. */
export type SynchronousResult =
  // biome-ignore lint/suspicious/noConfusingVoidType: without it a build that returns nothing would not compile
  void | undefined | null | string | number | bigint | boolean | symbol | (object & NotAPromise);

interface NotAPromise {
  readonly then?: never;
}

/** Creates the constructs of one environment. If the result is a promise, the error message says what to do instead. */
export type Build<Values extends object, Name extends string, Result> = (
  app: App,
  environment: Environment<Values, Name>,
) => Result extends { then(...callbacks: never[]): unknown }
  ? 'a build is not async: read values first, with await before environments()'
  : Result;

/** How environments are rendered and written. */
export interface EnvironmentsOptions<Name extends string> extends Omit<AppProps, 'yamlOutputType'> {
  /**
   * The environment that provides the base, with all its objects; or `common`: only the objects that all environments have,
   * with the values of the first environment or of the named one.
   * @default the first environment
   */
  readonly base?: NoInfer<Name> | 'common' | CommonBase<NoInfer<Name>>;
  /**
   * The order of all environments. The first one is the base unless `base` names another. It is required if a name is a whole
   * number, because JavaScript sorts these in an object.
   * @default the order of the object
   * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Statements/for...in#description
   */
  readonly order?: readonly NoInfer<Name>[];
  /**
   * Whether patches and objects that several overlays share are written once, as Kustomize components that these overlays list,
   * if that makes the files smaller. All environments are rendered to find them, even if only some are written.
   * @default false
   * @see https://kubectl.docs.kubernetes.io/guides/config_management/components/
   */
  readonly components?: boolean;
  /**
   * `kustomize` writes a base and one overlay per environment; `rendered` writes one complete folder per environment.
   * @default 'kustomize'
   */
  readonly layout?: 'kustomize' | 'rendered';
  /**
   * The names of the folders. An empty name for `overlays` puts the environments next to the base, as Flux does.
   * @default { base: 'base', overlays: 'overlays', components: 'components' }; with the layout `rendered`, `overlays` is empty
   */
  readonly folders?: { readonly base?: string; readonly overlays?: string; readonly components?: string };
  /**
   * Whether to also build every environment with the real `kubectl kustomize` from the PATH and compare the result. Every
   * overlay is proven in process without it.
   * @default false
   */
  readonly verify?: boolean | { readonly kubectl: string };
}
