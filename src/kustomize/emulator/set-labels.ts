import { isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { Labels } from '../model/kustomization';
import { editAt } from './edit';

/** Applies one entry of `labels:` to an object. */
export function setLabels(fields: Fields, { pairs, includeTemplates }: Labels): Fields {
  const label = (labels: Value | undefined) => withPairs(labels, pairs);
  const paths = includeTemplates ? templatePaths(String(fields.apiVersion), String(fields.kind)) : [];
  const labelled = paths.reduce((at, path) => editAt(at, path, label, true), editAt(fields, LABELS, label, true));
  return includeTemplates && isStatefulSet(fields)
    ? editAt(labelled, ['spec', 'volumeClaimTemplates'], (claim) => labelClaim(claim, label), false)
    : labelled;
}

const LABELS = ['metadata', 'labels'];
const TEMPLATE = ['spec', 'template', ...LABELS];
const JOB_TEMPLATE = [
  ['spec', 'jobTemplate', ...LABELS],
  ['spec', 'jobTemplate', ...TEMPLATE],
];

function withPairs(labels: Value | undefined, pairs: Labels['pairs']): Value {
  const present = isMap(labels) ? labels : {};
  return Object.entries(pairs).every(([key, value]) => present[key] === value) && isMap(labels)
    ? labels
    : { ...present, ...pairs };
}

/** For some kinds, Kustomize ignores the group. */
function templatePaths(apiVersion: string, kind: string): readonly (readonly string[])[] {
  switch (kind) {
    case 'Deployment':
    case 'ReplicaSet':
    case 'DaemonSet':
      return [TEMPLATE];
    case 'ReplicationController':
      return apiVersion.endsWith('/v1') || apiVersion === 'v1' ? [TEMPLATE] : [];
    case 'StatefulSet':
      return apiVersion.startsWith('apps/') ? [TEMPLATE] : [];
    case 'Job':
      return apiVersion.startsWith('batch/') ? [TEMPLATE] : [];
    case 'CronJob':
      return apiVersion.startsWith('batch/') ? JOB_TEMPLATE : [];
    default:
      return [];
  }
}

function isStatefulSet({ apiVersion, kind }: Fields): boolean {
  return kind === 'StatefulSet' && String(apiVersion).startsWith('apps/');
}

function labelClaim(claim: Value | undefined, label: (labels: Value | undefined) => Value): Value {
  return isMap(claim) ? editAt(claim, LABELS, label, true) : [];
}
