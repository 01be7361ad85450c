import type { Field } from './object-type';

/**
 * Whether the zero value of a field means that it is unset: an empty text, 0, false, or an empty object. The API server
 * then treats the field as if it had been left out; otherwise a zero is a value.
 *
 * @param type the name of the type with the field
 */
export function isNothingAtZero(type: string, { name: field, type: { type: kind } }: Field): boolean {
  switch (kind) {
    case 'object':
      return OBJECTS.has(field) && !POINTERS.has(`${type}.${field}`);
    case 'string':
    case 'integer':
    case 'boolean':
    case 'byte':
      return !SCALARS.has(field) && !POINTERS.has(`${type}.${field}`);
    case 'quantity':
      return QUANTITIES.has(`${type}.${field}`);
    case 'list':
    case 'map':
      return true;
    default:
      return false;
  }
}

/** Scalars whose zero is a value in every type that has them. */
const SCALARS: ReadonlySet<string> = new Set(
  `activeDeadlineSeconds adminAccess allNodes allocateLoadBalancerNodePorts allowMultipleAllocations
  allowPrivilegeEscalation allowVolumeExpansion appProtocol attachRequired automountServiceAccountToken
  averageUtilization backoffLimit backoffLimitPerIndex bindsToNode blockOwnerDeletion bool borrowingLimitPercent
  cachingMode capacityKey completionMode completions defaultMode deletionGracePeriodSeconds deprecationWarning
  distinctAttribute enableServiceLinks endPort endpointsNamespace expirationSeconds extendedResourceName
  failedJobsHistoryLimit failurePolicy fsGroup fsGroupChangePolicy fsGroupPolicy gmsaCredentialSpec
  gmsaCredentialSpecName holderIdentity hostProcess hostUsers hostnameOverride immutable ingressClassName initiatorName
  int internalTrafficPolicy ipFamilyPolicy labelSelectorPath leaseDurationSeconds leaseTransitions lendablePercent
  loadBalancerClass localhostProfile managedBy manualSelector matchAttribute matchPolicy maxExpirationSeconds
  maxFailedIndexes maxItems maxLength maxProperties maximum minDomains minItems minLength minProperties minReplicas
  minimum mode mountPropagation multipleOf nodeAffinityPolicy nodeAllocatableUpdatePeriodSeconds nodeTaintsPolicy
  nominalConcurrencyShares optional optionalOldSelf parallelism parameterNotFoundAction pathType perDeviceNodeSelection
  persistentVolumeName podGroupName podInfoOnMount podReplacementPolicy preemptionPolicy preferredHolder
  preventPodSchedulingIfMissing privileged procMount progressDeadlineSeconds readOnlyRootFilesystem ready reclaimPolicy
  recursiveReadOnly requiresRepublish resourceClaimName resourceClaimTemplateName revisionHistoryLimit runAsGroup
  runAsNonRoot runAsUser runAsUserName runtimeClassName seLinuxChangePolicy seLinuxMount secretNamespace selectPolicy
  service serviceAccountTokenInSecrets serving setHostnameAsFQDN shareProcessNamespace sideEffects
  stabilizationWindowSeconds startingDeadlineSeconds stopSignal storageCapacity string succeededCount succeededIndexes
  successfulJobsHistoryLimit supplementalGroupsPolicy suspend targetCPUUtilizationPercentage terminating
  terminationGracePeriodSeconds timeZone tolerationSeconds trafficDistribution ttlSecondsAfterFinished
  unhealthyPodEvictionPolicy version volumeAttributesClassName volumeBindingMode volumeMode x-kubernetes-list-type
  x-kubernetes-map-type x-kubernetes-preserve-unknown-fields zone`.split(/\s+/),
);

/** Fields of one type whose zero is a value, although it means unset for fields of that name in other types. */
const POINTERS: ReadonlySet<string> = new Set(
  Object.entries({
    'admissionregistration/v1.MutatingWebhook': 'reinvocationPolicy timeoutSeconds',
    'admissionregistration/v1.NamedRuleWithOperations': 'scope',
    'admissionregistration/v1.RuleWithOperations': 'scope',
    'admissionregistration/v1.ServiceReference': 'path port',
    'admissionregistration/v1.ValidatingWebhook': 'timeoutSeconds',
    'admissionregistration/v1.Validation': 'reason',
    'admissionregistration/v1.WebhookClientConfig': 'url',
    'apiextensions/v1.ServiceReference': 'path port',
    'apiextensions/v1.ValidationRule': 'reason',
    'apiextensions/v1.WebhookClientConfig': 'url',
    'apiextensions/v1.WebhookConversion': 'clientConfig',
    'apiregistration/v1.ServiceReference': 'port',
    'apps/v1.DeploymentSpec': 'replicas',
    'apps/v1.ReplicaSetSpec': 'replicas',
    'apps/v1.RollingUpdateStatefulSetStrategy': 'partition',
    'apps/v1.StatefulSetSpec': 'replicas',
    'batch/v1.PodFailurePolicyOnExitCodesRequirement': 'containerName',
    'coordination/v1.LeaseSpec': 'strategy',
    'core/v1.AzureDiskVolumeSource': 'fsType kind readOnly',
    'core/v1.CSIVolumeSource': 'fsType readOnly',
    'core/v1.ClientIPConfig': 'timeoutSeconds',
    'core/v1.ClusterTrustBundleProjection': 'name signerName',
    'core/v1.Container': 'restartPolicy',
    'core/v1.EndpointAddress': 'nodeName',
    'core/v1.EphemeralContainer': 'restartPolicy',
    'core/v1.FCVolumeSource': 'lun',
    'core/v1.HostPathVolumeSource': 'type',
    'core/v1.LocalVolumeSource': 'fsType',
    'core/v1.PersistentVolumeClaimSpec': 'storageClassName',
    'core/v1.PodDNSConfigOption': 'value',
    'core/v1.PodSpec': 'priority resources',
    'core/v1.ReplicationControllerSpec': 'replicas template',
    'core/v1.TypedLocalObjectReference': 'apiGroup',
    'core/v1.TypedObjectReference': 'apiGroup namespace',
    'discovery/v1.Endpoint': 'hostname nodeName',
    'discovery/v1.EndpointPort': 'name port protocol',
    'meta/v1.OwnerReference': 'controller',
    'networking/v1.IngressClassParametersReference': 'apiGroup namespace scope',
    'networking/v1.NetworkPolicyPeer': 'podSelector',
    'networking/v1.NetworkPolicyPort': 'protocol',
    'resource/v1.Device': 'nodeName',
    'resource/v1.ResourceSliceSpec': 'nodeName',
    'storage/v1.VolumeNodeResources': 'count',
  }).flatMap(([type, fields]) => fields.split(' ').map((field) => `${type}.${field}`)),
);

/** Objects that always exist, whether written or not. */
const OBJECTS: ReadonlySet<string> = new Set(
  `metadata spec names updateStrategy strategy scaleTargetRef target metric describedObject jobTemplate involvedObject
  source preference podAffinityTerm conditions regarding deprecatedSource priorityLevelConfiguration limitResponse
  backend port roleRef devices pool template resources podSelector clientConfig`.split(/\s+/),
);

const QUANTITIES: ReadonlySet<string> = new Set([
  'core/v1.ResourceFieldSelector.divisor',
  'resource/v1.Counter.value',
  'resource/v1.DeviceCapacity.value',
]);
