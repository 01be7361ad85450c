/** Why something that was found is not judged, in the words that a report counts it by. */
export const UNSEEN = {
  'no-object': 'no Kubernetes object',
  template: 'a template, which only its own tool can fill in',
  sops: 'encrypted by SOPS',
  placeholder: 'has values that are filled in later',
  custom: 'a custom kind, whose CustomResourceDefinition is not here',
  patch: 'a patch, which is judged in what it is applied to',
  component: 'a component of Kustomize that no kustomization here uses',
  'kustomize-config': 'a configuration of Kustomize',
  unbuilt: 'an object of a kustomization that is not built, held against the schema alone',
  unlisted: 'an object that the kustomization beside it does not name, held against the schema alone',
  remote: 'a remote resource of a kustomization',
  chart: 'a Helm chart that is not rendered: a library, or there is no helm on the PATH',
  hidden: 'a folder whose name begins with a dot, or node_modules',
  ignored: 'left out by --ignore',
} as const;

/** Why something that was found is not judged. */
export type UnseenReason = keyof typeof UNSEEN;

/** Something that was found and is not judged. */
export interface Unseen {
  readonly reason: UnseenReason;
  /** The path, or the kind, that is meant. */
  readonly what: string;
}
