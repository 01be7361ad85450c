import type { Origin } from '../problems/problem';
import type { RuleSettings } from '../problems/rule-settings';

/** A value of JSON or YAML. */
export type Value = null | boolean | number | bigint | string | readonly Value[] | { readonly [key: string]: Value };

/** A map of names to values. */
export type Fields = { readonly [key: string]: Value };

/** The metadata of a manifest. Every manifest has a name. */
export interface ManifestMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
  readonly [field: string]: Value | undefined;
}

/** One Kubernetes object as plain data, exactly as it is written. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMetadata;
  readonly [field: string]: Value | ManifestMetadata;
}

/** One manifest and its origin. */
export interface Rendered {
  readonly manifest: Manifest;
  /** The manifest as written, if `manifest` has other values for its nulls. */
  readonly written?: Manifest;
  /** The path of the construct that made it, ids joined by `/`. */
  readonly path: string;
  /** The path of the chart it belongs to, ids joined by `/`. */
  readonly chart: string;
  /** The namespace of that chart, where it has one. */
  readonly chartNamespace?: string;
  /** The line of the user's program that made the object, if known. */
  readonly origin?: Origin;
  /**
   * Whether a typed construct of kustruct made the object, so that its parts fit together unless a caller passed
   * something that does not fit.
   * @default false, as for objects of files, charts, cdk8s and cdk8s-plus
   */
  readonly typed?: boolean;
  /** The fields of a typed construct that `overrides` or JSON patches changed, such as `spec.ports[0].name`. */
  readonly patched?: readonly string[];
  /**
   * The former name of the object, if one is declared: its name, or its namespace, a slash and its name. The manifest
   * does not contain it.
   */
  readonly movedFrom?: string;
  /** The severities of rules for the object, if any are configured. */
  readonly rules?: RuleSettings;
  /**
   * The paths of the constructs whose objects are all applied before this one, if the program declares dependencies.
   */
  readonly after?: readonly string[];
}

/** Everything that an app rendered, frozen and in the order in which it is applied. */
export type Rendering = readonly Rendered[];

/** The identity of an object: group, kind, namespace and name, without the version. */
export function identity(manifest: Manifest): string {
  return `${group(manifest)}/${manifest.kind}/${manifest.metadata.namespace ?? ''}/${manifest.metadata.name}`;
}

/** The API group of a manifest; empty for the core group. */
export function group(manifest: { readonly apiVersion: string }): string {
  const slash = manifest.apiVersion.indexOf('/');
  return slash < 0 ? '' : manifest.apiVersion.slice(0, slash);
}

/** The object in readable form: `apps/v1 Deployment shop/api`. */
export function describe(manifest: Manifest): string {
  const { name, namespace } = manifest.metadata;
  return `${manifest.apiVersion} ${manifest.kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}
