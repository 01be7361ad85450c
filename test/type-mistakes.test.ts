import { expectTypeOf } from 'expect-type';
import {
  ClusterRole,
  ConfigMap,
  type ConfigMapKey,
  CronJob,
  Deployment,
  type DeploymentProps,
  Job,
  type MountSource,
  RoleBinding,
  Secret,
  Service,
  ServiceAccount,
  type ServiceProps,
  StatefulSet,
  Volume,
} from 'kustruct';
import { shop } from './constructs/in-chart';

const image = 'api:1.4.2';
const chart = shop();
const api = new Deployment(chart, 'api', { image, ports: { http: 8080 } });
const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
const password = new Secret(chart, 'password', { stringData: { a: 'b' } });

/** Is compiled and never run: each line that does not compile is a frequent mistake. */
const mistakes: Readonly<Record<string, () => unknown>> = {
  'a number for a string: variables, quantities, labels': () => [
    // @ts-expect-error '8080'
    new Deployment(chart, 'a', { image, env: { PORT: 8080 } }),
    // @ts-expect-error '500m'
    new Deployment(chart, 'b', { image, cpu: 0.5 }),
    // @ts-expect-error '2'
    new Deployment(chart, 'c', { image, labels: { version: 2 } }),
    // @ts-expect-error process.env.MODE may be undefined
    new Deployment(chart, 'd', { image, env: { MODE: process.env.MODE } }),
  ],

  'a string for a number: ports, replicas': () => [
    // @ts-expect-error 8080
    new Deployment(chart, 'a', { image, ports: { http: '8080' } }),
    // @ts-expect-error 3
    new Deployment(chart, 'b', { image, replicas: '3' }),
    // @ts-expect-error 80
    new Service(chart, 'c', { for: api, port: '80' }),
  ],

  'a misspelled field, at any depth': () => [
    // @ts-expect-error replicas
    new Deployment(chart, 'a', { image, replica: 3 }),
    // @ts-expect-error readiness
    new Deployment(chart, 'b', { image, readyness: '/ready' }),
    // @ts-expect-error runAsNonRoot
    new Deployment(chart, 'c', { image, securityContext: { runAsNonroot: true } }),
    // @ts-expect-error periodSeconds
    new Deployment(chart, 'd', { image, readiness: { tcpSocket: { port: 80 }, periodSecond: 5 } }),
    // @ts-expect-error initialDelaySeconds
    new Deployment(chart, 'e', { image, containers: { side: { image, liveness: { initialDelay: 5 } } } }),
  ],

  'a misspelled value': () => [
    // @ts-expect-error 'Forbid'
    new CronJob(chart, 'a', { image, schedule: '@daily', concurrencyPolicy: 'forbid' }),
    // @ts-expect-error 'IfNotPresent'
    new Deployment(chart, 'b', { image, imagePullPolicy: 'ifNotPresent' }),
    // @ts-expect-error 'RollingUpdate'
    new Deployment(chart, 'c', { image, strategy: { type: 'Rolling' } }),
    // @ts-expect-error 'Parallel'
    new StatefulSet(chart, 'd', { image, podManagementPolicy: 'parallel' }),
  ],

  'a restart policy that the kind does not support': () => [
    // @ts-expect-error a Deployment always restarts its pods
    new Deployment(chart, 'a', { image, restartPolicy: 'Never' }),
    // @ts-expect-error a Job would never end
    new Job(chart, 'b', { image, restartPolicy: 'Always' }),
    // @ts-expect-error the Jobs of a CronJob would never end
    new CronJob(chart, 'c', { image, schedule: '@daily', restartPolicy: 'Always' }),
    // @ts-expect-error a Deployment has no deadline
    new Deployment(chart, 'd', { image, activeDeadlineSeconds: 60 }),
  ],

  'bounds for a strategy without a rolling update': () => [
    // @ts-expect-error bounds are for RollingUpdate
    new Deployment(chart, 'a', { image, strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } }),
    // @ts-expect-error bounds are for RollingUpdate
    new StatefulSet(chart, 'b', { image, updateStrategy: { type: 'OnDelete', rollingUpdate: { partition: 1 } } }),
  ],

  'an object of the wrong kind': () => [
    // @ts-expect-error a Deployment has no files
    new Deployment(chart, 'a', { image, mounts: { '/etc/api': api } }),
    // @ts-expect-error a Deployment has no keys
    new Deployment(chart, 'b', { image, envFrom: [api] }),
    // @ts-expect-error a Secret is not an account
    new Deployment(chart, 'c', { image, serviceAccount: password }),
    // @ts-expect-error a ConfigMap has no credentials
    new Deployment(chart, 'd', { image, imagePullSecrets: [settings] }),
    // @ts-expect-error a ConfigMap is not a role
    new RoleBinding(chart, 'e', { role: settings, subjects: [api] }),
  ],

  'a name instead of an object': () => [
    // @ts-expect-error the Deployment
    new Service(chart, 'a', { for: 'api' }),
    // @ts-expect-error ConfigMap.existing('settings')
    new Deployment(chart, 'b', { image, envFrom: ['settings'] }),
    // @ts-expect-error ServiceAccount.existing('robot'), Subject.user('jane') or Subject.group('devs')
    new RoleBinding(chart, 'c', { role: ClusterRole.existing('view'), subjects: ['robot'] }),
    // @ts-expect-error ClusterRole.existing('view')
    new RoleBinding(chart, 'd', { role: 'view', subjects: [api] }),
  ],

  'a whole object instead of one of its keys': () => [
    // @ts-expect-error settings.key('MODE')
    new Deployment(chart, 'a', { image, env: { MODE: settings } }),
    // @ts-expect-error password.key('a')
    new Deployment(chart, 'b', { image, env: { PASSWORD: password } }),
  ],

  'a list for a map, and a map for a list': () => [
    // @ts-expect-error { web: { … } }
    new Deployment(chart, 'a', { containers: [{ name: 'web', image }] }),
    // @ts-expect-error ['serve', '--fast']
    new Deployment(chart, 'b', { image, command: 'serve --fast' }),
    // @ts-expect-error [{ … }]
    new Deployment(chart, 'c', { image, tolerations: { operator: 'Exists' } }),
    // @ts-expect-error { data: { … } }
    new StatefulSet(chart, 'd', { image, claims: [{ accessModes: ['ReadWriteOnce'], storage: '1Gi' }] }),
  ],

  'a missing required field': () => [
    // @ts-expect-error schedule
    new CronJob(chart, 'a', { image }),
    // @ts-expect-error accessModes
    new StatefulSet(chart, 'b', { image, claims: { data: { storage: '1Gi' } } }),
    // @ts-expect-error subjects
    new RoleBinding(chart, 'c', { role: ClusterRole.existing('view') }),
  ],

  'an override of the wrong type': () => [
    // @ts-expect-error a number
    new Deployment(chart, 'a', { image, overrides: { spec: { replicas: '3' } } }),
    // @ts-expect-error a list
    new Deployment(chart, 'b', { image, overrides: { spec: { template: { spec: { containers: { image } } } } } }),
    // @ts-expect-error no such field
    new Deployment(chart, 'c', { image, overrides: { spec: { replica: 3 } } }),
    // @ts-expect-error a string
    new Service(chart, 'd', { for: api, overrides: { spec: { type: 1 } } }),
    // @ts-expect-error 'Service'
    new Service(chart, 'e', { for: api, overrides: { kind: 'Ingress' } }),
  ],
};

