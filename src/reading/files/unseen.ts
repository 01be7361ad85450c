/** Why something is not checked, as reports show it. */
export const UNSEEN = {
  'no-object': 'no Kubernetes object',
  template: 'a template for another tool',
  sops: 'encrypted by SOPS',
  placeholder: 'has values that are filled in later',
  custom: 'a custom kind without its CustomResourceDefinition',
  patch: 'a patch, which is checked in the object it applies to',
  component: 'a Kustomize component that no kustomization here uses',
  'kustomize-config': 'a Kustomize configuration',
  unbuilt: 'an object of a kustomization that is not built, checked against the schema only',
  unlisted: 'an object that the kustomization next to it does not list, checked against the schema only',
  remote: 'a remote resource of a kustomization',
  chart: 'a Helm chart that is not rendered: a library, or there is no helm on the PATH',
  hidden: 'a folder that starts with a dot, or node_modules',
  ignored: 'skipped by --ignore',
} as const;

/** Why something is not checked. */
export type UnseenReason = keyof typeof UNSEEN;

/** Something that was found and is not checked. */
export interface Unseen {
  readonly reason: UnseenReason;
  /** Its path, or its kind. */
  readonly what: string;
}
