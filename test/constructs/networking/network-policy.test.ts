import * as kplus from 'cdk8s-plus-28';
import {
  allowDns,
  type Chart,
  type ContainerPorts,
  Deployment,
  denyAll,
  Namespace,
  NetworkPolicy,
  type NetworkPolicyPeer,
  type NetworkPolicyPort,
  type NetworkPolicyProps,
  Service,
} from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

const PORTS: ContainerPorts = { http: 8080, dns: { containerPort: 5353, protocol: 'UDP' } };

function workload(chart: Chart, name: string, namespace?: string): Deployment {
  return new Deployment(chart, name, { image: 'api:1', ports: PORTS, namespace });
}

function podsOf(name: string) {
  return { podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } };
}

function inNamespace(name: string) {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
}

function specOfPolicy(props: NetworkPolicyProps): unknown {
  return specOf((chart) => new NetworkPolicy(chart, 'policy', props));
}

/** The rendered peers of a policy in the namespace `shop`. */
function peers(make: (chart: Chart) => readonly NetworkPolicyPeer[]) {
  const spec = specOf((chart) => {
    const from = make(chart);
    return new NetworkPolicy(chart, 'policy', { namespace: 'shop', podSelector: {}, ingress: [{ from }] });
  });
  expect(spec).toEqual({ podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: expect.any(Array) }] });
  return spec;
}

/** The rendered ports of a rule for a workload with http: 8080 and, over UDP, dns: 5353. */
function ports(...given: NetworkPolicyPort[]) {
  return specOf(
    (chart) => new NetworkPolicy(chart, 'policy', { for: workload(chart, 'api'), ingress: [{ ports: given }] }),
  );
}

function written(rule: object) {
  return { ...podsOf('api'), policyTypes: ['Ingress'], ingress: [rule] };
}

