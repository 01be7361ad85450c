/** The grammar that the API server demands of an object's name. */
export type NameGrammar = 'subdomain' | 'label' | 'path';

/** What the API says of a kind, whatever object of it. */
export interface KindFacts {
  readonly group: string;
  readonly kind: string;
  /** The name of the kind in URLs and in RBAC rules, such as `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
  readonly nameGrammar: NameGrammar;
  /** How long a name may be before the object, or what its controller makes of it, is refused. */
  readonly maxName: number;
  /** Where the kind stands in the order of installation, from 0. */
  readonly rank: number;
}

interface Options {
  readonly cluster?: true;
  readonly name?: NameGrammar;
  readonly max?: number;
}

const CLUSTER: Options = { cluster: true };
const RBAC: Options = { name: 'path' };
/** Label values are made of these names, so 63 it is, although the name alone might be longer. */
const POD_MAKER: Options = { max: 63 };

/**
 * The built-in kinds in the order in which they can be applied: what others need comes first.
 *
 * Names: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
const ROWS: readonly (readonly [group: string, kind: string, plural: string, options?: Options])[] = [
  ['', 'Namespace', 'namespaces', { cluster: true, name: 'label', max: 63 }],
  ['apiextensions.k8s.io', 'CustomResourceDefinition', 'customresourcedefinitions', CLUSTER],
  ['scheduling.k8s.io', 'PriorityClass', 'priorityclasses', CLUSTER],
  ['node.k8s.io', 'RuntimeClass', 'runtimeclasses', CLUSTER],
  ['', 'ResourceQuota', 'resourcequotas'],
  ['', 'LimitRange', 'limitranges'],
  ['networking.k8s.io', 'NetworkPolicy', 'networkpolicies'],
  ['', 'ServiceAccount', 'serviceaccounts'],
  ['rbac.authorization.k8s.io', 'ClusterRole', 'clusterroles', { ...CLUSTER, ...RBAC }],
  ['rbac.authorization.k8s.io', 'ClusterRoleBinding', 'clusterrolebindings', { ...CLUSTER, ...RBAC }],
  ['rbac.authorization.k8s.io', 'Role', 'roles', RBAC],
  ['rbac.authorization.k8s.io', 'RoleBinding', 'rolebindings', RBAC],
  ['', 'ConfigMap', 'configmaps'],
  ['', 'Secret', 'secrets'],
  ['storage.k8s.io', 'StorageClass', 'storageclasses', CLUSTER],
  ['storage.k8s.io', 'CSIDriver', 'csidrivers', CLUSTER],
  ['', 'PersistentVolume', 'persistentvolumes', CLUSTER],
  ['', 'PersistentVolumeClaim', 'persistentvolumeclaims'],
  ['', 'Service', 'services', { name: 'label', max: 63 }],
  ['discovery.k8s.io', 'EndpointSlice', 'endpointslices'],
  ['', 'Endpoints', 'endpoints'],
  ['apps', 'DaemonSet', 'daemonsets', POD_MAKER],
  ['', 'Pod', 'pods', POD_MAKER],
  ['', 'PodTemplate', 'podtemplates'],
  ['', 'ReplicationController', 'replicationcontrollers', POD_MAKER],
  ['apps', 'ReplicaSet', 'replicasets', POD_MAKER],
  ['apps', 'Deployment', 'deployments', POD_MAKER],
  // The controller adds a dash and a hash of ten characters, and makes a label value of the sum.
  ['apps', 'StatefulSet', 'statefulsets', { name: 'label', max: 52 }],
  ['batch', 'Job', 'jobs', POD_MAKER],
  // The controller adds a dash and ten digits to name each Job.
  ['batch', 'CronJob', 'cronjobs', { max: 52 }],
  ['policy', 'PodDisruptionBudget', 'poddisruptionbudgets'],
  ['autoscaling', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers'],
  ['networking.k8s.io', 'IngressClass', 'ingressclasses', CLUSTER],
  ['networking.k8s.io', 'Ingress', 'ingresses'],
  ['coordination.k8s.io', 'Lease', 'leases'],
  ['apiregistration.k8s.io', 'APIService', 'apiservices', { ...CLUSTER, ...RBAC }],
  ['certificates.k8s.io', 'CertificateSigningRequest', 'certificatesigningrequests', CLUSTER],
  ['flowcontrol.apiserver.k8s.io', 'FlowSchema', 'flowschemas', CLUSTER],
  ['flowcontrol.apiserver.k8s.io', 'PriorityLevelConfiguration', 'prioritylevelconfigurations', CLUSTER],
  ['admissionregistration.k8s.io', 'ValidatingAdmissionPolicy', 'validatingadmissionpolicies', CLUSTER],
  ['admissionregistration.k8s.io', 'ValidatingAdmissionPolicyBinding', 'validatingadmissionpolicybindings', CLUSTER],
  ['admissionregistration.k8s.io', 'MutatingWebhookConfiguration', 'mutatingwebhookconfigurations', CLUSTER],
  ['admissionregistration.k8s.io', 'ValidatingWebhookConfiguration', 'validatingwebhookconfigurations', CLUSTER],
];

const KINDS: ReadonlyMap<string, KindFacts> = new Map(
  ROWS.map(([group, kind, plural, options = {}], rank) => [
    `${group}/${kind}`,
    {
      group,
      kind,
      plural,
      rank,
      namespaced: options.cluster !== true,
      nameGrammar: options.name ?? 'subdomain',
      maxName: options.max ?? 253,
    },
  ]),
);

/** Every built-in kind, in the order of installation. */
export const BUILT_IN_KINDS: readonly KindFacts[] = [...KINDS.values()];

/** Kinds that the API does not have built in stand after the workloads, because operators serve them. */
export const CUSTOM_RANK = ROWS.length;

/** What the API says of a kind; nothing for kinds that are not built in. */
export function kindFacts(group: string, kind: string): KindFacts | undefined {
  return KINDS.get(`${group}/${kind}`);
}
