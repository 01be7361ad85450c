import {
  App,
  Chart,
  ClusterRole,
  ConfigMap,
  CronJob,
  type Defaults,
  Deployment,
  type DeploymentProps,
  Ingress,
  plain,
  RoleBinding,
  RuntimeClass,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
  secure,
  Volume,
} from 'kustruct';
import { objectsOf, shop } from './in-chart';

/** One of each kind to which a profile adds something. */
function fill(chart: Chart): Chart {
  const api = new Deployment(chart, 'api', { image: 'api:1', replicas: 2, ports: { http: 80 } });
  new Ingress(chart, 'web', { paths: { '/': new Service(chart, 'http', { for: api }) } });
  new StatefulSet(chart, 'db', { image: 'db:1' });
  new CronJob(chart, 'backup', { image: 'backup:1', schedule: '@daily' });
  return chart;
}

describe('a profile', () => {
  it('is secure if none is set', () => {
    expect(objectsOf(fill(shop({})))).toEqual(objectsOf(fill(shop({ defaults: 'secure' }))));
  });

  it('adds nothing if it is plain', () => {
    const found = objectsOf(fill(shop({ defaults: 'plain' })));
    expect(Object.keys(found).sort()).toEqual([
      'CronJob backup',
      'Deployment api',
      'Ingress api',
      'Service api',
      'StatefulSet db',
    ]);
    expect(found['CronJob backup']).toEqual({
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'backup' },
      spec: {
        schedule: '@daily',
        jobTemplate: {
          spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'backup', image: 'backup:1' }] } } },
        },
      },
    });
  });

  it('adds each part if it is secure, and each part can be left out', () => {
    const found = (defaults: Defaults) => objectsOf(fill(shop({ defaults })));
    const without = (part: keyof Defaults) => found({ ...secure, [part]: undefined });
    expect(without('disruptionBudget')).not.toHaveProperty(['PodDisruptionBudget api']);
    expect(without('headlessService')).not.toHaveProperty(['Service db-headless']);
    expect(without('spread')['Deployment api']).not.toHaveProperty('spec.template.spec.topologySpreadConstraints');
    expect(without('deploymentStrategy')['Deployment api']).not.toHaveProperty('spec.strategy');
    expect(without('concurrencyPolicy')['CronJob backup']).not.toHaveProperty('spec.concurrencyPolicy');
    expect(without('pod')['Deployment api']).not.toHaveProperty('spec.template.spec.securityContext');
    expect(without('tokenOnlyForSubjects')['Deployment api']).not.toHaveProperty(
      'spec.template.spec.automountServiceAccountToken',
    );
    expect(without('memoryLimitIsRequest')['Deployment api']).not.toHaveProperty(
      'spec.template.spec.containers[0].resources.limits',
    );
    expect(found({ ...secure, labels: false })['Service api']?.metadata).toEqual({ name: 'api' });
  });

  it('can be your own, with any field of pods and containers', () => {
    const own = {
      labels: false,
      pod: { dnsPolicy: 'Default', tolerations: [{ operator: 'Exists' }] },
      container: { imagePullPolicy: 'Always', terminationMessagePolicy: 'FallbackToLogsOnError' },
      deploymentStrategy: { type: 'Recreate' },
      disruptionBudget: { minAvailable: '50%' },
      headlessService: { clusterIP: 'None', publishNotReadyAddresses: true },
    } as const satisfies Defaults;
    const found = objectsOf(fill(shop({ defaults: own })));
    expect(found['Deployment api']).toMatchObject({
      spec: {
        strategy: { type: 'Recreate' },
        template: { spec: { ...own.pod, containers: [{ name: 'api', ...own.container }] } },
      },
    });
    expect(found['PodDisruptionBudget api']).toHaveProperty('spec.minAvailable', '50%');
    expect(found['Service db-headless']).toHaveProperty('spec.publishNotReadyAddresses', true);
  });

  it('is overridden by the props of the author, field by field', () => {
    const chart = shop({
      defaults: { ...plain, pod: { dnsPolicy: 'Default' }, container: { imagePullPolicy: 'Always' } },
    });
    new Deployment(chart, 'api', { image: 'api:1', dnsPolicy: 'None', imagePullPolicy: 'Never' });
    expect(objectsOf(chart)['Deployment api']).toMatchObject({
      spec: { template: { spec: { dnsPolicy: 'None', containers: [{ imagePullPolicy: 'Never' }] } } },
    });
  });

  /** The pods of a Deployment under a profile that adds only these parts. */
  const podsOf = (profile: Partial<Defaults>, props: Partial<DeploymentProps> = {}) => {
    const chart = shop({ defaults: { ...plain, ...profile } });
    new Deployment(chart, 'api', { image: 'api:1', ...props });
    return Object(objectsOf(chart)['Deployment api']?.spec).template.spec;
  };

  it('can set any field of pods, including those whose props accept objects or a short form', () => {
    const pod = {
      affinity: { nodeAffinity: {} },
      automountServiceAccountToken: false,
      hostAliases: [{ ip: '10.0.0.1', hostnames: ['mail'] }],
      imagePullSecrets: [{ name: 'registry' }],
      nodeSelector: { 'kubernetes.io/arch': 'amd64' },
      priorityClassName: 'normal',
      runtimeClassName: 'gvisor',
      schedulingGates: [{ name: 'approved' }],
      terminationGracePeriodSeconds: 60,
      volumes: [{ name: 'tmp', emptyDir: {} }],
    } satisfies Defaults['pod'];
    const container = {
      env: [{ name: 'HTTP_PROXY', value: 'http://proxy.acme.example:3128' }],
      envFrom: [{ configMapRef: { name: 'company' } }],
      imagePullPolicy: 'Always',
      resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
      resources: { requests: { cpu: '50m' }, limits: { cpu: '2' } },
      terminationMessagePolicy: 'FallbackToLogsOnError',
      volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
      workingDir: '/srv',
    } satisfies Defaults['container'];
    const initContainers = { migrate: { image: 'migrate:1' } };
    expect(podsOf({ pod, container }, { initContainers })).toEqual({
      ...pod,
      initContainers: [{ name: 'migrate', image: 'migrate:1', ...container }],
      containers: [{ name: 'api', image: 'api:1', ...container }],
    });
  });

  it('merges its lists and maps with those of the author, whose values win', () => {
    const pod = {
      imagePullSecrets: [{ name: 'registry' }],
      nodeSelector: { 'kubernetes.io/arch': 'amd64', pool: 'general' },
      priorityClassName: 'normal',
      runtimeClassName: 'gvisor',
      tolerations: [{ key: 'spot' }],
    } satisfies Defaults['pod'];
    const container = {
      env: [
        { name: 'TZ', value: 'UTC' },
        { name: 'TOKEN', value: 'none' },
      ],
    } satisfies Defaults['container'];
    const spec = podsOf(
      { pod, container },
      {
        imagePullSecrets: ['own', 'registry'],
        nodeSelector: { pool: 'gpu' },
        priorityClassName: 'high',
        runtimeClassName: RuntimeClass.existing('kata'),
        tolerations: [{ key: 'gpu' }],
        env: { TOKEN: Secret.existing('api').key('token'), MODE: 'fast' },
      },
    );
    expect(spec).toEqual({
      imagePullSecrets: [{ name: 'own' }, { name: 'registry' }],
      nodeSelector: { 'kubernetes.io/arch': 'amd64', pool: 'gpu' },
      priorityClassName: 'high',
      runtimeClassName: 'kata',
      tolerations: [{ key: 'gpu' }],
      containers: [
        {
          name: 'api',
          image: 'api:1',
          env: [
            { name: 'TZ', value: 'UTC' },
            { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'api', key: 'token' } } },
            { name: 'MODE', value: 'fast' },
          ],
        },
      ],
    });
  });

  it('has volumes that authors can mount or replace, and that never take the name of another volume', () => {
    const pod = { volumes: [{ name: 'tmp', emptyDir: {} }] };
    const container = { volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] };
    expect(
      podsOf({ pod, container }, { mounts: { '/var/run': 'tmp', '/etc/tmp': ConfigMap.existing('tmp') } }),
    ).toEqual({
      volumes: [
        { name: 'tmp', emptyDir: {} },
        { name: 'configmap-tmp', configMap: { name: 'tmp' } },
      ],
      containers: [
        {
          name: 'api',
          image: 'api:1',
          volumeMounts: [
            { name: 'tmp', mountPath: '/tmp' },
            { name: 'tmp', mountPath: '/var/run' },
            { name: 'configmap-tmp', mountPath: '/etc/tmp' },
          ],
        },
      ],
    });
    const large = { tmp: Volume.emptyDir({ sizeLimit: '1Gi' }) };
    expect(podsOf({ pod, container }, { volumes: large, mounts: { '/tmp': 'tmp' } })).toMatchObject({
      volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
      containers: [{ volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] }],
    });
  });

  it('limits containers that do not set the same resource, and adds no request', () => {
    const resourcesOf = (props: Partial<DeploymentProps>, profile?: Partial<Defaults>) => {
      const limits = { cpu: '2', memory: '1Gi' };
      return podsOf({ container: { resources: { limits } }, ...profile }, props).containers[0].resources;
    };
    expect(resourcesOf({})).toEqual({ limits: { cpu: '2', memory: '1Gi' } });
    expect(resourcesOf({}, { memoryLimitIsRequest: true })).toEqual({ limits: { cpu: '2', memory: '1Gi' } });
    expect(resourcesOf({ cpu: '4', memory: '256Mi' })).toEqual({
      requests: { cpu: '4', memory: '256Mi' },
      limits: { memory: '256Mi' },
    });
    const requests = { memory: '2Gi' };
    expect(resourcesOf({ resources: { requests, limits: { cpu: '1' } } })).toEqual({ requests, limits: { cpu: '1' } });
    expect(resourcesOf({ resources: { requests } }, { memoryLimitIsRequest: true })).toEqual({
      requests,
      limits: { cpu: '2', memory: '2Gi' },
    });
    expect(resourcesOf({ podResources: { limits: { memory: '2Gi' } } })).toEqual({ limits: { cpu: '2' } });
  });

  it('sets whether tokens are mounted, and whether all pods run on Windows', () => {
    const token = { pod: { automountServiceAccountToken: true } };
    expect(podsOf({ ...token, tokenOnlyForSubjects: true })).toHaveProperty('automountServiceAccountToken', true);
    expect(podsOf(token, { automountServiceAccountToken: false })).toHaveProperty(
      'automountServiceAccountToken',
      false,
    );
    const windows = podsOf({ ...secure, pod: { ...secure.pod, os: { name: 'windows' } } });
    expect(windows).toHaveProperty('os', { name: 'windows' });
    expect(windows).not.toHaveProperty('securityContext');
    expect(windows.containers[0]).not.toHaveProperty('securityContext');
  });

  it('can spread pods over several domains', () => {
    const over = (topologyKey: string) => ({ topologyKey, maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' }) as const;
    const spread = [over('topology.kubernetes.io/zone'), over('kubernetes.io/hostname')];
    expect(podsOf({ ...secure, spread }, { replicas: 2 }).topologySpreadConstraints).toMatchObject(spread);
    expect(podsOf({ ...secure, spread }, { replicas: 1 })).not.toHaveProperty('topologySpreadConstraints');
  });

  it('does not compile with fields that belong to one program', () => {
    // @ts-expect-error: every container would listen on it
    const container: Defaults['container'] = { ports: [{ containerPort: 80 }] };
    // @ts-expect-error: no value fits Deployments and Jobs
    const pod: Defaults['pod'] = { restartPolicy: 'Never' };
    expect([container, pod]).toHaveLength(2);
  });

  it('of a chart replaces the profile of the app, and also applies to nested charts', () => {
    const app = new App({ defaults: 'plain' });
    const strict = new Chart(app, 'strict', { defaults: 'secure' });
    const inner = new Chart(strict, 'inner');
    const loose = new Chart(app, 'loose');
    const labelled = [strict, inner, loose].map(
      (chart) => new ServiceAccount(chart, 'robot').metadata.getLabel('app.kubernetes.io/name') !== undefined,
    );
    expect(labelled).toEqual([true, true, false]);
  });
});

