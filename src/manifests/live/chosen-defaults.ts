import { isFields, isList } from '../field';
import type { Fields, Value } from '../manifest';
import { listAt, mapAt } from '../read-fields';
import { podDefaults, wholePod } from './pod-defaults';
import { serviceDefaults } from './service-defaults';
import { jobDefaults, rollingUpdateOf, statefulSetStrategy, templateLabels } from './workload-defaults';

/** What the API server fills in or removes depending on other fields of an object. */
export type Filler = (fields: Fields) => Fields;

/** For whole objects, by type. The result replaces the object. */
export const FILLERS_OF_WHOLE: { readonly [type: string]: Filler } = {
  'batch/v1.Job': (job) => templateLabels({ ...job, spec: jobDefaults(mapAt(job, 'spec')) }, false),
  'core/v1.Namespace': withOwnName,
  'core/v1.PersistentVolume': withModes,
  'core/v1.PersistentVolumeClaim': withBothSources,
  'core/v1.Pod': wholePod,
  'core/v1.ReplicationController': (controller) => templateLabels(controller, true),
  'core/v1.Secret': withoutStringData,
  'core/v1.ServiceAccount': withSecretNames,
};

/** For values inside objects, by type. The result replaces the value, and its fields are filled in turn. */
export const FILLERS: { readonly [type: string]: Filler } = {
  'apps/v1.DaemonSetUpdateStrategy': rollingUpdateOf,
  'apps/v1.DeploymentStrategy': rollingUpdateOf,
  'apps/v1.StatefulSetUpdateStrategy': statefulSetStrategy,
  'apiextensions/v1.CustomResourceDefinitionNames': withNames,
  'autoscaling/v2.HorizontalPodAutoscalerSpec': autoscalerDefaults,
  'core/v1.LimitRangeItem': withLimits,
  'core/v1.NodeSpec': withRanges,
  'core/v1.PersistentVolumeClaim': (claim) => ({ ...claim, apiVersion: 'v1', kind: 'PersistentVolumeClaim' }),
  'core/v1.ServiceSpec': serviceDefaults,
  'networking/v1.NetworkPolicySpec': withPolicyTypes,
  'rbac/v1.Subject': withGroup,
  'resource/v1.DeviceSubRequest': withCount,
  'resource/v1.ExactDeviceRequest': withCount,
  ...podDefaults,
};

function withNames(names: Fields): Fields {
  const kind = String(names.kind ?? '');
  return kind === '' ? names : { singular: kind.toLowerCase(), listKind: `${kind}List`, ...names };
}

function autoscalerDefaults(spec: Fields): Fields {
  const { behavior } = spec;
  const target = { type: 'Utilization', averageUtilization: 80 };
  return {
    metrics: [{ type: 'Resource', resource: { name: 'cpu', target } }],
    ...spec,
    ...(isFields(behavior) && {
      behavior: {
        scaleUp: { ...UP, ...mapAt(behavior, 'scaleUp') },
        scaleDown: { ...DOWN, ...mapAt(behavior, 'scaleDown') },
      },
    }),
  };
}

const ALL = { type: 'Percent', value: 100, periodSeconds: 15 };
const DOWN = { selectPolicy: 'Max', policies: [ALL] };
const UP = {
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [{ type: 'Pods', value: 4, periodSeconds: 15 }, ALL],
};

/** The first range of addresses is in both fields. If they differ, the older field wins. */
function withRanges(spec: Fields): Fields {
  const { podCIDR } = spec;
  const [first] = listAt(spec, 'podCIDRs');
  const isOther = podCIDR !== undefined && podCIDR !== first;
  return isOther ? { ...spec, podCIDRs: [podCIDR] } : { ...spec, ...(first !== undefined && { podCIDR: first }) };
}

/** The limit of a container defaults to its maximum, and its request to its limit or its minimum. */
function withLimits(item: Fields): Fields {
  if (item.type !== 'Container') {
    return item;
  }
  const limits = { ...mapAt(item, 'max'), ...mapAt(item, 'default') };
  const defaultRequest = { ...mapAt(item, 'min'), ...limits, ...mapAt(item, 'defaultRequest') };
  return { ...item, default: limits, defaultRequest };
}

function withOwnName(namespace: Fields): Fields {
  const metadata = mapAt(namespace, 'metadata');
  const { name } = metadata;
  const labels = { ...mapAt(metadata, 'labels'), ...(name !== undefined && { 'kubernetes.io/metadata.name': name }) };
  return { ...namespace, metadata: { ...metadata, labels } };
}

function withModes(volume: Fields): Fields {
  const spec = mapAt(volume, 'spec');
  const policy = (spec.persistentVolumeReclaimPolicy ?? '') === '' ? 'Retain' : spec.persistentVolumeReclaimPolicy;
  return {
    ...volume,
    spec: { volumeMode: 'Filesystem', ...spec, ...(policy !== undefined && { persistentVolumeReclaimPolicy: policy }) },
  };
}

/**
 * The source of a claim is in both fields, except for kinds that only the newer field takes. A source in another
 * namespace is dropped. Claim templates stay unchanged.
 */
function withBothSources(claim: Fields): Fields {
  const { dataSource, dataSourceRef: ref, ...spec } = mapAt(claim, 'spec');
  if (isFields(ref) && (ref.namespace ?? '') === '') {
    const { namespace: _, ...source } = ref;
    return { ...claim, spec: { ...spec, dataSourceRef: ref, dataSource: dataSource ?? source } };
  }
  const isKept = isFields(dataSource) && isClaimOrSnapshot(dataSource);
  return { ...claim, spec: isKept ? { ...spec, dataSource, dataSourceRef: dataSource } : spec };
}

function isClaimOrSnapshot({ kind, apiGroup = '' }: Fields): boolean {
  return (
    (kind === 'PersistentVolumeClaim' && apiGroup === '') ||
    (kind === 'VolumeSnapshot' && apiGroup === 'snapshot.storage.k8s.io')
  );
}

/** Data written as text is stored as base64. */
function withoutStringData({ stringData, ...secret }: Fields): Fields {
  if (!isFields(stringData)) {
    return secret;
  }
  const encoded = Object.entries(stringData).map(([key, text]): [string, Value] => [
    key,
    Buffer.from(String(text)).toString('base64'),
  ]);
  return { ...secret, data: { ...mapAt(secret, 'data'), ...Object.fromEntries(encoded) } };
}

/** Of the secrets of an account, only the names are stored. */
function withSecretNames(account: Fields): Fields {
  const { secrets } = account;
  const named = (secret: Value): Value => (isFields(secret) && secret.name !== undefined ? { name: secret.name } : {});
  return isList(secrets) ? { ...account, secrets: secrets.map(named) } : account;
}

function withPolicyTypes(spec: Fields): Fields {
  const hasEgress = listAt(spec, 'egress').length > 0;
  return { policyTypes: hasEgress ? ['Ingress', 'Egress'] : ['Ingress'], ...spec };
}

function withGroup(subject: Fields): Fields {
  const isNamed = subject.kind === 'User' || subject.kind === 'Group';
  return isNamed ? { apiGroup: 'rbac.authorization.k8s.io', ...subject } : subject;
}

function withCount(request: Fields): Fields {
  const { allocationMode = 'ExactCount' } = request;
  return allocationMode === 'ExactCount' ? { count: 1, ...request } : request;
}
