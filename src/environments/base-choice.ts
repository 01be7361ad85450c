/** Which objects the base has, and which environment renders them. */
export interface BaseChoice {
  /** The environment that renders the objects of the base. */
  readonly values: string;
  /** Whether the base has only the objects that all environments share. */
  readonly isCommon: boolean;
}

/** The `base` option: an environment, or the objects that all environments share. */
export type BaseOption<Name extends string> = Name | 'common' | CommonBase<Name>;

/** A base of the objects that all environments share. */
export interface CommonBase<Name extends string> {
  readonly objects: 'common';
  /**
   * The environment that provides the values of the base.
   * @default the first one
   */
  readonly values?: Name;
}

/** Resolves the `base` option. If an environment has the name `common`, that name selects the environment. */
export function chooseBase(option: BaseOption<string> | undefined, names: readonly string[]): BaseChoice {
  const [first = ''] = names;
  if (typeof option === 'object') {
    return { values: option.values ?? first, isCommon: true };
  }
  const isCommon = option === 'common' && !names.includes(option);
  return { values: option === undefined || isCommon ? first : option, isCommon };
}
