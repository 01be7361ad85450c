// A Flink session cluster that keeps its leader in ConfigMaps: managers may write them, workers may only read them.
import {
  App,
  Chart,
  ConfigMap,
  Deployment,
  emptyDir,
  fieldRef,
  Namespace,
  NetworkPolicy,
  Role,
  RoleBinding,
  Secret,
  Service,
} from 'kustruct';

export const app = new App({ name: 'analytics' });
const namespace = 'analytics';
new Namespace(new Chart(app, 'cluster'), 'analytics', { podSecurity: 'restricted' });

const flink = new Chart(app, 'flink', { namespace });
const MANAGER_MEMORY = 2048;
const WORKER_MEMORY = 8192;

const config = new ConfigMap(flink, 'config', {
  data: {
    // Flink's m is a mebibyte, for Kubernetes it is a thousandth: one number, written both ways.
    'config.yaml': `jobmanager.memory.process.size: ${MANAGER_MEMORY}m
taskmanager.memory.process.size: ${WORKER_MEMORY}m
taskmanager.numberOfTaskSlots: 4
taskmanager.rpc.port: 6122
taskmanager.data.port: 6121
blob.server.port: 6124
kubernetes.cluster-id: analytics
kubernetes.namespace: ${namespace}
high-availability.type: kubernetes
high-availability.jobmanager.port: 6123
high-availability.storageDir: s3://acme-flink/ha
state.checkpoints.dir: s3://acme-flink/checkpoints
execution.checkpointing.interval: 60 s
`,
  },
});

const pod = {
  image: 'docker.io/library/flink:1.20.1-java17',
  envFrom: [Secret.existing('object-store')],
  mounts: {
    '/opt/flink/conf/config.yaml': { volume: config, subPath: 'config.yaml' },
    '/opt/flink/log': emptyDir(),
    '/tmp': emptyDir({ sizeLimit: '20Gi' }),
  },
  securityContext: { runAsUser: 9999, fsGroup: 9999 },
};
const manager = new Deployment(flink, 'jobmanager', {
  ...pod,
  args: ['jobmanager', '$(POD_IP)'],
  env: { POD_IP: fieldRef('status.podIP') },
  replicas: 2,
  ports: { rpc: 6123, blob: 6124, web: 8081 },
  cpu: '500m',
  memory: `${MANAGER_MEMORY}Mi`,
  readiness: { httpGet: { path: '/overview', port: 'web' } },
});
const worker = new Deployment(flink, 'taskmanager', {
  ...pod,
  args: ['taskmanager'],
  replicas: 6,
  ports: { data: 6121, rpc: 6122 },
  cpu: '4',
  memory: `${WORKER_MEMORY}Mi`,
  readiness: { tcpSocket: { port: 'rpc' } },
});
new Service(flink, 'web', { for: manager, ports: { web: 8081 } });

// Each gets an account of its own, whose token only its pods mount. The names of the ConfigMaps are made at run time, so
// that the rights are for all of this namespace, which is why nothing else runs here.
const keeps = new Role(flink, 'keeps-leader', {
  rules: [{ resources: ['configmaps'], verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'] }],
});
const follows = new Role(flink, 'follows-leader', {
  rules: [{ resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }],
});
new RoleBinding(flink, 'jobmanager-keeps-leader', { role: keeps, subjects: [manager] });
new RoleBinding(flink, 'taskmanager-follows-leader', { role: follows, subjects: [worker] });

// Who reaches the web port runs code on the workers: only the scheduler of another namespace may.
const airflow = Namespace.existing('airflow');
new NetworkPolicy(flink, 'to-jobmanager', {
  for: manager,
  ingress: [
    { from: [manager, worker], ports: ['rpc', 'blob'] },
    { from: [airflow], ports: ['web'] },
  ],
});
new NetworkPolicy(flink, 'to-taskmanager', { for: worker, ingress: [{ from: [manager, worker] }] });

app.synth();
