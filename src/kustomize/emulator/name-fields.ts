import { groupBy } from '../../manifests/group-by';

/** A selector of kinds, like in Kustomize: a missing field matches anything. */
export interface Selector {
  readonly group?: string;
  readonly version?: string;
  readonly kind: string;
}

/** A field that Kustomize reads as the name of another object. */
export interface NameField {
  readonly target: Selector;
  readonly referrer: Selector;
  readonly path: readonly string[];
  /** Whether only newer versions of Kustomize know the field. */
  readonly isNewer?: boolean;
}

/** Returns the name fields of a kind, in the order of Kustomize. */
export function nameFieldsOf(kind: string): readonly NameField[] {
  fields ??= groupBy(allNameFields(), ({ referrer }) => referrer.kind);
  return fields.get(kind) ?? [];
}

/** Returns all fields that Kustomize reads as names. */
export function allNameFields(): readonly NameField[] {
  return [...FIELDS.flatMap(toFields), ...toFields(NEWER).map((field) => ({ ...field, isNewer: true }))];
}

let fields: ReadonlyMap<string, readonly NameField[]> | undefined;

type Row = readonly [
  target: Selector,
  referrers: readonly string[],
  paths: readonly string[],
  rest?: Partial<Selector>,
];

function toFields([target, referrers, paths, rest = {}]: Row): NameField[] {
  return referrers.flatMap((place) => {
    const [kind = '', prefix] = place.split(' ');
    return paths.map((path) => {
      const whole = prefix === undefined ? path : `${prefix}/${path}`;
      return { target, referrer: { kind, ...rest }, path: whole.split('/').map((step) => step.replaceAll('|', '/')) };
    });
  });
}

const TEMPLATE = 'spec/template/spec';
const JOBS = [`Job ${TEMPLATE}`, `CronJob spec/jobTemplate/${TEMPLATE}`];
const SETS = [`Deployment ${TEMPLATE}`, `DaemonSet ${TEMPLATE}`, `StatefulSet ${TEMPLATE}`];
/** Pod specs whose references to ConfigMaps and Secrets Kustomize updates. */
const READERS = ['PodTemplate template/spec', `ReplicaSet ${TEMPLATE}`, ...SETS, ...JOBS];
/** Pod specs whose other references Kustomize updates; ReplicaSet is not among them. */
const OTHERS = ['Pod spec', `ReplicationController ${TEMPLATE}`, ...SETS, ...JOBS];
const CONFIG_MAP = { kind: 'ConfigMap', version: 'v1' };
const SECRET = { kind: 'Secret', version: 'v1' };
const SERVICE = { kind: 'Service', version: 'v1' };
const ACCOUNT = { kind: 'ServiceAccount', version: 'v1' };
const VOLUME = { kind: 'PersistentVolume', version: 'v1' };
const RBAC = 'rbac.authorization.k8s.io';
const ADMISSION = 'admissionregistration.k8s.io';
const IN_POD = { configMap: podPaths('configMap'), secret: [...podPaths('secret'), 'imagePullSecrets/name'] };

function podPaths(kind: 'configMap' | 'secret'): string[] {
  const containers = ['containers', 'initContainers'].flatMap((list) => [
    `${list}/env/valueFrom/${kind}KeyRef/name`,
    `${list}/envFrom/${kind}Ref/name`,
  ]);
  const name = kind === 'secret' ? 'secretName' : 'name';
  return [`volumes/${kind}/${name}`, ...containers, `volumes/projected/sources/${kind}/name`];
}

/**
 * Slashes within a step are written as `|`.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.1/api/internal/konfig/builtinpluginconsts/namereference.go
 */
const FIELDS: readonly Row[] = [
  ...['Deployment', 'ReplicationController', 'ReplicaSet', 'StatefulSet'].map(
    (kind): Row => [{ kind }, ['HorizontalPodAutoscaler'], ['spec/scaleTargetRef/name']],
  ),
  [CONFIG_MAP, ['Pod spec'], IN_POD.configMap, { version: 'v1' }],
  [CONFIG_MAP, READERS, IN_POD.configMap],
  [CONFIG_MAP, ['Node'], ['spec/configSource/configMap']],
  [CONFIG_MAP, ['Role', 'ClusterRole'], ['rules/resourceNames']],
  [CONFIG_MAP, ['Ingress metadata/annotations'], ['nginx.ingress.kubernetes.io|fastcgi-params-configmap']],
  [SECRET, ['Pod spec'], IN_POD.secret, { version: 'v1' }],
  [SECRET, READERS, IN_POD.secret],
  [SECRET, ['Ingress'], ['spec/tls/secretName']],
  [
    SECRET,
    ['Ingress metadata/annotations'],
    [
      'ingress.kubernetes.io|auth-secret',
      'nginx.ingress.kubernetes.io|auth-secret',
      'nginx.ingress.kubernetes.io|auth-tls-secret',
    ],
  ],
  [SECRET, ['ServiceAccount'], ['imagePullSecrets/name']],
  [SECRET, ['StorageClass parameters'], ['secretName', 'adminSecretName', 'userSecretName', 'secretRef']],
  [SECRET, ['Role', 'ClusterRole'], ['rules/resourceNames']],
  [
    SECRET,
    [`Service ${TEMPLATE}`],
    ['containers/env/valueFrom/secretKeyRef/name'],
    { group: 'serving.knative.dev', version: 'v1' },
  ],
  [SECRET, ['PersistentVolume'], ['spec/azureFile/secretName']],
  [SERVICE, ['StatefulSet'], ['spec/serviceName'], { group: 'apps' }],
  [SERVICE, ['Ingress spec'], ['rules/http/paths/backend/serviceName', 'backend/serviceName']],
  [SERVICE, ['Ingress spec'], ['rules/http/paths/backend/service/name', 'defaultBackend/service/name']],
  [SERVICE, ['APIService'], ['spec/service/name'], { group: 'apiregistration.k8s.io' }],
  [
    SERVICE,
    ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
    ['webhooks/clientConfig/service'],
    { group: ADMISSION },
  ],
  [{ kind: 'Role', group: RBAC }, ['RoleBinding'], ['roleRef/name'], { group: RBAC }],
  [{ kind: 'ClusterRole', group: RBAC }, ['RoleBinding', 'ClusterRoleBinding'], ['roleRef/name'], { group: RBAC }],
  [ACCOUNT, ['RoleBinding', 'ClusterRoleBinding'], ['subjects'], { group: RBAC }],
  [ACCOUNT, OTHERS, ['serviceAccountName']],
  [{ kind: 'PersistentVolumeClaim', version: 'v1' }, OTHERS, ['volumes/persistentVolumeClaim/claimName']],
  [VOLUME, ['PersistentVolumeClaim'], ['spec/volumeName']],
  [VOLUME, ['ClusterRole'], ['rules/resourceNames']],
  [
    { kind: 'StorageClass', version: 'v1', group: 'storage.k8s.io' },
    ['PersistentVolume', 'PersistentVolumeClaim', 'StatefulSet spec/volumeClaimTemplates'],
    ['spec/storageClassName'],
  ],
  [{ kind: 'PriorityClass', version: 'v1', group: 'scheduling.k8s.io' }, OTHERS, ['priorityClassName']],
];

const NEWER: Row = [
  { kind: 'ValidatingAdmissionPolicy', group: ADMISSION },
  ['ValidatingAdmissionPolicyBinding'],
  ['spec/policyName'],
  { group: ADMISSION },
];
