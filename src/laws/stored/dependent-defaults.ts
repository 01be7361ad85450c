import { isFields } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/reach';
import { autoscalerDefaults, jobDefaults, templateLabels } from './controller-defaults';
import { podDefaults, withServiceAccount } from './pod-defaults';

/** Fills in what depends on other fields of a value; what is in it has its defaults already. */
type Fill = (value: Fields) => Fields;

/** What the server fills in where it depends on other fields, by type. */
export const DEPENDENT_DEFAULTS: { readonly [type: string]: Fill } = {
  'apiextensions/v1.CustomResourceDefinitionSpec': (spec) => ({ ...spec, names: withNames(mapAt(spec, 'names')) }),
  'apps/v1.DaemonSetSpec': (spec) => ({
    ...spec,
    updateStrategy: rolling(mapAt(spec, 'updateStrategy'), { maxUnavailable: 1, maxSurge: 0 }),
  }),
  'apps/v1.DeploymentSpec': (spec) => ({
    ...spec,
    strategy: rolling(mapAt(spec, 'strategy'), { maxUnavailable: '25%', maxSurge: '25%' }),
  }),
  'apps/v1.StatefulSetSpec': withStatefulSetStrategy,
  'autoscaling/v2.HorizontalPodAutoscalerSpec': autoscalerDefaults,
  'batch/v1.Job': templateLabels,
  'batch/v1.JobSpec': jobDefaults,
  'core/v1.Container': withPullPolicy,
  'core/v1.EphemeralContainer': withPullPolicy,
  'core/v1.ImageVolumeSource': (source) => ({ pullPolicy: pullPolicyOf(source.reference), ...source }),
  'core/v1.LimitRangeItem': withLimits,
  'core/v1.Namespace': withOwnLabel,
  'core/v1.PersistentVolumeClaimSpec': withDataSource,
  'core/v1.Pod': podDefaults,
  'core/v1.PodSpec': withServiceAccount,
  'core/v1.ReplicationController': templateLabels,
  'core/v1.ReplicationControllerSpec': (spec) => ({
    selector: mapAt(spec, 'template', 'metadata', 'labels'),
    ...spec,
  }),
  'core/v1.Secret': withData,
  'core/v1.ServicePort': (port) => ({ ...(port.port !== undefined && { targetPort: port.port }), ...port }),
  'core/v1.ServiceSpec': serviceDefaults,
  'core/v1.Volume': (volume) => (Object.keys(volume).length > 1 ? volume : { ...volume, emptyDir: {} }),
  'networking/v1.NetworkPolicySpec': (spec) => ({
    policyTypes: listAt(spec, 'egress').length > 0 ? ['Ingress', 'Egress'] : ['Ingress'],
    ...spec,
  }),
  'rbac/v1.Subject': (subject) =>
    subject.kind === 'User' || subject.kind === 'Group'
      ? { apiGroup: 'rbac.authorization.k8s.io', ...subject }
      : subject,
  'resource/v1.DeviceSubRequest': withCount,
  'resource/v1.ExactDeviceRequest': withCount,
};

function rolling(strategy: Fields, bounds: Fields): Fields {
  const { type = 'RollingUpdate' } = strategy;
  return type === 'RollingUpdate'
    ? { ...strategy, type, rollingUpdate: { ...bounds, ...mapAt(strategy, 'rollingUpdate') } }
    : strategy;
}

/** A strategy of a given type keeps what it leaves out, which then counts as zero. */
function withStatefulSetStrategy(spec: Fields): Fields {
  const { type, rollingUpdate } = mapAt(spec, 'updateStrategy');
  const bounds =
    type === undefined || isFields(rollingUpdate)
      ? { partition: 0, ...mapAt({ rollingUpdate }, 'rollingUpdate') }
      : undefined;
  const retention = {
    whenDeleted: 'Retain',
    whenScaled: 'Retain',
    ...mapAt(spec, 'persistentVolumeClaimRetentionPolicy'),
  };
  return {
    ...spec,
    updateStrategy: {
      ...mapAt(spec, 'updateStrategy'),
      type: type ?? 'RollingUpdate',
      ...((type ?? 'RollingUpdate') === 'RollingUpdate' && bounds && { rollingUpdate: bounds }),
    },
    persistentVolumeClaimRetentionPolicy: retention,
  };
}

