// A queue of parallel Jobs for a render farm: two importances that never disturb services, and a quota for each of them.
import { App, Chart, Job, Namespace, PriorityClass, ResourceQuota, Secret, Volume } from 'kustruct';

export const app = new App({ name: 'rendering' });
const namespace = 'rendering';

// Both are below the 0 of services, so that services push them out, never the other way round. Below -10 the cluster
// autoscaler adds no nodes: bulk work takes what is idle, urgent work gets nodes of its own if it must.
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
// What is of neither class would be counted by neither quota, so it may not run here.
new ResourceQuota(limits, 'others', {
  hard: { pods: 0 },
  scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'NotIn', values: [urgent, bulk] }] },
});

/** Frames that are rendered together. */
interface Batch {
  readonly priority: PriorityClass;
  /** How many pods take frames from the queue at a time. */
  readonly workers: number;
  /** How long all of it may take. */
  readonly hours: number;
}

// The pods of a Job can never be changed: what is to run again gets a new name, and what is over leaves the list. No Job
// has a time to live, because whatever applies this folder again would start a deleted one anew.
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
    // Without `completions` every worker takes frames until the queue is empty, and from then on none is started.
    parallelism: workers,
    activeDeadlineSeconds: hours * 3600,
    cpu: '2',
    memory: '4Gi',
    resources: { requests: { 'ephemeral-storage': '20Gi' } },
    env: { BROKER_URL: brokerUrl },
    mounts: { '/scratch': Volume.emptyDir({ sizeLimit: '20Gi' }) },
    // A worker that was pushed out did not fail. Exit code 65 says that a frame can never be rendered: more tries are waste.
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
