import * as kplus from 'cdk8s-plus-28';
import { type Chart, Deployment, Service, type ServiceProps } from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

const labels = { 'app.kubernetes.io/name': 'api' };

function api(chart: Chart): Deployment {
  return new Deployment(chart, 'api', {
    image: 'api:1',
    ports: { http: 8080, dns: { containerPort: 5353, protocol: 'UDP' } },
  });
}

type InsideProps = Extract<ServiceProps, { type?: 'ClusterIP' }>;

/** A Service for a workload with the ports http: 8080 and dns: 5353. */
function specFor(props: InsideProps): unknown {
  return specOf((chart) => new Service(chart, 'service', { for: api(chart), ...props }));
}

function refusedFor(props: InsideProps) {
  return refusalsOf((chart) => new Service(chart, 'service', { for: api(chart), ...props }));
}

describe('Service', () => {
  it('has the name of its workload, selects its pods and opens all its ports', () => {
    const chart = shop();
    new Service(chart, 'service', { for: api(chart) });
    expect(objectsOf(chart)['Service api']).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'api' },
      spec: {
        selector: labels,
        ports: [
          { name: 'http', port: 8080, targetPort: 'http' },
          { name: 'dns', port: 5353, targetPort: 'dns', protocol: 'UDP' },
        ],
      },
    });
  });

  it('forwards its only port to the first of the workload', () => {
    expect(specFor({ port: 80 })).toEqual({
      selector: labels,
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    });
  });

  it('forwards ports to those with the same name, or else with the same number', () => {
    expect(specFor({ ports: { http: 80, names: 5353, admin: { port: 81, targetPort: 8080 } } })).toEqual({
      selector: labels,
      ports: [
        { name: 'http', port: 80, targetPort: 'http' },
        { name: 'names', port: 5353, protocol: 'UDP' },
        { name: 'admin', port: 81, targetPort: 8080 },
      ],
    });
  });

  it('refuses a port that no container has', () => {
    expect(refusedFor({ ports: { grpc: 9000 } })).toEqual([
      {
        field: 'spec.ports[0].targetPort',
        what: 'no container of the Deployment "api" has the port "grpc" or 9000',
        fix: 'use a port that it has: http: 8080, dns: 5353',
      },
    ]);
  });

  it('is headless with or without ports', () => {
    expect(specFor({ clusterIP: 'None', port: 8080 })).toEqual({
      clusterIP: 'None',
      selector: labels,
      ports: [{ name: 'http', port: 8080, targetPort: 'http' }],
    });
    expect(specFor({ clusterIP: 'None', ports: {} })).toEqual({ clusterIP: 'None', selector: labels });
  });

  it('accepts a selector, to adopt running pods', () => {
    expect(specFor({ selector: { app: 'api' }, port: 80 })).toMatchObject({ selector: { app: 'api' } });
  });

  it('renders topologyMode as its annotation, together with other annotations', () => {
    const chart = shop();
    new Service(chart, 'lb', { port: 80, topologyMode: 'Auto', annotations: { team: 'shop' } });
    expect(objectsOf(chart)['Service lb']?.metadata.annotations).toEqual({
      'service.kubernetes.io/topology-mode': 'Auto',
      team: 'shop',
    });
  });

  it('is in the namespace of its workload, and is refused in another', () => {
    const chart = shop();
    const worker = new Deployment(chart, 'worker', { namespace: 'jobs', image: 'worker:1', ports: { http: 80 } });
    expect(new Service(chart, 'service', { for: worker }).namespace).toBe('jobs');
    expect(refusalsOf((other) => new Service(other, 'service', { for: worker, namespace: 'web' }))).toEqual([
      {
        field: 'metadata.namespace',
        what: 'the Service is in the namespace "web", and the Deployment "worker" in "jobs"',
        fix: "use the same namespace for both: namespace: 'jobs'",
      },
    ]);
  });

  it('selects pods by their labels if their workload selects them by expressions', () => {
    const spec = specOf((chart) => {
      const selector = { matchExpressions: [{ key: 'app', operator: 'In', values: ['api'] }] };
      const podMetadata = { labels: { app: 'api' } };
      const workload = new Deployment(chart, 'api', { image: 'api:1', selector, podMetadata });
      return new Service(chart, 'service', { for: workload, ports: {} });
    });
    expect(spec).toEqual({ selector: { app: 'api' } });
  });

  it('refuses pods that no labels select', () => {
    const refused = refusalsOf((chart) => {
      const expressions = [kplus.LabelExpression.exists('app')];
      new Service(chart, 'service', { for: kplus.Pods.select(chart, 'pods', { expressions }), port: 80 });
    });
    expect(refused).toEqual([
      {
        field: 'spec.selector',
        what: 'no labels select the pods of "shop/pods"',
        fix: "set labels that only these pods have: selector: { app: 'api' }",
      },
    ]);
  });

  it('accepts workloads and selected pods of cdk8s-plus', () => {
    const chart = shop();
    const theirs = new kplus.Deployment(chart, 'theirs', {
      containers: [
        {
          image: 'api:1',
          ports: [
            { name: 'http', number: 8080 },
            { number: 53, protocol: kplus.Protocol.UDP },
          ],
        },
      ],
    });
    new Service(chart, 'service', { for: theirs });
    new Service(chart, 'chosen', { for: kplus.Pods.select(chart, 'pods', { labels: { app: 'x' } }), port: 80 });
    const { 'Service theirs': followed, 'Service chosen': chosen } = objectsOf(chart);
    expect(followed?.spec).toEqual({
      selector: { 'cdk8s.io/metadata.addr': expect.any(String) },
      ports: [
        { name: 'http', port: 8080, targetPort: 'http' },
        { port: 53, protocol: 'UDP' },
      ],
    });
    expect(chosen?.spec).toEqual({ selector: { app: 'x' }, ports: [{ port: 80 }] });
  });

  it('is a backend of cdk8s-plus with its only port, the port http, or the given one', () => {
    const chart = shop();
    const service = new Service(chart, 'service', { for: api(chart) });
    const ingress = new kplus.Ingress(chart, 'ingress');
    ingress.addHostRule('a.example.com', '/', service.toIngressBackend());
    ingress.addHostRule('a.example.com', '/names', service.toIngressBackend(5353));
    expect(objectsOf(chart)['Ingress ingress']?.spec).toMatchObject({
      rules: [
        {
          http: {
            paths: [
              { path: '/', backend: { service: { name: 'api', port: { number: 8080 } } } },
              { path: '/names', backend: { service: { name: 'api', port: { number: 5353 } } } },
            ],
          },
        },
      ],
    });
    expect(() => service.toIngressBackend(1)).toThrow('the Service "api" has no port 1');
  });
});

