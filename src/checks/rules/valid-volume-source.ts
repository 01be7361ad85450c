import { labelFault } from '../../laws/grammars/names';
import { describeValue, isFields } from '../../manifests/field';
import { literalKey, quote } from '../../manifests/literal';
import type { Fields } from '../../manifests/manifest';
import { fitName } from '../../manifests/names';
import { POD_KINDS } from '../../manifests/pods';
import { type Element, elementsAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Where volumes come from: each from one place, and under a name of its own. */
export const validVolumeSource = rule({
  name: 'valid-volume-source',
  severity: 'error',
  why: 'the API server refuses the object, because it cannot tell which volume is meant',
  fix: 'give each volume one source: volumes: { tmp: { emptyDir: {} } }',
  kinds: [...POD_KINDS, '/PersistentVolume'],

  check({ manifest }, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(manifest);
    if (pods !== undefined) {
      const names = new Set<string>();
      for (const volume of elementsAt(pods.spec, 'volumes', pods.specField)) {
        checkName(volume, names, found);
        checkOneSource(volume, found);
      }
    } else {
      checkPersistent(mapAt(manifest, 'spec'), found);
    }
    return found;
  },
});

/** @param taken the names of the volumes before */
function checkName(volume: Element, taken: Set<string>, found: Finding[]): void {
  const { name } = volume.fields;
  const fault = typeof name === 'string' ? labelFault(name) : 'is not a text';
  const isTaken = taken.has(String(name));
  taken.add(String(name));
  if (fault === undefined && !isTaken) {
    return;
  }
  const at = `${volume.field}.name`;
  const shown = typeof name === 'string' ? quote(name) : describeValue(name);
  const fitting = fitName(String(name ?? ''), MOST - 2) || 'data';
  if (fault !== undefined) {
    const fix = `give it a name that fits: volumes: { ${literalKey(fitting)}: { ... } }`;
    const what = name === undefined ? 'the volume has no name' : `the volume name ${shown} ${fault}`;
    found.push({ at, what, fix });
  } else {
    const fix = `give one of them another name: volumes: { ${literalKey(`${fitting}-2`)}: { ... } }`;
    found.push({ at, what: `two volumes are called ${shown}`, fix });
  }
}

/** The longest name of a volume. */
const MOST = 63;

/** A volume without any source is an emptyDir to the API server. */
function checkOneSource(volume: Element, found: Finding[]): void {
  const sources: string[] = [];
  for (const key in volume.fields) {
    if (isFields(volume.fields[key])) {
      sources.push(key);
    }
  }
  if (sources.length > 1) {
    const what = `the volume has the sources ${sources.join(' and ')}`;
    found.push({
      at: volume.field,
      what,
      fix: 'keep one of them; to have several in one folder, make them one: projected',
    });
  }
}

const PERSISTENT = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'csi',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'glusterfs',
  'hostPath',
  'iscsi',
  'local',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];

function checkPersistent(spec: Fields, found: Finding[]): void {
  const sources = PERSISTENT.filter((key) => isFields(spec[key]));
  if (sources.length !== 1) {
    const what =
      sources.length === 0 ? 'the volume has no source' : `the volume has the sources ${sources.join(' and ')}`;
    found.push({ at: 'spec', what, fix: "say where it is: nfs: { server: 'nfs.example.com', path: '/data' }" });
  }
  if (isFields(spec.local) && !isFields(mapAt(spec, 'nodeAffinity').required)) {
    found.push({
      at: 'spec.nodeAffinity',
      what: 'the volume is on the disk of a node, but does not say of which node',
      fix: "name the node: nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-1'] }] }] } }",
    });
  }
}
