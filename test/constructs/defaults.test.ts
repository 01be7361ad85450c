import {
  App,
  Chart,
  ClusterRole,
  CronJob,
  type Defaults,
  Deployment,
  Ingress,
  plain,
  RoleBinding,
  Service,
  ServiceAccount,
  StatefulSet,
  secure,
} from 'kustruct';
import { objectsOf, shop } from './in-chart';

/** One of each that a profile adds something to. */
function fill(chart: Chart): Chart {
  const api = new Deployment(chart, 'api', { image: 'api:1', replicas: 2, ports: { http: 80 } });
  new Ingress(chart, 'web', { paths: { '/': new Service(chart, 'http', { for: api }) } });
  new StatefulSet(chart, 'db', { image: 'db:1' });
  new CronJob(chart, 'backup', { image: 'backup:1', schedule: '@daily' });
  return chart;
}

describe('the profile', () => {
  it('secure is in force where none is named', () => {
    expect(objectsOf(fill(shop({})))).toEqual(objectsOf(fill(shop({ defaults: 'secure' }))));
  });

  it('plain adds nothing', () => {
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

  it('secure adds what its parts say, each of which can be taken away', () => {
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

  it('can be one of your own, with any field of pods and containers', () => {
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

  it('gives way to what the author says, field by field', () => {
    const chart = shop({
      defaults: { ...plain, pod: { dnsPolicy: 'Default' }, container: { imagePullPolicy: 'Always' } },
    });
    new Deployment(chart, 'api', { image: 'api:1', dnsPolicy: 'None', imagePullPolicy: 'Never' });
    expect(objectsOf(chart)['Deployment api']).toMatchObject({
      spec: { template: { spec: { dnsPolicy: 'None', containers: [{ imagePullPolicy: 'Never' }] } } },
    });
  });

  it('of a chart takes the place of that of the app, and goes down to charts inside', () => {
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

  it('is not mounted, unless the account is a subject, made elsewhere, or its author says so', () => {
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