describe('NetworkPolicy', () => {
  it('has the name and the namespace of its workload, and selects its pods', () => {
    const chart = shop();
    const ingress = [{ from: [workload(chart, 'web', 'back')], ports: ['http'] }];
    new NetworkPolicy(chart, 'policy', { for: workload(chart, 'api', 'back'), ingress });
    expect(objectsOf(chart)['NetworkPolicy api']).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'api', namespace: 'back' },
      spec: written({ from: [podsOf('web')], ports: [{ port: 'http', protocol: undefined }] }),
    });
  });

  it('collides with a second policy for the same workload, and the fix is a name', () => {
    const chart = shop();
    const api = workload(chart, 'api');
    new NetworkPolicy(chart, 'in', { for: api, ingress: [] });
    new NetworkPolicy(chart, 'out', { for: api, egress: [] });
    expect(() => chart.toJson()).toThrow("give this one another name: name: 'api-2'");
  });

  it('lists the given directions, even if they allow nothing', () => {
    const { podSelector } = podsOf('api');
    expect(specOfPolicy({ podSelector, egress: [] })).toEqual({ podSelector, policyTypes: ['Egress'], egress: [] });
    expect(specOfPolicy({ podSelector, ingress: [{}] })).toEqual({
      podSelector,
      policyTypes: ['Ingress'],
      ingress: [{}],
    });
    expect(specOfPolicy({ podSelector, ingress: [], egress: [] })).toMatchObject({
      policyTypes: ['Ingress', 'Egress'],
    });
    expect(specOfPolicy({ podSelector, policyTypes: ['Egress'] })).toEqual({ podSelector, policyTypes: ['Egress'] });
  });

  it('selects workloads of its namespace by their labels, and others by their namespace too', () => {
    expect(
      peers((chart) => [
        workload(chart, 'web', 'shop'),
        workload(chart, 'open'),
        workload(chart, 'scraper', 'metrics'),
      ]),
    ).toMatchObject({
      ingress: [{ from: [podsOf('web'), podsOf('open'), { ...podsOf('scraper'), ...inNamespace('metrics') }] }],
    });
  });

  it('selects all pods of a namespace, addresses, and the results of selectors', () => {
    const raw = { podSelector: { matchLabels: { app: 'web' } }, namespaceSelector: {} };
    expect(
      peers((chart) => [
        new Namespace(chart, 'team-a'),
        Namespace.existing('team-b'),
        { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] },
        { cidr: '2001:db8::/32' },
        raw,
        { ipBlock: { cidr: '192.168.0.0/16' } },
      ]),
    ).toMatchObject({
      ingress: [
        {
          from: [
            inNamespace('team-a'),
            inNamespace('team-b'),
            { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
            { ipBlock: { cidr: '2001:db8::/32' } },
            raw,
            { ipBlock: { cidr: '192.168.0.0/16' } },
          ],
        },
      ],
    });
  });

  it('accepts peers and pods of cdk8s-plus', () => {
    expect(
      peers((chart) => [
        kplus.NetworkPolicyIpBlock.ipv4(chart, 'block', '10.0.0.0/8'),
        kplus.Pods.select(chart, 'pods', {
          labels: { app: 'web' },
          namespaces: kplus.Namespaces.select(chart, 'named', { names: ['shop', 'other'] }),
        }),
        kplus.Pods.all(chart, 'all', {
          namespaces: kplus.Namespaces.select(chart, 'labelled', { labels: { team: 'a' } }),
        }),
      ]),
    ).toMatchObject({
      ingress: [
        {
          from: [
            { ipBlock: { cidr: '10.0.0.0/8' } },
            { podSelector: { matchLabels: { app: 'web' } } },
            { podSelector: { matchLabels: { app: 'web' } }, ...inNamespace('other') },
            { podSelector: {}, namespaceSelector: { matchLabels: { team: 'a' } } },
          ],
        },
      ],
    });
    const chart = shop();
    const theirs = new kplus.Deployment(chart, 'theirs', { containers: [{ image: 'api:1', portNumber: 8080 }] });
    expect(new NetworkPolicy(chart, 'policy', { for: theirs, ingress: [] }).name).toBe('theirs');
    expect(objectsOf(chart)['NetworkPolicy theirs']?.spec).toMatchObject({
      podSelector: { matchLabels: { 'cdk8s.io/metadata.addr': expect.any(String) } },
    });
  });

  it('takes the protocol of a port from the pods that have it', () => {
    expect(ports('http', 'dns', 5353, 9090)).toEqual(
      written({
        ports: [{ port: 'http' }, { port: 'dns', protocol: 'UDP' }, { port: 5353, protocol: 'UDP' }, { port: 9090 }],
      }),
    );
    const spec = specOf((chart) => {
      const cache = new Deployment(chart, 'cache', { image: 'api:1', ports: { dns: 53 } });
      const egress = [{ to: [workload(chart, 'names'), cache], ports: ['dns', 'http'] }];
      return new NetworkPolicy(chart, 'policy', { for: workload(chart, 'api'), egress });
    });
    expect(spec).toMatchObject({
      egress: [{ ports: [{ port: 'dns', protocol: 'UDP' }, { port: 'dns' }, { port: 'http' }] }],
    });
  });

  it('accepts port ranges and whole protocols in the form of the API', () => {
    const given: NetworkPolicyPort[] = [
      { port: 8080, endPort: 8090 },
      { protocol: 'SCTP' },
      { port: 'dns', protocol: 'TCP' },
    ];
    expect(ports(...given)).toEqual(written({ ports: given }));
  });

  it('refuses the name of a port that no container has', () => {
    const refused = refusalsOf((chart) => {
      const [api, db] = [workload(chart, 'api'), workload(chart, 'db')];
      const egress = [
        { to: [db], ports: ['sql'] },
        { to: [db, { cidr: '10.0.0.0/8' }], ports: ['maybe'] },
      ];
      new NetworkPolicy(chart, 'policy', { for: api, ingress: [{ ports: ['http', 'grpc'] }], egress });
    });
    expect(refused).toEqual([
      {
        field: 'spec.ingress[0].ports[1].port',
        what: 'no pod that the rule applies to has a port "grpc"',
        fix: 'use an existing port: http, dns; or name it in the workload: ports: { grpc: 8080 }',
      },
      {
        field: 'spec.egress[0].ports[0].port',
        what: 'no pod that the rule applies to has a port "sql"',
        fix: 'use an existing port: http, dns; or name it in the workload: ports: { sql: 8080 }',
      },
    ]);
  });

  it('refuses computed lists that are empty, because the API reads them as everything', () => {
    const clients: NetworkPolicyPeer[] = [];
    const refused = refusalsOf((chart) => {
      new NetworkPolicy(chart, 'policy', { podSelector: {}, ingress: [{ from: clients }], egress: [{ ports: [] }] });
    });
    expect(refused.map(({ field, what }) => [field, what])).toEqual([
      ['spec.ingress[0].from', 'spec.ingress[0].from is an empty list'],
      ['spec.egress[0].ports', 'spec.egress[0].ports is an empty list'],
    ]);
  });

  it('refuses selectors that lost their labels, but not selectors that are meant to be empty', () => {
    const env: { APP?: string } = {};
    const lost = { matchLabels: { ...(env.APP === undefined ? {} : { app: env.APP }) } };
    const refused = refusalsOf((chart) => {
      new NetworkPolicy(chart, 'policy', {
        podSelector: lost,
        ingress: [{ from: [{ podSelector: lost }, { podSelector: {} }] }],
      });
    });
    expect(refused.map(({ field }) => field)).toEqual(['spec.podSelector', 'spec.ingress[0].from[0].podSelector']);
  });

  it('refuses a workload of another namespace', () => {
    const refused = refusalsOf((chart) => {
      new NetworkPolicy(chart, 'policy', { for: workload(chart, 'api', 'back'), namespace: 'front', ingress: [] });
    });
    expect(refused.map(({ what }) => what)).toEqual([
      'the NetworkPolicy is in the namespace "front", and the Deployment "api" in "back"',
    ]);
  });

  it('denies everything, and allows DNS, in one line each', () => {
    const chart = shop();
    new NetworkPolicy(chart, 'deny-all', denyAll);
    new NetworkPolicy(chart, 'allow-dns', { podSelector: {}, egress: [allowDns] });
    const { 'NetworkPolicy deny-all': deny, 'NetworkPolicy allow-dns': allow } = objectsOf(chart);
    expect(deny?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [], egress: [] });
    expect(allow?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [
        {
          to: [inNamespace('kube-system'), { ipBlock: { cidr: '169.254.20.10/32' } }],
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 53, protocol: 'TCP' },
          ],
        },
      ],
    });
  });

  it('does not compile with these mistakes', () => {
    const chart = shop();
    const api = workload(chart, 'api');
    const wrong: NetworkPolicyProps[] = [
      // @ts-expect-error the pods are missing
      { ingress: [] },
      // @ts-expect-error the direction is missing
      { for: api },
      // @ts-expect-error the pods are set twice
      { for: api, podSelector: {}, ingress: [] },
      // @ts-expect-error ingress has sources, not targets
      { for: api, ingress: [{ to: [api] }] },
      // @ts-expect-error a Service is not a pod
      { for: api, ingress: [{ from: [new Service(chart, 'service', { for: api })] }] },
      // @ts-expect-error a peer is pods or addresses, not both
      { for: api, ingress: [{ from: [{ podSelector: {}, ipBlock: { cidr: '10.0.0.0/8' } }] }] },
      // @ts-expect-error a peer is not empty
      { for: api, ingress: [{ from: [{}] }] },
      // @ts-expect-error a port name cannot start a range
      { for: api, ingress: [{ ports: [{ port: 'http', endPort: 8090 }] }] },
      // @ts-expect-error a range needs a start
      { for: api, ingress: [{ ports: [{ endPort: 8090 }] }] },
      // @ts-expect-error no such protocol
      { for: api, ingress: [{ ports: [{ port: 80, protocol: 'HTTP' }] }] },
    ];
    expect(wrong).toHaveLength(10);
  });
});
