import { isFields } from '../../manifests/field';
import { groupBy } from '../../manifests/group-by';
import { literal, quote } from '../../manifests/literal';
import { type Fields, group, type Manifest, type Value } from '../../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { type Element, elementsAt, mapAt } from '../../manifests/read-fields';
import { INGRESS, ingressParts } from '../ingresses';
import { NearNames } from '../near-names';
import { perRendering } from '../per-rendering';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';

/** References to objects that do not exist, while an object of the same rendering has nearly the same name. */
export const misspelledNames = rule({
  name: 'misspelled-names',
  severity: 'warning',
  why: 'nothing has this name, and whatever needs it waits or fails',
  fix: 'pass the object itself, so that the two cannot differ: envFrom: [settings]',
  kinds: [
    ...POD_KINDS,
    INGRESS,
    'autoscaling/HorizontalPodAutoscaler',
    '/PersistentVolumeClaim',
    'rbac.authorization.k8s.io/RoleBinding',
    'rbac.authorization.k8s.io/ClusterRoleBinding',
  ],
  needsAll: true,

  check({ manifest, typed = false }, index) {
    const search: Search = { manifest, typed, index, found: [] };
    const pods = index.podsOf(manifest);
    if (pods !== undefined) {
      checkPods(pods, search);
    }
    checkObject(manifest, search);
    return search.found;
  },
});

/** The object that is checked, and what was found. */
interface Search {
  readonly manifest: Manifest;
  readonly typed: boolean;
  readonly index: RenderingIndex;
  readonly found: Finding[];
}

function checkPods({ spec, specField, containers, volumes }: PodTemplate, search: Search): void {
  checkName('/ServiceAccount', spec.serviceAccountName, specField, 'serviceAccountName', search);
  volumes.forEach((volume) => {
    checkVolume(volume, search);
  });
  elementsAt(spec, 'imagePullSecrets', specField).forEach((secret) => {
    checkName('/Secret', secret.fields.name, secret, 'name', search);
  });
  containers.forEach((container) => {
    elementsAt(container.fields, 'envFrom', container).forEach((source) => {
      checkReference('/ConfigMap', source.fields.configMapRef, source, 'configMapRef.name', search);
      checkReference('/Secret', source.fields.secretRef, source, 'secretRef.name', search);
    });
    container.variables.forEach((variable) => {
      const { valueFrom } = variable.fields;
      if (isFields(valueFrom)) {
        checkReference('/ConfigMap', valueFrom.configMapKeyRef, variable, 'valueFrom.configMapKeyRef.name', search);
        checkReference('/Secret', valueFrom.secretKeyRef, variable, 'valueFrom.secretKeyRef.name', search);
      }
    });
  });
}

function checkVolume(volume: Element, search: Search): void {
  const { configMap, secret, persistentVolumeClaim: claim, projected } = volume.fields;
  checkReference('/ConfigMap', configMap, volume, 'configMap.name', search);
  if (isFields(secret) && secret.optional !== true) {
    checkName('/Secret', secret.secretName, volume, 'secret.secretName', search);
  }
  if (isFields(claim)) {
    checkName('/PersistentVolumeClaim', claim.claimName, volume, 'persistentVolumeClaim.claimName', search);
  }
  for (const source of isFields(projected) ? elementsAt(projected, 'sources', `${volume.field}.projected`) : []) {
    checkReference('/ConfigMap', source.fields.configMap, source, 'configMap.name', search);
    checkReference('/Secret', source.fields.secret, source, 'secret.name', search);
  }
}

