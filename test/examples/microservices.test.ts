import { objectsOf } from './example';

const objects = objectsOf('microservices');

function pods(name: string): object {
  return { podSelector: { matchLabels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'shop' } } };
}

describe('the shop of microservices', () => {
  it('cuts every pod of the namespace off, as long as nothing else is said', () => {
    expect(objects['NetworkPolicy deny-all']?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [],
      egress: [],
    });
  });

  it('lets only the front end and the cart reach the catalog', () => {
    expect(objects['NetworkPolicy catalog']?.spec).toMatchObject({
      ingress: [{ from: [pods('web')] }, { from: [pods('cart')] }],
    });
  });

  it('lets only orders reach payments, which reach nothing but DNS and their provider', () => {
    expect(objects['NetworkPolicy payments']?.spec).toMatchObject({ ingress: [{ from: [pods('orders')] }] });
    expect(objects['NetworkPolicy payments-egress']?.spec).toMatchObject({
      egress: [{ ports: [{ port: 53 }, { port: 53 }] }, { to: [{ ipBlock: { cidr: '203.0.113.0/28' } }] }],
    });
  });

  it('lets nobody reach the worker, and the Ingress controller nothing but the front end', () => {
    expect(objects['NetworkPolicy mailer']?.spec).toMatchObject({ ingress: [] });
    const open = Object.values(objects).filter((object) => JSON.stringify(object).includes('ingress-nginx'));
    expect(open.map(({ metadata }) => metadata.name)).toEqual(['web']);
  });

  it('lets out on one side whatever it lets in on the other', () => {
    const callers = ['web', 'cart', 'orders'] as const;
    const callees = { web: ['catalog', 'cart', 'orders'], cart: ['catalog'], orders: ['payments'] };
    for (const caller of callers) {
      expect(objects[`NetworkPolicy ${caller}-egress`]?.spec).toMatchObject({
        egress: expect.arrayContaining([{ to: callees[caller].map(pods) }]),
      });
      for (const callee of callees[caller]) {
        expect(objects[`NetworkPolicy ${callee}`]?.spec).toMatchObject({
          ingress: expect.arrayContaining([{ from: [pods(caller)] }]),
        });
      }
    }
  });

  it('tells each service where the others are, by the names of their Services', () => {
    expect(objects).toMatchObject({
      'Deployment web': {
        spec: {
          template: {
            spec: {
              containers: [
                {
                  env: [
                    { name: 'CATALOG_URL', value: 'http://catalog:8080' },
                    { name: 'CART_URL', value: 'http://cart:8080' },
                    { name: 'ORDERS_URL', value: 'http://orders:8080' },
                  ],
                },
              ],
            },
          },
        },
      },
      'Service catalog': { spec: { ports: [{ port: 8080 }] } },
      'Service cart': { spec: { ports: [{ port: 8080 }] } },
      'Service orders': { spec: { ports: [{ port: 8080 }] } },
    });
  });
});
