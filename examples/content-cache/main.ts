// A content delivery cache: pods in every zone cache the responses of a media service, next to a small static site.
import { App, Chart, HttpCache, Namespace, StaticSite, Volume, WebService } from 'kustruct';

export const app = new App({ name: 'media' });
const namespace = 'media';

const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'media', { podSecurity: 'restricted' });

const chart = new Chart(app, 'media', { namespace });
const DAY = 24 * 60 * 60;

// On a miss the cache asks this server, once, however many clients want the file at the same time.
const origin = new WebService(chart, 'origin', {
  image: 'ghcr.io/acme/media:3.2.0',
  replicas: 2,
  ports: { http: 8080 },
  cpu: '500m',
  memory: '512Mi',
  mounts: { '/tmp': Volume.emptyDir({ sizeLimit: '1Gi' }) },
  readiness: '/ready',
});

const cache = new HttpCache(chart, 'cdn', {
  origin: origin.url,
  size: '200Gi',
  maxAge: DAY,
  host: 'media.example.com',
  tls: true,
  autoscaler: { minReplicas: 3, maxReplicas: 12, cpu: 60 },
  cpu: '500m',
  memory: '1Gi',
  // A fast disk per pod, instead of the node's disk, where 200Gi would evict other pods.
  mounts: {
    '/var/cache/nginx': Volume.ephemeral({
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'fast-ssd',
      storage: '200Gi',
    }),
  },
  securityContext: { fsGroup: 101 },
  topologySpreadConstraints: [
    { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
  ],
});
origin.allowFrom(cache.server);

// The pages are files of this program: a change replaces the pods, and everyone sees it a minute later.
new StaticSite(chart, 'status', {
  files: {
    'index.html': '<!doctype html>\n<title>Media</title>\n<h1>All systems work</h1>\n',
    'robots.txt': 'User-agent: *\nDisallow:\n',
  },
  maxAge: 60,
  cache: { size: '64Mi', cpu: '50m', memory: '64Mi' },
  cpu: '20m',
  memory: '32Mi',
  host: 'status.media.example.com',
  tls: true,
});

app.synth();
