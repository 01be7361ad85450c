import type { Fields } from '../../../src/manifests/manifest';
import { consequencesOf, object, workload } from './consequence-texts';

const restricted: Fields = {
  securityContext: {
    allowPrivilegeEscalation: false,
    runAsNonRoot: true,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  },
};

describe('security', () => {
  test('is reported for pods that fall to a lower level', () => {
    const root = { securityContext: { ...(restricted.securityContext as Fields), runAsNonRoot: false } };
    expect(consequencesOf([workload('Deployment', restricted)], [workload('Deployment', root)], 'security')).toEqual([
      expect.stringMatching(/^lower-level: the pods fall from the level restricted to baseline: .*runAsNonRoot/),
    ]);
    expect(
      consequencesOf(
        [workload('Deployment', restricted)],
        [workload('Deployment', { ...restricted, image: 'api:2' })],
        'security',
      ),
    ).toEqual([]);
    expect(consequencesOf([workload('Deployment', root)], [workload('Deployment', restricted)], 'security')).toEqual(
      [],
    );
  });

  test('is reported for new privileged pods, but not for others', () => {
    expect(consequencesOf([], [workload('DaemonSet', { securityContext: { privileged: true } })], 'security')).toEqual([
      expect.stringMatching(/^privileged-pods: new pods at the level privileged: .*privileged/),
    ]);
    expect(consequencesOf([], [workload('DaemonSet')], 'security')).toEqual([]);
  });

  test('is reported for a Namespace that enforces a lower level, and for one that refuses its current pods', () => {
    const namespace = (level?: string) =>
      object(
        'v1',
        'Namespace',
        'shop',
        {},
        level === undefined ? {} : { labels: { 'pod-security.kubernetes.io/enforce': level } },
      );
    expect(consequencesOf([namespace('restricted')], [namespace('baseline')], 'security')).toEqual([
      'namespace-level: the enforced level is baseline instead of restricted',
    ]);
    expect(consequencesOf([namespace()], [namespace('restricted')], 'security', 'downtime')).toEqual([]);
    const pods = workload('Deployment');
    expect(consequencesOf([namespace(), pods], [namespace('restricted'), pods], 'downtime')).toEqual([
      expect.stringMatching(/^stricter-namespace: Deployment shop\/api does not meet restricted: /),
    ]);
  });

  test('is reported for webhooks that no longer check objects', () => {
    const hook = (failurePolicy: string) =>
      object(
        'admissionregistration.k8s.io/v1',
        'ValidatingWebhookConfiguration',
        'policy',
        { webhooks: [{ name: 'a.example.com', failurePolicy }] },
        {},
      );
    expect(consequencesOf([hook('Fail')], [hook('Ignore')], 'security')).toEqual([
      'open-gate: failurePolicy changes from "Fail" to "Ignore"',
    ]);
    expect(consequencesOf([hook('Fail')], [], 'security')).toEqual([
      'open-gate: ValidatingWebhookConfiguration policy is removed',
    ]);
  });
});

describe('exposure', () => {
  test('is reported for pods in the network of their node, and for ports of the node', () => {
    const ports = [{ containerPort: 80, hostPort: 80 }];
    expect(
      consequencesOf(
        [workload('DaemonSet')],
        [workload('DaemonSet', { ports }, {}, { hostNetwork: true })],
        'exposure',
      ),
    ).toEqual([
      'host-network: the pods use the network of their node',
      'host-network: the pods use port 80 of their node',
    ]);
    expect(
      consequencesOf(
        [workload('DaemonSet', { ports })],
        [workload('DaemonSet', { ports, image: 'api:2' })],
        'exposure',
      ),
    ).toEqual([]);
  });
});
