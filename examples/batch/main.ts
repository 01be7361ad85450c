// A queue of parallel Jobs for a render farm: two priorities that never disturb services, and a quota for each.
import { App, Chart, Job, Namespace, PriorityClass, ResourceQuota, Secret, Volume } from 'kustruct';

export const app = new App({ name: 'rendering' });
const namespace = 'rendering';

// Both are below the 0 of services, so that services evict them and never vice versa. Below -10 the cluster
// autoscaler adds no nodes: bulk work uses idle nodes, and urgent work gets new ones if it must.
const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'rendering', { podSecurity: 'restricted' });
const urgent = new PriorityClass(cluster, 'batch-urgent', {
  value: -1,
  description: 'Somebody waits for the result; takes the place of bulk work.',
});
const bulk = new PriorityClass(cluster, 'batch-bulk', {
  value: -100,
  preemptionPolicy: 'Never',
  description: 'Has time until tomorrow; runs on what is idle.',
});

const limits = new Chart(app, 'limits', { namespace });
new ResourceQuota(limits, 'urgent', {
  hard: { pods: 16, 'requests.cpu': '32', 'requests.memory': '64Gi' },
  scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: [urgent] }] },
});
new ResourceQuota(limits, 'bulk', {
  hard: { pods: 100, 'requests.cpu': '200', 'requests.memory': '400Gi' },
  scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: [bulk] }] },
});
// Pods of neither class would count in neither quota, so they may not run here.
new ResourceQuota(limits, 'others', {
  hard: { pods: 0 },
  scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'NotIn', values: [urgent, bulk] }] },
});

/** Frames that are rendered together. */
interface Batch {
  readonly priority: PriorityClass;
  /** How many pods take frames from the queue in parallel. */
  readonly workers: number;
  /** The time limit for the whole batch. */
  readonly hours: number;
}

// The pods of a Job cannot be changed: to run it again, give it a new name, and remove finished ones from the list. No Job
// has a time to live, because applying this folder again would restart a deleted one.
const BATCHES: Readonly<Record<string, Batch>> = {
  'trailer-4': { priority: urgent, workers: 12, hours: 2 },
  'episode-7-take-2': { priority: bulk, workers: 60, hours: 20 },
  'episode-8-take-1': { priority: bulk, workers: 40, hours: 20 },
};

const farm = new Chart(app, 'farm', { namespace });
const brokerUrl = Secret.existing('broker').key('url');

for (const [name, { priority, workers, hours }] of Object.entries(BATCHES)) {
  new Job(farm, name, {
    image: 'ghcr.io/acme/render-worker:5.2.0',
    args: ['--queue', name, '--exit-when-empty'],
    priorityClassName: priority,
    // Without `completions` every worker takes frames until the queue is empty; after that no worker is started.
    parallelism: workers,
    activeDeadlineSeconds: hours * 3600,
    cpu: '2',
    memory: '4Gi',
    resources: { requests: { 'ephemeral-storage': '20Gi' } },
    env: { BROKER_URL: brokerUrl },
    mounts: { '/scratch': Volume.emptyDir({ sizeLimit: '20Gi' }) },
    // An evicted worker did not fail. Exit code 65 means that a frame can never be rendered: retries are pointless.
    podFailurePolicy: {
      rules: [
        { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
        { action: 'FailJob', onExitCodes: { operator: 'In', values: [65] } },
      ],
    },
    backoffLimit: 10,
  });
}

app.synth();
