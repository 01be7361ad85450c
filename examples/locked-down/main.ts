// Payments, locked down: restricted pods, only declared connections, only needed permissions, and a single API token.
import {
  App,
  allowDns,
  Chart,
  ConfigMap,
  Deployment,
  denyAll,
  Ingress,
  Namespace,
  NetworkPolicy,
  Role,
  RoleBinding,
  Service,
  Subject,
  Volume,
} from 'kustruct';

export const app = new App({ name: 'payments' });
const namespace = 'payments';
// Pinned to the rules of one release, so that an upgrade of the cluster refuses nothing without notice; `warn` gives the notice.
new Namespace(new Chart(app, 'cluster'), 'payments', {
  podSecurity: { enforce: 'restricted', audit: 'restricted', warn: 'restricted', version: 'v1.33' },
});

const chart = new Chart(app, 'payments', { namespace });
// Beyond the defaults: separate users, no names of other Services in the environment, images that cannot change.
const pod = {
  replicas: 2,
  hostUsers: false,
  enableServiceLinks: false,
  mounts: { '/tmp': Volume.emptyDir() },
} as const;
const digest = (image: string, sha256: string) => `ghcr.io/acme/${image}@sha256:${sha256}`;

const limits = new ConfigMap(chart, 'limits', { data: { 'limits.yaml': 'perCard: 2000\nperDay: 50000\n' } });
const web = new Deployment(chart, 'web', {
  ...pod,
  image: digest('payments-web', '5f1c7e7b1e0c4a6d9b0b6f2f3a8f0d3ce1b1f0a9d7c6b5a4938271605f4e3d2c'),
  ports: { http: 8080 },
  readiness: '/ready',
});
const ledger = new Deployment(chart, 'ledger', {
  ...pod,
  image: digest('payments-ledger', '0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b'),
  ports: { grpc: 9000 },
  readiness: { grpc: { port: 9000 } },
  // A file that only the process can read does not end up in crash reports; an environment variable does.
  mounts: { ...pod.mounts, '/etc/db': Volume.secret('ledger-db', { defaultMode: 0o440 }) },
  securityContext: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
});
const http = new Service(chart, 'web-http', { for: web, port: 80 });
new Service(chart, 'ledger-grpc', { for: ledger });
new Ingress(chart, 'public', { host: 'pay.example.com', tls: true, paths: { '/': http } });

// Deny everything; then allow each connection, the last two to the database and to the API server.
new NetworkPolicy(chart, 'deny-all', denyAll);
new NetworkPolicy(chart, 'web-ways', {
  for: web,
  ingress: [{ from: [Namespace.existing('ingress-nginx')], ports: ['http'] }],
  egress: [allowDns, { to: [ledger], ports: ['grpc'] }],
});
new NetworkPolicy(chart, 'ledger-ways', {
  for: ledger,
  ingress: [{ from: [web], ports: ['grpc'] }],
  egress: [
    allowDns,
    { to: [{ cidr: '10.40.8.0/29' }], ports: [5432] },
    { to: [{ cidr: '10.0.0.0/28' }], ports: [6443] },
  ],
});

// The ledger reloads its limits when they change: one permission, on one object, and the only token in the namespace.
const readsLimits = new Role(chart, 'reads-limits', { rules: [{ resources: [limits], verbs: ['get', 'watch'] }] });
new RoleBinding(chart, 'ledger-reads-limits', { role: readsLimits, subjects: [ledger] });

// People on call can see workloads and logs, but no Secrets, and cannot open a shell in a pod.
const seesWhatRuns = new Role(chart, 'sees-what-runs', {
  rules: [{ resources: ['pods', 'pods/log', 'events', 'deployments', 'replicasets'], verbs: ['get', 'list', 'watch'] }],
});
new RoleBinding(chart, 'on-call-sees-what-runs', { role: seesWhatRuns, subjects: [Subject.group('payments-on-call')] });

app.synth();
