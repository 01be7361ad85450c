import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/legacy-migration/main')>('legacy-migration');
const manifests = render(app);

describe('the migrating shop', () => {
  it('routes migrated paths to new Services, and the others to the monolith', () => {
    const to = (path: string, name: string) => ({
      path,
      pathType: 'Prefix',
      backend: { service: { name, port: { name: 'http' } } },
    });
    expect(manifests.get('Ingress', 'shop')).toHaveProperty('spec.rules', [
      {
        host: 'shop.example.com',
        http: {
          paths: [
            to('/', 'monolith'),
            to('/catalog', 'catalog'),
            to('/checkout', 'checkout'),
            to('/checkout/invoices', 'monolith'),
          ],
        },
      },
    ]);
  });

  it('reaches the old machines by their addresses, through a Service without a selector', () => {
    expect(manifests.get('Service', 'monolith').spec).toEqual({
      ports: [{ name: 'http', port: 80, targetPort: 8080 }],
    });
    expect(manifests).toHaveManifest('EndpointSlice', 'monolith', {
      metadata: { labels: { 'kubernetes.io/service-name': 'monolith' } },
      addressType: 'IPv4',
      endpoints: [{ addresses: ['10.20.0.11'] }, { addresses: ['10.20.0.12'] }, { addresses: ['10.20.0.13'] }],
      ports: [{ name: 'http', port: 8080 }],
    });
    expect(manifests).toHaveManifest('EndpointSlice', 'orders-db', { ports: [{ name: 'oracle', port: 1521 }] });
  });

  it('reaches a host with a changing address by its name', () => {
    expect(manifests.get('Service', 'mail').spec).toEqual({
      type: 'ExternalName',
      externalName: 'smtp.corp.example.com',
    });
  });

  it('lets the catalog connect to the old machines, but not to the database', () => {
    expect(manifests.get('NetworkPolicy', 'catalog')).toHaveProperty('spec.egress[1]', {
      to: [
        { ipBlock: { cidr: '10.20.0.11/32' } },
        { ipBlock: { cidr: '10.20.0.12/32' } },
        { ipBlock: { cidr: '10.20.0.13/32' } },
      ],
      ports: [{ port: 8080 }],
    });
    expect(JSON.stringify(manifests.get('NetworkPolicy', 'catalog'))).not.toContain('1521');
  });
});
