import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import {
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  CronJob,
  DaemonSet,
  Deployment,
  EndpointSlice,
  HorizontalPodAutoscaler,
  Ingress,
  IngressClass,
  Job,
  LimitRange,
  Namespace,
  NetworkPolicy,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  PriorityClass,
  ReplicaSet,
  ReplicationController,
  ResourceQuota,
  Role,
  RoleBinding,
  RuntimeClass,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
  StorageClass,
} from 'kustruct';

/** Props that replace the valid ones, and may be wrong. */
export type Given = { readonly [prop: string]: unknown };

/** Creates a valid object of one kind, except for the given props. */
type Make = (scope: Construct, given?: Given) => unknown;

const image = 'ghcr.io/acme/api:1.4.2';
const storage = { accessModes: ['ReadWriteOnce'], storage: '1Gi' };
const id = 'it';

/** Creates a valid object of each kind. */
export const SOUND: Readonly<Record<string, Make>> = {
  Deployment: (scope, given) => new Deployment(scope, id, props({ image }, given)),
  StatefulSet: (scope, given) => new StatefulSet(scope, id, props({ image, claims: { data: storage } }, given)),
  DaemonSet: (scope, given) => new DaemonSet(scope, id, props({ image }, given)),
  ReplicaSet: (scope, given) => new ReplicaSet(scope, id, props({ image }, given)),
  ReplicationController: (scope, given) => new ReplicationController(scope, id, props({ image }, given)),
  Pod: (scope, given) => new Pod(scope, id, props({ image, labels: { app: id } }, given)),
  Job: (scope, given) => new Job(scope, id, props({ image }, given)),
  CronJob: (scope, given) => new CronJob(scope, id, props({ image, schedule: '@daily' }, given)),
  Service: (scope, given) => new Service(scope, id, props({ ports: { http: 80 } }, given)),
  Ingress: (scope, given) =>
    new Ingress(scope, id, props({ paths: { '/': { service: { name: 'web', port: { number: 80 } } } } }, given)),
  IngressClass: (scope, given) => new IngressClass(scope, id, props({ controller: 'example.com/ingress' }, given)),
  EndpointSlice: (scope, given) =>
    new EndpointSlice(scope, id, props({ service: 'db', addressType: 'IPv4', endpoints: ['10.0.0.1'] }, given)),
  NetworkPolicy: (scope, given) => new NetworkPolicy(scope, id, props({ podSelector: {}, ingress: [] }, given)),
  PodDisruptionBudget: (scope, given) =>
    new PodDisruptionBudget(scope, id, props({ selector: { matchLabels: { app: 'web' } }, minAvailable: 1 }, given)),
  HorizontalPodAutoscaler: (scope, given) =>
    new HorizontalPodAutoscaler(scope, id, props({ scaleTargetRef: TARGET, maxReplicas: 3, cpu: 70 }, given)),
  ConfigMap: (scope, given) => new ConfigMap(scope, id, props({ data: { MODE: 'fast' } }, given)),
  Secret: (scope, given) => new Secret(scope, id, props({ stringData: { token: 'x' } }, given)),
  PersistentVolumeClaim: (scope, given) => new PersistentVolumeClaim(scope, id, props(storage, given)),
  PersistentVolume: (scope, given) =>
    new PersistentVolume(scope, id, props({ ...storage, nfs: { server: 'nas', path: '/data' } }, given)),
  StorageClass: (scope, given) => new StorageClass(scope, id, props({ provisioner: 'ebs.csi.aws.com' }, given)),
  Role: (scope, given) => new Role(scope, id, props({ rules: [{ resources: ['pods'], verbs: ['get'] }] }, given)),
  ClusterRole: (scope, given) =>
    new ClusterRole(scope, id, props({ rules: [{ resources: ['pods'], verbs: ['get'] }] }, given)),
  RoleBinding: (scope, given) =>
    new RoleBinding(scope, id, props({ role: Role.existing('reader'), subjects: [JANE] }, given)),
  ClusterRoleBinding: (scope, given) =>
    new ClusterRoleBinding(scope, id, props({ role: ClusterRole.existing('view'), subjects: [JANE] }, given)),
  ServiceAccount: (scope, given) => new ServiceAccount(scope, id, props({}, given)),
  Namespace: (scope, given) => new Namespace(scope, id, props({}, given)),
  ResourceQuota: (scope, given) => new ResourceQuota(scope, id, props({ hard: { pods: '10' } }, given)),
  LimitRange: (scope, given) =>
    new LimitRange(scope, id, props({ limits: [{ type: 'Container', max: { cpu: '1' } }] }, given)),
  PriorityClass: (scope, given) => new PriorityClass(scope, id, props({ value: 1000 }, given)),
  RuntimeClass: (scope, given) => new RuntimeClass(scope, id, props({ handler: 'runsc' }, given)),
};

const TARGET = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' };
const JANE = { kind: 'User', name: 'jane' };

/** Creates an object of each kind with cdk8s-plus; patches then set its content. */
export const PLUS: Readonly<Record<string, (scope: Construct, name: string) => Construct>> = {
  Deployment: (scope, name) => new kplus.Deployment(scope, id, { metadata: { name }, containers: [{ image }] }),
  DaemonSet: (scope, name) => new kplus.DaemonSet(scope, id, { metadata: { name }, containers: [{ image }] }),
  Pod: (scope, name) => new kplus.Pod(scope, id, { metadata: { name }, containers: [{ image }] }),
  Job: (scope, name) => new kplus.Job(scope, id, { metadata: { name }, containers: [{ image }] }),
  Service: (scope, name) => new kplus.Service(scope, id, { metadata: { name }, ports: [{ port: 80 }] }),
  ConfigMap: (scope, name) => new kplus.ConfigMap(scope, id, { metadata: { name } }),
  Secret: (scope, name) => new kplus.Secret(scope, id, { metadata: { name } }),
  PersistentVolumeClaim: (scope, name) => new kplus.PersistentVolumeClaim(scope, id, { metadata: { name } }),
  ServiceAccount: (scope, name) => new kplus.ServiceAccount(scope, id, { metadata: { name } }),
  Namespace: (scope, name) => new kplus.Namespace(scope, id, { metadata: { name } }),
  Role: (scope, name) => new kplus.Role(scope, id, { metadata: { name } }),
  ClusterRole: (scope, name) => new kplus.ClusterRole(scope, id, { metadata: { name } }),
};

/** Merges props that may be wrong on purpose, which the compiler would refuse. */
function props(sound: Given, given: Given = {}): never {
  const all: unknown = { ...sound, ...given };
  return all as never;
}
