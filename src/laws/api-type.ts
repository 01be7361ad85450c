/**
 * A type of the API with the TypeScript type of its values. A law is defined for one type, and runs on each of its values.
 */
export interface ApiType<Value extends object> {
  /** The name in the generated schema, such as `core/v1.Container`. */
  readonly name: string;
  /** Never set; links the name to the type of the values. */
  readonly value?: Value;
}

/** The type with this name in the generated schema. */
export function apiType<Value extends object>(name: string): ApiType<Value> {
  return { name };
}

/**
 * A value as laws get it: it has the right shape and no nulls, but any field may be absent, because the
 * server checks fields that are set before required ones; and any string may be empty, which means different things.
 */
export type Given<Value> = Value extends readonly (infer Element)[]
  ? readonly Given<Element>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: Given<Value[Name]> }
    : Value extends string
      ? Value | ''
      : Value;
