import * as kplus from 'cdk8s-plus-28';
import {
  ClusterRole,
  CronJob,
  DaemonSet,
  Deployment,
  Job,
  Pod,
  ReplicaSet,
  ReplicationController,
  RoleBinding,
  StatefulSet,
} from 'kustruct';
import { lowerSelector } from '../../../src/constructs/workloads/pod-selector';
import { objectsOf, refusalsOf, shop } from '../in-chart';

describe('a workload', () => {
  it('of every kind has ports, labels, a selector and an account', () => {
    const chart = shop({ namespace: 'shop', defaults: 'secure' });
    const props = { image: 'a:1', ports: { http: 80 } };
    const all = [
      new Pod(chart, 'pod', props),
      new Deployment(chart, 'deployment', props),
      new StatefulSet(chart, 'stateful-set', props),
      new DaemonSet(chart, 'daemon-set', props),
      new ReplicaSet(chart, 'replica-set', props),
      new ReplicationController(chart, 'replication-controller', props),
      new Job(chart, 'job', props),
      new CronJob(chart, 'cron-job', { ...props, schedule: '@daily' }),
    ];
    new RoleBinding(chart, 'viewers', { role: ClusterRole.existing('view'), subjects: all });
    for (const workload of all) {
      const { name, kind } = workload;
      const labels = { 'app.kubernetes.io/name': name };
      expect(workload.containerPorts).toEqual([{ name: 'http', containerPort: 80 }]);
      expect(workload.podLabels).toEqual({
        ...labels,
        'app.kubernetes.io/instance': 'shop',
        'app.kubernetes.io/managed-by': 'kustruct',
      });
      expect(workload[lowerSelector]()).toEqual({ matchLabels: labels });
      expect(workload.toSubjectConfiguration()).toEqual({
        kind: 'ServiceAccount',
        name,
        namespace: 'shop',
        apiGroup: '',
      });
      expect(workload.toNetworkPolicyPeerConfig().podSelector?.labelSelector._toKube()).toEqual({
        matchExpressions: undefined,
        matchLabels: labels,
      });
      expect(JSON.stringify(workload.toJson())).toContain(`"serviceAccountName":"${name}"`);
      expect(workload.kind.toLowerCase()).toBe(kind.toLowerCase());
    }
    expect(chart.toJson().filter(({ kind }) => kind === 'ServiceAccount')).toHaveLength(all.length);
  });

  it('has the ports of all its containers and of sidecars, but not of other init containers', () => {
    const api = new Deployment(shop(), 'api', {
      image: 'api:1',
      ports: { http: 80, dns: { containerPort: 53, protocol: 'UDP' } },
      containers: { side: { image: 'side:1', ports: { admin: 9000 } } },
      initContainers: {
        first: { image: 'first:1', ports: { never: 1 } },
        proxy: { image: 'proxy:1', restartPolicy: 'Always', ports: { proxy: 15001 } },
      },
    });
    expect(api.containerPorts).toEqual([
      { name: 'http', containerPort: 80 },
      { name: 'dns', containerPort: 53, protocol: 'UDP' },
      { name: 'admin', containerPort: 9000 },
      { name: 'proxy', containerPort: 15001 },
    ]);
  });

  it('runs with an account of cdk8s-plus', () => {
    const chart = shop({ defaults: 'secure' });
    const serviceAccount = new kplus.ServiceAccount(chart, 'robot', { metadata: { name: 'robot' } });
    new Deployment(chart, 'api', { image: 'api:1', serviceAccount });
    const pod = Object(objectsOf(chart)['Deployment api']?.spec).template.spec;
    expect(pod.serviceAccountName).toBe('robot');
    expect(pod).not.toHaveProperty('automountServiceAccountToken');
  });

  it('has metadata for its pods, and a container with a valid name', () => {
    const chart = shop();
    const podMetadata = { labels: { tier: 'a' }, annotations: { b: 'c' }, finalizers: ['example.com/d'] };
    new Job(chart, 'once', { name: 'run.once', image: 'a:1', podMetadata });
    expect(objectsOf(chart)['Job run.once']).toMatchObject({
      spec: { template: { metadata: podMetadata, spec: { containers: [{ name: 'run-once' }] } } },
    });
  });

  it('reports all its problems at once', () => {
    const refused = refusalsOf((chart) => {
      new CronJob(chart, 'backup', { schedule: '* * *', cpu: 'much', mounts: { '/a': 'b' }, liveness: '/live' });
    });
    expect(refused.map(({ field }) => field).sort()).toEqual([
      'spec.jobTemplate.spec.template.spec.containers[0].image',
      'spec.jobTemplate.spec.template.spec.containers[0].livenessProbe.httpGet.port',
      'spec.jobTemplate.spec.template.spec.containers[0].resources.requests.cpu',
      'spec.jobTemplate.spec.template.spec.containers[0].volumeMounts[0].name',
      'spec.schedule',
    ]);
  });
});
