// A large web application in three zones: each tier scales with its load, survives the loss of a zone, and allows nodes to drain.
// The class Tier holds what the team knows about running its services. It builds on the template WebService.
import { App, Chart, Namespace, PriorityClass, Secret, WebService, type WebServiceProps, Worker } from 'kustruct';

export const app = new App({ name: 'store' });
const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'store', { podSecurity: 'restricted' });
const customersWait = new PriorityClass(cluster, 'customers-wait', { value: 100_000 });
const store = new Chart(app, 'store', { namespace: 'store' });

// Spread evenly over zones, per revision, so that no rollout piles up in one zone; over nodes if possible.
const overZones = {
  maxSkew: 1,
  topologyKey: 'topology.kubernetes.io/zone',
  whenUnsatisfiable: 'DoNotSchedule',
  nodeTaintsPolicy: 'Honor',
  matchLabelKeys: ['pod-template-hash'],
} as const;
const overNodes = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' } as const;

// Doubles within half a minute when a campaign starts; removes a tenth per minute when it ends.
const behavior = {
  scaleUp: { policies: [{ type: 'Percent', value: 100, periodSeconds: 30 }] },
  scaleDown: { stabilizationWindowSeconds: 600, policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] },
} as const;

class Tier extends WebService {
  constructor(chart: Chart, id: string, { autoscaler, ...props }: WebServiceProps) {
    super(chart, id, {
      ports: { http: 8080 },
      readiness: '/ready',
      liveness: { httpGet: { path: '/live' }, periodSeconds: 20 },
      startup: { httpGet: { path: '/live' }, periodSeconds: 2, failureThreshold: 60 },
      priorityClassName: customersWait,
      topologySpreadConstraints: [overZones, overNodes],
      // Load balancers need some seconds to notice that a pod is stopping; it keeps serving until then.
      lifecycle: { preStop: { sleep: { seconds: 10 } } },
      terminationGracePeriodSeconds: 40,
      disruptionBudget: { maxUnavailable: '10%', unhealthyPodEvictionPolicy: 'AlwaysAllow' },
      service: { trafficDistribution: 'PreferClose' },
      autoscaler: autoscaler && { cpu: 60, behavior, ...autoscaler },
      ...props,
    });
  }
}

const front = { host: 'www.example.com', tls: 'www-example-com-tls', ingress: { ingressClassName: 'nginx' } };
const queue = { QUEUE_URL: Secret.existing('queue').key('url') };

// The minimum carries a normal day with one of three zones down; the maximum is what the budget allows.
const search = new Tier(store, 'search', {
  image: 'ghcr.io/acme/search:3.4.1',
  cpu: '2',
  memory: '4Gi',
  autoscaler: { minReplicas: 6, maxReplicas: 18 },
});
const api = new Tier(store, 'api', {
  ...front,
  path: '/api',
  image: 'ghcr.io/acme/store-api:12.7.0',
  cpu: '1',
  memory: '1Gi',
  env: { DATABASE_URL: Secret.existing('database').key('url'), SEARCH_URL: search.url, ...queue },
  autoscaler: { minReplicas: 9, maxReplicas: 90 },
});
// Pages wait for the API more than they compute, so requests are a better metric than CPU.
const requests = { pods: { metric: { name: 'http_requests_per_second' }, target: { averageValue: '80' } } };
new Tier(store, 'web', {
  ...front,
  image: 'ghcr.io/acme/store-web:31.2.0',
  cpu: '500m',
  memory: '512Mi',
  env: { API_URL: api.url },
  autoscaler: { minReplicas: 6, maxReplicas: 60, metrics: [requests] },
});

new Worker(store, 'thumbnails', {
  image: 'ghcr.io/acme/thumbnails:2.0.3',
  cpu: '1',
  memory: '2Gi',
  env: queue,
  autoscaler: { maxReplicas: 40, queue: { metric: 'upload_queue_messages_ready', perPod: 20 } },
});

app.synth();
