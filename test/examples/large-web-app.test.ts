import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/large-web-app/main')>('large-web-app');
const manifests = render(app);
const TIERS = ['search', 'api', 'web'];

function podOf(tier: string): object {
  return { 'app.kubernetes.io/name': tier };
}

describe.each(TIERS)('the tier %s', (tier) => {
  it('spreads the pods of each revision evenly over zones, and over nodes if possible', () => {
    expect(manifests).toHaveManifest('Deployment', tier, {
      spec: {
        template: {
          spec: {
            topologySpreadConstraints: [
              {
                topologyKey: 'topology.kubernetes.io/zone',
                whenUnsatisfiable: 'DoNotSchedule',
                matchLabelKeys: ['pod-template-hash'],
                labelSelector: { matchLabels: podOf(tier) },
              },
              { topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
            ],
          },
        },
      },
    });
  });

  it('has enough pods to lose one of three zones', () => {
    const { minReplicas, maxReplicas } = boundsOf(tier);
    expect(minReplicas % 3).toBe(0);
    expect(minReplicas).toBeGreaterThanOrEqual(6);
    expect(maxReplicas).toBeGreaterThanOrEqual(3 * minReplicas);
    expect(manifests.get('Deployment', tier).spec).not.toHaveProperty('replicas');
  });

  it('loses at most a tenth of its pods to drains, with a single budget', () => {
    const budgets = manifests.ofKind('PodDisruptionBudget').filter(({ metadata }) => metadata.name === tier);
    expect(budgets.map(({ spec }) => spec)).toEqual([
      { selector: { matchLabels: podOf(tier) }, maxUnavailable: '10%', unhealthyPodEvictionPolicy: 'AlwaysAllow' },
    ]);
  });

  it('has a higher priority than background work, and serves until it gets no more requests', () => {
    expect(manifests).toHaveManifest('Deployment', tier, {
      spec: {
        template: {
          spec: {
            priorityClassName: 'customers-wait',
            terminationGracePeriodSeconds: 40,
            containers: [{ lifecycle: { preStop: { sleep: { seconds: 10 } } } }],
          },
        },
      },
    });
  });
});

function boundsOf(tier: string): { readonly minReplicas: number; readonly maxReplicas: number } {
  const spec: object = Object(manifests.get('HorizontalPodAutoscaler', tier).spec);
  const { minReplicas, maxReplicas } = { minReplicas: 0, maxReplicas: 0, ...spec };
  return { minReplicas, maxReplicas };
}

describe('the large web application', () => {
  it('splits its host between the pages and the API', () => {
    const paths = manifests.ofKind('Ingress').map(({ metadata: { name }, spec }) => [name, JSON.stringify(spec)]);
    expect(paths).toEqual([
      ['api', expect.stringMatching(/"host":"www\.example\.com".*"path":"\/api"/)],
      ['web', expect.stringMatching(/"host":"www\.example\.com".*"path":"\/"/)],
    ]);
  });

  it('scales pods of the pages by requests, and workers by their queue', () => {
    expect(manifests).toHaveManifest('HorizontalPodAutoscaler', 'web', {
      spec: { metrics: [{ type: 'Resource' }, { type: 'Pods', pods: { target: { averageValue: '80' } } }] },
    });
    expect(manifests).toHaveManifest('HorizontalPodAutoscaler', 'thumbnails', {
      spec: { metrics: [{ type: 'External', external: { target: { averageValue: '20' } } }] },
    });
  });
});
