/**
 * Any part of a wire type, at any depth; `null` deletes what is there. A field whose values are known takes any other text
 * too, so that a value of a newer Kubernetes passes, and editors still complete those that are known.
 */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: (Key extends 'apiVersion' | 'kind' ? T[Key] : DeepPartial<T[Key]>) | null }
    : T extends string
      ? OpenText<T>
      : T;

type OpenText<Text extends string> = string extends Text ? Text : Text | (string & Record<never, never>);

/** A wire type that nobody changes, at any depth. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
