import { labelFault } from '../../laws/grammars/names';
import { describeValue, fieldPath, isFields } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Fields, Manifest, Value } from '../../manifests/manifest';
import { POD_KINDS } from '../../manifests/pods';
import { parseQuantity } from '../../manifests/quantity';
import { elementsAt, listAt, mapAt } from '../../manifests/reach';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';

/** Storage that is asked for, wherever a claim stands, and offered by volumes: how it is mounted, and how much it is. */
export const validClaim = rule({
  name: 'valid-claim',
  severity: 'error',
  why: 'the API server refuses the claim, and pods that need it do not start',
  fix: "say how it is mounted and how much it is: accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } }",
  kinds: [...POD_KINDS, '/PersistentVolumeClaim', '/PersistentVolume'],

  check({ manifest }, index) {
    const found: Finding[] = [];
    if (manifest.kind === 'PersistentVolumeClaim') {
      checkClaim(mapAt(manifest, 'spec'), 'spec', found);
    } else if (manifest.kind === 'PersistentVolume') {
      checkModes(mapAt(manifest, 'spec'), 'spec', found);
      checkStorage(mapAt(manifest, 'spec', 'capacity'), 'spec.capacity', found);
    } else {
      checkEphemeral(manifest, index, found);
    }
    if (manifest.kind === 'StatefulSet') {
      checkTemplates(manifest, found);
    }
    return found;
  },
});

function checkEphemeral(manifest: Manifest, index: RenderingIndex, found: Finding[]): void {
  const pods = index.podsOf(manifest);
  for (const volume of pods === undefined ? [] : elementsAt(pods.spec, 'volumes', pods.specField)) {
    const { ephemeral } = volume.fields;
    if (isFields(ephemeral)) {
      const template = mapAt(ephemeral, 'volumeClaimTemplate', 'spec');
      checkClaim(template, `${volume.field}.ephemeral.volumeClaimTemplate.spec`, found);
    }
  }
}

function checkTemplates(set: Manifest, found: Finding[]): void {
  const taken = new Set<Value>();
  for (const { field, fields } of elementsAt(mapAt(set, 'spec'), 'volumeClaimTemplates', 'spec')) {
    const { name = '' } = mapAt(fields, 'metadata');
    const fault = typeof name === 'string' ? labelFault(name) : 'is not a text';
    const shown = typeof name === 'string' ? quote(name) : describeValue(name);
    if (fault !== undefined) {
      const fix = "name it as the containers mount it: claims: { data: '10Gi' }";
      found.push({ at: `${field}.metadata.name`, what: `the claim name ${shown} ${fault}`, fix });
    } else if (taken.has(name)) {
      const fix = 'give one of them another name, and mount it by that';
      found.push({ at: `${field}.metadata.name`, what: `two claims are called ${shown}`, fix });
    }
    taken.add(name);
    checkClaim(mapAt(fields, 'spec'), `${field}.spec`, found);
  }
}

function checkClaim(spec: Fields, field: string, found: Finding[]): void {
  checkModes(spec, field, found);
  checkStorage(mapAt(spec, 'resources', 'requests'), `${field}.resources.requests`, found);
  const { volumeMode } = spec;
  if ((volumeMode ?? '') !== '' && volumeMode !== 'Filesystem' && volumeMode !== 'Block') {
    const what = `volumeMode is ${describeValue(volumeMode)}, not "Filesystem" or "Block"`;
    found.push({
      at: `${field}.volumeMode`,
      what,
      fix: "leave it out for files, or volumeMode: 'Block' for a bare disk",
    });
  }
}

const MODES: ReadonlySet<Value> = new Set(['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']);
const MODE_NAMES = [...MODES].map((mode) => `'${mode}'`).join(', ');

function checkModes(spec: Fields, field: string, found: Finding[]): void {
  const at = `${field}.accessModes`;
  const modes = listAt(spec, 'accessModes');
  if (modes.length === 0) {
    const what = `accessModes is ${Array.isArray(spec.accessModes) ? 'empty' : describeValue(spec.accessModes)}`;
    found.push({ at, what, fix: "say how it is mounted: accessModes: ['ReadWriteOnce']" });
  }
  modes.forEach((mode, index) => {
    if (!MODES.has(mode)) {
      const what = `the access mode is ${describeValue(mode)}, which there is not`;
      found.push({ at: fieldPath(at, index), what, fix: `take one of accessModes: [${MODE_NAMES}]` });
    }
  });
  if (modes.length > 1 && modes.includes('ReadWriteOncePod')) {
    const what = 'the access mode "ReadWriteOncePod" stands beside others';
    found.push({ at, what, fix: "let it stand alone: accessModes: ['ReadWriteOncePod']" });
  }
}

function checkStorage({ storage }: Fields, field: string, found: Finding[]): void {
  const isLeftOut = storage === undefined || storage === null;
  if (isLeftOut || ((typeof storage === 'string' || typeof storage === 'number') && parseQuantity(storage) === 0n)) {
    const what = isLeftOut ? 'no storage is given' : `storage is ${storage}, which is nothing`;
    found.push({ at: `${field}.storage`, what, fix: "say how much: storage: '10Gi'" });
  }
}
