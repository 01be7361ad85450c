import { type App, Canary, type CanaryProps, Chart, environments, WebService } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const STABLE = { image: 'api:1', replicas: 4, ports: { http: 8080 }, host: 'api.example.com' };

function api(chart: Chart, props: Partial<CanaryProps> = {}): Canary {
  return new Canary(chart, 'api', { ...STABLE, canary: { image: 'api:2' }, weight: 10, ...props });
}

function annotationsOf(props: Partial<CanaryProps>): unknown {
  const chart = shop();
  api(chart, props);
  return objectsOf(chart)['Ingress api-canary']?.metadata.annotations;
}

const NGINX = 'nginx.ingress.kubernetes.io';
const WEIGHT = `metadata.annotations[${NGINX}/canary-weight]`;

describe('Canary', () => {
  it('is an unchanged WebService, and a canary next to it', () => {
    const alone = shop();
    new WebService(alone, 'api', STABLE);
    const chart = shop();
    api(chart);
    const pod = { 'app.kubernetes.io/name': 'api-canary' };
    const service = { name: 'api-canary', port: { name: 'http' } };
    expect(objectsOf(chart)).toEqual({
      ...objectsOf(alone),
      'Service api-canary': {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'api-canary' },
        spec: { selector: pod, ports: [{ name: 'http', port: 8080, targetPort: 'http' }] },
      },
      'Deployment api-canary': {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'api-canary' },
        spec: {
          replicas: 4,
          selector: { matchLabels: pod },
          template: {
            metadata: { labels: { ...pod, 'app.kubernetes.io/instance': 'shop' } },
            spec: {
              containers: [{ name: 'api-canary', image: 'api:2', ports: [{ name: 'http', containerPort: 8080 }] }],
            },
          },
        },
      },
      'Ingress api-canary': {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: {
          name: 'api-canary',
          annotations: { [`${NGINX}/canary`]: 'true', [`${NGINX}/canary-weight`]: '10' },
        },
        spec: {
          rules: [
            { host: 'api.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service } }] } },
          ],
        },
      },
    });
  });

  it('routes requests to the canary by header or cookie, too', () => {
    const weighted = { [`${NGINX}/canary`]: 'true', [`${NGINX}/canary-weight`]: '0' };
    expect(annotationsOf({ weight: 0, header: 'X-Canary', cookie: 'canary' })).toEqual({
      ...weighted,
      [`${NGINX}/canary-by-header`]: 'X-Canary',
      [`${NGINX}/canary-by-cookie`]: 'canary',
    });
    expect(annotationsOf({ weight: 0, header: { name: 'X-Team', value: 'shop' } })).toEqual({
      ...weighted,
      [`${NGINX}/canary-by-header`]: 'X-Team',
      [`${NGINX}/canary-by-header-value`]: 'shop',
    });
  });

  it('changes only an annotation when the weight changes, from 0 to 100', () => {
    const build = (app: App, { weight }: Pick<CanaryProps, 'weight'>) =>
      api(new Chart(app, 'shop', { namespace: 'shop' }), { weight });
    expect(environments({ none: { weight: 0 }, all: { weight: 100 } }, build).compare()).toEqual([
      { path: 'shop/api/canary/ingress', kind: 'Ingress', field: WEIGHT, values: { none: '0', all: '100' } },
    ]);
  });

  it('has the class of the stable Ingress, but neither its certificate nor its other annotations', () => {
    const chart = shop();
    const annotations = { 'cert-manager.io/cluster-issuer': 'letsencrypt', 'kubernetes.io/ingress.class': 'nginx' };
    api(chart, { path: '/v1', tls: true, ingress: { ingressClassName: 'nginx', annotations } });
    expect(objectsOf(chart)['Ingress api-canary']).toMatchObject({
      metadata: {
        annotations: {
          'kubernetes.io/ingress.class': 'nginx',
          [`${NGINX}/canary`]: 'true',
          [`${NGINX}/canary-weight`]: '10',
        },
      },
      spec: { ingressClassName: 'nginx', rules: [{ http: { paths: [{ path: '/v1' }] } }] },
    });
    expect(annotationsOf({ ingress: { annotations } })).not.toHaveProperty(['cert-manager.io/cluster-issuer']);
    expect(objectsOf(chart)['Ingress api-canary']?.spec).not.toHaveProperty('tls');
  });

  it('does not give the canary the name, the selector and the Service fields of the stable release', () => {
    const chart = shop();
    const selector = { matchLabels: { app: 'orders' } };
    api(chart, { name: 'orders', selector, service: { type: 'LoadBalancer', port: 80 } });
    expect(objectsOf(chart)).toMatchObject({
      'Service orders': { spec: { type: 'LoadBalancer', selector: { app: 'orders' } } },
      'Service orders-canary': { spec: { selector: { 'app.kubernetes.io/name': 'orders-canary' } } },
    });
    expect(objectsOf(chart)['Service orders-canary']?.spec).not.toHaveProperty('type');
  });

  it('is both releases as a peer', () => {
    const chart = shop();
    new WebService(chart, 'db', { image: 'db:1', ports: { sql: 5432 }, allowFrom: [api(chart)] });
    const podSelector = (name: string) => ({
      podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
    });
    expect(objectsOf(chart)['NetworkPolicy db']?.spec).toMatchObject({
      ingress: [{ from: [podSelector('api'), podSelector('api-canary')] }],
    });
  });

  it.each([150, -1, 12.5, Number.NaN])('refuses a weight of %d', (weight) => {
    expect(refusalsOf((chart) => api(chart, { weight }))).toEqual([
      {
        field: WEIGHT,
        what: `weight is ${weight}, not a whole number from 0 to 100`,
        fix: 'give the percentage of requests for the canary: weight: 10',
      },
    ]);
  });

  it('refuses to split requests without a host', () => {
    expect(refusalsOf((chart) => api(chart, { host: undefined }))).toEqual([
      { what: 'the Canary "api" has no host', fix: "give it a host: host: 'api.example.com'" },
    ]);
  });

  it('refuses a canary that gets requests but has no pods', () => {
    const canary = { image: 'api:2', replicas: 0 };
    expect(refusalsOf((chart) => api(chart, { canary }))).toEqual([
      {
        field: 'spec.replicas',
        what: 'the canary gets 10 % of the requests but has no pods: replicas is 0',
        fix: 'give it pods: canary: { replicas: 1 }, or no requests: weight: 0',
      },
    ]);
    expect(refusalsOf((chart) => api(chart, { canary, weight: 0 }))).toEqual([]);
  });
});
