import type { StatefulSetSpec } from '../../kubernetes/generated/apps/v1';
import type { EphemeralVolumeSource, Volume } from '../../kubernetes/generated/core/v1';
import { literal, literalKey, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
import { apiType, type Given } from '../api-type';
import { pod, podSpec, statefulSetSpec } from '../api-types';
import { labelFault, subdomainFault } from '../grammars/names';
import { law } from '../law';
import { givenName } from '../metadata/given-name';
import type { Place } from '../place';
import { WHY } from './why';

const NAME = 'pod-volumes';

/** https://kubernetes.io/docs/concepts/storage/volumes/ */
export const podVolumes = [
  law({
    name: NAME,
    type: apiType<Volume>('core/v1.Volume'),
    why: WHY,
    fix: 'give it a name of lower-case letters, digits and dashes, and one source: volumes: { tmp: { emptyDir: {} } }',
    check(volume, place) {
      const { name, ...sources } = volume;
      const fault = name === undefined ? undefined : labelFault(name);
      if (name !== undefined && fault !== undefined) {
        const fix = `give it a valid name: name: ${literal(fitName(name) || 'data')}`;
        place.refuse(['name'], `the volume name ${quote(name)} ${fault}`, fix);
      }
      const given = Object.keys(sources);
      if (given.length > 1) {
        const what = `the volume has the sources ${given.join(' and ')}`;
        place.refuse([given[1] ?? ''], what, 'keep one of them; to mount several in one directory, use projected');
      }
      checkEphemeral(volume, place);
      checkInitiator(volume, place);
    },
  }),
  law({
    name: NAME,
    type: podSpec,
    why: WHY,
    fix: 'give one of them another name',
    check({ volumes = [] }, place) {
      const replaced = claimsOf(place.enclosing(statefulSetSpec));
      const names = new Set<string>();
      for (const [index, { name = '' }] of volumes.entries()) {
        if (names.has(name) && !replaced.has(name)) {
          const fix = `give one of them another name: volumes: { ${literalKey(`${fitName(name, 61)}-2`)}: { ... } }`;
          place.refuse(['volumes', index, 'name'], `two volumes are named ${quote(name)}`, fix);
        }
        names.add(name);
      }
    },
  }),
  law({
    name: 'pod-volumes',
    type: apiType<EphemeralVolumeSource>('core/v1.EphemeralVolumeSource'),
    why: WHY,
    fix: "add a claim: volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } }",
    check({ volumeClaimTemplate }, place) {
      if (volumeClaimTemplate === undefined) {
        place.refuse(['volumeClaimTemplate'], 'the volume has no volumeClaimTemplate');
      }
    },
  }),
];

function claimsOf(spec: Given<StatefulSetSpec> | undefined): ReadonlySet<string> {
  return new Set((spec?.volumeClaimTemplates ?? []).map(({ metadata = {} }) => metadata.name ?? ''));
}

/** The claim is named after the pod and the volume, so both together must be a valid name. */
function checkEphemeral({ name = '', ephemeral }: Given<Volume>, place: Place): void {
  const { metadata, spec = {} } = place.enclosing(pod) ?? {};
  const owner = givenName(metadata);
  if (owner === '') {
    return;
  }
  const claim = `${owner}-${name}`;
  const fault = ephemeral === undefined || name === '' ? undefined : subdomainFault(claim);
  if (fault !== undefined) {
    place.refuse(
      ['name'],
      `the claim of the volume is named ${quote(claim)}, which ${fault}`,
      'give it a shorter name',
    );
  }
  for (const [index, { persistentVolumeClaim }] of ephemeral === undefined ? [] : (spec.volumes ?? []).entries()) {
    if (persistentVolumeClaim?.claimName === claim) {
      const what = `the volume ${index} of the pod names the claim ${quote(claim)}, which is created for this one`;
      place.refuse(['ephemeral'], what, 'give one of the volumes another name');
    }
  }
}

function checkInitiator({ name = '', iscsi }: Given<Volume>, place: Place): void {
  const both = `${name}:${iscsi?.targetPortal ?? ''}`;
  if (iscsi?.initiatorName !== undefined && Buffer.byteLength(both) > 64) {
    const what = `the name and targetPortal of the volume are ${Buffer.byteLength(both)} characters long in total; the limit is 64`;
    place.refuse(['name'], what, 'give it a shorter name');
  }
}
