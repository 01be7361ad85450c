import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  type Chart,
  ConfigMap,
  Deployment,
  Ingress,
  IngressClass,
  type IngressProps,
  Secret,
  Service,
  type ServiceProps,
} from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

function service(chart: Chart, name: string, props: ServiceProps = { ports: { http: 80 } }): Service {
  return new Service(chart, name, props);
}

function backend(name: string, port: string | number = 'http') {
  return { service: { name, port: typeof port === 'number' ? { number: port } : { name: port } } };
}

describe('Ingress', () => {
  it('has the name and the namespace of the Service behind /', () => {
    const chart = shop();
    const web = service(chart, 'web', { namespace: 'front', port: 80 });
    const api = service(chart, 'api', { namespace: 'front', port: 80 });
    const ingress = new Ingress(chart, 'ingress', { paths: { '/api': api, '/': web } });
    expect([ingress.name, ingress.namespace]).toEqual(['web', 'front']);
  });

  it('routes several hosts and paths to Services', () => {
    const spec = specOf((chart) => {
      const [web, api] = [service(chart, 'web'), service(chart, 'api')];
      return new Ingress(chart, 'ingress', {
        host: 'shop.example.com',
        paths: { '/': web, '/api': { backend: api, pathType: 'Exact' } },
        hosts: { 'api.example.com': { '/': api }, 'www.example.com': { '/': web } },
        rules: [{ host: 'raw.example.com' }],
        ingressClassName: IngressClass.existing('nginx'),
      });
    });
    expect(spec).toEqual({
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'shop.example.com',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: backend('web') },
              { path: '/api', pathType: 'Exact', backend: backend('api') },
            ],
          },
        },
        { host: 'api.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: backend('api') }] } },
        { host: 'www.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: backend('web') }] } },
        { host: 'raw.example.com' },
      ],
    });
  });

  it('routes a host without paths to the default backend', () => {
    const spec = specOf(
      (chart) =>
        new Ingress(chart, 'ingress', { host: 'a.example.com', defaultBackend: service(chart, 'web'), tls: true }),
    );
    expect(spec).toEqual({
      defaultBackend: backend('web'),
      rules: [{ host: 'a.example.com' }],
      tls: [{ hosts: ['a.example.com'], secretName: 'web-tls' }],
    });
  });

  it('uses the only port, the port http, the port with number 80, or the given one', () => {
    const spec = specOf((chart) => {
      const several = service(chart, 'several', { ports: { admin: 8081, web: 80 } });
      return new Ingress(chart, 'ingress', {
        paths: {
          '/only': service(chart, 'only', { port: 8080 }),
          '/http': service(chart, 'http', { ports: { admin: 8081, http: 8080 } }),
          '/80': several,
          '/admin': { service: several, port: 'admin' },
          '/elsewhere': { service: Service.existing('elsewhere'), port: 8080 },
        },
      });
    });
    const paths = [backend('only', 8080), backend('http'), backend('several', 'web'), backend('several', 'admin')];
    expect(spec).toMatchObject({
      rules: [{ http: { paths: [...paths, backend('elsewhere', 8080)].map((to) => ({ backend: to })) } }],
    });
  });

  it('refuses a Service if it is not clear which port is meant', () => {
    const refused = refusalsOf((chart) => {
      const none = service(chart, 'none', { clusterIP: 'None' });
      const several = service(chart, 'several', { ports: { admin: 8081, grpc: 9090 } });
      return new Ingress(chart, 'ingress', { paths: { '/none': none, '/several': several } });
    });
    expect(refused).toEqual([
      {
        field: 'spec.rules[0].http.paths[0].backend.service.port',
        what: 'the Service "none" has no port',
        fix: 'give the workload a port: ports: { http: 8080 }',
      },
      {
        field: 'spec.rules[0].http.paths[1].backend.service.port',
        what: 'the Service "several" has several ports: admin, grpc',
        fix: "choose one: { service, port: 'admin' }",
      },
    ]);
  });

  it('refuses an empty host everywhere, but not a missing host', () => {
    const refused = refusalsOf((chart) => {
      const paths = { '/': service(chart, 'web') } as const;
      new Ingress(chart, 'every', { name: 'every', paths });
      return new Ingress(chart, 'ingress', { host: '', paths, hosts: { '': paths }, rules: [{ host: '' }] });
    });
    const fix = "name it, host: 'shop.example.com', or leave host out for every host";
    expect(refused).toEqual(
      [0, 1, 2].map((index) => ({ field: `spec.rules[${index}].host`, what: 'the host is ""', fix })),
    );
  });

  it('refuses a Service of another namespace', () => {
    const refused = refusalsOf((chart) => {
      const there = service(chart, 'there', { namespace: 'there', port: 80 });
      return new Ingress(chart, 'ingress', { namespace: 'here', paths: { '/': there } });
    });
    expect(refused).toEqual([
      {
        field: 'metadata.namespace',
        what: 'the Ingress is in the namespace "here", and the Service "there" in "there"',
        fix: "use the same namespace for both: namespace: 'there'",
      },
    ]);
  });

  it('accepts certificates from Secrets and their names', () => {
    const tls = (given: IngressProps['tls']) =>
      specOf((chart) => {
        const paths = { '/': service(chart, 'web') } as const;
        return new Ingress(chart, 'ingress', { host: 'a.example.com', paths, tls: given });
      });
    const hosts = ['a.example.com'];
    expect(tls('cert')).toMatchObject({ tls: [{ hosts, secretName: 'cert' }] });
    expect(tls(Secret.existing('cert'))).toMatchObject({ tls: [{ hosts, secretName: 'cert' }] });
    expect(tls([{ hosts: ['*.example.com'], secretName: Secret.existing('cert') }, {}])).toMatchObject({
      tls: [{ hosts: ['*.example.com'], secretName: 'cert' }, {}],
    });
    expect(tls(false)).not.toHaveProperty('tls');
  });

  it('routes to other objects that the controller can serve', () => {
    const spec = specOf((chart) => {
      const bucket = new ApiObject(chart, 'static', { apiVersion: 'k8s.example.com/v1', kind: 'StorageBucket' });
      return new Ingress(chart, 'ingress', { defaultBackend: { resource: bucket } });
    });
    const resource = { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'static' };
    expect(spec).toEqual({ defaultBackend: { resource } });
  });

  it('accepts a class of GKE in the annotation that its controller reads', () => {
    const chart = shop();
    const annotations = { 'kubernetes.io/ingress.class': 'gce-internal' };
    new Ingress(chart, 'ingress', { annotations, defaultBackend: service(chart, 'web') });
    expect(objectsOf(chart)['Ingress web']).toMatchObject({ metadata: { annotations } });
  });

  it('routes to Services of cdk8s-plus, and takes their name', () => {
    const spec = specOf((chart) => {
      const theirs = new kplus.Service(chart, 'theirs', { ports: [{ port: 80 }] });
      const ingress = new Ingress(chart, 'ingress', { paths: { '/': theirs } });
      expect(ingress.name).toBe('theirs');
      return ingress;
    });
    expect(spec).toMatchObject({ rules: [{ http: { paths: [{ backend: backend('theirs', 80) }] } }] });
  });

  it('does not compile with these mistakes', () => {
    const chart = shop();
    const web = service(chart, 'web');
    const wrong: IngressProps[] = [
      // @ts-expect-error a path begins with a slash
      { paths: { api: web } },
      // @ts-expect-error no such type of path
      { paths: { '/': { backend: web, pathType: 'Regex' } } },
      // @ts-expect-error only the Service of a workload has an address
      { paths: { '/': new Deployment(chart, 'api', { image: 'api:1' }) } },
      // @ts-expect-error a ConfigMap holds no certificate
      { paths: { '/': web }, tls: ConfigMap.existing('cert') },
      // @ts-expect-error a Service is not a class
      { paths: { '/': web }, ingressClassName: web },
    ];
    expect(wrong).toHaveLength(5);
  });
});
