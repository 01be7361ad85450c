import { edit } from './language-service';

jest.setTimeout(120_000);

const HEAD = `import {
  App, Chart, ConfigMap, CronJob, Deployment, HorizontalPodAutoscaler, Ingress, NetworkPolicy, PodDisruptionBudget,
  ResourceQuota, Service, Volume, environments,
} from 'kustruct';
const image = 'web:1';
const chart = new Chart(new App(), 'shop');
const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
const web = new Deployment(chart, 'web', { image, ports: { http: 80 } });
`;

/** The errors that an editor shows in a statement. */
function errorsIn(statement: string) {
  return edit(`${HEAD}${statement}`).problems;
}

describe('the last line of an error message names what is missing or wrong, for', () => {
  test.each([
    [
      'a budget without a bound',
      `new PodDisruptionBudget(chart, 'a', { for: web });`,
      `Property 'maxUnavailable' is missing in type '{ for: Deployment; }' but required in type 'MaxUnavailableBudget'.`,
    ],
    [
      'a policy without a direction',
      `new NetworkPolicy(chart, 'a', { for: web });`,
      `Property 'ingress' is missing in type '{ for: Deployment; }' but required in type 'IngressPolicy'.`,
    ],
    [
      'an autoscaler without a maximum',
      `new HorizontalPodAutoscaler(chart, 'a', { for: web });`,
      `Property 'maxReplicas' is missing in type '{ for: Deployment; }' but required in type 'AutoscalerForWorkload'.`,
    ],
    [
      'a container port in quotes',
      `new Deployment(chart, 'a', { image, ports: { http: '80' } });`,
      `Type 'string' is not assignable to type 'number | UnnamedPort | undefined'.`,
    ],
    [
      'a Service port in quotes',
      `new Service(chart, 'a', { for: web, type: 'NodePort', ports: { http: '80' } });`,
      `Type 'string' is not assignable to type 'number | UnnamedServicePort<ServicePort> | UnnamedServicePort<ClusterIPServicePort> | undefined'.`,
    ],
    [
      'environment variables as a list of strings',
      `new Deployment(chart, 'a', { image, env: ['MODE=fast'] });`,
      `Index signature for type 'string' is missing in type 'string[]'.`,
    ],
    [
      'a number as an environment variable',
      `new Deployment(chart, 'a', { image, env: { PORT: 80 } });`,
      `Type 'number' is not assignable to type 'string | EnvObject | undefined'.`,
    ],
  ])('%s', (_, statement, last) => {
    const [error, ...others] = errorsIn(statement);
    expect(others).toEqual([]);
    expect(error?.message.split('\n').at(-1)?.trim()).toBe(last);
    expect(error?.message.length).toBeLessThan(500);
    expect(error?.message).not.toMatch(/Given<|None<|Omit<|Pick<|\.\.\. \d+ more/);
  });
});

