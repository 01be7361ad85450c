import { compare } from '../../../src/changes/compare';
import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';
import { object, told, workload } from './told';

function policy(spec: Fields, name = 'api'): Manifest {
  return object('networking.k8s.io/v1', 'NetworkPolicy', name, {
    spec: { podSelector: { matchLabels: { app: 'api' } }, ...spec },
  });
}

const pods = workload('Deployment');
const from = (...peers: readonly Value[]): Fields => ({ ingress: [{ from: peers }] });
const web = { podSelector: { matchLabels: { app: 'web' } } };

describe('a NetworkPolicy', () => {
  test('that is the first of some pods is told, and one for pods that are new is not', () => {
    expect(told([pods], [pods, policy(from(web))])).toEqual([
      'first-policy: the pods of Deployment shop/api have a first policy for connections in',
    ]);
    expect(told([], [pods, policy(from(web))])).toEqual([]);
    expect(told([pods, policy(from(web))], [pods, policy(from(web)), policy(from(web), 'more')])).toEqual([]);
  });

  test('that keeps pods from asking DNS says so', () => {
    const { changes } = compare(
      rendering(pods),
      rendering(pods, policy({ policyTypes: ['Egress'], egress: [{ to: [web], ports: [{ port: 5432 }] }] })),
    );
    expect(changes[0]?.consequences[0]).toMatchObject({ kind: 'traffic', why: expect.stringContaining('port 53') });
  });

  test('that was the last of some pods is told as exposure', () => {
    expect(told([pods, policy(from(web))], [pods])).toEqual([
      'last-policy: no policy holds the pods of Deployment shop/api any more: all connections in are let through',
    ]);
    expect(told([pods, policy(from(web)), policy({}, 'deny')], [pods, policy({}, 'deny')])).toEqual([
      'removed-policy: the connections in that it lets through for the pods of Deployment shop/api are not any more',
    ]);
  });

  test.each([
    ['more', from(web, { ipBlock: { cidr: '10.0.0.0/8' } }), 'wider-policy: more is let in: ingress[0].from[1]'],
    ['more', { ingress: [{}] }, 'wider-policy: more is let in: ingress[0].from'],
    [
      'less',
      from({ ...web, namespaceSelector: { matchLabels: { team: 'x' } } }),
      'narrower-policy: less is let in: ingress[0].from[0].namespaceSelector',
    ],
    [
      'less',
      { ingress: [{ from: [web], ports: [{ port: 80 }] }] },
      'narrower-policy: less is let in: ingress[0].ports',
    ],
    ['less', {}, 'narrower-policy: less is let in: ingress'],
  ])('lets %s through with %j', (_, spec, text) => {
    expect(told([pods, policy(from(web))], [pods, policy(spec)])).toEqual([text]);
  });
});
