/** A version of Kubernetes that objects can be checked for. */
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** All supported versions, oldest first. */
export const KUBERNETES_VERSIONS = ['1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'] as const;

/** Whether a text is a supported version. */
export function isKubernetesVersion(text: string): text is KubernetesVersion {
  return KUBERNETES_VERSIONS.some((version) => version === text);
}
