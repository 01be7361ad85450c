// The classic guestbook: a Redis leader for writes, followers for reads, and a front end.
import {
  App,
  Chart,
  ConfigMap,
  Deployment,
  Ingress,
  Namespace,
  Role,
  RoleBinding,
  Secret,
  Service,
  Volume,
} from 'kustruct';

export const app = new App({ name: 'guestbook' });
const namespace = 'guestbook';

const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'guestbook', { podSecurity: 'restricted' });

// The password is created in the cluster, by hand or by an operator, and is never in a repository.
const redisPassword = Secret.existing('redis').key('password');

const redis = new Chart(app, 'redis', { namespace });
const redisPod = {
  image: 'docker.io/library/redis:7.4.1-alpine',
  ports: { redis: 6379 },
  cpu: '100m',
  memory: '128Mi',
  env: { REDIS_PASSWORD: redisPassword },
  mounts: { '/data': Volume.emptyDir() },
  securityContext: { runAsUser: 999, runAsGroup: 1000, fsGroup: 1000 },
  readiness: { exec: { command: ['sh', '-c', 'redis-cli -a "$REDIS_PASSWORD" --no-auth-warning ping | grep PONG'] } },
};
const leader = new Deployment(redis, 'leader', {
  ...redisPod,
  strategy: { type: 'Recreate' },
  command: ['sh', '-c', 'exec redis-server --requirepass "$REDIS_PASSWORD"'],
});
const leaderService = new Service(redis, 'leader-service', { for: leader });
const follower = new Deployment(redis, 'follower', {
  ...redisPod,
  replicas: 2,
  command: [
    'sh',
    '-c',
    `exec redis-server --replicaof ${leaderService.name} 6379 --masterauth "$REDIS_PASSWORD" --requirepass "$REDIS_PASSWORD"`,
  ],
});
const followerService = new Service(redis, 'follower-service', { for: follower });

const frontend = new Chart(app, 'frontend', { namespace });
const settings = new ConfigMap(frontend, 'settings', {
  data: {
    REDIS_LEADER: `${leaderService.name}:6379`,
    REDIS_FOLLOWER: `${followerService.name}:6379`,
    'motd.txt': 'Welcome!\nPlease leave a line.\n',
  },
});
const web = new Deployment(frontend, 'web', {
  image: 'ghcr.io/acme/guestbook:2.1.0',
  replicas: 3,
  ports: { http: 8080 },
  cpu: '50m',
  memory: '96Mi',
  env: {
    REDIS_LEADER: settings.key('REDIS_LEADER'),
    REDIS_FOLLOWER: settings.key('REDIS_FOLLOWER'),
    REDIS_PASSWORD: redisPassword,
  },
  mounts: { '/etc/guestbook': settings, '/tmp': Volume.emptyDir() },
  readiness: '/ready',
  liveness: '/live',
});
const http = new Service(frontend, 'http', { for: web, port: 80 });
new Ingress(frontend, 'public', { host: 'guestbook.example.com', tls: true, paths: { '/': http } });

// The front end reloads its settings when they change, so it may watch that one ConfigMap and nothing else.
const readsSettings = new Role(frontend, 'reads-settings', {
  rules: [{ resources: [settings], verbs: ['get', 'watch'] }],
});
new RoleBinding(frontend, 'web-reads-settings', { role: readsSettings, subjects: [web] });

app.synth();