describe('the token of an account under a secure profile', () => {
  const tokenOf = (make: (chart: Chart) => unknown) => {
    const chart = shop({ defaults: 'secure' });
    make(chart);
    return Object(objectsOf(chart)['Deployment api']?.spec).template.spec.automountServiceAccountToken;
  };

  it('is mounted only if the account is a subject or already exists, or if its author enables it', () => {
    const image = 'api:1';
    expect(tokenOf((chart) => new Deployment(chart, 'api', { image }))).toBe(false);
    expect(
      tokenOf((chart) => new Deployment(chart, 'api', { image, serviceAccount: new ServiceAccount(chart, 'robot') })),
    ).toBe(false);
    expect(
      tokenOf((chart) => {
        const serviceAccount = new ServiceAccount(chart, 'robot');
        new Deployment(chart, 'api', { image, serviceAccount });
        new RoleBinding(chart, 'views', { role: ClusterRole.existing('view'), subjects: [serviceAccount] });
      }),
    ).toBeUndefined();
    expect(tokenOf((chart) => new Deployment(chart, 'api', { image, serviceAccount: 'made' }))).toBeUndefined();
    expect(tokenOf((chart) => new Deployment(chart, 'api', { image, serviceAccountName: 'made' }))).toBeUndefined();
    expect(tokenOf((chart) => new Deployment(chart, 'api', { image, automountServiceAccountToken: true }))).toBe(true);
    expect(
      tokenOf(
        (chart) => new Deployment(chart, 'api', { image, serviceAccount: 'made', automountServiceAccountToken: false }),
      ),
    ).toBe(false);
  });
});
