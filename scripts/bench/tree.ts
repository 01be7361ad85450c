import { App as Cdk8sApp, Chart as Cdk8sChart } from 'cdk8s';
import { Construct } from 'constructs';
import {
  App,
  Chart,
  ConfigMap,
  Deployment,
  type Environments,
  environments,
  Ingress,
  Service,
  ServiceAccount,
} from 'kustruct';

/** How many objects each chart of the trees below has. */
export const PER_CHART = 5;

/** What differs between environments. */
export interface TeamValues {
  readonly version: string;
  readonly replicas: number;
  readonly memory: string;
  readonly domain: string;
}

const BASE_VALUES: TeamValues = { version: '1.4.2', replicas: 1, memory: '256Mi', domain: 'example.com' };

/** What a team writes many times: a ConfigMap, a ServiceAccount, a Deployment, a Service and an Ingress in a chart. */
export function addTeam(scope: Construct, number: number, values: TeamValues = BASE_VALUES): void {
  const name = `team-${number}`;
  const settings = new ConfigMap(scope, 'settings', {
    name: `${name}-settings`,
    data: { MODE: 'fast', LEVEL: 'info' },
  });
  const account = new ServiceAccount(scope, 'account', { name });
  const api = new Deployment(scope, 'api', {
    name,
    image: `ghcr.io/acme/api:${values.version}`,
    replicas: values.replicas,
    serviceAccount: account,
    ports: { http: 8080, metrics: 9090 },
    cpu: '250m',
    memory: values.memory,
    env: { LOG_LEVEL: 'info', MODE: settings.key('MODE') },
    envFrom: [settings],
    mounts: { '/etc/api': settings },
    readiness: '/ready',
  });
  const http = new Service(scope, 'http', { for: api });
  new Ingress(scope, 'web', { host: `${name}.${values.domain}`, tls: true, paths: { '/': http } });
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

/** Charts that each depend on the previous one. */
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

/** Environments that each have that many objects, in charts of a hundred, and differ in every Deployment and Ingress. */
export function manyEnvironments(count: number, objects: number): Environments {
  const values = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `env-${index}`,
      {
        version: `1.4.${index}`,
        replicas: index + 1,
        memory: `${128 * (1 + (index % 4))}Mi`,
        domain: `env-${index}.example.com`,
      },
    ]),
  );
  return environments(values, (app, env) => {
    for (let chart = 0; chart < objects / 100; chart++) {
      const scope = new Chart(app, `chart-${chart}`, { namespace: env.name });
      for (let team = 0; team < 100 / PER_CHART; team++) {
        addTeam(new Construct(scope, `team-${team}`), chart * 100 + team, env);
      }
    }
  });
}
