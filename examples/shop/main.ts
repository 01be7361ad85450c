// Five services in three environments: each rendered in full, then derived as one base and three small overlays, and proven.
import {
  type App,
  Chart,
  ConfigMap,
  Deployment,
  environments,
  Ingress,
  Namespace,
  Secret,
  Service,
  Volume,
} from 'kustruct';

interface ShopValues {
  readonly namespace: string;
  readonly host: string;
  /** The version of the shop's own images. */
  readonly version: string;
  /** How many pods each service has. */
  readonly replicas: number;
  /** The memory of each pod. */
  readonly memory: string;
}

const BACK = ['catalog', 'cart', 'orders', 'payments'] as const;

export const values: { readonly [Name in 'dev' | 'staging' | 'prod']: ShopValues } = {
  dev: { namespace: 'shop-dev', host: 'dev.shop.example.com', version: '1.5.0-rc.2', replicas: 2, memory: '128Mi' },
  staging: {
    namespace: 'shop-staging',
    host: 'staging.shop.example.com',
    version: '1.5.0-rc.1',
    replicas: 2,
    memory: '256Mi',
  },
  prod: { namespace: 'shop', host: 'shop.example.com', version: '1.4.2', replicas: 6, memory: '512Mi' },
};

export const app = environments(values, build);

/** Four services behind a front end, in their own namespace. */
export function build(app: App, env: ShopValues & { readonly name: string }): void {
  const { namespace, host, version, replicas, memory } = env;
  new Namespace(new Chart(app, 'cluster'), 'namespace', { name: namespace, podSecurity: 'restricted' });

  const chart = new Chart(app, 'shop', { namespace });
  const database = Secret.existing('database').key('url');
  const urls = Object.fromEntries(BACK.map((name) => [`${name.toUpperCase()}_URL`, `http://${name}:8080`]));
  const settings = new ConfigMap(chart, 'settings', { data: { ...urls, CURRENCY: 'EUR' } });
  const common = { replicas, memory, ports: { http: 8080 }, readiness: '/ready' };

  for (const name of BACK) {
    const image = `ghcr.io/acme/${name}:${version}`;
    const back = new Deployment(chart, name, {
      ...common,
      image,
      env: { DATABASE_URL: database },
      envFrom: [settings],
    });
    new Service(chart, `${name}-http`, { for: back });
  }
  const front = new Deployment(chart, 'front', {
    ...common,
    image: `ghcr.io/acme/front:${version}`,
    env: { CURRENCY: settings.key('CURRENCY') },
    mounts: { '/tmp': Volume.emptyDir() },
  });
  const http = new Service(chart, 'front-http', { for: front, port: 80 });
  new Ingress(chart, 'public', { host, tls: true, paths: { '/': http } });

  if (env.name !== 'dev') {
    new ConfigMap(chart, 'alerts', { data: { 'latency.yaml': 'p99: 400ms\n' } });
  }
  if (env.name === 'prod') {
    new ConfigMap(chart, 'robots', { data: { 'robots.txt': 'User-agent: *\nAllow: /\n' } });
  }
}

app.synth();
