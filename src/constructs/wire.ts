/**
 * Any part of a wire type, at any depth; `null` deletes a field. An enum field also takes any other string, for values of
 * newer Kubernetes versions, while editors still complete the known ones.
 */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? PartialFields<T>
    : T extends string
      ? OpenText<T>
      : T;

/** Any of the fields of a wire type; named so that compile errors show this name instead of all fields. */
type PartialFields<T> = {
  readonly [Key in keyof T]?: (Key extends 'apiVersion' | 'kind' ? T[Key] : DeepPartial<T[Key]>) | null;
};

type OpenText<Text extends string> = string extends Text ? Text : Text | (string & Record<never, never>);

/** A wire type that is read-only at any depth. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? ReadonlyFields<T>
    : T;

/** The fields of a wire type; named for the same reason as `PartialFields`. */
type ReadonlyFields<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
