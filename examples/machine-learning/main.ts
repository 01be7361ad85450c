// A model: trained on four GPU nodes by one Indexed Job, and served by pods that scale with the waiting requests.
import {
  App,
  Chart,
  Deployment,
  HorizontalPodAutoscaler,
  Job,
  Namespace,
  PersistentVolumeClaim,
  Service,
  Volume,
} from 'kustruct';

export const app = new App({ name: 'assistant' });
const namespace = 'assistant';
new Namespace(new Chart(app, 'cluster'), 'assistant', { podSecurity: 'restricted' });

const storage = new Chart(app, 'storage', { namespace });
const shared = { accessModes: ['ReadWriteMany'], storageClassName: 'shared-ssd' } as const;
const corpus = new PersistentVolumeClaim(storage, 'corpus', { ...shared, storage: '20Ti' });
const models = new PersistentVolumeClaim(storage, 'models', { ...shared, storage: '2Ti' });

// GPU nodes are tainted, so that nothing else runs there; NVIDIA's feature discovery sets the label.
const onGpus = (product: string) => ({
  nodeSelector: { 'nvidia.com/gpu.product': product },
  tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' } as const],
  securityContext: { runAsUser: 1000, fsGroup: 1000, fsGroupChangePolicy: 'OnRootMismatch' } as const,
});

const training = new Chart(app, 'training', { namespace });
const WORKERS = 4;
const train = new Job(training, 'train-v7', {
  ...onGpus('NVIDIA-H100-80GB-HBM3'),
  image: 'ghcr.io/acme/trainer:3.1.0',
  command: ['torchrun', `--nnodes=${WORKERS}`, '--nproc-per-node=gpu', '--rdzv-backend=c10d'],
  args: ['--rdzv-endpoint=train-v7-0.train-v7:29500', 'train.py', '--resume', '--out=/models/v7'],
  // All workers start together, each with an index and a name: they meet at train-v7-0.train-v7.
  completionMode: 'Indexed',
  completions: WORKERS,
  parallelism: WORKERS,
  subdomain: 'train-v7',
  ports: { rendezvous: 29500 },
  cpu: '96',
  memory: '900Gi',
  resources: { limits: { 'nvidia.com/gpu': '8' } },
  // NCCL and the data loaders share memory between processes; its content counts as memory of the container.
  mounts: {
    '/corpus': { volume: corpus, readOnly: true },
    '/models': models,
    '/dev/shm': Volume.emptyDir({ medium: 'Memory', sizeLimit: '128Gi' }),
    '/tmp': Volume.emptyDir(),
  },
  // Long enough for a last checkpoint. A drained node does not count as a failure; a wrong configuration (exit code 2) is not retried.
  terminationGracePeriodSeconds: 300,
  backoffLimit: 8,
  podFailurePolicy: {
    rules: [
      { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
      { action: 'FailJob', onExitCodes: { operator: 'In', values: [2] } },
    ],
  },
});
new Service(training, 'workers', { for: train, clusterIP: 'None', publishNotReadyAddresses: true });

const serving = new Chart(app, 'serving', { namespace });
const chat = new Deployment(serving, 'chat', {
  ...onGpus('NVIDIA-L40S'),
  image: 'ghcr.io/acme/llm-server:0.9.2',
  args: ['--model=/models/v6', '--port=8000'],
  ports: { http: 8000 },
  cpu: '8',
  memory: '64Gi',
  resources: { limits: { 'nvidia.com/gpu': '1' } },
  mounts: { '/models': { volume: models, readOnly: true }, '/tmp': Volume.emptyDir() },
  // Loading the model takes minutes; until then no probe may declare the pod dead.
  startup: { httpGet: { path: '/health' }, periodSeconds: 10, failureThreshold: 60 },
  readiness: '/health',
  // There is no spare GPU for an extra pod, so a rollout frees one before it takes one.
  strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
});
new Service(serving, 'http', { for: chat, port: 80 });
new HorizontalPodAutoscaler(serving, 'scale', {
  for: chat,
  minReplicas: 2,
  maxReplicas: 12,
  metrics: [{ pods: { metric: { name: 'vllm_num_requests_waiting' }, target: { averageValue: '5' } } }],
  behavior: { scaleDown: { stabilizationWindowSeconds: 900 } },
});

app.synth();
