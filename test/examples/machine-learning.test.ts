import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/machine-learning/main')>('machine-learning');
const manifests = render(app);

describe('training', () => {
  it('gives each worker a name that the others can resolve before it is ready', () => {
    expect(manifests).toHaveManifest('Job', 'train-v7', {
      spec: {
        completionMode: 'Indexed',
        completions: 4,
        parallelism: 4,
        template: { spec: { subdomain: 'train-v7', containers: [{ ports: [{ containerPort: 29500 }] }] } },
      },
    });
    expect(manifests.get('Service', 'train-v7').spec).toEqual({
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      ports: [{ name: 'rendezvous', port: 29500, targetPort: 'rendezvous' }],
      selector: { 'app.kubernetes.io/name': 'train-v7' },
    });
  });

  it('runs on dedicated whole nodes, and limits the memory that its processes share', () => {
    const limits = { 'nvidia.com/gpu': '8', memory: '900Gi' };
    expect(manifests).toHaveManifest('Job', 'train-v7', {
      spec: {
        template: {
          spec: {
            nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
            tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
            containers: [{ resources: { limits, requests: { cpu: '96', memory: '900Gi' } } }],
            volumes: expect.arrayContaining([
              { name: 'dev-shm', emptyDir: { medium: 'Memory', sizeLimit: '128Gi' } },
              { name: 'models', persistentVolumeClaim: { claimName: 'models' } },
            ]),
          },
        },
      },
    });
  });
});

describe('serving', () => {
  it('scales with the waiting requests, and never has fewer than two pods', () => {
    expect(manifests.get('HorizontalPodAutoscaler', 'chat').spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'chat' },
      minReplicas: 2,
      maxReplicas: 12,
      metrics: [
        {
          type: 'Pods',
          pods: { metric: { name: 'vllm_num_requests_waiting' }, target: { type: 'AverageValue', averageValue: '5' } },
        },
      ],
      behavior: { scaleDown: { stabilizationWindowSeconds: 900 } },
    });
    expect(manifests.get('Deployment', 'chat')).not.toHaveProperty('spec.replicas');
    expect(manifests).toHaveManifest('PodDisruptionBudget', `chat`);
  });

  it('needs no spare GPU for a rollout, and mounts models read-only', () => {
    expect(manifests).toHaveManifest('Deployment', 'chat', {
      spec: {
        strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
        template: {
          spec: { containers: [{ volumeMounts: [{ mountPath: '/models', readOnly: true }, { mountPath: '/tmp' }] }] },
        },
      },
    });
  });
});
