import {
  type App,
  BlueGreen,
  type BlueGreenProps,
  Chart,
  Deployment,
  environments,
  Ingress,
  WebService,
} from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const BOTH = { ports: { http: 8080 }, replicas: 2, blue: { image: 'api:1' }, green: { image: 'api:2' } };

function api(chart: Chart, props: Partial<BlueGreenProps> = {}): BlueGreen {
  return new BlueGreen(chart, 'api', { live: 'blue', ...BOTH, ...props });
}

function podOf(name: string): { readonly [label: string]: string } {
  return { 'app.kubernetes.io/name': name };
}

function deploymentOf(name: string, image: string, replicas: number): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: podOf(name) },
      template: {
        metadata: { labels: { ...podOf(name), 'app.kubernetes.io/instance': 'shop' } },
        spec: { containers: [{ name, image, ports: [{ name: 'http', containerPort: 8080 }] }] },
      },
    },
  };
}

function serviceOf(name: string, pod: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: podOf(pod), ports: [{ name: 'http', port: 8080, targetPort: 'http' }] },
  };
}

describe('BlueGreen', () => {
  it('is two Deployments, a Service for the live release, and a preview Service for the other', () => {
    const chart = shop();
    api(chart, { live: 'green', green: { image: 'api:2', replicas: 3 } });
    expect(objectsOf(chart)).toEqual({
      'Service api': serviceOf('api', 'api-green'),
      'Service api-preview': serviceOf('api-preview', 'api-blue'),
      'Deployment api-blue': deploymentOf('api-blue', 'api:1', 2),
      'Deployment api-green': deploymentOf('api-green', 'api:2', 3),
    });
  });

  it('changes only the selectors of the two Services when the other release goes live', () => {
    const build = (app: App, { live }: Pick<BlueGreenProps, 'live'>) =>
      api(new Chart(app, 'shop', { namespace: 'shop' }), {
        live,
        host: 'api.example.com',
        preview: { host: 'preview.example.com' },
        allowFrom: [],
      });
    const values: Record<'before' | 'after', Pick<BlueGreenProps, 'live'>> = {
      before: { live: 'blue' },
      after: { live: 'green' },
    };
    const field = 'spec.selector[app.kubernetes.io/name]';
    expect(environments(values, build).compare()).toEqual([
      { path: 'shop/api/service', kind: 'Service', field, values: { before: 'api-blue', after: 'api-green' } },
      { path: 'shop/api/preview', kind: 'Service', field, values: { before: 'api-green', after: 'api-blue' } },
    ]);
  });

  it('has one host for the live release and one for the preview', () => {
    const chart = shop();
    api(chart, {
      host: 'api.example.com',
      tls: true,
      service: { port: 80 },
      preview: { host: 'preview.example.com', ingress: { ingressClassName: 'internal' } },
    });
    const rule = (host: string, name: string) => ({
      host,
      http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name, port: { name: 'http' } } } }] },
    });
    const objects = objectsOf(chart);
    expect(objects['Ingress api']?.spec).toEqual({
      rules: [rule('api.example.com', 'api')],
      tls: [{ hosts: ['api.example.com'], secretName: 'api-tls' }],
    });
    expect(objects['Ingress api-preview']?.spec).toEqual({
      ingressClassName: 'internal',
      rules: [rule('preview.example.com', 'api-preview')],
    });
  });

  it('has an autoscaler for each release, except one that sets replicas', () => {
    const chart = shop();
    api(chart, { replicas: undefined, autoscaler: { maxReplicas: 9 }, green: { image: 'api:2', replicas: 1 } });
    const objects = objectsOf(chart);
    expect(objects).toHaveProperty(['HorizontalPodAutoscaler api-blue']);
    expect(objects).not.toHaveProperty(['HorizontalPodAutoscaler api-green']);
    expect(objects).toMatchObject({ 'Deployment api-green': { spec: { replicas: 1 } } });
  });

  it('derives all names from a given name', () => {
    const chart = shop();
    api(chart, { name: 'orders', host: 'orders.example.com' });
    expect(Object.keys(objectsOf(chart)).sort()).toEqual([
      'Deployment orders-blue',
      'Deployment orders-green',
      'Ingress orders',
      'Service orders',
      'Service orders-preview',
    ]);
  });

  it('allows connections from both releases as a peer, and is the live release as a Service', () => {
    const chart = shop();
    const both = api(chart);
    const db = new WebService(chart, 'db', { image: 'db:1', ports: { sql: 5432 }, allowFrom: [both] });
    both.allowFrom(new Deployment(chart, 'web', { image: 'web:1' }));
    both.allowTo(db);
    new Ingress(chart, 'front', { paths: { '/': both } });
    expect(both.url).toBe('http://api:8080');
    const objects = objectsOf(chart);
    expect(objects['NetworkPolicy db']?.spec).toMatchObject({
      ingress: [
        {
          from: [
            { podSelector: { matchLabels: podOf('api-blue') } },
            { podSelector: { matchLabels: podOf('api-green') } },
          ],
        },
      ],
    });
    expect(Object.keys(objects).filter((name) => name.startsWith('NetworkPolicy'))).toEqual([
      'NetworkPolicy api-blue',
      'NetworkPolicy api-blue-egress',
      'NetworkPolicy api-green',
      'NetworkPolicy api-green-egress',
      'NetworkPolicy db',
    ]);
    expect(objects['Ingress api']?.spec).toMatchObject({
      rules: [{ http: { paths: [{ backend: { service: { name: 'api' } } }] } }],
    });
  });

  it('refuses a live release without pods', () => {
    expect(refusalsOf((chart) => api(chart, { blue: { image: 'api:1', replicas: 0 } }))).toEqual([
      {
        field: 'spec.selector',
        what: 'blue is live but has no pods: replicas is 0',
        fix: "give it pods: blue: { replicas: 2 }, or switch to the other release: live: 'green'",
      },
    ]);
  });

  it('refuses one address for both releases', () => {
    const reached = (host: string, path?: '/new') =>
      refusalsOf((chart) => api(chart, { host: 'api.example.com', preview: { host, path } }));
    expect(reached('api.example.com')).toEqual([
      {
        field: 'spec.rules[0].http.paths[0]',
        what: 'both releases are served at the host "api.example.com" and the path "/"',
        fix: "give the preview its own host: preview: { host: 'preview.api.example.com' }",
      },
    ]);
    expect(reached('preview.example.com')).toEqual([]);
    expect(reached('api.example.com', '/new')).toEqual([]);
  });

  it('refuses an unknown release without type checking', () => {
    const live: BlueGreenProps['live'] = JSON.parse('"red"');
    expect(refusalsOf((chart) => api(chart, { live }))).toEqual([
      {
        field: 'spec.selector',
        what: 'live is the string "red", but must be blue or green',
        fix: "name the live release: live: 'blue'",
      },
    ]);
  });
});
