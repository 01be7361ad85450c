// A delivery pipeline as data: what each stage runs, which color of its API is live, and the share of its canary.
// A promotion changes a word or a number here. CI renders the overlays, and an agent such as Argo CD applies them.
import { type App, BlueGreen, Canary, Chart, environments, Job, Namespace, type ReleaseColor, Secret } from 'kustruct';

interface Stage {
  readonly domain: string;
  readonly replicas: number;
  /** The releases of the API, the live one, and the one whose schema the database has. */
  readonly api: { readonly blue: string; readonly green: string; readonly live: ReleaseColor; readonly schema: string };
  /** The stable release of the site, the canary, and the canary's percentage of requests. */
  readonly site: { readonly stable: string; readonly canary: string; readonly weight: number };
}

export const app = environments<'dev' | 'staging' | 'prod', Stage>(
  {
    dev: {
      domain: 'dev.example.com',
      replicas: 1,
      api: { blue: '2.14.0', green: '2.15.0-rc.1', live: 'green', schema: '2.15.0-rc.1' },
      site: { stable: '8.3.0', canary: '8.4.0-rc.2', weight: 100 },
    },
    staging: {
      domain: 'staging.example.com',
      replicas: 2,
      api: { blue: '2.13.4', green: '2.14.0', live: 'green', schema: '2.14.0' },
      site: { stable: '8.2.1', canary: '8.3.0', weight: 50 },
    },
    // The new API waits at preview.example.com until this value is 'green'; 'blue' reverts it just as fast.
    prod: {
      domain: 'example.com',
      replicas: 6,
      api: { blue: '2.13.4', green: '2.14.0', live: 'blue', schema: '2.14.0' },
      site: { stable: '8.2.1', canary: '8.3.0', weight: 5 },
    },
  },
  build,
  { name: 'portal' },
);

function build(app: App, { name, domain, replicas, api, site }: Stage & { readonly name: string }): void {
  const namespace = `portal-${name}`;
  new Namespace(new Chart(app, 'cluster'), 'namespace', { name: namespace, podSecurity: 'restricted' });

  const portal = new Chart(app, 'portal', { namespace });
  const database = { DATABASE_URL: Secret.existing('database').key('url') };
  const nginx = { tls: true, ingress: { ingressClassName: 'nginx' } };
  const served = { replicas, ports: { http: 8080 }, readiness: '/ready', ...nginx };

  // Both colors use the database, so schema changes only add; Argo CD runs this Job before everything else.
  new Job(portal, 'migrate', {
    annotations: {
      'argocd.argoproj.io/hook': 'PreSync',
      'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    },
    image: `ghcr.io/acme/api:${api.schema}`,
    args: ['migrate'],
    env: database,
    backoffLimit: 0,
    activeDeadlineSeconds: 600,
  });

  const backend = new BlueGreen(portal, 'api', {
    ...served,
    host: `api.${domain}`,
    env: database,
    live: api.live,
    blue: { image: `ghcr.io/acme/api:${api.blue}` },
    green: { image: `ghcr.io/acme/api:${api.green}` },
    preview: { host: `preview.${domain}`, ...nginx },
  });

  new Canary(portal, 'site', {
    ...served,
    host: domain,
    env: { API_URL: backend.url },
    image: `ghcr.io/acme/site:${site.stable}`,
    canary: { image: `ghcr.io/acme/site:${site.canary}` },
    weight: site.weight,
    header: 'X-Canary', // testers always get the canary with the header `X-Canary: always`
  });
}

app.synth();
