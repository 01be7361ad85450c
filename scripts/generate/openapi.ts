/** A type, or the type of a field, as the OpenAPI document of the API server describes it. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: { readonly [field: string]: Schema };
  readonly required?: readonly string[];
  /** The value that the API uses if the field is omitted. */
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly 'x-kubernetes-group-version-kind'?: readonly GroupVersionKind[];
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: string;
  readonly 'x-kubernetes-patch-merge-key'?: string;
  readonly 'x-kubernetes-patch-strategy'?: string;
}

/** The names that identify a kind in one version of its group. */
export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** The types of a document by their full names, such as `io.k8s.api.apps.v1.Deployment`. */
export type Definitions = { readonly [name: string]: Schema };

/** The parts of an OpenAPI document that the generator reads. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string };
  readonly definitions: Definitions;
}

/** A resource or subresource that the API server serves, as a row of the joined discovery documents. */
export interface Resource extends GroupVersionKind {
  /** The plural, and below it the subresource: `pods/log`. */
  readonly resource: string;
  readonly singular?: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
  /** The group and version of the kind, if a subresource has a kind of another group. */
  readonly of?: string;
}

/** The versions in which something exists; without a bound if it reaches the end of the known versions. */
export interface Span {
  readonly since?: string;
  readonly until?: string;
}

/** The versions in which a kind was added, deprecated and removed. */
export interface Lifecycle {
  readonly introduced?: string;
  readonly deprecated?: string;
  readonly removed?: string;
  /** Group, version and kind of what replaces the kind, joined by commas. */
  readonly replacement?: string;
}

/** How kinds, fields and feature gates changed over the versions. */
export interface History {
  readonly versions: readonly string[];
  /** By `group/version/Kind`, without the group for the core group. */
  readonly kinds: { readonly [kind: string]: Span & { readonly lifecycle?: Lifecycle } };
  /** Lifecycles by the Go package and name of a type, such as `extensions/v1beta1.Ingress`. */
  readonly lifecycle: { readonly [type: string]: Lifecycle };
  /** By the full name of a type. */
  readonly types: { readonly [type: string]: Span & { readonly fields?: { readonly [field: string]: Span } } };
  /** The feature gates of a field, by the Go package and name of its type. */
  readonly gatedFields: { readonly [type: string]: { readonly [field: string]: readonly string[] } };
  readonly gates: { readonly [gate: string]: readonly GateStage[] };
  /** The stage of a field in the documentation of each version: `alpha` or `beta`, and its gate after a colon. */
  readonly stages: {
    readonly [type: string]: { readonly [field: string]: { readonly [version: string]: string } };
  };
}

/** A stage and default of a feature gate, and the version in which it starts. */
export interface GateStage {
  readonly version: string;
  readonly stage: string;
  readonly default: boolean;
}

/** An empty history. */
export const NO_HISTORY: History = {
  versions: [],
  kinds: {},
  lifecycle: {},
  types: {},
  gatedFields: {},
  gates: {},
  stages: {},
};
