import { toDocument } from '../../manifests/yaml';

/** One container image and what becomes of it. */
export interface Image {
  /** The name without tag and digest. Kustomize takes it for a regular expression. */
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
}

/** The replica count of every Deployment, StatefulSet, ReplicaSet and ReplicationController of this name. */
export interface Replicas {
  readonly name: string;
  readonly count: number;
}

/** Labels set on every object; selectors stay as they are. */
export interface Labels {
  readonly pairs: { readonly [key: string]: string };
  /** Sets them on pod templates, job templates and volume claim templates too. @default false */
  readonly includeTemplates?: true;
}

/** Which object a JSON patch is for. Every part is a regular expression that has to match as a whole. */
export interface Target {
  readonly group?: string;
  readonly version?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** A file with a patch; a strategic merge patch names its object itself, a JSON patch needs a target. */
export interface PatchFile {
  readonly path: string;
  readonly target?: Target;
}

/**
 * The order in which objects are printed. It counts where the build starts, and nowhere below.
 *
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/sortoptions/
 */
export type SortOptions =
  | {
      /** As they are listed: file by file, folder by folder. */
      readonly order: 'fifo';
    }
  | {
      /** By kind, then by name. */
      readonly order: 'legacy';
      /** Which kinds come first, whatever their group, and which last; all others come between them, by their names. */
      readonly legacySortOptions: { readonly orderFirst: readonly string[]; readonly orderLast?: readonly string[] };
    };

/**
 * The fields of a `kustomization.yaml` that kustruct writes.
 *
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export interface Kustomization {
  /** Files with manifests, and folders with a kustomization of their own; relative paths. */
  readonly resources: readonly string[];
  /** Folders with a component, which changes all resources before this kustomization does. */
  readonly components?: readonly string[];
  /** The namespace of every object that is not cluster-scoped. */
  readonly namespace?: string;
  /** What stands before the names of all objects but definitions, API services and Namespaces. */
  readonly namePrefix?: string;
  /** What stands behind them. */
  readonly nameSuffix?: string;
  readonly images?: readonly Image[];
  readonly replicas?: readonly Replicas[];
  readonly labels?: readonly Labels[];
  readonly patches?: readonly PatchFile[];
  /** @default Kustomize's own order of kinds, then by name */
  readonly sortOptions?: SortOptions;
}

/**
 * The text of a `kustomization.yaml`; fields that are absent or empty are left out. Where nothing is left, an empty list of
 * resources stays: Kustomize refuses a file without fields, and builds nothing of one with that.
 */
export function toKustomization(
  kustomization: Kustomization,
  kind: 'Kustomization' | 'Component' = 'Kustomization',
): string {
  const said = Object.entries(kustomization).filter(([, value]) => value !== undefined && value.length !== 0);
  return toDocument({
    apiVersion: `kustomize.config.k8s.io/${kind === 'Component' ? 'v1alpha1' : 'v1beta1'}`,
    kind,
    ...(said.length > 0 ? Object.fromEntries(said) : { resources: [] }),
  });
}
