import { App, Chart } from 'kustruct';
import { render } from 'kustruct/testing';
import { AcmeService, type AcmeServiceProps } from '../src';

function appWith(props: Partial<AcmeServiceProps> = {}): App {
  const app = new App();
  const chart = new Chart(app, 'checkout', { namespace: 'checkout' });
  new AcmeService(chart, 'api', { team: 'payments', version: '3.4.1', ...props });
  return app;
}

describe('an AcmeService', () => {
  it('runs the image of its team, and points Prometheus at its metrics', () => {
    const app = appWith();
    expect(app).toHaveNoProblems();
    expect(app).toHaveManifest('Deployment', 'api', {
      metadata: { labels: { 'acme.example/team': 'payments' } },
      spec: {
        replicas: 2,
        template: {
          metadata: { labels: { 'acme.example/team': 'payments' } },
          spec: { containers: [{ image: 'registry.acme.example/payments/api:3.4.1' }] },
        },
      },
    });
    expect(render(app).get('ServiceMonitor', 'api').spec).toEqual({
      selector: { matchLabels: { 'app.kubernetes.io/name': 'api' } },
      endpoints: [{ port: 'metrics' }],
    });
  });

  it('takes every prop of a WebService, which overrides the company default', () => {
    const app = appWith({ readiness: '/healthy', host: 'pay.example.com', autoscaler: { maxReplicas: 9, cpu: 70 } });
    expect(app).toHaveNoProblems();
    expect(app).toHaveManifest('Ingress', 'api', { spec: { rules: [{ host: 'pay.example.com' }] } });
    expect(app).toHaveManifest('Deployment', 'api', {
      spec: { template: { spec: { containers: [{ readinessProbe: { httpGet: { path: '/healthy' } } }] } } },
    });
  });

  it('refuses an image without a version', () => {
    expect(() => appWith({ version: 'latest' }).render()).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            what: '"latest" is not a version such as "3.4.1"',
            fix: "name a release: version: '3.4.1'",
            where: expect.objectContaining({ object: 'apps/v1 Deployment checkout/api' }),
          }),
        ],
      }),
    );
  });
});
