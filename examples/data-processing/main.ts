// A Flink session cluster that elects its leader in ConfigMaps: managers may write them, workers may only read them.
import {
  App,
  Chart,
  ConfigMap,
  Deployment,
  fieldRef,
  Namespace,
  NetworkPolicy,
  Role,
  RoleBinding,
  Secret,
  Service,
  Volume,
} from 'kustruct';

export const app = new App({ name: 'analytics' });
const namespace = 'analytics';
new Namespace(new Chart(app, 'cluster'), 'analytics', { podSecurity: 'restricted' });

const flink = new Chart(app, 'flink', { namespace });
const MEBIBYTES = { manager: 2048, worker: 8192 };

const config = new ConfigMap(flink, 'config', {
  data: {
    // Flink's m is a mebibyte, that of Kubernetes a thousandth: the same number in both notations.
    'config.yaml': `jobmanager.memory.process.size: ${MEBIBYTES.manager}m
taskmanager.memory.process.size: ${MEBIBYTES.worker}m
taskmanager.numberOfTaskSlots: 4
taskmanager.rpc.port: 6122
blob.server.port: 6124
kubernetes.cluster-id: analytics
kubernetes.namespace: ${namespace}
high-availability.type: kubernetes
high-availability.jobmanager.port: 6123
high-availability.storageDir: s3://acme-flink/ha
`,
  },
});

const pod = {
  image: 'docker.io/library/flink:1.20.1-java17',
  envFrom: [Secret.existing('object-store')],
  mounts: {
    '/opt/flink/conf/config.yaml': { volume: config, subPath: 'config.yaml' },
    '/opt/flink/log': Volume.emptyDir(),
    '/tmp': Volume.emptyDir({ sizeLimit: '20Gi' }),
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
  memory: `${MEBIBYTES.manager}Mi`,
  readiness: { httpGet: { path: '/overview', port: 'web' } },
});
const worker = new Deployment(flink, 'taskmanager', {
  ...pod,
  args: ['taskmanager'],
  replicas: 6,
  ports: { rpc: 6122 },
  cpu: '4',
  memory: `${MEBIBYTES.worker}Mi`,
  readiness: { tcpSocket: { port: 'rpc' } },
});
new Service(flink, 'web', { for: manager, ports: { web: 8081 } });

// Each gets its own service account. ConfigMaps get their names at run time, so nothing else runs in this namespace.
const READ = ['get', 'list', 'watch'];
const WRITE = [...READ, 'create', 'update', 'patch', 'delete'];
const keeps = new Role(flink, 'keeps-leader', { rules: [{ resources: ['configmaps'], verbs: WRITE }] });
const follows = new Role(flink, 'follows-leader', { rules: [{ resources: ['configmaps'], verbs: READ }] });
new RoleBinding(flink, 'jobmanager-keeps-leader', { role: keeps, subjects: [manager] });
new RoleBinding(flink, 'taskmanager-follows-leader', { role: follows, subjects: [worker] });

// Access to the web port means running code on the workers: only the scheduler in another namespace may connect.
new NetworkPolicy(flink, 'to-jobmanager', {
  for: manager,
  ingress: [
    { from: [manager, worker], ports: ['rpc', 'blob'] },
    { from: [Namespace.existing('airflow')], ports: ['web'] },
  ],
});
new NetworkPolicy(flink, 'to-taskmanager', { for: worker, ingress: [{ from: [manager, worker] }] });

app.synth();
