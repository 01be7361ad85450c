import { Deployment, type DeploymentProps } from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

function spec(props: Omit<DeploymentProps, 'image'>): unknown {
  return specOf((chart) => new Deployment(chart, 'api', { image: 'api:1', ...props }));
}

function secureStrategy(strategy?: DeploymentProps['strategy']): unknown {
  const chart = shop({ defaults: 'secure' });
  new Deployment(chart, 'api', { image: 'api:1', strategy });
  return Object(objectsOf(chart)['Deployment api']?.spec).strategy;
}

describe('a Deployment', () => {
  it('has a selector and a container with its name, and nothing else that is not set', () => {
    const labels = { 'app.kubernetes.io/name': 'api' };
    expect(spec({})).toEqual({
      selector: { matchLabels: labels },
      template: {
        metadata: { labels: { ...labels, 'app.kubernetes.io/instance': 'shop' } },
        spec: { containers: [{ name: 'api', image: 'api:1' }] },
      },
    });
  });

  it('renders its own fields unchanged, even if they equal the default of the API', () => {
    const own = {
      replicas: 1,
      minReadySeconds: 0,
      progressDeadlineSeconds: 600,
      revisionHistoryLimit: 0,
      paused: false,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '10%' } },
    } as const;
    expect(spec(own)).toMatchObject(own);
    expect(spec({ strategy: { type: 'Recreate' } })).toMatchObject({ strategy: { type: 'Recreate' } });
  });

  it('leaves its replicas to an autoscaler', () => {
    const chart = shop();
    const api = new Deployment(chart, 'api', { image: 'api:1', replicas: 3 });
    expect(api.toScalingTarget()).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'api',
      containers: [],
      replicas: 3,
    });
    const scalable = api.toScalable();
    expect(scalable.hasAutoscaler).toBe(false);
    scalable.markHasAutoscaler();
    expect(api.toScalable().hasAutoscaler).toBe(true);
    expect(scalable.toScalingTarget()).toEqual(api.toScalingTarget());
    expect(api.toScalingTarget().replicas).toBeUndefined();
    expect(objectsOf(chart)['Deployment api']).not.toHaveProperty('spec.replicas');
  });

  it('never has fewer pods than replicas under a secure profile, unless its author allows it', () => {
    expect(secureStrategy()).toEqual({ rollingUpdate: { maxUnavailable: 0 } });
    expect(secureStrategy({ rollingUpdate: { maxSurge: 1 } })).toEqual({
      rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
    });
    expect(secureStrategy({ rollingUpdate: { maxUnavailable: 1 } })).toEqual({ rollingUpdate: { maxUnavailable: 1 } });
    expect(secureStrategy({ rollingUpdate: { maxSurge: 0 } })).toEqual({ rollingUpdate: { maxSurge: 0 } });
    expect(secureStrategy({ type: 'Recreate' })).toEqual({ type: 'Recreate' });
  });

  it.each([
    [0, 0],
    ['0%', 0],
    [0, '0%'],
  ])('refuses a rollout that can never progress: surge %s, unavailable %s', (maxSurge, maxUnavailable) => {
    const refused = refusalsOf(
      (chart) =>
        new Deployment(chart, 'api', { image: 'api:1', strategy: { rollingUpdate: { maxSurge, maxUnavailable } } }),
    );
    expect(refused).toEqual([
      {
        field: 'spec.strategy.rollingUpdate.maxUnavailable',
        what: `maxSurge is ${maxSurge} and maxUnavailable is ${maxUnavailable}, so no pod can be replaced`,
        fix: 'raise one of them: { maxSurge: 1, maxUnavailable: 0 }',
      },
    ]);
  });

  it('refuses bounds with Recreate, which do not compile either', () => {
    const refused = refusalsOf((chart) => {
      // @ts-expect-error Recreate has no bounds
      new Deployment(chart, 'api', { image: 'api:1', strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } });
    });
    expect(refused).toEqual([
      {
        field: 'spec.strategy.rollingUpdate',
        what: 'rollingUpdate is set together with type "Recreate"',
        fix: "leave it out, or type: 'RollingUpdate'",
      },
    ]);
  });
});
