/**
 * The type of a value in a manifest, as the API takes it.
 *
 * - `byte`: a text in Base64. `date-time`, `micro-time`: a text such as `2026-01-31T12:00:00Z`, with microseconds in the
 *   second. `quantity`: a number, or a text such as `250m`. `int-or-string`: an integer, or a text such as `25%`;
 *   `int64-or-string` is the same in custom resources, which take larger ones.
 * - `raw-object`: a map of any content. `json`: any value at all.
 * - `object`: a map with fields of its own; `typeNamed(name)` has them.
 * - `one-of`: a value of any of these types.
 */
export type FieldType =
  | { readonly type: 'string'; readonly enum?: readonly string[] }
  | { readonly type: 'integer'; readonly format: 'int32' | 'int64' }
  | { readonly type: ScalarType }
  | { readonly type: 'list'; readonly items: FieldType }
  | { readonly type: 'map'; readonly values: FieldType }
  | { readonly type: 'object'; readonly name: string }
  | { readonly type: 'one-of'; readonly types: readonly FieldType[] };

/** The types that hold no other type and say no more than their name. */
export type ScalarType = (typeof SCALAR_TYPES)[number];

/** All of them. */
export const SCALAR_TYPES = [
  'number',
  'boolean',
  'byte',
  'date-time',
  'micro-time',
  'quantity',
  'int-or-string',
  'int64-or-string',
  'raw-object',
  'json',
] as const;

/** A field of a type of the API. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** The value that the API takes where the field is left out, where its documentation names one. */
  readonly default?: string | number | boolean;
  readonly deprecated?: true;
  /** How server-side apply takes a list: see `ListType`. */
  readonly listType?: ListType;
  /** The fields that tell the elements of a list apart in server-side apply; no two elements may be equal in all of them. */
  readonly listMapKeys?: readonly string[];
  /** Whether server-side apply takes a map or an object whole. */
  readonly mapType?: 'atomic';
  /** The field that tells the elements of a list apart in a strategic merge patch. */
  readonly patchMergeKey?: string;
  /** How a strategic merge patch takes the field; without it, a list or value is replaced and a map merged. */
  readonly patchStrategy?: readonly PatchStrategy[];
}

/**
 * A list that is taken whole, one of values that are there once, or one of elements told apart by `listMapKeys`.
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export type ListType = (typeof LIST_TYPES)[number];

/** All of them. */
export const LIST_TYPES = ['atomic', 'set', 'map'] as const;

/**
 * How a strategic merge patch takes a field.
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export type PatchStrategy = (typeof PATCH_STRATEGIES)[number];

/** All of them. */
export const PATCH_STRATEGIES = ['merge', 'replace', 'retainKeys'] as const;

/** A type of the API that has fields of its own. */
export interface ObjectType {
  /** Where the type is and what it is called, such as `apps/v1.DeploymentSpec`. */
  readonly name: string;
  /** The fields by their names, in the order of the API's document, which is alphabetical. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly deprecated?: true;
  /** Whether it is of a custom resource: the server asks for all that is required, and prunes what it does not know. */
  readonly custom?: true;
  /** Whether values may have fields that it does not name. */
  readonly open?: true;
  /** Whether server-side apply takes a value of this type whole. */
  readonly mapType?: 'atomic';
}
