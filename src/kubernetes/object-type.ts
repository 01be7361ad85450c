/**
 * The type of a value in a manifest, as the API accepts it.
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

/** The types without nested types or details other than their name. */
export type ScalarType = (typeof SCALAR_TYPES)[number];

/** All scalar types. */
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
  /** The value that the API uses if the field is left out, if its documentation names one. */
  readonly default?: string | number | boolean;
  readonly deprecated?: true;
  /** How server-side apply merges a list: see `ListType`. */
  readonly listType?: ListType;
  /** The fields that identify list elements in server-side apply; no two elements may be equal in all of them. */
  readonly listMapKeys?: readonly string[];
  /** Whether server-side apply replaces a map or an object as a whole. */
  readonly mapType?: 'atomic';
  /** The field that identifies list elements in a strategic merge patch. */
  readonly patchMergeKey?: string;
  /** How a strategic merge patch treats the field; by default, a list or value is replaced and a map merged. */
  readonly patchStrategy?: readonly PatchStrategy[];
}

/**
 * How server-side apply treats a list: replaced as a whole, a set of unique values, or elements identified by
 * `listMapKeys`.
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export type ListType = (typeof LIST_TYPES)[number];

/** All list types. */
export const LIST_TYPES = ['atomic', 'set', 'map'] as const;

/**
 * How a strategic merge patch treats a field.
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export type PatchStrategy = (typeof PATCH_STRATEGIES)[number];

/** All patch strategies. */
export const PATCH_STRATEGIES = ['merge', 'replace', 'retainKeys'] as const;

/** A type of the API with fields. */
export interface ObjectType {
  /** The group, version and name of the type, such as `apps/v1.DeploymentSpec`. */
  readonly name: string;
  /** The fields by name, in the order of the API's document, which is alphabetical. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly deprecated?: true;
  /** Whether it belongs to a custom resource: the server checks required fields, and prunes unknown ones. */
  readonly custom?: true;
  /** Whether values may have fields that the type does not list. */
  readonly open?: true;
  /** Whether server-side apply replaces a value of this type as a whole. */
  readonly mapType?: 'atomic';
}
