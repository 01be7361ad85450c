import { isFields } from '../manifests/field';
import type { Manifest } from '../manifests/manifest';

/** The prefix of annotations that exempt an object from a rule: the name of the rule follows, and the value gives the reason. */
export const IGNORE_PREFIX = 'ignore.kustruct.dev/';

/** Whether an annotation with a reason exempts an object from a rule. */
export function isIgnored(rule: string, manifest: Manifest): boolean {
  const { annotations } = manifest.metadata;
  return isFields(annotations) && namesOf(rule).some((name) => isReason(annotations[`${IGNORE_PREFIX}${name}`]));
}

/** Whether the value of an annotation is a reason: a string that is not blank. */
export function isReason(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** The name of a rule, and the names of former rules that checked the same. */
function namesOf(rule: string): readonly string[] {
  return [rule, ...Object.keys(FORMER).filter((name) => FORMER[name]?.split(' ').includes(rule) === true)];
}

/** Former rules, and the rules that replaced them: annotations with the old names still work. */
const FORMER: { readonly [name: string]: string } = {
  'valid-name': 'object-names name-length',
  'valid-labels': 'object-labels object-annotations label-selectors node-affinity',
  'valid-selector': 'workload-selectors label-selectors job-pods',
  'valid-containers': 'container-names container-images',
  'valid-ports': 'container-ports container-probes host-ports service-ports',
  'valid-quantity': 'container-resources pod-resources resource-quotas limit-ranges persistent-volume-claims',
  'valid-config-data': 'config-data',
  'valid-resources': 'container-resources pod-resources',
  'valid-replicas': 'workload-counts job-counts cron-jobs pod-deadline container-probes',
  'valid-strategy': 'rollout-strategies workload-counts',
  'valid-schedule': 'cron-jobs',
  'valid-restart-policy': 'workload-pods job-pods',
  'valid-secret-type': 'secret-types',
  'valid-claim': 'persistent-volume-claims persistent-volumes stateful-sets',
  'valid-volume-source': 'pod-volumes persistent-volumes',
  'valid-text': 'kustomize-strings',
  'valid-service': 'service-types session-affinity service-addresses service-ports',
  'valid-budget': 'disruption-budgets',
  'valid-autoscaler': 'autoscalers autoscaler-metrics autoscaler-behavior',
  'valid-network-policy': 'network-policy-peers network-policy-ports network-policy-types',
  'valid-ingress': 'ingress-hosts ingress-paths ingress-backends',
  'valid-limit-range': 'limit-ranges',
  'no-missing-volume': 'volume-mounts',
  'require-service-port': 'service-types',
};
