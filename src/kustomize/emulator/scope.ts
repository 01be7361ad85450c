/**
 * Whether Kustomize treats a kind as cluster-scoped. It knows the kinds of Kubernetes 1.21, and treats newer kinds and custom
 * resources as namespaced.
 *
 * https://github.com/kubernetes-sigs/kustomize/blob/kyaml/v0.20.1/kyaml/openapi/openapi.go (precomputedIsNamespaceScoped)
 */
export function isClusterScoped(apiVersion: string, kind: string): boolean {
  return VERSIONS.get(kind)?.has(apiVersion) === true;
}

/** For each group, its versions and their cluster-scoped kinds. */
const GROUPS: readonly (readonly [group: string, versions: readonly string[], kinds: readonly string[]])[] = [
  ['', ['v1'], ['ComponentStatus', 'Namespace', 'Node', 'PersistentVolume']],
  [
    'admissionregistration.k8s.io/',
    ['v1', 'v1beta1'],
    ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  ],
  ['apiextensions.k8s.io/', ['v1', 'v1beta1'], ['CustomResourceDefinition']],
  ['apiregistration.k8s.io/', ['v1', 'v1beta1'], ['APIService']],
  ['certificates.k8s.io/', ['v1', 'v1beta1'], ['CertificateSigningRequest']],
  ['flowcontrol.apiserver.k8s.io/', ['v1beta1'], ['FlowSchema', 'PriorityLevelConfiguration']],
  ['networking.k8s.io/', ['v1', 'v1beta1'], ['IngressClass']],
  ['node.k8s.io/', ['v1', 'v1beta1'], ['RuntimeClass']],
  ['policy/', ['v1beta1'], ['PodSecurityPolicy']],
  ['rbac.authorization.k8s.io/', ['v1', 'v1beta1'], ['ClusterRole', 'ClusterRoleBinding']],
  ['scheduling.k8s.io/', ['v1', 'v1beta1'], ['PriorityClass']],
  ['storage.k8s.io/', ['v1', 'v1beta1'], ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment']],
];

/** The API versions of each kind, which is in one group only. */
const VERSIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  GROUPS.flatMap(([group, versions, kinds]) => {
    const apiVersions = new Set(versions.map((version) => `${group}${version}`));
    return kinds.map((kind) => [kind, apiVersions] as const);
  }),
);
