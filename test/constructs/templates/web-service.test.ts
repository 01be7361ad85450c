import * as kplus from 'cdk8s-plus-28';
import { type Chart, Ingress, Namespace, WebService, type WebServiceProps } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

function api(chart: Chart, props: Partial<WebServiceProps> = {}): WebService {
  return new WebService(chart, 'api', { image: 'api:1', ports: { http: 8080 }, ...props });
}

const POD = { 'app.kubernetes.io/name': 'api' };

function backendOf(props: Partial<WebServiceProps>): unknown {
  const chart = shop();
  api(chart, { host: 'api.example.com', ...props });
  return objectsOf(chart)['Ingress api']?.spec;
}

describe('WebService', () => {
  it('is a Deployment and a Service with its name', () => {
    const chart = shop();
    api(chart);
    expect(objectsOf(chart)).toEqual({
      'Service api': {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'api' },
        spec: { selector: POD, ports: [{ name: 'http', port: 8080, targetPort: 'http' }] },
      },
      'Deployment api': {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'api' },
        spec: {
          selector: { matchLabels: POD },
          template: {
            metadata: { labels: { ...POD, 'app.kubernetes.io/instance': 'shop' } },
            spec: { containers: [{ name: 'api', image: 'api:1', ports: [{ name: 'http', containerPort: 8080 }] }] },
          },
        },
      },
    });
  });

  it('has an Ingress for its host, with TLS and further fields', () => {
    const chart = shop();
    const docs = new WebService(chart, 'docs', { image: 'docs:1', ports: { http: 80 } });
    api(chart, {
      host: 'api.example.com',
      path: '/v1',
      tls: true,
      ingress: {
        ingressClassName: 'nginx',
        annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
        paths: { '/docs': docs },
      },
    });
    const path = (at: string, name: string) => ({
      path: at,
      pathType: 'Prefix',
      backend: { service: { name, port: { name: 'http' } } },
    });
    expect(objectsOf(chart)['Ingress api']).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: 'api', annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
      spec: {
        ingressClassName: 'nginx',
        rules: [{ host: 'api.example.com', http: { paths: [path('/v1', 'api'), path('/docs', 'docs')] } }],
        tls: [{ hosts: ['api.example.com'], secretName: 'api-tls' }],
      },
    });
  });

  it('routes requests to the port http, or without one to the first', () => {
    const to = (port: object) => ({ rules: [{ http: { paths: [{ backend: { service: { port } } }] } }] });
    expect(backendOf({ ports: { metrics: 9090, http: 8080 } })).toMatchObject(to({ name: 'http' }));
    expect(backendOf({ ports: { grpc: 9000, metrics: 9090 } })).toMatchObject(to({ name: 'grpc' }));
  });

  it('has a URL for pods of its namespace', () => {
    const chart = shop();
    expect(api(chart).url).toBe('http://api:8080');
    expect(new WebService(chart, 'web', { image: 'web:1', ports: { http: 80 } }).url).toBe('http://web');
    const named = { image: 'web:1', ports: { http: 80 }, service: { name: 'front', port: 8000 } };
    expect(new WebService(chart, 'web2', named).url).toBe('http://front:8000');
  });

  it('can be used as its Service in the paths of an Ingress in any namespace', () => {
    const chart = shop();
    new Ingress(chart, 'front', { paths: { '/': api(chart, { namespace: 'back' }) } });
    expect(objectsOf(chart)['Ingress api']).toMatchObject({
      metadata: { namespace: 'back' },
      spec: { rules: [{ http: { paths: [{ backend: { service: { name: 'api', port: { name: 'http' } } } }] } }] },
    });
  });

  it('is a peer of other WebServices, and of policies of cdk8s-plus', () => {
    const chart = shop();
    const web = new WebService(chart, 'web', { image: 'web:1', ports: { http: 80 } });
    api(chart, { allowFrom: [web, Namespace.existing('ingress-nginx')] });
    const policy = new kplus.NetworkPolicy(chart, 'plus');
    policy.addIngressRule(web);
    const labels = { ...POD, 'app.kubernetes.io/name': 'web' };
    const objects = objectsOf(chart);
    expect(objects['NetworkPolicy api']).toMatchObject({
      spec: {
        ingress: [
          {
            from: [
              { podSelector: { matchLabels: labels } },
              { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } },
            ],
          },
        ],
      },
    });
    expect(objects['NetworkPolicy plus']).toMatchObject({
      spec: { ingress: [{ from: [{ podSelector: { matchLabels: labels } }] }] },
    });
  });

  it('can be subclassed, and changed through its children', () => {
    class Api extends WebService {
      constructor(chart: Chart, id: string, props: Pick<WebServiceProps, 'image'>) {
        super(chart, id, { ports: { http: 8080 }, replicas: 2, ...props });
        this.service.metadata.addAnnotation('team', 'shop');
      }
    }
    const chart = shop();
    new Api(chart, 'api', { image: 'api:2' });
    expect(objectsOf(chart)).toMatchObject({
      'Service api': { metadata: { annotations: { team: 'shop' } } },
      'Deployment api': { spec: { replicas: 2, template: { spec: { containers: [{ image: 'api:2' }] } } } },
    });
  });

  it('refuses a host without a port to route to, once', () => {
    expect(refusalsOf((chart) => api(chart, { ports: {}, host: 'api.example.com' }))).toEqual([
      {
        field: 'spec.ports',
        what: 'the host "api.example.com" routes to the Service "api", which has no port',
        fix: 'give the pods a port: ports: { http: 8080 }',
      },
    ]);
  });

  it.each([['tls', { tls: true }] as const, ['path', { path: '/v1' }] as const])(
    'refuses %s without a host',
    (lost, props) => {
      expect(refusalsOf((chart) => api(chart, props))).toEqual([
        {
          what: `${lost} is set, but host is not`,
          fix: `set the host: host: 'api.example.com', or remove ${lost}`,
        },
      ]);
    },
  );

  it('is refused on the line that creates it', () => {
    const chart = shop();
    api(chart, { tls: true });
    expect(() => chart.toJson()).toThrow(/^ *at +test\/constructs\/templates\/web-service\.test\.ts:6:10/m);
  });

  it('refuses an empty host, such as from an unset variable, once', () => {
    const refused = refusalsOf((chart) => api(chart, { host: '', tls: true }));
    expect(refused.map(({ field, what }) => [field, what])).toEqual([['spec.rules[0].host', 'the host is ""']]);
  });
});
