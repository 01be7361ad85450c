/** Which objects the base has, and who renders them. */
export interface BaseChoice {
  /** The environment that renders the objects of the base. */
  readonly values: string;
  /** Whether the base has only what all environments have. */
  readonly isCommon: boolean;
}

/** How the options say what the base is. */
export type BaseOption<Name extends string> =
  | Name
  | 'common'
  | {
      readonly objects: 'common';
      /**
       * The environment whose values the objects of the base have.
       * @default the first one
       */
      readonly values?: Name;
    };

/** The base that is asked for; an environment that is called `common` is meant by that name. */
export function chooseBase(option: BaseOption<string> | undefined, names: readonly string[]): BaseChoice {
  const [first = ''] = names;
  if (typeof option === 'object') {
    return { values: option.values ?? first, isCommon: true };
  }
  const isCommon = option === 'common' && !names.includes(option);
  return { values: option === undefined || isCommon ? first : option, isCommon };
}
