import type { Field } from '../../kubernetes/schema';

/**
 * Whether the server tells a field with an explicit zero (`false`, `0`, `''`, or a map of which nothing is left) from one
 * that is left out. In its own types such a field is a pointer; any other is the same either way.
 *
 * @param type the name of the type that has the field
 */
export function keepsZero(type: string, { name, type: { type: sort } }: Field): boolean {
  switch (sort) {
    case 'object':
      return !PLAIN_OBJECTS.has(name) && !PLAIN_OBJECTS.has(`${type}.${name}`);
    case 'list':
    case 'map':
    case 'byte':
      return false;
    case 'json':
    case 'raw-object':
    case 'one-of':
      return true;
    default:
      return POINTERS.has(name) || POINTERS.has(`${type}.${name}`);
  }
}

/** Fields with a single value that are pointers: in every type that has one of this name, or in one type. */
const POINTERS: ReadonlySet<string> = new Set(
  (
    '$ref acquireTime activeDeadlineSeconds adminAccess allNodes allocateLoadBalancerNodePorts allocationMultiplier ' +
    'allocationTimestamp allowMultipleAllocations allowPrivilegeEscalation allowVolumeExpansion appProtocol ' +
    'attachRequired automountServiceAccountToken averageUtilization averageValue backoffLimit backoffLimitPerIndex ' +
    'bindsToNode blockOwnerDeletion bool borrowingLimitPercent cachingMode capacity capacityKey completionMode ' +
    'completions default defaultMode deletionGracePeriodSeconds deletionTimestamp deprecationWarning ' +
    'distinctAttribute enableServiceLinks endPort endpointsNamespace errorCode example expirationSeconds ' +
    'extendedResourceName failedJobsHistoryLimit failurePolicy fsGroup fsGroupChangePolicy fsGroupPolicy ' +
    'holderIdentity hostUsers hostnameOverride immutable ingressClassName initiatorName int internalTrafficPolicy ' +
    'ipFamilyPolicy ipMode labelSelectorPath leaseDurationSeconds leaseTransitions lendablePercent ' +
    'loadBalancerClass localhostProfile managedBy manualSelector matchAttribute matchPolicy max ' +
    'maxExpirationSeconds maxFailedIndexes maxItems maxLength maxProperties maxSurge maxUnavailable maximum ' +
    'maximumVolumeSize min minAvailable minDomains minItems minLength minProperties minReplicas minimum mode ' +
    'mountPropagation multipleOf nodeAffinityPolicy nodeAllocatableUpdatePeriodSeconds nodeTaintsPolicy ' +
    'nominalConcurrencyShares optional optionalOldSelf parallelism parameterNotFoundAction pathType ' +
    'perDeviceNodeSelection persistentVolumeName podGroupName podInfoOnMount podReplacementPolicy preemptionPolicy ' +
    'preferredHolder preventPodSchedulingIfMissing privileged procMount progressDeadlineSeconds ' +
    'readOnlyRootFilesystem ready reclaimPolicy recursiveReadOnly recursiveReadOnlyMounts remainingItemCount ' +
    'renewTime requiresRepublish resourceClaimName resourceClaimTemplateName revisionHistoryLimit runAsGroup ' +
    'runAsNonRoot runAsUser runtimeClassName seLinuxChangePolicy seLinuxMount secretNamespace selectPolicy service ' +
    'serviceAccountTokenInSecrets serving setHostnameAsFQDN shareID shareProcessNamespace sideEffects sizeLimit ' +
    'stabilizationWindowSeconds startingDeadlineSeconds step stopSignal storageCapacity string succeededCount ' +
    'succeededIndexes successfulJobsHistoryLimit supplementalGroupsPolicy suspend targetCPUUtilizationPercentage ' +
    'terminating terminationGracePeriodSeconds timeAdded timeZone tolerance tolerationSeconds trafficDistribution ' +
    'ttlSecondsAfterFinished unhealthyPodEvictionPolicy userNamespaces volumeAttributesClassName volumeBindingMode ' +
    'volumeMode x-kubernetes-list-type x-kubernetes-map-type x-kubernetes-preserve-unknown-fields zone' +
    'core/v1.TypedLocalObjectReference.apiGroup core/v1.TypedObjectReference.apiGroup ' +
    'networking/v1.IngressClassParametersReference.apiGroup ' +
    'batch/v1.PodFailurePolicyOnExitCodesRequirement.containerName meta/v1.OwnerReference.controller ' +
    'storage/v1.VolumeNodeResources.count core/v1.AzureDiskVolumeSource.fsType core/v1.CSIVolumeSource.fsType ' +
    'core/v1.LocalVolumeSource.fsType discovery/v1.Endpoint.hostname core/v1.FCVolumeSource.lun ' +
    'core/v1.ResourceHealth.message core/v1.ClusterTrustBundleProjection.name discovery/v1.EndpointPort.name ' +
    'core/v1.TypedObjectReference.namespace networking/v1.IngressClassParametersReference.namespace ' +
    'core/v1.EndpointAddress.nodeName discovery/v1.Endpoint.nodeName resource/v1.Device.nodeName ' +
    'resource/v1.ResourceSliceSpec.nodeName apps/v1.RollingUpdateStatefulSetStrategy.partition ' +
    'admissionregistration/v1.ServiceReference.path apiextensions/v1.ServiceReference.path ' +
    'admissionregistration/v1.ServiceReference.port discovery/v1.EndpointPort.port ' +
    'networking/v1.NetworkPolicyPort.port apiextensions/v1.ServiceReference.port ' +
    'apiregistration/v1.ServiceReference.port core/v1.PodSpec.priority discovery/v1.EndpointPort.protocol ' +
    'networking/v1.NetworkPolicyPort.protocol core/v1.AzureDiskVolumeSource.readOnly ' +
    'core/v1.CSIVolumeSource.readOnly admissionregistration/v1.Validation.reason ' +
    'apiextensions/v1.ValidationRule.reason admissionregistration/v1.MutatingWebhook.reinvocationPolicy ' +
    'apps/v1.DeploymentSpec.replicas apps/v1.ReplicaSetSpec.replicas apps/v1.StatefulSetSpec.replicas ' +
    'core/v1.ReplicationControllerSpec.replicas meta/v1.Preconditions.resourceVersion ' +
    'core/v1.Container.restartPolicy core/v1.EphemeralContainer.restartPolicy ' +
    'admissionregistration/v1.NamedRuleWithOperations.scope admissionregistration/v1.RuleWithOperations.scope ' +
    'networking/v1.IngressClassParametersReference.scope core/v1.ClusterTrustBundleProjection.signerName ' +
    'core/v1.PersistentVolumeClaimSpec.storageClassName coordination/v1.LeaseSpec.strategy ' +
    'meta/v1.ManagedFieldsEntry.time admissionregistration/v1.MutatingWebhook.timeoutSeconds ' +
    'admissionregistration/v1.ValidatingWebhook.timeoutSeconds core/v1.ClientIPConfig.timeoutSeconds ' +
    'core/v1.HostPathVolumeSource.type meta/v1.Preconditions.uid admissionregistration/v1.WebhookClientConfig.url ' +
    'apiextensions/v1.WebhookClientConfig.url autoscaling/v2.MetricTarget.value core/v1.PodDNSConfigOption.value ' +
    'resource/v1.DeviceAttribute.version'
  ).split(' '),
);

/** Fields with a map of fields that are no pointers, and that are metadata. */
const PLAIN_OBJECTS: ReadonlySet<string> = new Set(
  (
    'metadata backend conditions describedObject devices involvedObject jobTemplate kubeletEndpoint limitResponse ' +
    'metric names podAffinityTerm pool port preference preferredVersion priorityLevelConfiguration roleRef ' +
    'scaleTargetRef source spec strategy target updateStrategy' +
    'admissionregistration/v1.MutatingWebhook.clientConfig admissionregistration/v1.ValidatingWebhook.clientConfig ' +
    'networking/v1.NetworkPolicySpec.podSelector core/v1.Container.resources core/v1.EphemeralContainer.resources ' +
    'core/v1.PersistentVolumeClaimSpec.resources apps/v1.DaemonSetSpec.template apps/v1.DeploymentSpec.template ' +
    'apps/v1.ReplicaSetSpec.template apps/v1.StatefulSetSpec.template batch/v1.JobSpec.template ' +
    'core/v1.PodTemplate.template'
  ).split(' '),
);
