import type { Rule } from '../rule';
import { autoscalerReplicas } from './autoscaler-replicas';
import { autoscalerRequests } from './autoscaler-requests';
import { autoscalerTargets } from './autoscaler-targets';
import { bootstrapToken } from './bootstrap-token';
import { claimRefNamespace } from './claim-ref-namespace';
import { configKeys } from './config-keys';
import { dockerConfig } from './docker-config';
import { duplicateEnv } from './duplicate-env';
import { duplicatePorts } from './duplicate-ports';
import { emptyIngressHost } from './empty-ingress-host';
import { emptyPolicyList } from './empty-policy-list';
import { emptySelector } from './empty-selector';
import { exposedCredentials } from './exposed-credentials';
import { imageReferences } from './image-references';
import { imageVersion } from './image-version';
import { lostValues } from './lost-values';
import { noBlockingBudget } from './no-blocking-budget';
import { noMissingIngressPort } from './no-missing-ingress-port';
import { noMissingProbePort } from './no-missing-probe-port';
import { noMissingServicePods } from './no-missing-service-pods';
import { noMissingServicePort } from './no-missing-service-port';
import { noMissingVolume } from './no-missing-volume';
import { nodePorts } from './node-ports';
import { podSecurity } from './pod-security';
import { policyPorts } from './policy-ports';
import { pullSecrets } from './pull-secrets';
import { requireIgnoreReason } from './require-ignore-reason';
import { requireServicePort } from './require-service-port';
import { roleResources } from './role-resources';
import { secretValues } from './secret-values';
import { sharedHostPorts } from './shared-host-ports';
import { uniqueIngressPath } from './unique-ingress-path';
import { validAutoscaler } from './valid-autoscaler';
import { validBudget } from './valid-budget';
import { validClaim } from './valid-claim';
import { validConfigData } from './valid-config-data';
import { validContainers } from './valid-containers';
import { validIngress } from './valid-ingress';
import { validLabels } from './valid-labels';
import { validLimitRange } from './valid-limit-range';
import { validName } from './valid-name';
import { validNetworkPolicy } from './valid-network-policy';
import { validPorts } from './valid-ports';
import { validQuantity } from './valid-quantity';
import { validReplicas } from './valid-replicas';
import { validResources } from './valid-resources';
import { validRestartPolicy } from './valid-restart-policy';
import { validSchedule } from './valid-schedule';
import { validSecretType } from './valid-secret-type';
import { validSelector } from './valid-selector';
import { validService } from './valid-service';
import { validStrategy } from './valid-strategy';
import { validText } from './valid-text';
import { validVolumeSource } from './valid-volume-source';

/** The rules that every run is held to: what the API server refuses, and what can never work. */
export const refusals: readonly Rule[] = [
  validName,
  validLabels,
  validSelector,
  validContainers,
  validPorts,
  validQuantity,
  validConfigData,
  validResources,
  validReplicas,
  validStrategy,
  validSchedule,
  validRestartPolicy,
  validSecretType,
  validClaim,
  validVolumeSource,
  validText,
  validService,
  validBudget,
  noBlockingBudget,
  validAutoscaler,
  validNetworkPolicy,
  validIngress,
  uniqueIngressPath,
  validLimitRange,
  requireServicePort,
  noMissingServicePods,
  noMissingServicePort,
  noMissingIngressPort,
  noMissingVolume,
  noMissingProbePort,
  podSecurity,
  emptySelector,
  emptyPolicyList,
  policyPorts,
  emptyIngressHost,
  roleResources,
  dockerConfig,
  bootstrapToken,
  claimRefNamespace,
  configKeys,
  pullSecrets,
  imageReferences,
  imageVersion,
  lostValues,
  exposedCredentials,
  secretValues,
  duplicateEnv,
  duplicatePorts,
  nodePorts,
  sharedHostPorts,
  autoscalerTargets,
  autoscalerReplicas,
  autoscalerRequests,
  requireIgnoreReason,
];
