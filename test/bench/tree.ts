import { App as Cdk8sApp, Chart as Cdk8sChart } from 'cdk8s';
import { App, Chart, ConfigMap, Deployment, Ingress, Service, ServiceAccount } from 'kustruct';

/** How many objects each chart of the trees below has. */
export const PER_CHART = 5;

/** What a team writes many times over: a ConfigMap, a ServiceAccount, a Deployment, a Service and an Ingress in a chart. */
export function addTeam(chart: Cdk8sChart, number: number): void {
  const name = `team-${number}`;
  const settings = new ConfigMap(chart, 'settings', {
    name: `${name}-settings`,
    data: { MODE: 'fast', LEVEL: 'info' },
  });
  const account = new ServiceAccount(chart, 'account', { name });
  const api = new Deployment(chart, 'api', {
    name,
    image: 'ghcr.io/acme/api:1.4.2',
    serviceAccount: account,
    ports: { http: 8080, metrics: 9090 },
    cpu: '250m',
    memory: '256Mi',
    env: { LOG_LEVEL: 'info', MODE: settings.key('MODE') },
    envFrom: [settings],
    mounts: { '/etc/api': settings },
    readiness: '/ready',
  });
  const http = new Service(chart, 'http', { for: api });
  new Ingress(chart, 'web', { host: `${name}.example.com`, tls: true, paths: { '/': http } });
}

/** An app of ours with that many objects. */
export function ourApp(objects: number): App {
  const app = new App();
  for (let number = 0; number < objects / PER_CHART; number++) {
    addTeam(new Chart(app, `team-${number}`, { namespace: 'teams' }), number);
  }
  return app;
}

/** The same tree in an app of cdk8s. */
export function theirApp(objects: number, outdir: string): Cdk8sApp {
  const app = new Cdk8sApp({ outdir });
  for (let number = 0; number < objects / PER_CHART; number++) {
    addTeam(new Cdk8sChart(app, `team-${number}`, { namespace: 'teams' }), number);
  }
  return app;
}

/** Charts each of which depends on the one before. */
export function chainOfCharts(length: number): App {
  const app = new App();
  const charts = Array.from({ length }, (_, number) => {
    const chart = new Chart(app, `team-${number}`, { namespace: 'teams' });
    addTeam(chart, number);
    return chart;
  });
  for (const [index, chart] of charts.slice(1).entries()) {
    chart.addDependency(charts[index] ?? chart);
  }
  return app;
}
