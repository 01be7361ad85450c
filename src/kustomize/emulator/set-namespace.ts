import { isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { editAt } from './edit';
import { isClusterScoped } from './scope';

/** Applies `namespace:` to an object, without its references to other objects. */
export function setNamespace(fields: Fields, namespace: string): Fields {
  const [apiVersion, kind] = [String(fields.apiVersion), String(fields.kind)];
  const set = () => namespace;
  let moved = isClusterScoped(apiVersion, kind) ? fields : editAt(fields, ['metadata', 'namespace'], set, true);
  if (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') {
    moved = editAt(moved, ['subjects'], (subject) => subjectIn(subject, namespace), false);
  }
  for (const field of FIELDS) {
    if (field.kind === kind && apiVersion.startsWith(field.group)) {
      moved = editAt(moved, field.path, set, field.create);
    }
  }
  return moved;
}

/** Kustomize moves subjects with the name `default`, whatever their kind and namespace. */
function subjectIn(subject: Value | undefined, namespace: string): Value | undefined {
  return isMap(subject) && subject.name === 'default' ? editAt(subject, ['namespace'], () => namespace, true) : subject;
}

/** Other fields that contain a namespace. Even a Namespace is renamed. */
const FIELDS = [
  { group: 'v1', kind: 'Namespace', path: ['metadata', 'name'], create: true },
  { group: 'apiregistration.k8s.io/', kind: 'APIService', path: ['spec', 'service', 'namespace'], create: true },
  {
    group: 'apiextensions.k8s.io/',
    kind: 'CustomResourceDefinition',
    path: ['spec', 'conversion', 'webhook', 'clientConfig', 'service', 'namespace'],
    create: false,
  },
];
