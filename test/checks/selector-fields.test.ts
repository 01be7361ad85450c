import { labelSelectors } from '../../src/checks/selector-fields';
import type { Fields } from '../../src/manifests/manifest';
import { podTemplateOf } from '../../src/manifests/pods';
import { cronJob, deployment, object } from './objects';
import { manifest } from './rendering';

function fieldsOf(given: Fields): string[] {
  const plain = manifest(given);
  return labelSelectors(plain, podTemplateOf(plain)).map(({ field }) => field);
}

describe('label selectors', () => {
  test('are found in a workload and in its pods', () => {
    const term = { labelSelector: {}, namespaceSelector: {} };
    const spec: Fields = {
      topologySpreadConstraints: [{ labelSelector: {} }, {}],
      affinity: {
        podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] },
        podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ podAffinityTerm: term }] },
      },
    };
    const required = 'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]';
    const preferred = 'spec.template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0]';
    expect(fieldsOf(deployment(spec)).sort()).toEqual(
      [
        'spec.selector',
        'spec.template.spec.topologySpreadConstraints[0].labelSelector',
        `${required}.labelSelector`,
        `${required}.namespaceSelector`,
        `${preferred}.podAffinityTerm.labelSelector`,
        `${preferred}.podAffinityTerm.namespaceSelector`,
      ].sort(),
    );
  });

  test('are found in the peers of a NetworkPolicy', () => {
    const peer = { podSelector: {}, namespaceSelector: {} };
    const spec: Fields = { podSelector: {}, ingress: [{ from: [peer] }], egress: [{}, { to: [{}, peer] }] };
    expect(fieldsOf(object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { spec }))).toEqual([
      'spec.podSelector',
      'spec.ingress[0].from[0].podSelector',
      'spec.ingress[0].from[0].namespaceSelector',
      'spec.egress[1].to[1].podSelector',
      'spec.egress[1].to[1].namespaceSelector',
    ]);
  });

  test('are found in budgets and claims', () => {
    const spec = { selector: { matchLabels: {} } };
    expect(fieldsOf(object('policy/v1', 'PodDisruptionBudget', 'web', { spec }))).toEqual(['spec.selector']);
    expect(fieldsOf(object('v1', 'PersistentVolumeClaim', 'data', { spec }))).toEqual(['spec.selector']);
  });

  test('are not what is called alike elsewhere', () => {
    expect(fieldsOf(cronJob())).toEqual([]);
    expect(fieldsOf(object('v1', 'Service', 'web', { spec: { selector: { app: 'web' } } }))).toEqual([]);
    expect(fieldsOf(object('example.com/v1', 'NetworkPolicy', 'web', { spec: { podSelector: {} } }))).toEqual([]);
  });
});
