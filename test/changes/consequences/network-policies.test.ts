import { BlockList } from 'node:net';
import * as fc from 'fast-check';
import { compare } from '../../../src/changes/compare';
import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';
import { consequencesOf, object, workload } from './consequence-texts';

function policy(spec: Fields, name = 'api'): Manifest {
  return object('networking.k8s.io/v1', 'NetworkPolicy', name, {
    spec: { podSelector: { matchLabels: { app: 'api' } }, ...spec },
  });
}

const pods = workload('Deployment');
const from = (...peers: readonly Value[]): Fields => ({ ingress: [{ from: peers }] });
const web = { podSelector: { matchLabels: { app: 'web' } } };

describe('a NetworkPolicy', () => {
  test('is reported if it is the first for existing pods, but not for new pods', () => {
    expect(consequencesOf([pods], [pods, policy(from(web))])).toEqual([
      'first-policy: the pods of Deployment shop/api get their first policy for incoming connections',
    ]);
    expect(consequencesOf([], [pods, policy(from(web))])).toEqual([]);
    expect(consequencesOf([pods, policy(from(web))], [pods, policy(from(web)), policy(from(web), 'more')])).toEqual([]);
  });

  test('is reported with port 53 if it blocks DNS', () => {
    const { changes } = compare(
      rendering(pods),
      rendering(pods, policy({ policyTypes: ['Egress'], egress: [{ to: [web], ports: [{ port: 5432 }] }] })),
    );
    expect(changes[0]?.consequences[0]).toMatchObject({ kind: 'traffic', why: expect.stringContaining('port 53') });
  });

  test('is reported as exposure if it was the last for its pods', () => {
    expect(consequencesOf([pods, policy(from(web))], [pods])).toEqual([
      'last-policy: no policy applies to the pods of Deployment shop/api any longer: all incoming connections are allowed',
    ]);
    expect(consequencesOf([pods, policy(from(web)), policy({}, 'deny')], [pods, policy({}, 'deny')])).toEqual([
      'removed-policy: it is removed, and fewer incoming connections are allowed: from pods with app=web',
    ]);
  });

  test.each<[string, Fields, Fields, readonly string[]]>([
    [
      'another peer',
      from(web),
      from(web, { ipBlock: { cidr: '10.0.0.0/8' } }),
      ['wider-policy: more incoming connections are allowed: from 10.0.0.0/8'],
    ],
    [
      'a rule for all peers',
      from(web),
      { ingress: [{}] },
      ['wider-policy: more incoming connections are allowed: from everywhere'],
    ],
    [
      'one more condition',
      from(web),
      from({ podSelector: { matchLabels: { app: 'web', tier: 'front' } } }),
      ['narrower-policy: fewer incoming connections are allowed: from pods with app=web'],
    ],
    [
      'pods of other namespaces',
      from(web),
      from({ ...web, namespaceSelector: {} }),
      ['wider-policy: more incoming connections are allowed: from pods with app=web of all namespaces'],
    ],
    [
      'a first port',
      from(web),
      { ingress: [{ from: [web], ports: [{ port: 80 }] }] },
      [
        'narrower-policy: fewer incoming connections are allowed: from pods with app=web on all ports (now: port 80/TCP)',
      ],
    ],
    [
      'another port',
      { ingress: [{ from: [web], ports: [{ port: 80 }] }] },
      { ingress: [{ from: [web], ports: [{ port: 80 }, { port: 90, endPort: 99, protocol: 'UDP' }] }] },
      [
        'wider-policy: more incoming connections are allowed: from pods with app=web on port 80/TCP, ports 90-99/UDP (before: port 80/TCP)',
      ],
    ],
    [
      'something else',
      from({ ipBlock: { cidr: '10.0.0.0/8' } }),
      from({ ipBlock: { cidr: '10.0.0.0/7', except: ['10.1.0.0/16'] } }),
      [
        'wider-policy: more incoming connections are allowed: from 10.0.0.0/7 except 10.1.0.0/16',
        'narrower-policy: fewer incoming connections are allowed: from 10.0.0.0/8',
      ],
    ],
    [
      'the same connections with other rules',
      { ingress: [{ from: [web, { ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 80, endPort: 81 }] }] },
      {
        ingress: [
          { from: [{ ipBlock: { cidr: '10.0.0.0/9' } }, { ipBlock: { cidr: '10.128.0.0/9' } }], ports: [{ port: 80 }] },
          {
            from: [{ podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] } }],
            ports: [{ port: 80 }],
          },
          { from: [web, { ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 81, protocol: 'TCP' }] },
        ],
      },
      [
        'configuration: its configuration changes: spec.ingress[0].from[0].podSelector, spec.ingress[0].from[0].ipBlock, spec.ingress[0].from[1].ipBlock.cidr and 3 more',
      ],
    ],
    [
      'no rule left',
      from(web),
      {},
      ['narrower-policy: fewer incoming connections are allowed: from pods with app=web'],
    ],
  ])('reports exactly the connections that it allows, with %s', (_, before, after, texts) => {
    expect(consequencesOf([pods, policy(before)], [pods, policy(after)])).toEqual(texts);
    expect(consequencesOf([policy(before)], [policy(after)])).toEqual(texts);
  });

  test('is reported for connections that no other policy of its pods allows', () => {
    const more = policy(from({ ipBlock: { cidr: '10.0.0.0/8' } }), 'more');
    expect(consequencesOf([pods, policy(from(web))], [pods, policy(from(web)), more])).toEqual([
      'wider-policy: more incoming connections are allowed: from 10.0.0.0/8',
    ]);
    expect(consequencesOf([pods, policy(from(web)), more], [pods, policy(from(web))])).toEqual([
      'removed-policy: it is removed, and fewer incoming connections are allowed: from 10.0.0.0/8',
    ]);
    const both = policy(from(web, { ipBlock: { cidr: '10.0.0.0/8' } }));
    expect(
      consequencesOf([pods, policy(from(web)), more], [pods, both, policy({}, 'more')], 'exposure', 'traffic'),
    ).toEqual([]);
  });

  test('resolves the names of ports', () => {
    const named = workload('Deployment', { ports: [{ name: 'http', containerPort: 8080 }] });
    const on = (port: Value) => policy({ ingress: [{ ports: [{ port }] }] });
    expect(consequencesOf([named, on('http')], [named, on(8080)], 'exposure', 'traffic')).toEqual([]);
    expect(consequencesOf([named, on('http')], [named, on(9090)], 'exposure')).toEqual([
      'wider-policy: more incoming connections are allowed: from everywhere on port 9090/TCP (before: port http/TCP)',
    ]);
  });

  test('applies to other pods with another selector', () => {
    const other = { ...pods, metadata: { ...pods.metadata, name: 'jobs' }, spec: jobs };
    const deny = policy({ podSelector: {} }, 'deny');
    const moved = policy({ ...from(web), podSelector: { matchLabels: { app: 'jobs' } } });
    expect(consequencesOf([pods, other, deny, policy(from(web))], [pods, other, deny, moved])).toEqual([
      'wider-policy: more incoming connections are allowed: from pods with app=web',
      'narrower-policy: fewer incoming connections are allowed: from pods with app=web',
    ]);
  });

  test('is reported as wider or narrower exactly if it is, for any rules', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (one, other) => {
        const texts = consequencesOf(
          [pods, policy({ ingress: plain(one) })],
          [pods, policy({ ingress: plain(other) })],
          'exposure',
          'traffic',
        );
        const [before, after] = [one, other].map((rules) => connections.filter((each) => isLet(each, rules)));
        const gone = before?.some((each) => !after?.includes(each)) ?? false;
        const come = after?.some((each) => !before?.includes(each)) ?? false;
        expect(texts.map((text) => text.slice(0, text.indexOf(':')))).toEqual([
          ...(come ? ['wider-policy'] : []),
          ...(gone ? ['narrower-policy'] : []),
        ]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

const jobs = {
  selector: { matchLabels: { app: 'jobs' } },
  template: { metadata: { labels: { app: 'jobs' } }, spec: { containers: [{ name: 'jobs', image: 'jobs:1' }] } },
};

/** Clients and ports: each kind of pod and address that rules distinguish, and one that no rule names. */
const clients = [
  ...['shop', 'other'].flatMap((namespace) => ['web', 'jobs', 'none'].map((app) => ({ namespace, app, address: '' }))),
  ...['10.0.0.1', '10.64.0.1', '10.128.0.1', '11.0.0.1', '12.0.0.1'].map((address) => {
    return { namespace: '', app: '', address };
  }),
];
const connections = clients.flatMap((client) =>
  [79, 80, 81, 82, 83].flatMap((port) => ['TCP', 'UDP', 'SCTP'].map((protocol) => ({ ...client, port, protocol }))),
);

const NETS = ['10.0.0.0/7', '10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/9', '10.64.0.0/10', '11.0.0.0/8'];
const APPS = [{}, { matchLabels: { app: 'web' } }, { matchLabels: { app: 'jobs' } }];
const anyPeer = fc.oneof(
  fc.record({ podSelector: fc.constantFrom(...APPS) }),
  fc.record({ podSelector: fc.constantFrom(...APPS), namespaceSelector: fc.constant({}) }),
  fc.record({
    ipBlock: fc.oneof(
      fc.record({ cidr: fc.constantFrom(...NETS) }),
      fc.record({ cidr: fc.constant('10.0.0.0/7'), except: fc.subarray(NETS.slice(1), { minLength: 1 }) }),
    ),
  }),
);
const anyPort = fc.oneof(
  fc.record({ port: fc.integer({ min: 80, max: 82 }), protocol: fc.constantFrom('TCP', 'UDP') }),
  fc.record({ port: fc.integer({ min: 80, max: 81 }), endPort: fc.constant(82) }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP') }),
);
const anyRules = fc.array(
  fc.record(
    {
      from: fc.array(anyPeer, { minLength: 1, maxLength: 3 }),
      ports: fc.array(anyPort, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [] },
  ),
  { minLength: 0, maxLength: 3 },
);

type Rule = typeof anyRules extends fc.Arbitrary<(infer Each)[]> ? Each : never;
/** The rules as part of a manifest. */
function plain(rules: readonly Rule[]): Value {
  return JSON.parse(JSON.stringify(rules));
}

type Connection = (typeof connections)[number];

function isLet(connection: Connection, rules: readonly Rule[]): boolean {
  return rules.some(
    ({ from: peers, ports }) =>
      (peers === undefined || peers.some((peer) => isFrom(connection, peer))) &&
      (ports === undefined || ports.some((port) => isOn(connection, port))),
  );
}

function isFrom({ namespace, app, address }: Connection, peer: NonNullable<Rule['from']>[number]): boolean {
  if ('ipBlock' in peer) {
    const { cidr, except = [] } = { except: undefined, ...peer.ipBlock };
    return address !== '' && isInNet(address, cidr) && !except.some((net) => isInNet(address, net));
  }
  const { matchLabels } = { matchLabels: undefined, ...peer.podSelector };
  const isThere = namespace === 'shop' || 'namespaceSelector' in peer;
  return address === '' && isThere && (matchLabels === undefined || matchLabels.app === app);
}

function isInNet(address: string, net: string): boolean {
  const [start = '', mask = '0'] = net.split('/');
  const list = new BlockList();
  list.addSubnet(start, Number(mask), 'ipv4');
  return list.check(address, 'ipv4');
}

function isOn({ port, protocol }: Connection, wanted: NonNullable<Rule['ports']>[number]): boolean {
  const {
    port: first,
    endPort,
    protocol: kind = 'TCP',
  } = { port: undefined, endPort: undefined, protocol: undefined, ...wanted };
  return kind === protocol && (first === undefined || (port >= first && port <= (endPort ?? first)));
}
