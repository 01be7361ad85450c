import { literal, literalKey, quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import { POD_KINDS, type PodContainer, type PodTemplate } from '../../manifests/pods';
import { elementsAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Mounts and devices of containers, which must name a volume of their pod or a claim template of their StatefulSet. */
export const noMissingVolume = rule({
  name: 'no-missing-volume',
  severity: 'error',
  why: 'the API server refuses a pod that mounts a volume it does not have',
  fix: "mount the thing itself: mounts: { '/data': emptyDir() }",
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(manifest);
    if (pods?.containers.some(mounts)) {
      const volumes = volumesOf(manifest, pods);
      for (const container of pods.containers) {
        checkMounts('volumeMounts', container, volumes, found);
        checkMounts('volumeDevices', container, volumes, found);
      }
    }
    return found;
  },
});

function mounts({ fields }: PodContainer): boolean {
  return fields.volumeMounts !== undefined || fields.volumeDevices !== undefined;
}

function checkMounts(key: string, container: PodContainer, volumes: ReadonlySet<unknown>, found: Finding[]): void {
  for (const mount of elementsAt(container.fields, key, container)) {
    // One without a name is refused for that.
    if (mount.fields.name !== undefined && !volumes.has(mount.fields.name)) {
      found.push(missing(`${mount.field}.name`, mount.fields, container, volumes));
    }
  }
}

function volumesOf(manifest: Manifest, { spec }: PodTemplate): ReadonlySet<unknown> {
  const names = new Set<unknown>();
  for (const { fields } of elementsAt(spec, 'volumes', '')) {
    names.add(fields.name);
  }
  if (manifest.kind === 'StatefulSet') {
    for (const { fields } of elementsAt(mapAt(manifest, 'spec'), 'volumeClaimTemplates', '')) {
      names.add(mapAt(fields, 'metadata').name);
    }
  }
  return names;
}

function missing(at: string, mount: Fields, container: PodContainer, volumes: ReadonlySet<unknown>): Finding {
  const name = String(mount.name ?? '');
  const known = volumes.size === 0 ? 'no volumes' : `only ${[...volumes].join(', ')}`;
  return {
    at,
    what: `the container ${quote(String(container.fields.name))} mounts the volume ${quote(name)}, but the pod has ${known}`,
    fix:
      mount.devicePath === undefined
        ? `mount what is meant: mounts: { ${literalKey(String(mount.mountPath))}: emptyDir() }, or give the pod the volume: volumes: { ${literalKey(name)}: emptyDir() }`
        : `give the pod the volume: volumes: { ${literalKey(name)}: { persistentVolumeClaim: { claimName: ${literal(name)} } } }`,
  };
}
