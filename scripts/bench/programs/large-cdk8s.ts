import { App, Chart, Size } from 'cdk8s';
import {
  ConfigMap,
  Cpu,
  Deployment,
  Env,
  EnvValue,
  Ingress,
  IngressBackend,
  Probe,
  ServiceAccount,
  Volume,
} from 'cdk8s-plus-28';

// The objects of `addTeam` in ../tree.ts, as a user of cdk8s writes them: with the constructs of cdk8s-plus.
const app = new App();
for (let number = 0; number < Number(process.env.OBJECTS) / 5; number++) {
  addTeam(new Chart(app, `team-${number}`, { namespace: 'teams' }), `team-${number}`);
}
app.synth();

function addTeam(chart: Chart, name: string): void {
  const metadata = { name };
  const settings = new ConfigMap(chart, 'settings', {
    metadata: { name: `${name}-settings` },
    data: { MODE: 'fast', LEVEL: 'info' },
  });
  const serviceAccount = new ServiceAccount(chart, 'account', { metadata });
  const api = new Deployment(chart, 'api', {
    metadata,
    replicas: 1,
    serviceAccount,
    securityContext: { ensureNonRoot: true },
    containers: [
      {
        image: 'ghcr.io/acme/api:1.4.2',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'metrics', number: 9090 },
        ],
        envVariables: { LOG_LEVEL: EnvValue.fromValue('info'), MODE: EnvValue.fromConfigMap(settings, 'MODE') },
        envFrom: [Env.fromConfigMap(settings)],
        resources: {
          cpu: { request: Cpu.millis(250) },
          memory: { request: Size.mebibytes(256), limit: Size.mebibytes(256) },
        },
        volumeMounts: [{ path: '/etc/api', volume: Volume.fromConfigMap(chart, 'volume', settings) }],
        readiness: Probe.fromHttpGet('/ready', { port: 8080 }),
      },
    ],
  });
  const http = api.exposeViaService({
    name,
    ports: [
      { name: 'http', port: 8080 },
      { name: 'metrics', port: 9090, targetPort: 9090 },
    ],
  });
  new Ingress(chart, 'web', {
    metadata,
    rules: [{ host: `${name}.example.com`, path: '/', backend: IngressBackend.fromService(http, { port: 8080 }) }],
    tls: [{ hosts: [`${name}.example.com`] }],
  });
}
