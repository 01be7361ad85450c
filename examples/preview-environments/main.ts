// An environment for every developer and every pull request: namespace and host come from the branch name.
// CI runs it with BRANCH and COMMIT, applies the overlay of that name, and deletes the namespace when the branch is gone.
import {
  type App,
  Chart,
  Deployment,
  environments,
  fitName,
  Namespace,
  Service,
  Subject,
  Tenant,
  Volume,
  WebService,
} from 'kustruct';

const { BRANCH = 'feature/PAY-142_apple-pay', COMMIT = '3f9c2ab' } = process.env;
const MAIN = '8d1f0c2';

interface Preview {
  /** The commit whose images run. */
  readonly commit: string;
  /** How long the namespace lives, for kube-janitor; a developer's namespace has no limit. */
  readonly ttl?: string;
}

export const app = environments<string, Preview>(
  {
    main: { commit: MAIN },
    'dev-ada': { commit: MAIN },
    'dev-grace': { commit: MAIN },
    // `feature/PAY-142_apple-pay` is not a valid name of a namespace or a host; `feature-pay-142-apple-pay` is.
    [fitName(BRANCH, 40)]: { commit: COMMIT, ttl: '72h' },
  },
  build,
  { name: 'shop' },
);

function build(app: App, { name, commit, ttl }: Preview & { readonly name: string }): void {
  const host = `${name}.preview.example.com`;
  const asleepAtNight = { 'downscaler/uptime': 'Mon-Fri 07:00-20:00 Europe/Berlin' };
  const { namespace } = new Tenant(new Chart(app, 'cluster'), 'preview', {
    name: `preview-${name}`,
    annotations: ttl === undefined ? asleepAtNight : { ...asleepAtNight, 'janitor/ttl': ttl },
    quota: { 'requests.cpu': '1', 'requests.memory': '2Gi', pods: 12 },
    developers: [Subject.group('acme:developers')],
    ingress: [{ from: [Namespace.existing('ingress-nginx')] }],
    // The payment provider's sandbox.
    egress: [{ to: [{ cidr: '203.0.113.64/28' }], ports: [443] }],
  });

  // The data is fake and disappears with the pod, so it needs no password.
  const shop = new Chart(app, 'shop', { namespace: namespace.name });
  const database = new Deployment(shop, 'database', {
    image: 'docker.io/library/postgres:17.2-alpine',
    strategy: { type: 'Recreate' },
    ports: { postgres: 5432 },
    env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
    mounts: {
      '/var/lib/postgresql/data': Volume.emptyDir(),
      '/var/run/postgresql': Volume.emptyDir(),
      '/tmp': Volume.emptyDir(),
    },
    securityContext: { runAsUser: 70, runAsGroup: 70, fsGroup: 70 },
    readiness: { exec: { command: ['pg_isready', '-U', 'postgres'] } },
  });
  new Service(shop, 'database-service', { for: database });

  const small = { ports: { http: 8080 }, readiness: '/ready', cpu: '50m', memory: '192Mi' };
  const api = new WebService(shop, 'api', {
    ...small,
    image: `ghcr.io/acme/shop-api:${commit}`,
    args: ['serve', '--migrate', '--with-sample-data'],
    env: { DATABASE_URL: 'postgres://postgres@database/postgres' },
  });
  new WebService(shop, 'web', {
    ...small,
    image: `ghcr.io/acme/shop-web:${commit}`,
    env: { API_URL: api.url, BANNER: `${name} at ${commit}` },
    host,
    tls: [{ hosts: [host] }], // the controller's default certificate, for *.preview.example.com
  });
}

app.synth();
