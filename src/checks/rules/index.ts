import type { Rule } from '../rule';
import { autoscalerReplicas } from './autoscaler-replicas';
import { autoscalerRequests } from './autoscaler-requests';
import { autoscalerTargets } from './autoscaler-targets';
import { bootstrapToken } from './bootstrap-token';
import { boundVolumes } from './bound-volumes';
import { claimNames } from './claim-names';
import { claimRefNamespace } from './claim-ref-namespace';
import { configKeys } from './config-keys';
import { cronDates } from './cron-dates';
import { dockerConfig } from './docker-config';
import { duplicateEnv } from './duplicate-env';
import { duplicatePorts } from './duplicate-ports';
import { emptyIngressHost } from './empty-ingress-host';
import { emptyPolicyList } from './empty-policy-list';
import { emptySelector } from './empty-selector';
import { exposedCredentials } from './exposed-credentials';
import { imageReferences } from './image-references';
import { imageVersion } from './image-version';
import { kustomizeStrings } from './kustomize-strings';
import { limitRangeFit } from './limit-range-fit';
import { matchedResources } from './matched-resources';
import { misspelledNames } from './misspelled-names';
import { misspelledNamespaces } from './misspelled-namespaces';
import { nameLength } from './name-length';
import { noBlockingBudget } from './no-blocking-budget';
import { noMissingIngressPort } from './no-missing-ingress-port';
import { noMissingProbePort } from './no-missing-probe-port';
import { noMissingServicePods } from './no-missing-service-pods';
import { noMissingServicePort } from './no-missing-service-port';
import { nodePortRange } from './node-port-range';
import { nodePorts } from './node-ports';
import { overlappingSelectors } from './overlapping-selectors';
import { podSecurity } from './pod-security';
import { policyPorts } from './policy-ports';
import { pullSecrets } from './pull-secrets';
import { quotaFit } from './quota-fit';
import { quotaRequests } from './quota-requests';
import { requireIgnoreReason } from './require-ignore-reason';
import { roleResources } from './role-resources';
import { secretValues } from './secret-values';
import { sessionAffinity } from './session-affinity';
import { sharedHostPorts } from './shared-host-ports';
import { singleNodeClaims } from './single-node-claims';
import { singlePodClaims } from './single-pod-claims';
import { undefinedValues } from './undefined-values';
import { uniqueIngressPath } from './unique-ingress-path';
import { unlikelyQuantities } from './unlikely-quantities';

/** The built-in rules: they report what cannot work although the API server accepts each object on its own. */
export const builtInRules: readonly Rule[] = [
  kustomizeStrings,
  nameLength,
  claimNames,
  cronDates,
  sessionAffinity,
  noBlockingBudget,
  uniqueIngressPath,
  noMissingServicePods,
  noMissingServicePort,
  noMissingIngressPort,
  overlappingSelectors,
  noMissingProbePort,
  podSecurity,
  emptySelector,
  emptyPolicyList,
  policyPorts,
  emptyIngressHost,
  roleResources,
  matchedResources,
  dockerConfig,
  bootstrapToken,
  claimRefNamespace,
  configKeys,
  pullSecrets,
  imageReferences,
  imageVersion,
  undefinedValues,
  exposedCredentials,
  secretValues,
  duplicateEnv,
  duplicatePorts,
  nodePorts,
  nodePortRange,
  sharedHostPorts,
  autoscalerTargets,
  autoscalerReplicas,
  autoscalerRequests,
  limitRangeFit,
  quotaFit,
  quotaRequests,
  unlikelyQuantities,
  singlePodClaims,
  singleNodeClaims,
  boundVolumes,
  misspelledNames,
  misspelledNamespaces,
  requireIgnoreReason,
];
