/**
 * Feature gates that are not in the generated history, because they guard no whole field, later versions removed them,
 * or the documentation of the field lagged behind. Each has its stages joined by `;`.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
export const GATES = {
  AuthorizeWithSelectors: '1.31 alpha off;1.32 beta on;1.34 GA on',
  CRDValidationRatcheting: '1.28 alpha off;1.30 beta on;1.33 GA on',
  CustomResourceFieldSelectors: '1.30 alpha off;1.31 beta on;1.32 GA on',
  CustomResourceValidationExpressions: '1.23 alpha off;1.25 beta on;1.29 GA on',
  HPAContainerMetrics: '1.20 alpha off;1.27 beta on;1.30 GA on',
  ImageVolume: '1.31 alpha off;1.33 beta off;1.35 beta on;1.36 GA on',
  JobManagedBy: '1.30 alpha off;1.32 beta on;1.35 GA on',
  MutablePodResourcesForSuspendedJobs: '1.35 alpha off;1.36 beta on',
  PodCertificateRequest: '1.34 alpha off;1.35 beta off',
  PodLifecycleSleepAction: '1.29 alpha off;1.30 beta on;1.34 GA on',
  PodLifecycleSleepActionAllowZero: '1.32 alpha off;1.33 beta on;1.34 GA on',
  PreferSameTrafficDistribution: '1.33 alpha off;1.34 beta on;1.35 GA on',
  ProcMountType: '1.12 alpha off;1.31 beta off;1.33 beta on;1.36 GA on',
  RecursiveReadOnlyMounts: '1.30 alpha off;1.31 beta on;1.33 GA on',
  RelaxedDNSSearchValidation: '1.32 alpha off;1.33 beta on;1.34 GA on',
  RelaxedEnvironmentVariableValidation: '1.30 alpha off;1.32 beta on;1.34 GA on',
  RelaxedServiceNameValidation: '1.34 alpha off;1.36 beta on',
  RestartAllContainersOnContainerExits: '1.35 alpha off;1.36 beta on',
  ServiceTrafficDistribution: '1.30 alpha off;1.31 beta on;1.33 GA on',
  StatefulSetAutoDeletePVC: '1.23 alpha off;1.27 beta on;1.32 GA on',
  StrictIPCIDRValidation: '1.33 alpha off;1.36 beta on',
  UserNamespacesSupport: '1.25 alpha off;1.30 beta off;1.33 beta on;1.36 GA on',
} as const;

/** A gate that laws ask for, because the API server validates differently without it. */
export type LawGate =
  | keyof typeof GATES
  | 'ContainerRestartRules'
  | 'DRAConsumableCapacity'
  | 'MutableCSINodeAllocatableCount';

/** The fields that such a gate guards, by type. The server drops a field whose gate is off. */
export const GATED_FIELDS: { readonly [type: string]: { readonly [field: string]: string } } = {
  'apiextensions/v1.CustomResourceDefinitionVersion': { selectableFields: 'CustomResourceFieldSelectors' },
  'apiextensions/v1.JSONSchemaProps': { 'x-kubernetes-validations': 'CustomResourceValidationExpressions' },
  'apiextensions/v1.ValidationRule': { optionalOldSelf: 'CRDValidationRatcheting' },
  'apps/v1.StatefulSetSpec': { persistentVolumeClaimRetentionPolicy: 'StatefulSetAutoDeletePVC' },
  'authorization/v1.ResourceAttributes': {
    fieldSelector: 'AuthorizeWithSelectors',
    labelSelector: 'AuthorizeWithSelectors',
  },
  'autoscaling/v2.MetricSpec': { containerResource: 'HPAContainerMetrics' },
  'batch/v1.JobSpec': {
    managedBy: 'JobManagedBy',
  },
  'core/v1.Lifecycle': { stopSignal: 'ContainerStopSignals' },
  'core/v1.LifecycleHandler': { sleep: 'PodLifecycleSleepAction' },
  'core/v1.PodSpec': {
    hostUsers: 'UserNamespacesSupport',
    workloadRef: 'GenericWorkload',
  },
  'core/v1.SecurityContext': { procMount: 'ProcMountType' },
  'core/v1.ServiceSpec': { trafficDistribution: 'ServiceTrafficDistribution' },
  'core/v1.Volume': { image: 'ImageVolume' },
  'core/v1.VolumeMount': { recursiveReadOnly: 'RecursiveReadOnlyMounts' },
  'core/v1.VolumeProjection': { podCertificate: 'PodCertificateRequest' },
  'discovery/v1.EndpointHints': { forNodes: 'PreferSameTrafficDistribution' },
};
