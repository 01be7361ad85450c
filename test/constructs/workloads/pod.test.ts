import { NetworkPolicy, Pod, Service } from 'kustruct';
import { lowerSelector } from '../../../src/constructs/workloads/pod-selector';
import { objectsOf, refusalsOf, shop } from '../in-chart';

describe('a Pod', () => {
  it('has its deadline, and nothing that is not set', () => {
    const chart = shop();
    new Pod(chart, 'web', { image: 'web:1', activeDeadlineSeconds: 60 });
    expect(chart.toJson()).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'web' },
        spec: { activeDeadlineSeconds: 60, containers: [{ name: 'web', image: 'web:1' }] },
      },
    ]);
  });

  it('is selected by the recommended labels, or by its own', () => {
    const secure = new Pod(shop({ defaults: 'secure' }), 'web', { image: 'web:1', labels: { tier: 'front' } });
    expect(secure.matchLabels).toEqual({ 'app.kubernetes.io/name': 'web' });
    const plain = new Pod(shop(), 'web', { image: 'web:1', labels: { tier: 'front' } });
    expect(plain.matchLabels).toEqual({ tier: 'front' });
    expect(plain[lowerSelector]()).toEqual({ matchLabels: { tier: 'front' } });
  });

  it('is selected by a Service, which has its name', () => {
    const chart = shop({ defaults: 'secure' });
    new Service(chart, 'service', { for: new Pod(chart, 'web', { image: 'web:1', ports: { http: 80 } }) });
    expect(objectsOf(chart)['Service web']).toMatchObject({
      spec: { selector: { 'app.kubernetes.io/name': 'web' }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
    });
  });

  it('refuses to be selected without labels', () => {
    const refused = refusalsOf((chart) => {
      new NetworkPolicy(chart, 'policy', { for: new Pod(chart, 'web', { image: 'web:1' }), ingress: [] });
    });
    expect(refused).toEqual([
      {
        field: 'metadata.labels',
        what: 'the pods of the Pod "web" have no labels that a selector could use',
        fix: "add one: labels: { app: 'web' }",
      },
    ]);
  });
});