describe('types of Services', () => {
  const chart = shop();
  const workload = api(chart);

  it('have the fields that they need', () => {
    const fine: ServiceProps[] = [
      {
        for: workload,
        type: 'NodePort',
        externalTrafficPolicy: 'Local',
        ports: { http: { port: 80, nodePort: 30080 } },
      },
      { for: workload, type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30000 },
      { type: 'ExternalName', externalName: 'db.example.com', ports: [{ port: 5432 }] },
      { for: workload, type: process.env.PROD === undefined ? 'ClusterIP' : 'LoadBalancer' },
    ];
    expect(fine).toHaveLength(4);
  });

  it('do not compile with fields of other types', () => {
    const wrong: ServiceProps[] = [
      // @ts-expect-error an ExternalName has no pods
      { type: 'ExternalName', externalName: 'db.example.com', for: workload },
      // @ts-expect-error an ExternalName has no selector
      { type: 'ExternalName', externalName: 'db.example.com', selector: { app: 'db' } },
      // @ts-expect-error the external name is missing
      { type: 'ExternalName' },
      // @ts-expect-error only an ExternalName has an external name
      { for: workload, externalName: 'db.example.com' },
      // @ts-expect-error a ClusterIP Service opens no port on the nodes
      { for: workload, ports: { http: { port: 80, nodePort: 30080 } } },
      // @ts-expect-error a ClusterIP Service opens no port on the nodes
      { for: workload, type: 'ClusterIP', ports: [{ port: 80, nodePort: 30080 }] },
      // @ts-expect-error it is not reachable from outside
      { for: workload, externalTrafficPolicy: 'Local' },
      // @ts-expect-error there is no load balancer
      { for: workload, type: 'NodePort', loadBalancerClass: 'example.com/lb' },
      // @ts-expect-error port is the short form of ports
      { for: workload, port: 80, ports: { http: 80 } },
      // @ts-expect-error no such type
      { for: workload, type: 'Headless' },
      // @ts-expect-error a Service is not a workload
      { for: new Service(shop(), 'other', { port: 80 }) },
      // @ts-expect-error an object of another kind is not a namespace
      { for: workload, namespace: workload },
    ];
    expect(wrong).toHaveLength(12);
  });
});
