import { group } from './manifest';

/**
 * How the API merges one field. A field without a word here merges as a map where it is a map, and is replaced as a
 * whole where it is a list or a single value.
 */
export interface Merging {
  /** A list whose elements are maps, told apart by the values of these fields. */
  readonly keys?: readonly string[];
  /** `union`: a list of single values, each once. `replace`: a map that is only ever taken as a whole. */
  readonly strategy?: 'union' | 'replace';
  /** The fields of the map, or of each element of a list with keys. */
  readonly fields?: MergingFields;
}

/** The fields of a map that merge in a way of their own. */
export type MergingFields = { readonly [field: string]: Merging };

/**
 * How manifests of this group and kind merge, from `x-kubernetes-patch-merge-key`, `x-kubernetes-patch-strategy` and
 * `x-kubernetes-list-map-keys` of the API's OpenAPI document (Kubernetes 1.36), without the status. A custom resource
 * has merge keys in its metadata only.
 */
export function mergingOf(manifest: { readonly apiVersion: string; readonly kind: string }): MergingFields {
  return KINDS.get(`${group(manifest)}/${manifest.kind}`) ?? OBJECT;
}

/** What the API takes for a merge key that an element leaves out. */
export const KEY_DEFAULTS: ReadonlyMap<string, string> = new Map([['protocol', 'TCP']]);

const METADATA: MergingFields = {
  finalizers: { strategy: 'union' },
  ownerReferences: { keys: ['uid'] },
};

const OBJECT: MergingFields = { metadata: { fields: METADATA } };

const CLAIMS: Merging = { fields: { claims: { keys: ['name'] } } };

const CONTAINERS: Merging = {
  keys: ['name'],
  fields: {
    env: { keys: ['name'] },
    ports: { keys: ['containerPort', 'protocol'] },
    resources: CLAIMS,
    volumeDevices: { keys: ['devicePath'] },
    volumeMounts: { keys: ['mountPath'] },
  },
};

const VOLUMES: Merging = {
  keys: ['name'],
  fields: { ephemeral: { fields: { volumeClaimTemplate: { fields: OBJECT } } } },
};

const POD: MergingFields = {
  ...OBJECT,
  spec: {
    fields: {
      containers: CONTAINERS,
      ephemeralContainers: CONTAINERS,
      hostAliases: { keys: ['ip'] },
      imagePullSecrets: { keys: ['name'] },
      initContainers: CONTAINERS,
      resourceClaims: { keys: ['name'] },
      resources: CLAIMS,
      schedulingGates: { keys: ['name'] },
      topologySpreadConstraints: { keys: ['topologyKey', 'whenUnsatisfiable'] },
      volumes: VOLUMES,
    },
  },
};

const WORKLOAD: MergingFields = { ...OBJECT, spec: { fields: { template: { fields: POD } } } };

const CONDITIONS: Merging = { keys: ['name'] };

const WEBHOOKS: MergingFields = {
  ...OBJECT,
  webhooks: { keys: ['name'], fields: { matchConditions: CONDITIONS } },
};

const KINDS: ReadonlyMap<string, MergingFields> = new Map<string, MergingFields>([
  ['/Pod', POD],
  ['/PodTemplate', { ...OBJECT, template: { fields: POD } }],
  ['/ReplicationController', WORKLOAD],
  ['apps/DaemonSet', WORKLOAD],
  ['apps/Deployment', WORKLOAD],
  ['apps/ReplicaSet', WORKLOAD],
  ['apps/StatefulSet', WORKLOAD],
  ['batch/Job', WORKLOAD],
  ['batch/CronJob', { ...OBJECT, spec: { fields: { jobTemplate: { fields: WORKLOAD } } } }],
  ['/Service', { ...OBJECT, spec: { fields: { ports: { keys: ['port', 'protocol'] } } } }],
  ['/ServiceAccount', { ...OBJECT, secrets: { keys: ['name'] } }],
  ['policy/PodDisruptionBudget', { ...OBJECT, spec: { fields: { selector: { strategy: 'replace' } } } }],
  [
    'admissionregistration.k8s.io/MutatingAdmissionPolicy',
    { ...OBJECT, spec: { fields: { matchConditions: CONDITIONS } } },
  ],
  [
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
    { ...OBJECT, spec: { fields: { matchConditions: CONDITIONS, variables: { keys: ['name'] } } } },
  ],
  ['admissionregistration.k8s.io/MutatingWebhookConfiguration', WEBHOOKS],
  ['admissionregistration.k8s.io/ValidatingWebhookConfiguration', WEBHOOKS],
  ['resource.k8s.io/ResourceClaimTemplate', { ...OBJECT, spec: { fields: OBJECT } }],
  ['storage.k8s.io/CSINode', { ...OBJECT, spec: { fields: { drivers: { keys: ['name'] } } } }],
  ['/ComponentStatus', { ...OBJECT, conditions: { keys: ['type'] } }],
  ['/Node', { ...OBJECT, spec: { fields: { podCIDRs: { strategy: 'union' } } } }],
]);
