import { toDocument } from '../../manifests/yaml';

/** One container image and its replacement. */
export interface Image {
  /** The name without tag and digest. Kustomize reads it as a regular expression. */
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
}

/** The replica count of every Deployment, StatefulSet, ReplicaSet and ReplicationController with this name. */
export interface Replicas {
  readonly name: string;
  readonly count: number;
}

/** Labels that are set on every object, but not in selectors. */
export interface Labels {
  readonly pairs: { readonly [key: string]: string };
  /** Whether to also set them on pod templates, job templates and volume claim templates. @default false */
  readonly includeTemplates?: true;
}

/** The object that a JSON patch applies to. Every part is a regular expression that must match completely. */
export interface Target {
  readonly group?: string;
  readonly version?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** A file with a patch. A strategic merge patch names its object; a JSON patch needs a target. */
export interface PatchFile {
  readonly path: string;
  readonly target?: Target;
}

/**
 * The order in which Kustomize prints objects. It applies only in the folder where the build starts.
 *
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/sortoptions/
 */
export type SortOptions =
  | {
      /** In the order of the resources: file by file, folder by folder. */
      readonly order: 'fifo';
    }
  | {
      /** By kind, then by name. */
      readonly order: 'legacy';
      /** The kinds that come first and last, in any group; all others come between them, by name. */
      readonly legacySortOptions: { readonly orderFirst: readonly string[]; readonly orderLast?: readonly string[] };
    };

/**
 * The fields of a `kustomization.yaml` that kustruct writes.
 *
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export interface Kustomization {
  /** Relative paths of files with manifests, and of folders with a kustomization. */
  readonly resources: readonly string[];
  /** Folders of components, which change all resources before this kustomization does. */
  readonly components?: readonly string[];
  /** The namespace of every object that is not cluster-scoped. */
  readonly namespace?: string;
  /** The prefix for names of all objects except CustomResourceDefinitions, APIServices and Namespaces. */
  readonly namePrefix?: string;
  /** The suffix for the same names. */
  readonly nameSuffix?: string;
  readonly images?: readonly Image[];
  readonly replicas?: readonly Replicas[];
  readonly labels?: readonly Labels[];
  readonly patches?: readonly PatchFile[];
  /** @default by Kustomize's order of kinds, then by name */
  readonly sortOptions?: SortOptions;
}

/**
 * Writes a `kustomization.yaml` without missing and empty fields. If no field is left, it writes an empty list of resources:
 * Kustomize refuses a file without fields, but builds nothing from this one.
 */
export function toKustomization(
  kustomization: Kustomization,
  kind: 'Kustomization' | 'Component' = 'Kustomization',
): string {
  const fields = Object.entries(kustomization).filter(([, value]) => value !== undefined && value.length !== 0);
  return toDocument({
    apiVersion: `kustomize.config.k8s.io/${kind === 'Component' ? 'v1alpha1' : 'v1beta1'}`,
    kind,
    ...(fields.length > 0 ? Object.fromEntries(fields) : { resources: [] }),
  });
}