test('frequent mistakes do not compile, as `npm run typecheck` shows', () => {
  expect(Object.keys(mistakes).length).toBeGreaterThanOrEqual(10);
});

test('correct programs compile', () => {
  expectTypeOf(settings.kind).toEqualTypeOf<'ConfigMap'>();
  expectTypeOf(api.kind).toEqualTypeOf<'Deployment'>();
  expectTypeOf(settings).toExtend<MountSource>();
  expectTypeOf(Volume.emptyDir()).toExtend<MountSource>();
  expectTypeOf(api).not.toExtend<MountSource>();
  expectTypeOf(settings.key('MODE')).toEqualTypeOf<ConfigMapKey>();
  expectTypeOf<DeploymentProps['restartPolicy']>().toEqualTypeOf<'Always' | undefined>();
  const tolerations = [{ key: 'spot', operator: 'Exists', effect: 'NoSchedule' }] as const;
  const serviceAccount = ServiceAccount.existing('robot');
  const props: DeploymentProps = { image, tolerations, serviceAccount, env: { MODE: settings.key('MODE') } };
  expect(new Deployment(chart, 'meant', props).name).toBe('meant');
});

test('a value that is newer than the types is accepted in overrides, which still complete the known values', () => {
  const service = new Service(chart, 'newer', { for: api, overrides: { spec: { type: 'Mesh' } } });
  expect(service.toJson()).toHaveProperty('spec.type', 'Mesh');
  type Type = NonNullable<NonNullable<ServiceProps['overrides']>['spec']>['type'];
  expectTypeOf<Extract<Type, 'ClusterIP'>>().toEqualTypeOf<'ClusterIP'>();
});
