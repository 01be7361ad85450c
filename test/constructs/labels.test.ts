import { App, Chart, ConfigMap, Deployment, Ingress, Namespace, Service, StatefulSet } from 'kustruct';
import { lowerSelector } from '../../src/constructs/workloads/pod-selector';
import { objectsOf, shop } from './in-chart';

const name = 'app.kubernetes.io/name';
const instance = 'app.kubernetes.io/instance';
const managedBy = { 'app.kubernetes.io/managed-by': 'kustruct' };

describe('labels', () => {
  it('name the workload, the chart, the app and kustruct, on objects and pods', () => {
    const app = new App({ name: 'Web Shop', defaults: 'secure' });
    const chart = new Chart(new Chart(app, 'front'), 'cart', { labels: { team: 'web' } });
    new Deployment(chart, 'api', { image: 'api:1', labels: { tier: 'a' }, podMetadata: { labels: { tier: 'b' } } });
    const recommended = {
      [name]: 'api',
      [instance]: 'front-cart',
      'app.kubernetes.io/part-of': 'web-shop',
      ...managedBy,
      team: 'web',
    };
    expect(objectsOf(chart)['Deployment api']).toMatchObject({
      metadata: { labels: { ...recommended, tier: 'a' } },
      spec: {
        selector: { matchLabels: { [name]: 'api' } },
        template: { metadata: { labels: { ...recommended, tier: 'b' } } },
      },
    });
  });

  it('name the workload on objects that belong to it', () => {
    const chart = shop({ defaults: 'secure' });
    const api = new Deployment(chart, 'api', { image: 'api:1', replicas: 2, ports: { http: 80 } });
    new Ingress(chart, 'web', { paths: { '/': new Service(chart, 'http', { for: api }) } });
    const db = new StatefulSet(chart, 'db', { image: 'db:1' });
    const found = objectsOf(chart);
    expect(
      Object.fromEntries(Object.entries(found).map(([key, { metadata }]) => [key, metadata.labels?.[name]])),
    ).toEqual({
      'Deployment api': 'api',
      'PodDisruptionBudget api': 'api',
      'Service api': 'api',
      'Ingress api': 'api',
      'StatefulSet db': db.name,
      'Service db-headless': 'db',
    });
  });

  it('are only those of the chart and the author if the profile adds none', () => {
    const chart = shop({ defaults: 'plain', labels: { team: 'web' } });
    new ConfigMap(chart, 'settings', { labels: { tier: 'a' } });
    new Namespace(chart, 'team');
    const found = objectsOf(chart);
    expect(found['ConfigMap settings']?.metadata.labels).toEqual({ team: 'web', tier: 'a' });
    expect(found['Namespace team']?.metadata.labels).toEqual({ team: 'web' });
  });

  it('are not rendered if they are empty', () => {
    const chart = shop();
    new ConfigMap(chart, 'settings', { labels: {}, annotations: {} });
    expect(objectsOf(chart)['ConfigMap settings']?.metadata).toEqual({ name: 'settings' });
  });

  it('that are added later are kept', () => {
    const chart = shop();
    const settings = new ConfigMap(chart, 'settings', { annotations: { a: 'b' } });
    settings.metadata.addLabel('tier', 'a');
    settings.metadata.addAnnotation('c', 'd');
    expect(objectsOf(chart)['ConfigMap settings']?.metadata).toEqual({
      name: 'settings',
      labels: { tier: 'a' },
      annotations: { a: 'b', c: 'd' },
    });
  });
});

describe('a selector', () => {
  it('of its author is added to the labels of the pods, and used by Services', () => {
    const chart = shop({ defaults: 'secure' });
    const api = new Deployment(chart, 'api', {
      image: 'api:1',
      ports: { http: 80 },
      selector: { matchLabels: { app: 'old' } },
    });
    new Service(chart, 'http', { for: api });
    const found = objectsOf(chart);
    expect(found['Deployment api']).toMatchObject({
      spec: {
        selector: { matchLabels: { app: 'old' } },
        template: { metadata: { labels: { app: 'old', [name]: 'api' } } },
      },
    });
    expect(Object(found['Deployment api']?.spec).selector).toEqual({ matchLabels: { app: 'old' } });
    expect(found['Service api']).toHaveProperty('spec.selector', { app: 'old' });
  });

  it('with expressions only leaves the recommended labels to Services', () => {
    const selector = { matchExpressions: [{ key: 'app', operator: 'In', values: ['old'] }] };
    const podMetadata = { labels: { app: 'old' } };
    const secure = new Deployment(shop({ defaults: 'secure' }), 'api', { image: 'api:1', selector, podMetadata });
    expect(secure.matchLabels).toEqual({ [name]: 'api' });
    const plain = new Deployment(shop(), 'api', { image: 'api:1', selector, podMetadata });
    expect(plain.matchLabels).toEqual({ app: 'old' });
  });

  it('follows the recommended labels that its author changes on the pods', () => {
    const labels = { [name]: 'old', [instance]: 'older' };
    const api = new Deployment(shop({ defaults: 'secure' }), 'api', { image: 'api:1', podMetadata: { labels } });
    expect(api[lowerSelector]()).toEqual({ matchLabels: { [name]: 'old' } });
  });

  it('does not change when a workload moves to another chart, or its chart is renamed', () => {
    const specIn = (path: readonly string[]) => {
      const scope = path.reduce<App | Chart>((above, id) => new Chart(above, id), new App());
      return new Deployment(scope, 'api', { image: 'api:1', replicas: 2 }).toJson().spec;
    };
    const [before, after] = [specIn(['shop']), specIn(['web', 'checkout'])];
    expect(before).toHaveProperty('selector', { matchLabels: { [name]: 'api' } });
    expect(after).toHaveProperty('selector', { matchLabels: { [name]: 'api' } });
    expect(after).toHaveProperty(['template', 'metadata', 'labels', instance], 'web-checkout');
  });

  it('can be an older one that its author sets, for everything that references the workload', () => {
    const chart = shop({ defaults: 'secure' });
    const older = { [name]: 'api', [instance]: 'shop' };
    const selector = { matchLabels: older };
    const api = new Deployment(chart, 'api', { image: 'api:1', replicas: 2, ports: { http: 80 }, selector });
    new Service(chart, 'http', { for: api });
    const found = objectsOf(chart);
    expect(found['Deployment api']).toMatchObject({
      spec: { selector, template: { spec: { topologySpreadConstraints: [{ labelSelector: selector }] } } },
    });
    expect(found['PodDisruptionBudget api']).toHaveProperty('spec.selector', selector);
    expect(found['Service api']).toHaveProperty('spec.selector', older);
  });
});
