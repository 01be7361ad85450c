import { DaemonSet, type DaemonSetBounds, type DaemonSetProps } from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

function spec(props: Omit<DaemonSetProps, 'image'>): unknown {
  return specOf((chart) => new DaemonSet(chart, 'agent', { image: 'agent:1', ...props }));
}

describe('a DaemonSet', () => {
  it('renders its own fields unchanged', () => {
    const own = {
      minReadySeconds: 1,
      revisionHistoryLimit: 2,
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: '10%' } },
    } as const;
    expect(spec(own)).toMatchObject(own);
    expect(spec({ updateStrategy: { type: 'OnDelete' } })).toMatchObject({ updateStrategy: { type: 'OnDelete' } });
    expect(Object.keys(Object(spec({})))).toEqual(['selector', 'template']);
  });

  it('has neither spread nor budget under a secure profile, because each node has one pod', () => {
    const chart = shop({ defaults: 'secure' });
    new DaemonSet(chart, 'agent', { image: 'agent:1' });
    const found = objectsOf(chart);
    expect(Object.keys(found)).toEqual(['DaemonSet agent']);
    expect(found['DaemonSet agent']).not.toHaveProperty('spec.template.spec.topologySpreadConstraints');
  });

  it('refuses a rollout that can never progress', () => {
    const rollingUpdate = { maxSurge: 0, maxUnavailable: 0 } as const;
    const refused = refusalsOf(
      (chart) => new DaemonSet(chart, 'agent', { image: 'agent:1', updateStrategy: { rollingUpdate } }),
    );
    expect(refused.map(({ field, what }) => [field, what])).toEqual([
      [
        'spec.updateStrategy.rollingUpdate.maxUnavailable',
        'maxSurge is 0 and maxUnavailable is 0, so no pod can be replaced',
      ],
    ]);
  });

  it('does not compile with two bounds, or with a surge without maxUnavailable', () => {
    // @ts-expect-error the API takes one of the two
    const both: DaemonSetBounds = { maxSurge: 1, maxUnavailable: 1 };
    // @ts-expect-error the API defaults maxUnavailable to 1, and then refuses the surge
    const surge: DaemonSetBounds = { maxSurge: 1 };
    expect([both, surge]).toHaveLength(2);
  });
});
