import { differences } from '../../../src/manifests/live/differences';
import { stored } from '../../../src/manifests/live/stored';
import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { isManifest } from '../../../src/manifests/plain';
import { recordedVerdicts } from '../../verdicts/recorded';

function object(apiVersion: string, kind: string, fields: Fields): Manifest {
  return { apiVersion, kind, metadata: { name: 'web' }, ...fields };
}

function specOf(apiVersion: string, kind: string, spec: Fields): unknown {
  return stored(object(apiVersion, kind, { spec })).spec;
}

describe('what the API server keeps of a manifest', () => {
  test('has the defaults of a Deployment, and of the pods in it', () => {
    const spec = { containers: [{ name: 'web', image: 'nginx:1.27', readinessProbe: { httpGet: { port: 80 } } }] };
    const kept = specOf('apps/v1', 'Deployment', { selector: { matchLabels: { app: 'web' } }, template: { spec } });
    expect(kept).toEqual({
      replicas: 1,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
      selector: { matchLabels: { app: 'web' } },
      template: {
        spec: {
          dnsPolicy: 'ClusterFirst',
          restartPolicy: 'Always',
          schedulerName: 'default-scheduler',
          securityContext: {},
          terminationGracePeriodSeconds: 30,
          containers: [
            {
              name: 'web',
              image: 'nginx:1.27',
              imagePullPolicy: 'IfNotPresent',
              terminationMessagePath: '/dev/termination-log',
              terminationMessagePolicy: 'File',
              readinessProbe: {
                httpGet: { port: 80, path: '/', scheme: 'HTTP' },
                failureThreshold: 3,
                periodSeconds: 10,
                successThreshold: 1,
                timeoutSeconds: 1,
              },
            },
          ],
        },
      },
    });
  });

  test('has no rolling update settings in a workload with another strategy', () => {
    expect(specOf('apps/v1', 'Deployment', { strategy: { type: 'Recreate' } })).toMatchObject({
      strategy: { type: 'Recreate' },
    });
    expect(specOf('apps/v1', 'StatefulSet', { updateStrategy: { type: 'OnDelete' } })).toMatchObject({
      updateStrategy: { type: 'OnDelete' },
    });
    expect(specOf('apps/v1', 'StatefulSet', {})).toMatchObject({
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
    });
  });

  test.each([
    ['nginx', 'Always'],
    ['nginx:latest', 'Always'],
    ['localhost:5000/nginx', 'Always'],
    ['nginx:1.27', 'IfNotPresent'],
    [`nginx@sha256:${'a'.repeat(64)}`, 'IfNotPresent'],
    ['Not An Image', 'IfNotPresent'],
  ])('pulls the image "%s" by the policy %s', (image, imagePullPolicy) => {
    expect(specOf('v1', 'Pod', { containers: [{ name: 'web', image }] })).toMatchObject({
      containers: [{ imagePullPolicy }],
    });
  });

  test('gives pods what templates do not get: service links, requests and host ports', () => {
    const resources = { limits: { cpu: '1', memory: '1Gi' }, requests: { cpu: '500m' } };
    const containers = [{ name: 'web', image: 'web:1', resources, ports: [{ containerPort: 80 }] }];
    expect(specOf('v1', 'Pod', { hostNetwork: true, containers })).toMatchObject({
      enableServiceLinks: true,
      containers: [
        {
          resources: { requests: { cpu: '500m', memory: '1Gi' } },
          ports: [{ containerPort: 80, hostPort: 80, protocol: 'TCP' }],
        },
      ],
    });
    const template = { spec: { containers } };
    const kept = specOf('apps/v1', 'ReplicaSet', { template });
    expect(kept).not.toHaveProperty('template.spec.enableServiceLinks');
    expect(kept).not.toHaveProperty('template.spec.containers.0.resources.requests.memory');
  });

  test('reads a zero as unset where the API does, and only there', () => {
    expect(specOf('v1', 'Pod', { hostNetwork: false, hostUsers: false, nodeName: '', volumes: [] })).toEqual(
      specOf('v1', 'Pod', { hostUsers: false }),
    );
    expect(specOf('v1', 'Pod', { hostUsers: false })).not.toEqual(specOf('v1', 'Pod', {}));
    expect(specOf('apps/v1', 'Deployment', { replicas: 0 })).toMatchObject({ replicas: 0 });
    expect(specOf('apps/v1', 'Deployment', { minReadySeconds: 0 })).not.toHaveProperty('minReadySeconds');
  });

  test('reads a null as unset, and fills it in', () => {
    expect(specOf('apps/v1', 'Deployment', { replicas: null })).toMatchObject({ replicas: 1 });
  });

  test('has a target for each port of a Service, and the fields of its type', () => {
    expect(specOf('v1', 'Service', { type: 'LoadBalancer', ports: [{ port: 80 }] })).toEqual({
      type: 'LoadBalancer',
      allocateLoadBalancerNodePorts: true,
      externalTrafficPolicy: 'Cluster',
      internalTrafficPolicy: 'Cluster',
      ipFamilyPolicy: 'SingleStack',
      sessionAffinity: 'None',
      ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }],
    });
  });

  test('has both address families for a Service without an address and a selector', () => {
    expect(specOf('v1', 'Service', { clusterIP: 'None' })).toHaveProperty('ipFamilyPolicy', 'RequireDualStack');
    expect(specOf('v1', 'Service', { clusterIP: 'None', selector: { app: 'web' } })).toHaveProperty(
      'ipFamilyPolicy',
      'SingleStack',
    );
    expect(specOf('v1', 'Service', { type: 'ExternalName', externalName: 'a.example.com' })).not.toHaveProperty(
      'ipFamilyPolicy',
    );
  });

  test('has the priority and the tolerations that admission adds to a Pod, but not to a template', () => {
    expect(specOf('v1', 'Pod', { tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists' }] })).toEqual(
      expect.objectContaining({
        priority: 0,
        preemptionPolicy: 'PreemptLowerPriority',
        tolerations: [
          { key: 'node.kubernetes.io/not-ready', operator: 'Exists' },
          {
            key: 'node.kubernetes.io/unreachable',
            operator: 'Exists',
            effect: 'NoExecute',
            tolerationSeconds: 300,
          },
        ],
      }),
    );
    expect(specOf('apps/v1', 'Deployment', { template: { spec: {} } })).not.toHaveProperty('template.spec.priority');
  });

  test('has only the names of the secrets of an account', () => {
    const { secrets } = stored(object('v1', 'ServiceAccount', { secrets: [{ name: 'token', namespace: 'shop' }] }));
    expect(secrets).toEqual([{ name: 'token' }]);
  });

  test('has no lifecycle of a container if it only sets a stop signal, which the server drops', () => {
    const container = (lifecycle: Fields) => ({ containers: [{ name: 'api', image: 'api:1', lifecycle }] });
    expect(specOf('v1', 'Pod', container({ stopSignal: 'SIGTERM' }))).not.toHaveProperty('containers.0.lifecycle');
    const preStop = { sleep: { seconds: 5 } };
    expect(specOf('v1', 'Pod', container({ preStop, stopSignal: 'SIGTERM' }))).toMatchObject(container({ preStop }));
  });

  test('has the texts of a Secret as data, and its type', () => {
    const { data, type } = stored(object('v1', 'Secret', { data: { a: 'MQ==' }, stringData: { b: '2' } }));
    expect({ data, type }).toEqual({ data: { a: 'MQ==', b: 'Mg==' }, type: 'Opaque' });
  });

  test('sets the number of pods of a Job only if the Job does not', () => {
    expect(specOf('batch/v1', 'Job', {})).toMatchObject({ completions: 1, parallelism: 1, backoffLimit: 6 });
    expect(specOf('batch/v1', 'Job', { parallelism: 3 })).not.toHaveProperty('completions');
  });

  test('has the source of a claim in both of its fields', () => {
    const source = { kind: 'PersistentVolumeClaim', name: 'old' };
    const kept = { volumeMode: 'Filesystem', dataSource: source, dataSourceRef: source };
    expect(specOf('v1', 'PersistentVolumeClaim', { dataSource: source })).toEqual(kept);
    expect(specOf('v1', 'PersistentVolumeClaim', { dataSourceRef: source })).toEqual(kept);
  });

  test('has no status, and keeps custom resources unchanged', () => {
    expect(stored(object('apps/v1', 'Deployment', { status: { replicas: 3 } }))).not.toHaveProperty('status');
    const custom = object('example.com/v1', 'Depot', { spec: { size: 0, tags: [] } });
    expect(stored(custom)).toEqual(custom);
  });

  test('does not change when it is written again, for every accepted manifest', () => {
    const accepted = ['create.jsonl.gz', 'cluster.jsonl.gz'].flatMap((file) =>
      recordedVerdicts(file).flatMap(({ accepted, document }) =>
        accepted && typeof document === 'object' && document !== null && 'kind' in document && isManifest(document)
          ? [document]
          : [],
      ),
    );
    expect(accepted.length).toBeGreaterThan(5000);
    const changed = accepted.filter((document) => {
      const once = stored(document);
      const twice = isManifest(once) ? stored(once) : {};
      return differences(once, twice, undefined, '').length > 0;
    });
    expect(changed).toEqual([]);
  });
});
