import { ConfigMap, PriorityClass, type QuotaScopeRequirement, ResourceQuota, type ResourceQuotaProps } from 'kustruct';
import { objectsOf, shop, specOf } from '../in-chart';

describe('ResourceQuota', () => {
  it('renders numbers as strings, as the API expects, and leaves out undefined limits', () => {
    const spec = specOf(
      (chart) => new ResourceQuota(chart, 'quota', { hard: { pods: 20, 'limits.memory': '8Gi', services: undefined } }),
    );
    expect(spec).toEqual({ hard: { pods: '20', 'limits.memory': '8Gi' } });
  });

  it('counts the pods of priority classes, given as objects or by name', () => {
    const chart = shop();
    const high = new PriorityClass(chart, 'high', { value: 1000 });
    new ResourceQuota(chart, 'quota', {
      hard: { pods: 1 },
      scopeSelector: {
        matchExpressions: [
          { scopeName: 'PriorityClass', operator: 'In', values: [high, 'low', PriorityClass.existing('mid')] },
          { scopeName: 'BestEffort', operator: 'Exists' },
        ],
      },
    });
    expect(objectsOf(chart)['ResourceQuota quota']?.spec).toMatchObject({
      scopeSelector: {
        matchExpressions: [
          { scopeName: 'PriorityClass', operator: 'In', values: ['high', 'low', 'mid'] },
          { scopeName: 'BestEffort', operator: 'Exists' },
        ],
      },
    });
  });

  it('does not compile with these mistakes', () => {
    const hard = { pods: 1 };
    const settings = new ConfigMap(shop(), 'settings');
    const wrong: ResourceQuotaProps[] = [
      // @ts-expect-error the limits are missing
      {},
      // @ts-expect-error no such scope
      { hard, scopes: ['Everything'] },
    ];
    const requirements: QuotaScopeRequirement[] = [
      // @ts-expect-error values need an operator that accepts values
      { scopeName: 'PriorityClass', operator: 'Exists', values: ['a'] },
      // @ts-expect-error the values are missing
      { scopeName: 'PriorityClass', operator: 'In' },
      // @ts-expect-error a ConfigMap is not a class
      { scopeName: 'PriorityClass', operator: 'In', values: [settings] },
    ];
    expect([wrong, requirements]).toMatchObject([{ length: 2 }, { length: 3 }]);
  });
});
