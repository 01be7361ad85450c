import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/microservices/main')>('microservices');
const manifests = render(app);

function pods(name: string): object {
  return { podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } };
}

describe('the shop of microservices', () => {
  it('denies all connections in the namespace by default', () => {
    expect(manifests.get('NetworkPolicy', 'deny-all').spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [],
      egress: [],
    });
  });

  it('allows only the front end and the cart to reach the catalog', () => {
    expect(manifests).toHaveManifest('NetworkPolicy', 'catalog', {
      spec: { ingress: [{ from: [pods('web')] }, { from: [pods('cart')] }] },
    });
  });

  it('allows only orders to reach payments, which reach only DNS and their provider', () => {
    expect(manifests).toHaveManifest('NetworkPolicy', 'payments', { spec: { ingress: [{ from: [pods('orders')] }] } });
    expect(manifests.get('NetworkPolicy', 'payments-egress').spec).toMatchObject({
      egress: [{ ports: [{ port: 53 }, { port: 53 }] }, { to: [{ ipBlock: { cidr: '203.0.113.0/28' } }] }],
    });
  });

  it('allows no connections to the worker, and from the Ingress controller only those to the front end', () => {
    expect(manifests.get('NetworkPolicy', 'mailer').spec).toMatchObject({ ingress: [] });
    const open = manifests.all.filter((manifest) => JSON.stringify(manifest).includes('ingress-nginx'));
    expect(open.map(({ metadata }) => metadata.name)).toEqual(['web']);
  });

  it.each([
    ['web', 'catalog'],
    ['web', 'cart'],
    ['web', 'orders'],
    ['cart', 'catalog'],
    ['orders', 'payments'],
  ])('allows connections from %s to %s in both policies, and sets the URL', (caller, callee) => {
    expect(JSON.stringify(manifests.get('NetworkPolicy', `${caller}-egress`))).toContain(JSON.stringify(pods(callee)));
    expect(JSON.stringify(manifests.get('NetworkPolicy', callee))).toContain(JSON.stringify(pods(caller)));
    const url = { name: `${callee.toUpperCase()}_URL`, value: `http://${callee}:8080` };
    expect(JSON.stringify(manifests.get('Deployment', caller))).toContain(JSON.stringify(url));
    expect(manifests.get('Service', callee).spec).toMatchObject({ ports: [{ port: 8080 }] });
  });

  it('scales workers by the length of their queue', () => {
    expect(manifests).toHaveManifest('HorizontalPodAutoscaler', 'mailer', {
      spec: { maxReplicas: 8, metrics: [{ type: 'External', external: { target: { averageValue: '100' } } }] },
    });
  });
});
