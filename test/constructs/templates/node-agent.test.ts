import { NodeAgent, type NodeAgentProps, ServiceAccount, Volume } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const image = 'agent:1.4.2';
const labels = { 'app.kubernetes.io/name': 'agent' };

function render(props: NodeAgentProps): ReturnType<typeof objectsOf> {
  const chart = shop({ namespace: 'shop', defaults: 'plain' });
  new NodeAgent(chart, 'agent', { image, ...props });
  return objectsOf(chart);
}

function pod(props: NodeAgentProps): unknown {
  return Object(render(props)['DaemonSet agent']?.spec).template.spec;
}

describe('a NodeAgent', () => {
  it('is a DaemonSet on every node, replaced on a tenth of them at a time', () => {
    expect(render({})).toEqual({
      'DaemonSet agent': {
        apiVersion: 'apps/v1',
        kind: 'DaemonSet',
        metadata: { name: 'agent', namespace: 'shop' },
        spec: {
          updateStrategy: { rollingUpdate: { maxUnavailable: '10%' } },
          selector: { matchLabels: labels },
          template: {
            metadata: { labels: { ...labels, 'app.kubernetes.io/instance': 'shop' } },
            spec: { tolerations: [{ operator: 'Exists' }], containers: [{ name: 'agent', image }] },
          },
        },
      },
    });
  });

  it('mounts files of the node read-only by default', () => {
    const hostPaths = {
      '/host/proc': '/proc',
      '/host/root': { path: '/', mountPropagation: 'HostToContainer' },
      '/state': { path: '/var/lib/agent', type: 'DirectoryOrCreate', readOnly: false },
    } as const;
    expect(pod({ hostPaths, mounts: { '/tmp': Volume.emptyDir() } })).toMatchObject({
      containers: [
        {
          volumeMounts: [
            { name: 'host-proc', mountPath: '/host/proc', readOnly: true },
            { name: 'host-root', mountPath: '/host/root', readOnly: true, mountPropagation: 'HostToContainer' },
            { name: 'state', mountPath: '/state', readOnly: false },
            { name: 'tmp', mountPath: '/tmp' },
          ],
        },
      ],
      volumes: [
        { name: 'host-proc', hostPath: { path: '/proc' } },
        { name: 'host-root', hostPath: { path: '/' } },
        { name: 'state', hostPath: { path: '/var/lib/agent', type: 'DirectoryOrCreate' } },
        { name: 'tmp', emptyDir: {} },
      ],
    });
  });

  it('has rights in the cluster through its own account, with its name on all objects', () => {
    const objects = render({ rules: [{ resources: ['nodes', 'pods'], verbs: ['list', 'watch'] }] });
    expect(objects).toMatchObject({
      'ServiceAccount agent': { metadata: { namespace: 'shop' } },
      'ClusterRole agent': {
        rules: [{ apiGroups: [''], resources: ['nodes', 'pods'], verbs: ['list', 'watch'] }],
      },
      'ClusterRoleBinding agent': {
        roleRef: { kind: 'ClusterRole', name: 'agent' },
        subjects: [{ kind: 'ServiceAccount', name: 'agent', namespace: 'shop' }],
      },
      'DaemonSet agent': { spec: { template: { spec: { serviceAccountName: 'agent' } } } },
    });
    expect(Object.keys(objects)).toHaveLength(4);
  });

  it('grants the rights to a given account', () => {
    const chart = shop({ namespace: 'shop' });
    const serviceAccount = new ServiceAccount(chart, 'collector');
    const rules = [{ resources: ['nodes'], verbs: ['get'] }];
    const { daemonSet } = new NodeAgent(chart, 'agent', { image, serviceAccount, rules });
    expect(daemonSet.name).toBe('agent');
    expect(objectsOf(chart)['ClusterRoleBinding agent']).toHaveProperty('subjects.0.name', 'collector');
  });

  it('accepts other tolerations and another pace of updates', () => {
    expect(pod({ tolerations: [] })).toEqual({ containers: [{ name: 'agent', image }] });
    const infra = [{ key: 'infra', effect: 'NoSchedule' }] as const;
    expect(pod({ tolerations: infra, priorityClassName: 'system-node-critical' })).toMatchObject({
      tolerations: infra,
      priorityClassName: 'system-node-critical',
    });
    const strategyOf = (props: NodeAgentProps) => Object(render(props)['DaemonSet agent']?.spec).updateStrategy;
    expect(strategyOf({ maxUnavailable: 3 })).toEqual({ rollingUpdate: { maxUnavailable: 3 } });
    expect(strategyOf({ updateStrategy: { type: 'OnDelete' } })).toEqual({ type: 'OnDelete' });
  });

  it('resolves names in the cluster by default when it uses the network of its node', () => {
    expect(pod({ hostNetwork: true })).toHaveProperty('dnsPolicy', 'ClusterFirstWithHostNet');
    expect(pod({ hostNetwork: true, dnsPolicy: 'Default' })).toHaveProperty('dnsPolicy', 'Default');
    expect(pod({})).not.toHaveProperty('dnsPolicy');
  });

  it('refuses two mounts at one path, and two update strategies', () => {
    const props: NodeAgentProps = {
      image,
      hostPaths: { '/state': '/var/lib/agent' },
      mounts: { '/state': Volume.emptyDir() },
      maxUnavailable: 1,
      updateStrategy: { type: 'OnDelete' },
    };
    expect(refusalsOf((chart) => new NodeAgent(chart, 'agent', props))).toEqual([
      {
        field: 'spec.template.spec.containers[0].volumeMounts',
        what: 'hostPaths and mounts both mount something at "/state"',
        fix: "keep one of them, or mount it elsewhere: hostPaths: { '/host/state': … }",
      },
      {
        field: 'spec.updateStrategy',
        what: 'maxUnavailable and updateStrategy are both set',
        fix: 'keep one: maxUnavailable: 1, or updateStrategy in full',
      },
    ]);
  });

  it('refuses rights for an account without a namespace', () => {
    const rules = [{ resources: ['nodes'], verbs: ['get'] }];
    const refused = refusalsOf((chart) => new NodeAgent(chart, 'agent', { image, rules }));
    expect(refused.map(({ what }) => what)).toEqual([
      'the service account "agent" has no namespace, and neither has the binding',
    ]);
  });
});
