/** What is deployed, and what differs between its environments. */
export const APP = `// What runs, and how its environments differ. \`npm run synth\` writes it to dist/; \`npm run watch\` does so at every save.
import { Chart, ConfigMap, Deployment, environments, Ingress, Namespace, Service, Volume } from 'kustruct';

export const app = environments(
  {
    dev: { namespace: 'web-dev', host: 'dev.example.com', replicas: 1 },
    prod: { namespace: 'web', host: 'www.example.com', replicas: 3 },
  },
  // Runs once per environment. Differences become patches in dist/overlays; everything else is in dist/base.
  (app, env) => {
    // A chart is a folder of files. The namespace has its own, because often another team applies it.
    const cluster = new Chart(app, 'cluster');
    new Namespace(cluster, 'namespace', { name: env.namespace, podSecurity: 'restricted' });

    const chart = new Chart(app, 'web', { namespace: env.namespace });
    const pages = new ConfigMap(chart, 'pages', { data: { 'index.html': \`<h1>\${env.host}</h1>\\n\` } });
    const web = new Deployment(chart, 'web', {
      image: 'nginxinc/nginx-unprivileged:1.29.4-alpine',
      replicas: env.replicas,
      ports: { http: 8080 },
      cpu: '50m', // the request of each pod
      memory: '64Mi', // the request and the limit of each pod
      mounts: { '/usr/share/nginx/html': pages, '/tmp': Volume.emptyDir() }, // all other files are read-only
      readiness: '/', // a pod gets requests while this answers
    });
    // References take the objects themselves, so a name or a port cannot be wrong.
    const http = new Service(chart, 'http', { for: web, port: 80 });
    new Ingress(chart, 'public', { host: env.host, paths: { '/': http } });
  },
);
`;

/**
 * The program that `kustruct synth` runs. It is a separate file, so that a test that imports the app writes nothing.
 *
 * @param app what `app.ts` is imported by
 */
export const main = (
  app: string,
): string => `// The program that \`kustruct synth\` runs. Tests import app.ts, and so write nothing.
import { app } from '${app}';

app.synth();
`;

/**
 * The test of the app.
 *
 * @param app what `app.ts` is imported by
 */
export const test = (app: string): string => `import { render } from 'kustruct/testing';
import { app } from '${app}';

test('has nothing that a cluster would refuse', () => {
  expect(app).toHaveNoProblems();
});

test('runs more than one pod in production', () => {
  expect(render(app).prod).toHaveManifest('Deployment', 'web', { spec: { replicas: 3 } });
});
`;
