/** A small program; line 5 creates its Deployment, and line 7 calls `synth`. */
export const HELLO = `import { App, Chart, Deployment, Service } from 'kustruct';

const app = new App();
const chart = new Chart(app, 'hello', { namespace: 'hello' });
const web = new Deployment(chart, 'web', { image: 'ghcr.io/acme/hello:1.0.0', ports: { http: 8080 } });
new Service(chart, 'http', { for: web });
app.synth();
`;

/** The same in three environments; \`prod\` extends \`staging\`. */
export const ENVIRONMENTS = `import { type App, Chart, ConfigMap, environments } from 'kustruct';

interface Values { readonly host: string }
const build = (app: App, { host }: Values) => {
  new ConfigMap(new Chart(app, 'shop', { namespace: 'shop' }), 'settings', { data: { HOST: host, MODE: 'fast' } });
};
environments<'dev' | 'staging' | 'prod', Values>(
  {
    dev: { host: 'dev.example.com' },
    staging: { host: 'staging.example.com' },
    prod: { host: 'example.com', extends: 'staging' },
  },
  build,
).synth();
`;
