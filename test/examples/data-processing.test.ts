import { objectsOf } from './example';

const objects = objectsOf('data-processing');
const READS = ['get', 'list', 'watch'];

describe('the Flink cluster', () => {
  it('lets managers write the ConfigMaps of the leader, and workers only read them', () => {
    const rights = (name: string) => objects[`Role ${name}`]?.rules;
    const configMaps = { apiGroups: [''], resources: ['configmaps'] };
    expect(rights('keeps-leader')).toEqual([
      { ...configMaps, verbs: [...READS, 'create', 'update', 'patch', 'delete'] },
    ]);
    expect(rights('follows-leader')).toEqual([{ ...configMaps, verbs: READS }]);
  });

  it.each([
    ['jobmanager', 'keeps-leader'],
    ['taskmanager', 'follows-leader'],
  ])('gives the %s an account of its own, which has one role: %s', (name, role) => {
    expect(objects[`RoleBinding ${name}-${role}`]).toMatchObject({
      roleRef: { kind: 'Role', name: role },
      subjects: [{ kind: 'ServiceAccount', name, namespace: 'analytics' }],
    });
    expect(objects).toHaveProperty([`ServiceAccount ${name}`]);
    expect(objects[`Deployment ${name}`]).toMatchObject({ spec: { template: { spec: { serviceAccountName: name } } } });
    expect(objects[`Deployment ${name}`]).not.toHaveProperty('spec.template.spec.automountServiceAccountToken');
  });

  it('gives Flink exactly the memory that the containers have', () => {
    expect(objects['ConfigMap config']).toMatchObject({
      data: { 'config.yaml': expect.stringContaining('taskmanager.memory.process.size: 8192m\n') },
    });
    expect(objects['Deployment taskmanager']).toMatchObject({
      spec: { template: { spec: { containers: [{ resources: { limits: { memory: '8192Mi' } } }] } } },
    });
  });

  it('lets nobody but the scheduler hand in programs', () => {
    expect(objects['NetworkPolicy jobmanager']).toMatchObject({
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
