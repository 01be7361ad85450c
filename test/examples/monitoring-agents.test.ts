import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/monitoring-agents/main')>('monitoring-agents');
const manifests = render(app);
const AGENTS = ['node-metrics', 'log-collector'];

describe('the monitoring agents', () => {
  it.each(AGENTS)('run on every node, with the highest priority: %s', (name) => {
    expect(manifests).toHaveManifest('DaemonSet', name, {
      spec: {
        template: { spec: { tolerations: [{ operator: 'Exists' }], priorityClassName: 'system-node-critical' } },
      },
    });
  });

  it.each(AGENTS)('mount folders of the node read-only, except their own state: %s', (name) => {
    const [container] = Object(manifests.get('DaemonSet', name).spec).template.spec.containers;
    const mounts: { mountPath: string; readOnly?: boolean }[] = container.volumeMounts;
    const written = mounts.filter(({ readOnly, mountPath }) => readOnly !== true && mountPath !== '/etc/vector');
    expect(written.map(({ mountPath }) => mountPath)).toEqual(name === 'log-collector' ? ['/state'] : []);
    expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
  });

  it('give rights only to the agent that needs the API server, and no token to the other', () => {
    expect(manifests.get('ClusterRole', 'log-collector')).toHaveProperty('rules', [
      { apiGroups: [''], resources: ['pods', 'namespaces', 'nodes'], verbs: ['get', 'list', 'watch'] },
    ]);
    expect(manifests).toHaveManifest('ClusterRoleBinding', 'log-collector', {
      roleRef: { kind: 'ClusterRole', name: 'log-collector' },
      subjects: [{ kind: 'ServiceAccount', name: 'log-collector', namespace: 'monitoring' }],
    });
    expect(manifests.ofKind('ClusterRoleBinding')).toHaveLength(1);
    expect(manifests).toHaveManifest('DaemonSet', 'node-metrics', {
      spec: { template: { spec: { automountServiceAccountToken: false } } },
    });
  });

  it('resolve Services by name in the network of the node', () => {
    expect(manifests).toHaveManifest('DaemonSet', 'node-metrics', {
      spec: { template: { spec: { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' } } },
    });
  });
});
