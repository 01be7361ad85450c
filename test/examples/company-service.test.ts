import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/company-service/main')>('company-service');
const { prod, staging } = render(app);

describe('a team that uses the templates of its company', () => {
  it('gets the registry, the labels and the monitors of the company without any props', () => {
    for (const name of ['api', 'web']) {
      expect(prod).toHaveManifest('Deployment', name, {
        metadata: { labels: { 'acme.example/team': 'payments' } },
        spec: { template: { spec: { containers: [{ image: `registry.acme.example/payments/${name}:3.4.1` }] } } },
      });
      expect(prod).toHaveManifest('ServiceMonitor', name, { spec: { endpoints: [{ port: 'metrics' }] } });
    }
  });

  it('can override each field', () => {
    expect(prod).toHaveManifest('Deployment', 'web', {
      spec: { template: { spec: { containers: [{ startupProbe: { failureThreshold: 60 } }] } } },
    });
    expect(prod.get('Deployment', 'api')).not.toHaveProperty('spec.template.spec.containers.0.startupProbe');
  });

  it('has a database that its API can reach and its pages cannot', () => {
    const { spec } = prod.get('NetworkPolicy', 'checkout-db');
    expect(JSON.stringify(spec)).toContain('"app.kubernetes.io/name":"api"');
    expect(JSON.stringify(spec)).not.toContain('"app.kubernetes.io/name":"web"');
  });

  it('has the same objects in every environment', () => {
    const called = (all: typeof prod) => all.all.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    const namespaces = (name: string) => name.replace('checkout-staging', 'checkout');
    expect(called(staging).map(namespaces).sort()).toEqual(called(prod).sort());
  });
});
