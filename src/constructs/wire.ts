/**
 * Any part of a wire type, at any depth; `null` deletes what is there. A field whose values are known takes any other text
 * too, so that a value of a newer Kubernetes passes, and editors still complete those that are known.
 */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? PartialFields<T>
    : T extends string
      ? OpenText<T>
      : T;

/** Any of the fields of a wire type; it has a name so that errors of the compiler show that name instead of all fields. */
type PartialFields<T> = {
  readonly [Key in keyof T]?: (Key extends 'apiVersion' | 'kind' ? T[Key] : DeepPartial<T[Key]>) | null;
};

type OpenText<Text extends string> = string extends Text ? Text : Text | (string & Record<never, never>);

/** A wire type that nobody changes, at any depth. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? ReadonlyFields<T>
    : T;

/** The fields of a wire type; it has a name for the same reason as `PartialFields`. */
type ReadonlyFields<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
