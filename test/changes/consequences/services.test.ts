import type { Fields } from '../../../src/manifests/manifest';
import { consequencesOf, object, workload } from './consequence-texts';

function service(spec: Fields = {}, annotations: Fields = {}) {
  const ports = [{ port: 80, targetPort: 8080 }];
  return object(
    'v1',
    'Service',
    'api',
    { spec: { selector: { app: 'api' }, ports, ...spec } },
    { namespace: 'shop', annotations },
  );
}

describe('a Service', () => {
  test.each([
    ['traffic', { ports: [{ port: 81, targetPort: 8080 }] }, ['moved-ports: port 80/TCP is removed']],
    [
      'traffic',
      { ports: [{ port: 80, targetPort: 9090 }] },
      ['moved-ports: targetPort of port 80/TCP changes from 8080 to 9090'],
    ],
    [
      'traffic',
      { sessionAffinity: 'ClientIP' },
      [
        'service-routing: sessionAffinity changes from "None" to "ClientIP"',
        'service-routing: sessionAffinityConfig changes from null to {"clientIP":{"timeoutSeconds":10800}}',
      ],
    ],
    ['exposure', { type: 'LoadBalancer' }, ['wider-service: its type changes from ClusterIP to LoadBalancer']],
    ['exposure', { externalIPs: ['192.0.2.1'] }, ['wider-service: it can be reached at ["192.0.2.1"]']],
  ] as const)('is reported as %s for %j', (kind, spec, texts) => {
    expect(consequencesOf([service()], [service(spec)], kind)).toEqual(texts);
  });

  test('is reported with the pods that it selects', () => {
    const blue = workload('Deployment');
    const green = {
      ...workload('Deployment', {}, {}, {}, { labels: { app: 'green' } }),
      metadata: { name: 'green', namespace: 'shop' },
    };
    expect(
      consequencesOf([blue, green, service()], [blue, green, service({ selector: { app: 'green' } })], 'traffic'),
    ).toEqual(['service-pods: it selects Deployment shop/green instead of Deployment shop/api']);
  });

  test('is reported for pods that it no longer selects', () => {
    const pods = (tier: string) => workload('Deployment', {}, {}, {}, { labels: { app: 'api', tier } });
    const front = service({ selector: { tier: 'web' } });
    expect(consequencesOf([pods('web'), front], [pods('jobs'), front], 'traffic')).toEqual([
      'left-service: Service "api" no longer selects the pods',
    ]);
  });

  test('is reported if it is removed, or reachable from fewer places', () => {
    expect(consequencesOf([service()], [], 'traffic')).toEqual(['removed-service: Service shop/api is removed']);
    expect(consequencesOf([service({ type: 'LoadBalancer' })], [service()], 'traffic')).toContain(
      'narrower-service: its type changes from LoadBalancer to ClusterIP',
    );
  });

  test('is reported if it is new and open, but not if it is inside the cluster', () => {
    expect(consequencesOf([], [service({ type: 'NodePort' })], 'exposure')).toEqual([
      'wider-service: its type is NodePort',
    ]);
    expect(consequencesOf([], [service()], 'exposure')).toEqual([]);
  });

  test('is reported if its load balancer allows more addresses', () => {
    const balancer = (ranges: readonly string[], annotations: Fields = {}) =>
      service({ type: 'LoadBalancer', loadBalancerSourceRanges: ranges }, annotations);
    expect(consequencesOf([balancer(['10.0.0.0/8'])], [balancer([])], 'exposure')).toEqual([
      'open-load-balancer: all addresses are allowed',
    ]);
    expect(consequencesOf([balancer(['10.0.0.0/8'])], [balancer(['10.0.0.0/8', '0.0.0.0/0'])], 'exposure')).toEqual([
      'open-load-balancer: 0.0.0.0/0 is allowed too',
    ]);
    const internal = { 'networking.gke.io/load-balancer-type': 'Internal' };
    expect(consequencesOf([balancer([], internal)], [balancer([])], 'exposure')).toEqual([
      'open-load-balancer: the load balancer is no longer private: "Internal" → null',
    ]);
  });
});
