import { Deployment, RuntimeClass } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

describe('RuntimeClass', () => {
  it('has no namespace, and is referenced by the pods that run in it', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const overhead = { podFixed: { memory: '64Mi' } };
    const gvisor = new RuntimeClass(chart, 'gvisor', { handler: 'runsc', overhead });
    new Deployment(chart, 'api', { image: 'api:1', runtimeClassName: gvisor });
    new Deployment(chart, 'vm', { image: 'vm:1', runtimeClassName: RuntimeClass.existing('kata') });
    const { 'RuntimeClass gvisor': written, 'Deployment api': api, 'Deployment vm': vm } = objectsOf(chart);
    expect(written).toEqual({
      apiVersion: 'node.k8s.io/v1',
      kind: 'RuntimeClass',
      metadata: { name: 'gvisor' },
      handler: 'runsc',
      overhead,
    });
    expect(api?.spec).toHaveProperty('template.spec.runtimeClassName', 'gvisor');
    expect(vm?.spec).toHaveProperty('template.spec.runtimeClassName', 'kata');
  });

  it('does not compile without a handler', () => {
    // @ts-expect-error the handler is missing
    expect(new RuntimeClass(shop(), 'gvisor', {}).name).toBe('gvisor');
  });
});