function withNames(names: Fields): Fields {
  const { kind } = names;
  return typeof kind === 'string' ? { singular: kind.toLowerCase(), listKind: `${kind}List`, ...names } : names;
}

function withPullPolicy(container: Fields): Fields {
  return { imagePullPolicy: pullPolicyOf(container.image), ...container };
}

/** An image without a tag has the tag `latest`, unless it has a digest. */
function pullPolicyOf(image: Value | undefined): string {
  const [name = '', digest] = String(image ?? '').split('@');
  const tag = /:([^/:]+)$/.exec(name)?.[1] ?? (digest === undefined ? 'latest' : '');
  return tag === 'latest' ? 'Always' : 'IfNotPresent';
}

function withLimits(item: Fields): Fields {
  if (item.type !== 'Container') {
    return item;
  }
  const limits = { ...mapAt(item, 'max'), ...mapAt(item, 'default') };
  const requests = { ...mapAt(item, 'min'), ...limits, ...mapAt(item, 'defaultRequest') };
  return { ...item, ...filled('default', limits), ...filled('defaultRequest', requests) };
}

function filled(key: string, map: Fields): Fields {
  return Object.keys(map).length === 0 ? {} : { [key]: map };
}

function withOwnLabel(namespace: Fields): Fields {
  const metadata = mapAt(namespace, 'metadata');
  const own = { 'kubernetes.io/metadata.name': metadata.name ?? '' };
  return { ...namespace, metadata: { ...metadata, labels: { ...mapAt(metadata, 'labels'), ...own } } };
}

function withDataSource(spec: Fields): Fields {
  const { dataSource, dataSourceRef } = spec;
  if (dataSource !== undefined && dataSourceRef === undefined) {
    return { ...spec, dataSourceRef: dataSource };
  }
  const isLocal = isFields(dataSourceRef) && dataSourceRef.namespace === undefined;
  return dataSource === undefined && isLocal ? { ...spec, dataSource: dataSourceRef } : spec;
}

function withData(secret: Fields): Fields {
  const { stringData, ...rest } = secret;
  if (!isFields(stringData)) {
    return secret;
  }
  const encoded = Object.entries(stringData).map(([key, text]) => [key, Buffer.from(String(text)).toString('base64')]);
  return { ...rest, data: { ...mapAt(secret, 'data'), ...Object.fromEntries(encoded) } };
}

const FOREIGN_TYPES: readonly unknown[] = ['NodePort', 'LoadBalancer'];

function serviceDefaults(spec: Fields): Fields {
  const { type, sessionAffinity, sessionAffinityConfig, ...rest } = spec;
  const isExternal = FOREIGN_TYPES.includes(type) || (type === 'ClusterIP' && listAt(spec, 'externalIPs').length > 0);
  const affinity = { clientIP: { timeoutSeconds: 10800, ...mapAt(spec, 'sessionAffinityConfig', 'clientIP') } };
  return {
    ...(isExternal && { externalTrafficPolicy: 'Cluster' }),
    ...(type !== 'ExternalName' && { internalTrafficPolicy: 'Cluster' }),
    ...(type === 'LoadBalancer' && { allocateLoadBalancerNodePorts: true }),
    ...rest,
    ...(type !== undefined && { type }),
    ...(sessionAffinity !== undefined && { sessionAffinity }),
    ...(sessionAffinity === 'ClientIP' && { sessionAffinityConfig: affinity }),
  };
}

function withCount(request: Fields): Fields {
  return request.allocationMode === 'ExactCount' ? { count: 1, ...request } : request;
}
