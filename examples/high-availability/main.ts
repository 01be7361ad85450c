// One service in four clusters, over all zones in each: an overlay per cluster; the second of a region extends the first.
import {
  type App,
  Chart,
  Deployment,
  environments,
  HorizontalPodAutoscaler,
  Ingress,
  Namespace,
  PodDisruptionBudget,
  PriorityClass,
  Service,
  Volume,
} from 'kustruct';

interface Cluster {
  readonly version: string;
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** The share of requests that DNS sends here, in percent. */
  readonly weight: number;
}

// A release runs in Europe for a day before it runs in America.
const europe = { version: '4.2.0', minReplicas: 6, maxReplicas: 48 };
const america = { version: '4.1.3', minReplicas: 9, maxReplicas: 72 };

export const app = environments<'eu-central' | 'eu-west' | 'us-east' | 'us-west', Cluster>(
  {
    'eu-central': { ...europe, weight: 35 },
    'eu-west': { ...europe, weight: 15, extends: 'eu-central' },
    'us-east': { ...america, weight: 25 },
    'us-west': { ...america, weight: 25, extends: 'us-east' },
  },
  build,
);

// Spread evenly over the available zones, per revision; the pods of a lost zone start in the remaining ones.
const overZones = {
  maxSkew: 1,
  topologyKey: 'topology.kubernetes.io/zone',
  whenUnsatisfiable: 'DoNotSchedule',
  nodeTaintsPolicy: 'Honor',
  matchLabelKeys: ['pod-template-hash'],
} as const;
const overNodes = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' } as const;

function build(app: App, { name, version, minReplicas, maxReplicas, weight }: Cluster & { name: string }): void {
  const cluster = new Chart(app, 'cluster');
  new Namespace(cluster, 'orders', { podSecurity: 'restricted' });
  const priorityClassName = new PriorityClass(cluster, 'serves-customers', { value: 100_000 });
  const chart = new Chart(app, 'orders', { namespace: 'orders' });

  const api = new Deployment(chart, 'api', {
    image: `ghcr.io/acme/orders:${version}`,
    priorityClassName,
    topologySpreadConstraints: [overZones, overNodes],
    ports: { http: 8080 },
    cpu: '1',
    memory: '1Gi',
    env: { CLUSTER: name },
    mounts: { '/tmp': Volume.emptyDir() },
    readiness: '/ready',
    // Load balancers need some seconds to notice that a pod is stopping; it keeps serving until then.
    lifecycle: { preStop: { sleep: { seconds: 15 } } },
    terminationGracePeriodSeconds: 45,
  });
  new PodDisruptionBudget(chart, 'api-budget', { for: api, maxUnavailable: '20%' });
  // At most half busy: one cluster of a region can fail, and the other has time to scale.
  new HorizontalPodAutoscaler(chart, 'api-scale', { for: api, minReplicas, maxReplicas, cpu: 50 });
  const http = new Service(chart, 'api-http', { for: api, port: 80, trafficDistribution: 'PreferClose' });
  new Ingress(chart, 'public', {
    host: 'orders.example.com',
    tls: true,
    paths: { '/': http },
    annotations: {
      'external-dns.alpha.kubernetes.io/set-identifier': name,
      'external-dns.alpha.kubernetes.io/aws-weight': `${weight}`,
    },
  });
}

app.synth();
