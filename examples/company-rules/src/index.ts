import { type CustomRule, defineRule } from 'kustruct';
import type { Deployment } from 'kustruct/kubernetes/apps/v1';

const LABEL = 'acme.example/cost-center';
const REGISTRY = 'registry.acme.example/';
// All three have their pod template in the same field.
const WORKLOADS = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet'];

const costCenter = defineRule<Deployment>({
  name: 'acme-cost-center',
  summary: 'Workloads name their cost center',
  why: 'no team can be charged for it',
  fix: `labels: { '${LABEL}': '4711' }`,
  kinds: WORKLOADS,
  *check({ metadata }) {
    if (metadata?.labels?.[LABEL] === undefined) {
      yield { field: 'metadata.labels', what: 'there is no cost center' };
    }
  },
});

const ownRegistry = defineRule<Deployment>({
  name: 'acme-own-registry',
  severity: 'warning',
  summary: 'Images come from the registry of Acme',
  why: 'other registries are not scanned, and may be down when a node needs the image',
  fix: 'mirror the image, and name the mirror',
  kinds: WORKLOADS,
  *check({ spec }) {
    for (const [index, { image }] of (spec?.template?.spec?.containers ?? []).entries()) {
      if (image !== undefined && !image.startsWith(REGISTRY)) {
        const field = `spec.template.spec.containers[${index}].image`;
        yield { field, what: `the image is "${image}"`, fix: `image: '${REGISTRY}mirror/${image}'` };
      }
    }
  },
});

/** All of Acme's rules, for `customRules`. */
export const acmeRules: readonly CustomRule[] = [costCenter, ownRegistry];
