import { JsonPatch } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import {
  type Chart,
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  CronJob,
  Deployment,
  EndpointSlice,
  HorizontalPodAutoscaler,
  Ingress,
  IngressClass,
  Job,
  NetworkPolicy,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  PriorityClass,
  ReplicationController,
  Role,
  RoleBinding,
  RuntimeClass,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
  StorageClass,
} from 'kustruct';
import { objectsOf, refusalsOf, shop } from './in-chart';

const image = 'ghcr.io/acme/api:1.4.2';
const accessModes = ['ReadWriteOnce'] as const;
/** Names an object differently from its id. */
const moved = { overrides: { metadata: { name: 'moved' } } };

/** Objects with `old` as id and `moved` as name in overrides, and the references to each. */
const REFERENCES: Readonly<Record<string, (chart: Chart) => unknown>> = {
  'a ConfigMap: env, envFrom, mounts': (chart) => {
    const settings = new ConfigMap(chart, 'old', { data: { MODE: 'fast' }, ...moved });
    const env = { MODE: settings.key('MODE') };
    new Deployment(chart, 'api', { image, env, envFrom: [settings], mounts: { '/etc/api': settings } });
  },
  'a Secret: env, envFrom, mounts, pulled images': (chart) => {
    const secret = new Secret(chart, 'old', { stringData: { password: 'x' }, ...moved });
    const env = { PASSWORD: secret.key('password') };
    const mounts = { '/etc/api': secret };
    new Deployment(chart, 'api', { image, env, envFrom: [secret], mounts, imagePullSecrets: [secret] });
  },
  'a Secret: the certificate of an Ingress': (chart) => {
    const tls = new Secret(chart, 'old', {
      type: 'kubernetes.io/tls',
      data: { 'tls.crt': '', 'tls.key': '' },
      ...moved,
    });
    const service = new Service(chart, 'http', { selector: { app: 'x' }, ports: { http: 80 } });
    new Ingress(chart, 'web', { host: 'acme.example', tls, paths: { '/': service } });
  },
  'a PersistentVolumeClaim: mounts, a volume': (chart) => {
    const claimRef = new PersistentVolumeClaim(chart, 'old', { storage: '1Gi', accessModes, namespace: 'a', ...moved });
    new Deployment(chart, 'api', { image, namespace: 'a', mounts: { '/data': claimRef } });
    new PersistentVolume(chart, 'disk', { storage: '1Gi', accessModes, nfs: { server: 'a', path: '/' }, claimRef });
  },
  'a PersistentVolume: a claim': (chart) => {
    const nfs = { server: 'a', path: '/' };
    const volumeName = new PersistentVolume(chart, 'old', { storage: '1Gi', accessModes, nfs, ...moved });
    new PersistentVolumeClaim(chart, 'data', { storage: '1Gi', accessModes, volumeName });
  },
  'a StorageClass: a claim, a volume': (chart) => {
    const storageClassName = new StorageClass(chart, 'old', { provisioner: 'acme.example/disk', ...moved });
    const size = { storage: '1Gi', accessModes, storageClassName };
    new PersistentVolumeClaim(chart, 'data', size);
    new PersistentVolume(chart, 'disk', { ...size, nfs: { server: 'a', path: '/' } });
  },
  'a ServiceAccount: pods, bindings': (chart) => {
    const account = new ServiceAccount(chart, 'old', { namespace: 'a', ...moved });
    new Deployment(chart, 'api', { image, namespace: 'a', serviceAccount: account });
    const rules = [{ resources: ['pods'], verbs: ['get'] }] as const;
    const role = new Role(chart, 'role', { namespace: 'a', rules });
    new RoleBinding(chart, 'binding', { namespace: 'a', role, subjects: [account] });
    new ClusterRoleBinding(chart, 'all', { role: new ClusterRole(chart, 'reader', { rules }), subjects: [account] });
  },
  'a Role: a binding': (chart) => {
    const role = new Role(chart, 'old', { rules: [{ resources: ['pods'], verbs: ['get'] }], ...moved });
    new RoleBinding(chart, 'binding', { role, subjects: [{ kind: 'User', name: 'ada' }] });
  },
  'a Service: an Ingress, endpoints, a StatefulSet': (chart) => {
    const service = new Service(chart, 'old', { selector: { app: 'x' }, ports: { http: 80 }, ...moved });
    new Ingress(chart, 'web', { host: 'acme.example', paths: { '/': service } });
    new EndpointSlice(chart, 'slice', { service, addressType: 'IPv4', endpoints: ['10.1.2.3'] });
    new StatefulSet(chart, 'db', { image, serviceName: service });
  },
  'a Deployment: a Service, a policy, a budget, an autoscaler': (chart) => {
    const api = new Deployment(chart, 'old', { image, ports: { http: 80 }, cpu: '1', ...moved });
    new Service(chart, 'http', { for: api });
    new NetworkPolicy(chart, 'walls', { for: api, ingress: [] });
    new PodDisruptionBudget(chart, 'budget', { for: api, maxUnavailable: 1 });
    new HorizontalPodAutoscaler(chart, 'scaler', { for: api, maxReplicas: 3, cpu: 80 });
  },
  'a PriorityClass: pods': (chart) => {
    const priorityClassName = new PriorityClass(chart, 'old', { value: 10, ...moved });
    new Deployment(chart, 'api', { image, priorityClassName });
  },
  'a RuntimeClass: pods': (chart) => {
    const runtimeClassName = new RuntimeClass(chart, 'old', { handler: 'runsc', ...moved });
    new Deployment(chart, 'api', { image, runtimeClassName });
  },
  'an IngressClass: an Ingress': (chart) => {
    const ingressClassName = new IngressClass(chart, 'old', { controller: 'acme.example/nginx', ...moved });
    const service = new Service(chart, 'http', { selector: { app: 'x' }, ports: { http: 80 } });
    new Ingress(chart, 'web', { host: 'acme.example', paths: { '/': service }, ingressClassName });
  },
  'a ConfigMap: pods of cdk8s-plus': (chart) => {
    const settings = new ConfigMap(chart, 'old', { data: { MODE: 'fast' }, ...moved });
    const containers = [{ image, envFrom: [plus.Env.fromConfigMap(settings)] }];
    new plus.Deployment(chart, 'api', { containers });
  },
};

