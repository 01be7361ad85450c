// A team that uses its company's templates: it sets what is specific to it, and the package in ../company-template sets the rest.
import { type App, Chart, environments, Namespace } from 'kustruct';
// In a separate repository: from '@acme/kustruct-templates'
import { AcmePostgres, AcmeService } from '../company-template/src';

interface Values {
  readonly namespace: string;
  readonly host: string;
  readonly version: string;
  readonly storage: string;
}

export const app = environments<'staging' | 'prod', Values>(
  {
    staging: {
      namespace: 'checkout-staging',
      host: 'staging.pay.example.com',
      version: '3.5.0',
      storage: '10Gi',
    },
    prod: { namespace: 'checkout', host: 'pay.example.com', version: '3.4.1', storage: '200Gi' },
  },
  build,
);

function build(app: App, { namespace, host, version, storage }: Values): void {
  new Namespace(new Chart(app, 'cluster'), 'namespace', { name: namespace, podSecurity: 'restricted' });
  const checkout = new Chart(app, 'checkout', { namespace });
  const team = 'payments';

  const database = new AcmePostgres(checkout, 'checkout-db', { team, storage, memory: '1Gi' });
  const api = new AcmeService(checkout, 'api', { team, version, env: database.env });
  database.allowFrom(api);

  const web = new AcmeService(checkout, 'web', {
    team,
    version,
    env: { API_URL: api.url },
    host,
    tls: true,
    // The company's values are defaults: this team's page is slow to start.
    startup: { httpGet: { path: '/ready' }, failureThreshold: 60 },
  });
  api.allowFrom(web);
}

app.synth();
