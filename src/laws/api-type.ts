/**
 * A type of the API with the TypeScript type of its values. A law is written on one, and runs wherever a value of it is.
 */
export interface ApiType<Value extends object> {
  /** The name in the generated schema, such as `core/v1.Container`. */
  readonly name: string;
  /** Never set; it ties the name to the type of the values. */
  readonly value?: Value;
}

/** The type with this name in the generated schema. */
export function apiType<Value extends object>(name: string): ApiType<Value> {
  return { name };
}

/**
 * A value of a type as laws are given it: of the right shape and without nulls, but any field may be absent, because the
 * server judges what is there before it asks for what is not; and any text may be empty, because what that means differs.
 */
export type Given<Value> = Value extends readonly (infer Element)[]
  ? readonly Given<Element>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: Given<Value[Name]> }
    : Value extends string
      ? Value | ''
      : Value;