function checkObject(manifest: Manifest, search: Search): void {
  switch (manifest.kind) {
    case 'Ingress':
      checkIngress(manifest, search);
      break;
    case 'StatefulSet':
      checkName('/Service', mapAt(manifest, 'spec').serviceName, 'spec', 'serviceName', search);
      break;
    case 'HorizontalPodAutoscaler':
      // In programs, autoscaler-targets reports a missing target, whatever its name.
      if (!search.typed || search.index.hasCustomObjects) {
        checkTarget(mapAt(manifest, 'spec', 'scaleTargetRef'), search);
      }
      break;
    case 'PersistentVolumeClaim':
      checkName('/PersistentVolume', mapAt(manifest, 'spec').volumeName, 'spec', 'volumeName', search, '');
      break;
    case 'RoleBinding':
    case 'ClusterRoleBinding':
      checkBinding(manifest, search);
      break;
    default:
  }
}

function checkIngress(manifest: Manifest, search: Search): void {
  const { spec, paths, tls } = ingressParts(manifest, search.index);
  checkReference('/Service', mapAt(spec, 'defaultBackend').service, 'spec', 'defaultBackend.service.name', search);
  paths.forEach(({ path }) => {
    checkReference('/Service', mapAt(path.fields, 'backend').service, path, 'backend.service.name', search);
  });
  tls.forEach((each) => {
    checkName('/Secret', each.fields.secretName, each, 'secretName', search);
  });
}

function checkTarget({ apiVersion = '', kind, name }: Fields, search: Search): void {
  const wanted = `${group({ apiVersion: String(apiVersion) })}/${kind}`;
  checkName(wanted, name, 'spec.scaleTargetRef', 'name', search);
}

function checkBinding(manifest: Manifest, search: Search): void {
  const role = mapAt(manifest, 'roleRef');
  const isRole = role.kind === 'Role';
  const kind = `rbac.authorization.k8s.io/${isRole ? 'Role' : 'ClusterRole'}`;
  checkName(kind, role.name, 'roleRef', 'name', search, isRole ? undefined : '');
  for (const subject of elementsAt(mapAt(manifest), 'subjects', '')) {
    const { kind: subjectKind, name, namespace } = subject.fields;
    if (subjectKind === 'ServiceAccount' && typeof namespace === 'string') {
      checkName('/ServiceAccount', name, subject, 'name', search, namespace);
    }
  }
}

/** The parent of a field, or its path: the path of an element is only built for findings. */
type Holder = string | Pick<Element, 'field'>;

function checkReference(kind: string, reference: Value | undefined, holder: Holder, key: string, search: Search): void {
  if (isFields(reference) && reference.optional !== true) {
    checkName(kind, reference.name, holder, key, search);
  }
}

/** @param namespace the namespace of the object: by default that of the manifest; empty for cluster-scoped kinds */
function checkName(
  kind: string,
  name: Value | undefined,
  holder: Holder,
  key: string,
  { manifest, index, found }: Search,
  namespace = manifest.metadata.namespace ?? '',
): void {
  if (typeof name !== 'string' || name === '' || index.has(kind, namespace, name)) {
    return;
  }
  const near = namesOf(kind, namespace, index)?.find(name);
  if (near !== undefined) {
    const what = `there is no ${kind.slice(kind.indexOf('/') + 1)} ${quote(name)}, but ${quote(near)}`;
    const at = `${typeof holder === 'string' ? holder : holder.field}.${key}`;
    found.push({ at, what, fix: `use the existing one: ${literal(near)}` });
  }
}

function namesOf(kind: string, namespace: string, index: RenderingIndex): NearNames | undefined {
  const known = names(index);
  const byNamespace = known.get(kind) ?? nearNames(kind, index);
  known.set(kind, byNamespace);
  return byNamespace.get(namespace);
}

/** The names of each kind in each namespace. */
const names = perRendering(() => new Map<string, ReadonlyMap<string, NearNames>>());

function nearNames(kind: string, index: RenderingIndex): ReadonlyMap<string, NearNames> {
  const byNamespace = groupBy(index.ofKinds([kind]), ({ manifest }) => manifest.metadata.namespace ?? '');
  return new Map(
    [...byNamespace].map(([namespace, objects]) => [
      namespace,
      new NearNames(objects.map(({ manifest }) => manifest.metadata.name)),
    ]),
  );
}
