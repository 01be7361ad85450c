import type { VolumeMount, Volume as WireVolume } from '../../kubernetes/generated/core/v1';
import { fitName } from '../../manifests/names';
import type { ObjectReference, ReferenceTo } from '../object';
import { Volume, type VolumeSource } from '../storage/volume';
import type { DeepReadonly } from '../wire';

interface Source extends DeepReadonly<VolumeSource> {}

/**
 * What can be mounted: a ConfigMap, a Secret or a PersistentVolumeClaim, a volume such as `Volume.emptyDir()`, a source
 * in the API's form, or the name of one of the pod's `volumes`.
 */
export type MountSource = VolumeObject | string;

/** A volume without a name of its own: an object that can be mounted, or a source. */
type VolumeObject = ReferenceTo<'ConfigMap' | 'Secret' | 'PersistentVolumeClaim'> | Volume | Source;

/** A mount with options. */
export interface Mount extends Omit<VolumeMount, 'name' | 'mountPath'> {
  /** What to mount. */
  readonly volume: MountSource;
}

/** What to mount, by mount path. */
export interface Mounts {
  /** What to mount at the path, or the name of one of the pod's volumes. */
  readonly [mountPath: string]: MountOrVolume | string;
}

/** Compile errors about an unknown field show this name. */
type MountOrVolume = VolumeObject | Mount;

/** The volumes of one pod: each source once, with a unique name. */
export class PodVolumes {
  readonly #volumes = new Map<string, Source>();
  readonly #names = new Map<unknown, string>();
  /** Names of volumes that come from outside the pod, such as the claim templates of a StatefulSet. */
  readonly #reserved: ReadonlySet<string>;

  constructor(volumes: Volumes | readonly NamedVolume[] = {}, reserved: readonly string[] = []) {
    this.#reserved = new Set(reserved);
    for (const [name, source] of namedVolumes(volumes)) {
      const wire = typeof source === 'string' ? undefined : toSource(source);
      if (wire !== undefined) {
        this.#keep(name, identityOf(source), wire);
      }
    }
  }

  /** Lowers mounts to the API's form; volumes that are new to the pod are added. */
  lowerMounts(mounts: Mounts): VolumeMount[] {
    return Object.entries(mounts).flatMap(([mountPath, mount]) => {
      const { volume, ...details } = isMount(mount) ? mount : { volume: mount };
      const name = this.#nameOf(volume, mountPath);
      return name === undefined ? [] : [{ name, mountPath, ...details }];
    });
  }

  /** The volumes in the API's form, in the order in which they were added. */
  toList(): NamedVolume[] {
    return [...this.#volumes].map(([name, source]) => ({ name, ...source }));
  }

  #nameOf(volume: MountSource, mountPath: string): string | undefined {
    if (typeof volume === 'string') {
      return volume;
    }
    const source = toSource(volume);
    if (source === undefined) {
      return undefined;
    }
    const identity = identityOf(volume);
    return this.#names.get(identity) ?? this.#keep(this.#freeName(volume, mountPath), identity, source);
  }

  #keep(name: string, identity: unknown, source: Source): string {
    this.#volumes.set(name, source);
    this.#names.set(identity, name);
    return name;
  }

  #freeName(volume: VolumeObject, mountPath: string): string {
    const wanted = 'kind' in volume ? volume.name : volume instanceof Volume ? volume.name : undefined;
    const name = fitName(wanted ?? mountPath) || 'root';
    let free = name;
    if (!this.#isFree(free) && 'kind' in volume) {
      free = fitName(`${volume.kind}-${name}`);
    }
    for (let count = 2; !this.#isFree(free); count++) {
      free = fitName(`${name}-${count}`);
    }
    return free;
  }

  #isFree(name: string): boolean {
    return !this.#volumes.has(name) && !this.#reserved.has(name);
  }
}

/** Lowers a volume to the API's form. */
type NamedVolume = DeepReadonly<WireVolume>;

/** The volumes of a pod by name. */
export interface Volumes {
  /** An object with files, a volume such as `Volume.emptyDir()`, or a source in the API's form. */
  readonly [name: string]: VolumeObject;
}

function namedVolumes(volumes: Volumes | readonly NamedVolume[]): [string, VolumeObject][] {
  return isVolumeList(volumes) ? volumes.map(({ name, ...source }) => [name, source]) : Object.entries(volumes);
}

function isVolumeList(volumes: Volumes | readonly NamedVolume[]): volumes is readonly NamedVolume[] {
  return Array.isArray(volumes);
}

/** What is mounted, with or without options. */
export function mountedSource(mount: MountSource | Mount): MountSource {
  return isMount(mount) ? mount.volume : mount;
}

/** A claim of cdk8s-plus has a `volume` too. */
function isMount(mount: MountSource | Mount): mount is Mount {
  return typeof mount === 'object' && 'volume' in mount && !('kind' in mount);
}

/** Mounting the same object twice gives one volume; two equal sources stay two volumes. */
function identityOf(volume: MountSource): unknown {
  return typeof volume === 'object' && 'kind' in volume ? `${volume.kind}/${volume.name}` : volume;
}

/** Whether a value has files that can be mounted, or may be the name of a volume. */
export function isMountable(volume: MountSource): boolean {
  return typeof volume === 'string' || toSource(volume) !== undefined;
}

/** Lowers a source to the API's form; undefined for an object of a kind that cannot be mounted. */
function toSource(volume: VolumeObject): Source | undefined {
  if (volume instanceof Volume) {
    return volume.source;
  }
  // Without a compiler, anything can be given.
  if (typeof volume !== 'object' || volume === null) {
    return undefined;
  }
  return 'kind' in volume ? objectSource(volume) : volume;
}

function objectSource({ kind, name }: ObjectReference): Source | undefined {
  switch (kind) {
    case 'ConfigMap':
      return { configMap: { name } };
    case 'Secret':
      return { secret: { secretName: name } };
    case 'PersistentVolumeClaim':
      return { persistentVolumeClaim: { claimName: name } };
    default:
      return undefined;
  }
}
