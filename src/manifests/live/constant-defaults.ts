import type { Value } from '../manifest';

/**
 * The defaults that the API server always fills in, by type, as far as the documentation of a field does not name them.
 * An empty object is filled in turn.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/
 */
export const CONSTANT_DEFAULTS: { readonly [type: string]: { readonly [field: string]: Value } } = {
  'admissionregistration/v1.MatchResources': { namespaceSelector: {}, objectSelector: {} },
  'admissionregistration/v1.MutatingWebhook': { namespaceSelector: {}, objectSelector: {} },
  'admissionregistration/v1.NamedRuleWithOperations': { scope: '*' },
  'admissionregistration/v1.RuleWithOperations': { scope: '*' },
  'admissionregistration/v1.ValidatingWebhook': { namespaceSelector: {}, objectSelector: {} },
  'apiextensions/v1.CustomResourceConversion': { strategy: 'None' },
  'apiextensions/v1.CustomResourceDefinitionSpec': { conversion: {} },
  'apps/v1.DaemonSetSpec': { updateStrategy: {} },
  'apps/v1.DeploymentSpec': { strategy: {} },
  'apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy': { whenDeleted: 'Retain', whenScaled: 'Retain' },
  'apps/v1.StatefulSetSpec': { updateStrategy: {}, persistentVolumeClaimRetentionPolicy: {} },
  'batch/v1.CronJobSpec': { suspend: false },
  'batch/v1.PodFailurePolicyOnPodConditionsPattern': { status: 'True' },
  'core/v1.AzureDiskVolumeSource': { cachingMode: 'ReadWrite', fsType: 'ext4', kind: 'Shared', readOnly: false },
  'core/v1.Container': { terminationMessagePath: '/dev/termination-log' },
  'core/v1.EphemeralContainer': { terminationMessagePath: '/dev/termination-log' },
  'core/v1.FileKeySelector': { optional: false },
  'core/v1.GRPCAction': { service: '' },
  'core/v1.HostPathVolumeSource': { type: '' },
  'core/v1.HTTPGetAction': { path: '/' },
  'core/v1.ISCSIPersistentVolumeSource': { iscsiInterface: 'default' },
  'core/v1.ISCSIVolumeSource': { iscsiInterface: 'default' },
  'core/v1.ObjectFieldSelector': { apiVersion: 'v1' },
  'core/v1.PersistentVolumeClaimSpec': { volumeMode: 'Filesystem' },
  'core/v1.PodSpec': { schedulerName: 'default-scheduler', securityContext: {} },
  'core/v1.ProjectedVolumeSource': { defaultMode: 420 },
  'core/v1.RBDPersistentVolumeSource': { keyring: '/etc/ceph/keyring', pool: 'rbd', user: 'admin' },
  'core/v1.RBDVolumeSource': { keyring: '/etc/ceph/keyring', pool: 'rbd', user: 'admin' },
  'core/v1.ScaleIOPersistentVolumeSource': { fsType: 'xfs', storageMode: 'ThinProvisioned' },
  'core/v1.ScaleIOVolumeSource': { fsType: 'xfs', storageMode: 'ThinProvisioned' },
  'core/v1.Secret': { type: 'Opaque' },
  'core/v1.ServiceAccountTokenProjection': { expirationSeconds: 3600 },
  'discovery/v1.EndpointPort': { name: '' },
  'flowcontrol/v1.ExemptPriorityLevelConfiguration': { nominalConcurrencyShares: 0 },
  'flowcontrol/v1.FlowSchemaSpec': { matchingPrecedence: 1000 },
  'flowcontrol/v1.LimitedPriorityLevelConfiguration': { nominalConcurrencyShares: 30 },
  'flowcontrol/v1.QueuingConfiguration': { handSize: 8, queues: 64 },
  'networking/v1.IngressClassParametersReference': { scope: 'Cluster' },
  'rbac/v1.RoleRef': { apiGroup: 'rbac.authorization.k8s.io' },
  'resource/v1.DeviceSubRequest': { allocationMode: 'ExactCount' },
  'resource/v1.ExactDeviceRequest': { allocationMode: 'ExactCount' },
  'storage/v1.CSIDriverSpec': {
    attachRequired: true,
    fsGroupPolicy: 'ReadWriteOnceWithFSType',
    podInfoOnMount: false,
    requiresRepublish: false,
    seLinuxMount: false,
    storageCapacity: false,
    volumeLifecycleModes: ['Persistent'],
  },
  'storage/v1.StorageClass': { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' },
};

/** Defaults that the documentation of a field names, but that the server does not fill in, or not in every object. */
export const NOT_FILLED: ReadonlySet<string> = new Set([
  'apps/v1.RollingUpdateStatefulSetStrategy.maxUnavailable',
  'apps/v1.StatefulSetUpdateStrategy.type',
  'batch/v1.JobSpec.completionMode',
  'core/v1.PersistentVolumeSpec.persistentVolumeReclaimPolicy',
  'core/v1.PodSpec.enableServiceLinks',
  'core/v1.PodSpec.hostUsers',
  'core/v1.PodSpec.preemptionPolicy',
  'core/v1.SecurityContext.procMount',
  'core/v1.ServiceSpec.allocateLoadBalancerNodePorts',
  'core/v1.Toleration.operator',
  'core/v1.VolumeMount.mountPropagation',
]);
