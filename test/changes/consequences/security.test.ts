import type { Fields } from '../../../src/manifests/manifest';
import { object, told, workload } from './consequence-texts';

const restricted: Fields = {
  securityContext: {
    allowPrivilegeEscalation: false,
    runAsNonRoot: true,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  },
};

describe('security', () => {
  test('is told of pods that fall to a lower level', () => {
    const root = { securityContext: { ...(restricted.securityContext as Fields), runAsNonRoot: false } };
    expect(told([workload('Deployment', restricted)], [workload('Deployment', root)], 'security')).toEqual([
      expect.stringMatching(/^lower-level: the pods fall from the level restricted to baseline: .*runAsNonRoot/),
    ]);
    expect(
      told(
        [workload('Deployment', restricted)],
        [workload('Deployment', { ...restricted, image: 'api:2' })],
        'security',
      ),
    ).toEqual([]);
    expect(told([workload('Deployment', root)], [workload('Deployment', restricted)], 'security')).toEqual([]);
  });

  test('is told of new pods that nothing holds, and not of others', () => {
    expect(told([], [workload('DaemonSet', { securityContext: { privileged: true } })], 'security')).toEqual([
      expect.stringMatching(/^privileged-pods: new pods at the level privileged: .*privileged/),
    ]);
    expect(told([], [workload('DaemonSet')], 'security')).toEqual([]);
  });

  test('is told of a Namespace that holds its pods to less, and of one that refuses those it has', () => {
    const namespace = (level?: string) =>
      object(
        'v1',
        'Namespace',
        'shop',
        {},
        level === undefined ? {} : { labels: { 'pod-security.kubernetes.io/enforce': level } },
      );
    expect(told([namespace('restricted')], [namespace('baseline')], 'security')).toEqual([
      'namespace-level: the enforced level is baseline instead of restricted',
    ]);
    expect(told([namespace()], [namespace('restricted')], 'security', 'downtime')).toEqual([]);
    const pods = workload('Deployment');
    expect(told([namespace(), pods], [namespace('restricted'), pods], 'downtime')).toEqual([
      expect.stringMatching(/^stricter-namespace: Deployment shop\/api does not meet restricted: /),
    ]);
  });

  test('is told of what no longer checks objects', () => {
    const hook = (failurePolicy: string) =>
      object(
        'admissionregistration.k8s.io/v1',
        'ValidatingWebhookConfiguration',
        'policy',
        { webhooks: [{ name: 'a.example.com', failurePolicy }] },
        {},
      );
    expect(told([hook('Fail')], [hook('Ignore')], 'security')).toEqual([
      'open-gate: failurePolicy changes from "Fail" to "Ignore"',
    ]);
    expect(told([hook('Fail')], [], 'security')).toEqual([
      'open-gate: ValidatingWebhookConfiguration policy is removed',
    ]);
  });
});

describe('exposure', () => {
  test('is told of pods in the network of their node, and of ports that they take there', () => {
    const ports = [{ containerPort: 80, hostPort: 80 }];
    expect(
      told([workload('DaemonSet')], [workload('DaemonSet', { ports }, {}, { hostNetwork: true })], 'exposure'),
    ).toEqual([
      'host-network: the pods use the network of their node',
      'host-network: the pods use port 80 of their node',
    ]);
    expect(
      told([workload('DaemonSet', { ports })], [workload('DaemonSet', { ports, image: 'api:2' })], 'exposure'),
    ).toEqual([]);
  });
});
