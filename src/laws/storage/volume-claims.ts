import type {
  PersistentVolumeClaim,
  PersistentVolumeClaimSpec,
  PersistentVolumeClaimTemplate,
  TypedLocalObjectReference,
  TypedObjectReference,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { labelFault, subdomainFault } from '../grammars/names';
import { amountOf } from '../grammars/quantities';
import { law } from '../law';
import type { Place, Steps } from '../place';
import { checkAccessModes } from './access-modes';

type Spec = Given<PersistentVolumeClaimSpec>;
type Source = Given<TypedLocalObjectReference>;
type SourceRef = Given<TypedObjectReference>;

/** https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims */
export const volumeClaims = [
  apiType<PersistentVolumeClaim>('core/v1.PersistentVolumeClaim'),
  apiType<PersistentVolumeClaimTemplate>('core/v1.PersistentVolumeClaimTemplate'),
].map((type) =>
  law<{ spec?: PersistentVolumeClaimSpec }>({
    name: 'persistent-volume-claims',
    type,
    why: 'the API server refuses the claim, and pods that need it do not start',
    fix: "set access modes and the size: accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } }",
    check({ spec = {} }, place) {
      checkAccessModes(spec.accessModes, ['spec'], place);
      checkStorage(spec, place);
      checkClasses(spec, place);
      checkSources(place.manifest.kind === 'PersistentVolumeClaim' ? stored(spec) : spec, place);
      if ((spec.volumeMode as string | undefined) === '') {
        place.refuse(['spec', 'volumeMode'], 'volumeMode is empty', "leave it out for files, or volumeMode: 'Block'");
      }
    },
  }),
);

function checkStorage({ resources: { requests = {} } = {} }: Spec, place: Place): void {
  const { storage } = requests;
  const at = ['spec', 'resources', 'requests', 'storage'];
  if (storage === undefined) {
    place.refuse(at, 'the claim requests no storage', "set the size: storage: '10Gi'");
  } else if (amountOf(storage) <= 0n) {
    place.refuse(at, `storage is ${storage}; it must be more than 0`, "set the size: storage: '10Gi'");
  }
}

const CLASSES = ['storageClassName', 'volumeAttributesClassName'] as const;

function checkClasses(spec: Spec, place: Place): void {
  for (const field of CLASSES) {
    const name = spec[field] ?? '';
    const fault = name === '' ? undefined : subdomainFault(name);
    if (fault !== undefined) {
      place.refuse(['spec', field], `${field} is ${quote(name)}, which ${fault}`, "name a class: 'fast'");
    }
  }
}

/**
 * The part of a claim that the server keeps: no source in another namespace, which is an alpha feature, and no
 * `dataSource` of a kind that it silently dropped before `dataSourceRef` existed.
 */
function stored({ dataSource, dataSourceRef, ...spec }: Spec): Spec {
  const ref = (dataSourceRef?.namespace ?? '') === '' ? dataSourceRef : undefined;
  const isKept = ref !== undefined || (dataSource !== undefined && isClaimOrSnapshot(dataSource));
  return { ...spec, dataSource: isKept ? dataSource : undefined, dataSourceRef: ref };
}

function isClaimOrSnapshot({ kind, apiGroup = '' }: Source): boolean {
  const isClaim = kind === CLAIM && apiGroup === '';
  return isClaim || (kind === 'VolumeSnapshot' && apiGroup === 'snapshot.storage.k8s.io');
}

const CLAIM = 'PersistentVolumeClaim';

function checkSources({ dataSource, dataSourceRef }: Spec, place: Place): void {
  if (dataSource !== undefined) {
    checkSource(dataSource, ['spec', 'dataSource'], place);
  }
  if (dataSourceRef !== undefined) {
    checkSource(dataSourceRef, ['spec', 'dataSourceRef'], place);
    checkNamespace(dataSourceRef, place);
  }
  if (dataSource === undefined || dataSourceRef === undefined) {
    return;
  }
  if ((dataSourceRef.namespace ?? '') !== '') {
    const what = 'dataSourceRef is in another namespace, and there is a dataSource too';
    place.refuse(['spec', 'dataSource'], what, 'remove dataSource');
  } else if (!isSame(dataSource, dataSourceRef)) {
    place.refuse(['spec', 'dataSource'], 'dataSource and dataSourceRef differ', 'keep dataSourceRef alone');
  }
}

function checkSource({ name = '', kind = '', apiGroup = '' }: Source, steps: Steps, place: Place): void {
  if (name === '') {
    place.refuse([...steps, 'name'], 'the source of the data has no name', "name it: name: 'backup'");
  }
  if (kind === '') {
    place.refuse([...steps, 'kind'], 'the source of the data has no kind', `kind: '${CLAIM}'`);
  } else if (apiGroup === '' && kind !== CLAIM) {
    const fix = "name the group of the kind: apiGroup: 'snapshot.storage.k8s.io'";
    place.refuse(steps, `the source of the data is a ${kind} without a group`, fix);
  }
  const fault = apiGroup === '' ? undefined : subdomainFault(apiGroup);
  if (fault !== undefined) {
    place.refuse([...steps, 'apiGroup'], `apiGroup is ${quote(apiGroup)}, which ${fault}`, "'snapshot.storage.k8s.io'");
  }
}

function checkNamespace({ namespace = '' }: SourceRef, place: Place): void {
  const fault = namespace === '' ? undefined : labelFault(namespace);
  if (fault !== undefined) {
    const what = `the namespace of the source is ${quote(namespace)}, which ${fault}`;
    place.refuse(['spec', 'dataSourceRef', 'namespace'], what, "name a namespace: 'shop'");
  }
}

/** For the server, an empty group is not the same as an absent one. */
function isSame(source: Source, ref: SourceRef): boolean {
  return source.apiGroup === ref.apiGroup && source.kind === ref.kind && source.name === ref.name;
}
