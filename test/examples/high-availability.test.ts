import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/high-availability/main')>('high-availability');
const clusters = render(app);
const files = app.layout();

describe.each(Object.entries(clusters))('the cluster %s', (_, manifests) => {
  it('spreads the pods of each revision evenly over the zones that accept pods', () => {
    const labelSelector = expect.objectContaining({ matchLabels: expect.anything() });
    expect(manifests).toHaveManifest('Deployment', 'api', {
      spec: {
        replicas: undefined,
        template: {
          spec: {
            topologySpreadConstraints: [
              {
                labelSelector,
                topologyKey: 'topology.kubernetes.io/zone',
                whenUnsatisfiable: 'DoNotSchedule',
                nodeTaintsPolicy: 'Honor',
                matchLabelKeys: ['pod-template-hash'],
              },
              { labelSelector, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
            ],
          },
        },
      },
    });
  });

  it('loses at most a fifth of its pods to a drain, and serves until load balancers know that a pod stops', () => {
    expect(manifests).toHaveManifest('PodDisruptionBudget', 'api', { spec: { maxUnavailable: '20%' } });
    expect(manifests).toHaveManifest('Deployment', 'api', {
      spec: {
        strategy: { rollingUpdate: { maxUnavailable: 0 } },
        template: {
          spec: {
            terminationGracePeriodSeconds: 45,
            containers: [{ lifecycle: { preStop: { sleep: { seconds: 15 } } } }],
          },
        },
      },
    });
  });
});

describe('the clusters', () => {
  it('share all requests by weights that add up to 100', () => {
    const weight = 'external-dns.alpha.kubernetes.io/aws-weight';
    const weights = Object.values(clusters).map((manifests) =>
      Number(manifests.get('Ingress', 'api').metadata.annotations?.[weight]),
    );
    expect(weights).toEqual([35, 15, 25, 25]);
    expect(weights.reduce((sum, part) => sum + part)).toBe(100);
  });

  it('have one release per region, which a bot changes in one place', () => {
    expect(files.get('overlays/us-east/orders/kustomization.yaml')).toContain('newTag: 4.1.3');
    expect(files.get('overlays/us-west/orders/kustomization.yaml')).toContain('../../us-east/orders');
    expect(files.get('overlays/us-west/orders/kustomization.yaml')).not.toContain('images:');
    expect(clusters['us-west']).toHaveManifest('Deployment', 'api', {
      spec: { template: { spec: { containers: [{ image: 'ghcr.io/acme/orders:4.1.3' }] } } },
    });
  });
});
