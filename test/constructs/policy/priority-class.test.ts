import { Deployment, PriorityClass } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

describe('PriorityClass', () => {
  it('has no namespace, and is referenced by its pods', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const high = new PriorityClass(chart, 'high', { value: 1000, preemptionPolicy: 'Never' });
    new Deployment(chart, 'api', { image: 'api:1', priorityClassName: high });
    new Deployment(chart, 'dns', { image: 'dns:1', priorityClassName: PriorityClass.existing('system-node-critical') });
    const { 'PriorityClass high': written, 'Deployment api': api, 'Deployment dns': dns } = objectsOf(chart);
    expect(written).toEqual({
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name: 'high' },
      value: 1000,
      preemptionPolicy: 'Never',
    });
    expect(api?.spec).toHaveProperty('template.spec.priorityClassName', 'high');
    expect(dns?.spec).toHaveProperty('template.spec.priorityClassName', 'system-node-critical');
  });

  it('does not compile without a value', () => {
    // @ts-expect-error the value is missing
    expect(new PriorityClass(shop(), 'high', { description: 'high' }).name).toBe('high');
  });
});
