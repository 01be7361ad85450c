import type { AppProps } from '../app';
import type { TargetClusterProps } from '../target';
import type { BaseOption } from './base-choice';

/** The values of one environment, and the environment that it extends. */
export type EnvironmentValues<Values extends object, Name extends string> = Values & EnvironmentSettings<NoInfer<Name>>;

/** What every environment can be given beside the values of the application. */
export interface EnvironmentSettings<Name extends string> extends TargetClusterProps {
  /** The environment whose overlay this one's stands on. */
  readonly extends?: Name;
  /**
   * Whether this environment may render no object; its overlay then has nothing of the base.
   * @default what the options say
   */
  readonly allowEmpty?: boolean;
}

/**
 * The values of all environments, by name. The compiler infers `Values` from the second half, which is never there, and checks
 * the first, where an error about a setting names what can be written.
 */
export type EnvironmentMap<Values extends object, Name extends string> =
  | Readonly<Record<Name, EnvironmentSettings<NoInfer<Name>> & KnownSettings<Values, NoInfer<Name>>>>
  | (Values extends object ? never : Readonly<Record<Name, Values>>);

type KnownSettings<Values, Name extends string> = {
  readonly [Key in keyof Values]: Key extends keyof EnvironmentSettings<Name>
    ? EnvironmentSettings<Name>[Key]
    : Values[Key];
};

/** What a build is given: the values of an environment, and its name. */
export type Environment<Values extends object, Name extends string> = EnvironmentValues<Values, Name> & {
  readonly name: Name;
};

/** What a build may return: anything but a promise, because what is made after an `await` comes too late to be rendered. */
export type SynchronousResult =
  // biome-ignore lint/suspicious/noConfusingVoidType: without it a build that returns nothing would not compile
  void | undefined | null | string | number | bigint | boolean | symbol | (object & NotAPromise);

interface NotAPromise {
  readonly then?: 'a build is not async: read values first, with await before environments()';
}

/** How environments are rendered and written. */
export interface EnvironmentsOptions<Name extends string> extends Omit<AppProps, 'yamlOutputType'> {
  /**
   * The environment that the base is taken from, with all its objects; or `common`: only the objects that all environments
   * have, whole, with the values of the first environment or of the one that is named.
   * @default the first environment
   */
  readonly base?: BaseOption<NoInfer<Name>>;
  /**
   * All environments, in their order: the first one is the base if none is named. Names that are whole numbers need it, because
   * JavaScript sorts these in an object.
   * @default the order of the object
   * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Statements/for...in#description
   */
  readonly order?: readonly NoInfer<Name>[];
  /**
   * Whether patches and objects that the overlays of several environments have alike are written once, into Kustomize components
   * that these overlays list, where that makes the files smaller. All environments are rendered to find them, whichever are written.
   * @default false
   * @see https://kubectl.docs.kubernetes.io/guides/config_management/components/
   */
  readonly components?: boolean;
  /**
   * `kustomize` writes a base and an overlay for each environment, `rendered` a complete folder for each.
   * @default 'kustomize'
   */
  readonly layout?: 'kustomize' | 'rendered';
  /**
   * The names of the folders. An empty name for `overlays` puts the environments beside the base, as Flux does.
   * @default { base: 'base', overlays: 'overlays', components: 'components' }; the layout `rendered` has no folder around its environments
   */
  readonly folders?: { readonly base?: string; readonly overlays?: string; readonly components?: string };
  /**
   * Whether the real `kubectl kustomize`, found on the PATH, builds every environment too and the result is compared.
   * Every overlay is proven in process without it.
   * @default false
   */
  readonly verify?: boolean | { readonly kubectl: string };
}