describe('a name in overrides', () => {
  test.each(Object.entries(REFERENCES))('is used in all references to %s', (_, make) => {
    const chart = shop();
    make(chart);
    const objects = objectsOf(chart);
    const text = JSON.stringify(objects);
    expect(text.split('"moved"').length).toBeGreaterThan(2);
    expect(text).not.toContain('"old"');
  });

  test('is used in the labels, and in the names of related objects', () => {
    const chart = shop({});
    const api = new Deployment(chart, 'old', { image, ports: { http: 80 }, ...moved });
    new Service(chart, 'http', { for: api });
    const { 'Service moved': service } = objectsOf(chart);
    expect(service?.spec).toMatchObject({ selector: { 'app.kubernetes.io/name': 'moved' } });
  });

  test('wins over the prop, like everything in overrides', () => {
    const settings = new ConfigMap(shop(), 'settings', { name: 'old', ...moved });
    expect([settings.name, settings.metadata.name]).toEqual(['moved', 'moved']);
  });
});

test('a namespace in overrides is used in references too', () => {
  const chart = shop();
  const account = new ServiceAccount(chart, 'robot', { overrides: { metadata: { namespace: 'moved' } } });
  const role = new ClusterRole(chart, 'reader', { rules: [{ resources: ['pods'], verbs: ['get'] }] });
  new ClusterRoleBinding(chart, 'binding', { role, subjects: [account] });
  expect(objectsOf(chart)['ClusterRoleBinding binding']?.subjects).toEqual([
    { kind: 'ServiceAccount', name: 'robot', namespace: 'moved' },
  ]);
});

