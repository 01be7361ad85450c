// Monitoring agents on every node: node metrics and pod logs, with permissions only for what each agent reads.
import { join } from 'node:path';
import { App, Chart, ConfigMap, fieldRef, Namespace, NodeAgent, Secret, Service } from 'kustruct';

export const app = new App({ name: 'monitoring' });
const namespace = 'monitoring';

const cluster = new Chart(app, 'cluster');
// Restricted pods cannot read files of the node, so this namespace is for the agents only.
new Namespace(cluster, 'monitoring', { podSecurity: 'privileged' });

const chart = new Chart(app, 'agents', { namespace });
const agent = { priorityClassName: 'system-node-critical', cpu: '50m', memory: '128Mi' };

// Not restricted: DaemonSet node-metrics: it reads the files and the processes of the node, and its network counters
const metrics = new NodeAgent(chart, 'node-metrics', {
  ...agent,
  image: 'quay.io/prometheus/node-exporter:v1.9.0',
  args: ['--path.procfs=/host/proc', '--path.sysfs=/host/sys', '--path.rootfs=/host/root'],
  ports: { metrics: 9100 },
  hostNetwork: true,
  hostPID: true,
  hostPaths: {
    '/host/proc': '/proc',
    '/host/sys': '/sys',
    // Also shows file systems that are mounted later.
    '/host/root': { path: '/', mountPropagation: 'HostToContainer' },
  },
  readiness: '/',
  securityContext: { runAsUser: 65534 },
});
new Service(chart, 'metrics', { for: metrics, clusterIP: 'None' });

const pipeline = new ConfigMap(chart, 'pipeline', {
  data: {
    'vector.yaml': `data_dir: /state
sources:
  pods: { type: kubernetes_logs, self_node_name: "\${NODE_NAME}" }
sinks:
  loki:
    type: loki
    inputs: [pods]
    endpoint: https://logs.example.com
    auth: { strategy: bearer, token: "\${LOKI_TOKEN}" }
    encoding: { codec: json }
    labels: { namespace: "{{ kubernetes.pod_namespace }}", pod: "{{ kubernetes.pod_name }}" }
`,
  },
});
// Encrypted with SOPS; Flux decrypts it before applying it.
const loki = Secret.sops(chart, 'loki', join(__dirname, 'loki.enc.yaml'), { keys: ['token'] });
// Not restricted: DaemonSet log-collector: it reads logs on the node, which belong to root, and stores its position there
new NodeAgent(chart, 'log-collector', {
  ...agent,
  image: 'docker.io/timberio/vector:0.44.0-distroless-static',
  args: ['--config', '/etc/vector/vector.yaml'],
  env: { NODE_NAME: fieldRef('spec.nodeName'), LOKI_TOKEN: loki.key('token') },
  mounts: { '/etc/vector': pipeline },
  hostPaths: {
    '/var/log': '/var/log',
    '/state': { path: '/var/lib/vector', type: 'DirectoryOrCreate', readOnly: false },
  },
  securityContext: { runAsUser: 0 },
  // It looks up the names of the pods whose logs it reads, and nothing else.
  rules: [{ resources: ['pods', 'namespaces', 'nodes'], verbs: ['get', 'list', 'watch'] }],
  // Logs wait on the disk while a node has no agent, so many nodes can be updated together.
  maxUnavailable: '20%',
});

app.synth();
