import type { PodSpec, VolumeMount } from '../../kubernetes/generated/core/v1';
import { literal, literalKey, quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { container, podSpec, statefulSetSpec } from '../api-types';
import { text } from '../grammars/constraint';
import { climbFault, descendingPathFault } from '../grammars/paths';
import { law } from '../law';
import type { Place } from '../place';
import { nameOf } from './containers-of';
import { WHY } from './why';

const NAME = 'volume-mounts';
const FIX = "mount a volume of the pod in its own directory: mounts: { '/data': claim }";

/** https://kubernetes.io/docs/concepts/storage/volumes/ */
export const volumeMounts = [
  law({
    name: NAME,
    type: apiType<VolumeMount>('core/v1.VolumeMount'),
    why: WHY,
    fix: FIX,
    fields: {
      subPath: text(descendingPathFault, true),
      subPathExpr: text(descendingPathFault, true),
      mountPath: (path) => (path === '' ? 'is empty' : undefined),
    },
    check({ subPath = '', subPathExpr = '', ...mount }, place) {
      if (subPath !== '' && subPathExpr !== '') {
        place.refuse(['subPathExpr'], 'the mount has subPath and subPathExpr', 'keep one of them');
      }
      checkPropagation(mount, place);
      checkReadOnly(mount, place);
    },
  }),
  law({
    name: NAME,
    type: container,
    why: WHY,
    fix: FIX,
    check(value, place) {
      const { volumeMounts: mounts = [], volumeDevices = [] } = value;
      if (mounts.length === 0) {
        return;
      }
      const volumes = volumesAt(place);
      const paths = new Set<string>();
      for (const [index, { name = '', mountPath = '' }] of mounts.entries()) {
        const at = ['volumeMounts', index];
        if (!volumes.has(name)) {
          const known = volumes.size === 0 ? 'no volumes' : `only ${[...volumes.keys()].join(', ')}`;
          const what = `${nameOf(value)} mounts the volume ${quote(name)}, but the pod has ${known}`;
          const entry = `mounts: { ${literalKey(mountPath)}: Volume.emptyDir() }`;
          const fix = `mount an emptyDir: ${entry}, or give the pod the volume: volumes: { ${literalKey(name)}: Volume.emptyDir() }`;
          place.refuse([...at, 'name'], what, fix);
        }
        if (paths.has(mountPath)) {
          place.refuse(
            [...at, 'mountPath'],
            `two volumes are mounted at ${quote(mountPath)}`,
            'mount one of them at another path',
          );
        }
        paths.add(mountPath);
        if (volumeDevices.some((device) => (device.name ?? '') === name)) {
          place.refuse(
            [...at, 'name'],
            `the volume ${quote(name)} is used both as a mount and as a device`,
            'keep one of the two',
          );
        }
        if (volumeDevices.some((device) => (device.devicePath ?? '') === mountPath)) {
          place.refuse(
            [...at, 'mountPath'],
            `a volume and a device are at ${quote(mountPath)}`,
            'use another path for one of them',
          );
        }
      }
    },
  }),
  law({
    name: 'volume-mounts',
    type: container,
    why: WHY,
    fix: "give the container a claim with volumeMode: 'Block', at its own path",
    check({ volumeDevices = [] }, place) {
      if (volumeDevices.length === 0) {
        return;
      }
      const volumes = volumesAt(place);
      const names = new Set<string>();
      const paths = new Set<string>();
      for (const [index, { name = '', devicePath = '' }] of volumeDevices.entries()) {
        const at = ['volumeDevices', index];
        const volume = volumes.get(name);
        if (volume === undefined) {
          const entry = `${literalKey(name)}: { persistentVolumeClaim: { claimName: ${literal(name)} } }`;
          place.refuse([...at, 'name'], `the pod has no volume ${quote(name)}`, `give it one: volumes: { ${entry} }`);
        } else if (volume.persistentVolumeClaim === undefined && volume.ephemeral === undefined) {
          place.refuse([...at, 'name'], `the volume ${quote(name)} is not a claim, so it cannot be a device`);
        }
        if (name !== '' && names.has(name)) {
          place.refuse([...at, 'name'], `the volume ${quote(name)} is used as two devices`);
        }
        const fault = devicePath === '' ? 'is empty' : climbFault(devicePath);
        if (fault !== undefined) {
          place.refuse([...at, 'devicePath'], `devicePath is ${quote(devicePath)}, which ${fault}`);
        } else if (paths.has(devicePath)) {
          place.refuse([...at, 'devicePath'], `two devices are at ${quote(devicePath)}`);
        }
        names.add(name);
        paths.add(devicePath);
      }
    },
  }),
];

type Volume = NonNullable<Given<PodSpec>['volumes']>[number];

/** The volumes of a container's pod by name; those for the claims of a StatefulSet replace others. */
function volumesAt(place: Place): ReadonlyMap<string, Volume> {
  const volumes = new Map<string, Volume>();
  for (const volume of place.enclosing(podSpec)?.volumes ?? []) {
    volumes.set(volume.name ?? '', volume);
  }
  for (const { metadata = {} } of place.enclosing(statefulSetSpec)?.volumeClaimTemplates ?? []) {
    const { name = '' } = metadata;
    volumes.set(name, { name, persistentVolumeClaim: { claimName: name } });
  }
  return volumes;
}

function checkPropagation({ mountPropagation }: Given<VolumeMount>, place: Place): void {
  if (mountPropagation === ('' as string)) {
    place.refuse(['mountPropagation'], 'mountPropagation is empty', "leave it out, or write mountPropagation: 'None'");
  }
  const isPrivileged = place.enclosing(container)?.securityContext?.privileged === true;
  if (mountPropagation === 'Bidirectional' && !isPrivileged && place.enclosing(container) !== undefined) {
    const what = 'mountPropagation is "Bidirectional", but the container is not privileged';
    place.refuse(['mountPropagation'], what, "write mountPropagation: 'HostToContainer'");
  }
}

function checkReadOnly(
  { recursiveReadOnly, readOnly = false, mountPropagation }: Given<VolumeMount>,
  place: Place,
): void {
  if (recursiveReadOnly === undefined || recursiveReadOnly === 'Disabled') {
    return;
  }
  if (recursiveReadOnly !== 'Enabled' && recursiveReadOnly !== 'IfPossible') {
    const what = `recursiveReadOnly is ${quote(recursiveReadOnly)}`;
    place.refuse(['recursiveReadOnly'], what, 'use one of Disabled, IfPossible, Enabled');
    return;
  }
  if (!readOnly) {
    place.refuse(['recursiveReadOnly'], 'recursiveReadOnly is set, but readOnly is not', 'add readOnly: true');
  }
  if (mountPropagation !== undefined && mountPropagation !== 'None') {
    const what = `recursiveReadOnly is set, and mountPropagation is ${quote(mountPropagation)}`;
    place.refuse(['recursiveReadOnly'], what, 'leave one of the two out');
  }
}