describe('labels of pods in overrides', () => {
  const labels = { app: 'moved' };
  const template = { overrides: { spec: { template: { metadata: { labels } } } } };
  const podMetadata = { labels: { app: 'old' } };
  const workloads: Readonly<
    Record<string, (chart: Chart) => Deployment | Pod | CronJob | Job | ReplicationController>
  > = {
    Deployment: (chart) =>
      new Deployment(chart, 'api', { image, podMetadata, ...template, selector: { matchLabels: labels } }),
    Job: (chart) => new Job(chart, 'api', { image, podMetadata, ...template }),
    Pod: (chart) => new Pod(chart, 'api', { image, labels: { app: 'old' }, overrides: { metadata: { labels } } }),
    CronJob: (chart) => {
      const jobTemplate = { spec: template.overrides.spec };
      const overrides = { spec: { jobTemplate: { spec: jobTemplate.spec } } };
      return new CronJob(chart, 'api', { image, schedule: '@daily', podMetadata, overrides });
    },
    ReplicationController: (chart) =>
      new ReplicationController(chart, 'api', {
        image,
        podMetadata,
        selector: { app: 'old' },
        overrides: { spec: { ...template.overrides.spec, selector: labels } },
      }),
  };

  test.each(Object.entries(workloads))('are used in references to the %s', (_, make) => {
    const chart = shop();
    const pods = make(chart);
    new NetworkPolicy(chart, 'walls', { for: pods, ingress: [] });
    new PodDisruptionBudget(chart, 'budget', { for: pods, maxUnavailable: 1 });
    const text = JSON.stringify(objectsOf(chart));
    expect(text).not.toContain('"old"');
    expect(text).toContain('"app":"moved"');
  });

  test('are used in the selector and in references to the workload, if they are the recommended labels', () => {
    const chart = shop({});
    const name = { 'app.kubernetes.io/name': 'moved' };
    const overrides = { spec: { template: { metadata: { labels: name } } } };
    const api = new Deployment(chart, 'api', { image, ports: { http: 80 }, overrides });
    new Service(chart, 'http', { for: api });
    const { 'Deployment api': deployment, 'Service api': service } = objectsOf(chart);
    expect(deployment?.spec).toMatchObject({
      selector: { matchLabels: name },
      template: { metadata: { labels: name } },
    });
    expect(service?.spec).toMatchObject({ selector: name });
  });
});

test('a selector in overrides is used in references to the workload', () => {
  const chart = shop();
  const podMetadata = { labels: { app: 'api', tier: 'front' } };
  const selector = {
    matchLabels: { app: null, tier: 'front' },
    matchExpressions: [{ key: 'app', operator: 'Exists' }],
  };
  const api = new Deployment(chart, 'api', {
    image,
    podMetadata,
    selector: { matchLabels: { app: 'api' } },
    overrides: { spec: { selector } },
  });
  new PodDisruptionBudget(chart, 'budget', { for: api, maxUnavailable: 1 });
  const { 'Deployment api': deployment, 'PodDisruptionBudget api': budget } = objectsOf(chart);
  const wanted = { matchLabels: { tier: 'front' }, matchExpressions: [{ key: 'app', operator: 'Exists' }] };
  expect(deployment?.spec).toMatchObject({ selector: wanted });
  expect(budget?.spec).toMatchObject({ selector: wanted });
});

describe('a JSON patch is refused, with the prop to use, if it changes', () => {
  const patched = (patch: JsonPatch) => (chart: Chart) =>
    new Deployment(chart, 'api', { image, podMetadata: { labels: { app: 'api' } }, namespace: 'a' }).addJsonPatch(
      patch,
    );

  test.each<[string, JsonPatch, string, string]>([
    ['a name', JsonPatch.replace('/metadata/name', 'moved'), 'metadata.name', "name: 'moved'"],
    ['a namespace', JsonPatch.add('/metadata/namespace', 'moved'), 'metadata.namespace', "namespace: 'moved'"],
    [
      'a label of the pods',
      JsonPatch.replace('/spec/template/metadata/labels/app.kubernetes.io~1name', "it's"),
      'spec.template.metadata.labels[app.kubernetes.io/name]',
      "podMetadata: { labels: { 'app.kubernetes.io/name': 'it\\'s' } }",
    ],
    [
      'a selector',
      JsonPatch.add('/spec/selector/matchLabels/app', 'moved'),
      'spec.selector',
      'selector: {"matchLabels":{"app.kubernetes.io/name":"api","app":"moved"}}',
    ],
  ])('%s', (_, patch, field, fix) => {
    const refused = refusalsOf(patched(patch)).filter(({ what }) => what.startsWith('a JSON patch'));
    expect(refused).toMatchObject([
      { field, what: expect.stringContaining(`a JSON patch changes ${field} from`), fix: expect.stringContaining(fix) },
    ]);
  });

  test('also if its value is an integer beyond 2^53', () => {
    const patch = JsonPatch.add('/spec/selector', { matchLabels: { app: 9007199254740993n } });
    expect(refusalsOf(patched(patch))[0]?.what).toMatch(/ to {"matchLabels":{"app":9007199254740993}}$/);
  });

  test('but not if it adds a label that nothing selects, or changes nothing', () => {
    expect(refusalsOf(patched(JsonPatch.add('/spec/template/metadata/labels/more', 'x')))).toEqual([]);
    expect(refusalsOf(patched(JsonPatch.replace('/metadata/name', 'api')))).toEqual([]);
  });
});
