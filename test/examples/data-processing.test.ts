import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/data-processing/main')>('data-processing');
const manifests = render(app);
const READS = ['get', 'list', 'watch'];

describe('the Flink cluster', () => {
  it('allows managers to write the ConfigMaps of the leader, and workers only to read them', () => {
    const rights = (name: string) => manifests.get('Role', `${name}`).rules;
    const configMaps = { apiGroups: [''], resources: ['configmaps'] };
    expect(rights('keeps-leader')).toEqual([
      { ...configMaps, verbs: [...READS, 'create', 'update', 'patch', 'delete'] },
    ]);
    expect(rights('follows-leader')).toEqual([{ ...configMaps, verbs: READS }]);
  });

  it.each([
    ['jobmanager', 'keeps-leader'],
    ['taskmanager', 'follows-leader'],
  ])('gives the %s its own account with one role: %s', (name, role) => {
    expect(manifests).toHaveManifest('RoleBinding', `${name}-${role}`, {
      roleRef: { kind: 'Role', name: role },
      subjects: [{ kind: 'ServiceAccount', name, namespace: 'analytics' }],
    });
    expect(manifests).toHaveManifest('ServiceAccount', `${name}`);
    expect(manifests).toHaveManifest('Deployment', `${name}`, {
      spec: { template: { spec: { serviceAccountName: name } } },
    });
    expect(manifests.get('Deployment', `${name}`)).not.toHaveProperty(
      'spec.template.spec.automountServiceAccountToken',
    );
  });

  it('gives Flink exactly the memory of its containers', () => {
    expect(manifests).toHaveManifest('ConfigMap', 'config', {
      data: { 'config.yaml': expect.stringContaining('taskmanager.memory.process.size: 8192m\n') },
    });
    expect(manifests).toHaveManifest('Deployment', 'taskmanager', {
      spec: { template: { spec: { containers: [{ resources: { limits: { memory: '8192Mi' } } }] } } },
    });
  });

  it('accepts programs only from the scheduler', () => {
    expect(manifests).toHaveManifest('NetworkPolicy', 'jobmanager', {
      spec: {
        ingress: [
          { ports: [{ port: 'rpc' }, { port: 'blob' }] },
          {
            from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'airflow' } } }],
            ports: [{ port: 'web' }],
          },
        ],
      },
    });
  });
});