describe('the error message has one line, and marks the field, for', () => {
  test.each([
    [
      `new Deployment(chart, 'a', { image, replicas: '3' });`,
      'replicas',
      `Type 'string' is not assignable to type 'number'.`,
    ],
    [
      `new Deployment(chart, 'a', { image, overrides: { spec: { replicas: '3' } } });`,
      'replicas',
      `Type 'string' is not assignable to type 'number'.`,
    ],
    [
      `new Deployment(chart, 'a', { image, imagePullPolicy: 'always' });`,
      'imagePullPolicy',
      `Type '"always"' is not assignable to type '"Always" | "IfNotPresent" | "Never" | undefined'. Did you mean '"Always"'?`,
    ],
    [
      `new Deployment(chart, 'a', { image, readiness: { httpGet: '/ready' } });`,
      'httpGet',
      `Type 'string' has no properties in common with type 'ProbeHttpGet'.`,
    ],
    [
      `new Deployment(chart, 'a', { image, selector: { app: 'a' } });`,
      'app',
      `Object literal may only specify known properties, and 'app' does not exist in type 'ReadonlyFields<LabelSelector>'.`,
    ],
    [
      `new NetworkPolicy(chart, 'a', { for: web, ingress: [{ from: [{ podSelector: { app: 'a' } }] }] });`,
      'app',
      `Object literal may only specify known properties, and 'app' does not exist in type 'LabelSelector'.`,
    ],
    [
      `new Deployment(chart, 'a', { image, mounts: { '/etc/a': { configmap: settings } } });`,
      'configmap',
      `Object literal may only specify known properties, and 'configmap' does not exist in type 'MountOrVolume'.`,
    ],
    [
      `new Deployment(chart, 'a', { image, mounts: { '/etc/a': { volume: settings, readonly: true } } });`,
      'readonly',
      `Object literal may only specify known properties, and 'readonly' does not exist in type 'MountOrVolume'.`,
    ],
    [
      `new Deployment(chart, 'a', { image, mounts: { '/tmp': Volume.emptyDir } });`,
      'Volume.emptyDir',
      `Type '(options?: EmptyDirOptions) => Volume' is not assignable to type 'string | MountOrVolume'.`,
    ],
    [
      `new Deployment(chart, 'a', { image, env: [{ name: 'MODE', from: 'x' }] });`,
      'name',
      `Object literal may only specify known properties, and 'name' does not exist in type 'EnvObject'.`,
    ],
    [
      `new Deployment(chart, 'a', { image, securityContext: { privilege: true } });`,
      'privilege',
      `Object literal may only specify known properties, but 'privilege' does not exist in type 'PodSecurity'. Did you mean to write 'privileged'?`,
    ],
    [
      `new Service(chart, 'a', { for: web, type: 'LoadBalancr' });`,
      'type',
      `Type '"LoadBalancr"' is not assignable to type '"ClusterIP" | "NodePort" | "LoadBalancer" | "ExternalName" | undefined'. Did you mean '"LoadBalancer"'?`,
    ],
    [
      `new Ingress(chart, 'a', { host: 'a.example', paths: { '/': 'http' } });`,
      `'/'`,
      `Type 'string' is not assignable to type 'IngressBackend | IngressPathBackend'.`,
    ],
    [
      `new CronJob(chart, 'a', { image, schedule: 5 });`,
      'schedule',
      `Type 'number' is not assignable to type 'string'.`,
    ],
    [
      `new ConfigMap(chart, 'a', { MODE: 'fast' });`,
      'MODE',
      `Object literal may only specify known properties, and 'MODE' does not exist in type 'ConfigMapProps<NoContents>'.`,
    ],
    [`new ResourceQuota(chart, 'a', { hard: '5' });`, 'hard', `Type 'string' is not assignable to type 'QuotaLimits'.`],
    [
      `environments({ dev: {}, prod: {} }, () => {}, { base: 'prd' });`,
      'base',
      `Type '"prd"' is not assignable to type '"dev" | "prod" | "common" | CommonBase<"dev" | "prod"> | undefined'. Did you mean '"prod"'?`,
    ],
    [
      `environments({ dev: {} }, () => Promise.resolve(1));`,
      'Promise.resolve(1)',
      `Type 'Promise<number>' is not assignable to type '"a build is not async: read values first, with await before environments()"'.`,
    ],
  ])('%s', (statement, at, message) => {
    expect(errorsIn(statement)).toEqual([{ at, message }]);
  });
});

test('the error message of an async build ends with the fix', () => {
  const [error, ...others] = errorsIn('environments({ dev: {} }, async (app) => { await app; });');
  expect(others).toEqual([]);
  expect(error?.message.split('\n')).toEqual([
    expect.stringContaining(`Argument of type '(app: App) => Promise<void>' is not assignable`),
    `  Type 'Promise<void>' is not assignable to type '"a build is not async: read values first, with await before environments()"'.`,
  ]);
});

test('a build can return anything but a promise, also with explicit type arguments', () => {
  const results = ['{}', 'new Chart(app, "a")', '(0 as unknown)', '({ then: 1 })'];
  for (const result of results) {
    expect(errorsIn(`environments({ dev: {} }, (app) => ${result});`)).toEqual([]);
  }
  const given = 'environments<"dev", { replicas: number }>({ dev: { replicas: 1 } }, ';
  expect(errorsIn(`${given}(app, env) => env.replicas);`)).toEqual([]);
  expect(errorsIn(`${given}async (app, env) => env.replicas);`)).toHaveLength(1);
});
