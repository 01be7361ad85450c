import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/locked-down/main')>('locked-down');
const manifests = render(app);

/** The labels that select the pods of a workload. */
const podsOf = (name: string) => ({
  podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
});

describe('payments', () => {
  it('enforces the restricted standard of one release on every pod', () => {
    expect(manifests).toHaveManifest('Namespace', 'payments', {
      metadata: {
        labels: {
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/enforce-version': 'v1.33',
        },
      },
    });
  });

  it('denies all connections, except from web to the ledger', () => {
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

  it('mounts one token, with rights to read one object', () => {
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

  it('grants no rights to Secrets, and none to change anything', () => {
    const rights = JSON.stringify(manifests.ofKind('Role').map(({ rules }) => rules));
    expect(rights).not.toMatch(/secrets|exec|create|update|patch|delete|\*/);
    expect(manifests.ofKind('ClusterRole')).toEqual([]);
  });

  it('has no password in environment variables', () => {
    const ledger = manifests.get('Deployment', 'ledger');
    expect(ledger).toHaveProperty('spec.template.spec.volumes', [
      { name: 'tmp', emptyDir: {} },
      { name: 'ledger-db', secret: { secretName: 'ledger-db', defaultMode: 0o440 } },
    ]);
    expect(ledger).not.toHaveProperty('spec.template.spec.containers[0].env');
  });
});
