import { LimitRange, type LimitRangeLimits } from 'kustruct';
import { specOf } from '../in-chart';

describe('LimitRange', () => {
  it('renders bounds and defaults unchanged', () => {
    const limits: LimitRangeLimits[] = [
      { type: 'Container', default: { memory: '256Mi' }, min: { cpu: '10m' } },
      { type: 'PersistentVolumeClaim', max: { storage: '50Gi' } },
    ];
    expect(specOf((chart) => new LimitRange(chart, 'limits', { limits }))).toEqual({ limits });
  });

  it('does not compile with what the API refuses', () => {
    const wrong: LimitRangeLimits[] = [
      // @ts-expect-error pods have no defaults
      { type: 'Pod', default: { cpu: '1' } },
      // @ts-expect-error a claim has a bound
      { type: 'PersistentVolumeClaim', maxLimitRequestRatio: { storage: '2' } },
      // @ts-expect-error a quantity is a string
      { type: 'Container', max: { cpu: 2 } },
      // @ts-expect-error no such type
      { type: 'Deployment', max: { cpu: '2' } },
    ];
    expect(wrong).toHaveLength(4);
  });
});
