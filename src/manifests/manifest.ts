import type { Origin } from '../problems/problem';
import type { RuleSettings } from '../problems/rule-settings';

/** A value as JSON and YAML know it. */
export type Value = null | boolean | number | bigint | string | readonly Value[] | { readonly [key: string]: Value };

/** A mapping of names to values. */
export type Fields = { readonly [key: string]: Value };

/** The metadata that every manifest has. */
export interface ManifestMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
  readonly [field: string]: Value | undefined;
}

/** One Kubernetes object as plain data, exactly as it will be written. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMetadata;
  readonly [field: string]: Value | ManifestMetadata;
}

/** One manifest, and where it came from. */
export interface Rendered {
  readonly manifest: Manifest;
  /** The path of the construct that made it, ids joined by `/`. */
  readonly path: string;
  /** The path of the chart it belongs to, ids joined by `/`. */
  readonly chart: string;
  /** The namespace of that chart, where it has one. */
  readonly chartNamespace?: string;
  /** The line of the user's program that made it, if known. */
  readonly origin?: Origin;
  /**
   * Whether a typed construct of kustruct made it, whose parts fit together unless somebody gave it what does not fit.
   * @default false, as for objects of files, charts, cdk8s and cdk8s-plus
   */
  readonly typed?: boolean;
  /** The fields of a typed construct that `overrides` or JSON patches changed, such as `spec.ports[0].name`. */
  readonly patched?: readonly string[];
  /**
   * What the object was called before, where somebody says so: its name, or its namespace, a slash and its name. Nothing of it
   * is in the manifest.
   */
  readonly movedFrom?: string;
  /** How much rules weigh for the object, where somebody says so. */
  readonly rules?: RuleSettings;
  /** The paths of the constructs all of whose objects are applied before this one, where somebody asked for that. */
  readonly after?: readonly string[];
}

/** Everything an app rendered, frozen and in the order in which it is applied. */
export type Rendering = readonly Rendered[];

/** What makes an object itself: group, kind, namespace and name; never the version. */
export function identity(manifest: Manifest): string {
  return `${group(manifest)}/${manifest.kind}/${manifest.metadata.namespace ?? ''}/${manifest.metadata.name}`;
}

/** The API group of a manifest; empty for the core group. */
export function group(manifest: { readonly apiVersion: string }): string {
  const slash = manifest.apiVersion.indexOf('/');
  return slash < 0 ? '' : manifest.apiVersion.slice(0, slash);
}

/** The object as people name it: `apps/v1 Deployment shop/api`. */
export function describe(manifest: Manifest): string {
  const { name, namespace } = manifest.metadata;
  return `${manifest.apiVersion} ${manifest.kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}
