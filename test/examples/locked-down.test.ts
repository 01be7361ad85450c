import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/locked-down/main')>('locked-down');
const manifests = render(app);

/** The labels by which the pods of a workload are found. */
const podsOf = (name: string) => ({
  podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
});

describe('payments', () => {
  it('holds every pod to the restricted standard of one release', () => {
    expect(manifests).toHaveManifest('Namespace', 'payments', {
      metadata: {
        labels: {
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/enforce-version': 'v1.33',
        },
      },
    });
  });

  it('cuts off everything, and then lets web reach the ledger and nobody else', () => {
    expect(manifests.get('NetworkPolicy', 'deny-all').spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [],
      egress: [],
    });
    expect(manifests.get('NetworkPolicy', 'ledger')).toHaveProperty('spec.ingress', [
      { from: [podsOf('web')], ports: [{ port: 'grpc' }] },
    ]);
    expect(manifests.get('NetworkPolicy', 'web')).toHaveProperty('spec.egress[1]', {
      to: [podsOf('ledger')],
      ports: [{ port: 'grpc' }],
    });
  });

  it('mounts one token, with one right on one object', () => {
    const withToken = manifests
      .ofKind('Deployment')
      .filter(({ spec }) => !JSON.stringify(spec).includes('"automountServiceAccountToken":false'));
    expect(withToken.map(({ metadata }) => metadata.name)).toEqual(['ledger']);
    expect(manifests.get('Role', 'reads-limits').rules).toEqual([
      { apiGroups: [''], resources: ['configmaps'], resourceNames: ['limits'], verbs: ['get', 'watch'] },
    ]);
    expect(manifests).toHaveManifest('RoleBinding', 'ledger-reads-limits', {
      subjects: [{ kind: 'ServiceAccount', name: 'ledger', namespace: 'payments' }],
    });
  });

  it('shows Secrets to nobody, and lets nobody change anything', () => {
    const rights = JSON.stringify(manifests.ofKind('Role').map(({ rules }) => rules));
    expect(rights).not.toMatch(/secrets|exec|create|update|patch|delete|\*/);
    expect(manifests.ofKind('ClusterRole')).toEqual([]);
  });

  it('keeps the password out of the environment', () => {
    const ledger = manifests.get('Deployment', 'ledger');
    expect(ledger).toHaveProperty('spec.template.spec.volumes', [
      { name: 'tmp', emptyDir: {} },
      { name: 'ledger-db', secret: { secretName: 'ledger-db', defaultMode: 0o440 } },
    ]);
    expect(ledger).not.toHaveProperty('spec.template.spec.containers[0].env');
  });
});
