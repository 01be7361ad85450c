// Monitoring agents on every node: metrics of the node, logs of its pods, and rights that are no wider than what each reads.
import { join } from 'node:path';
import { App, Chart, ConfigMap, fieldRef, Namespace, NodeAgent, Secret, Service } from 'kustruct';

export const app = new App({ name: 'monitoring' });
const namespace = 'monitoring';

const cluster = new Chart(app, 'cluster');
// Files of the node are not for restricted pods, so this namespace is the agents' alone.
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
    // File systems that are mounted later are seen, too.
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
// Encrypted by SOPS; Flux decrypts it before it is applied.
const loki = Secret.sops(chart, 'loki', join(__dirname, 'loki.enc.yaml'), { keys: ['token'] });
// Not restricted: DaemonSet log-collector: it reads the logs on the node, which belong to root, and keeps there how far it has read
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
  // It names the pods whose logs it reads, and does nothing else.
  rules: [{ resources: ['pods', 'namespaces', 'nodes'], verbs: ['get', 'list', 'watch'] }],
  // Logs wait on the disk while a node is without its agent, so many nodes can be without it at a time.
  maxUnavailable: '20%',
});

app.synth();
