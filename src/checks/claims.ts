import { type Fields, group, type Manifest, type Rendered } from '../manifests/manifest';
import type { PodTemplate } from '../manifests/pods';
import { type Element, isEmpty, listAt, mapAt } from '../manifests/read-fields';
import { perRendering } from './per-rendering';
import type { RenderingIndex } from './rendering-index';
import { fewestPods, type PodCount } from './scaling';

/** The kind of claims, as rules and the index name it. */
export const CLAIM = '/PersistentVolumeClaim';
/** The kind of volumes, as rules and the index name it. */
export const VOLUME = '/PersistentVolume';

/** A claim of the rendering that pods mount, and the volume that mounts it. */
export interface MountedClaim {
  readonly volume: Element;
  readonly claim: Rendered;
}

/** The claims of the rendering that pods mount. */
export function claimsOf(pods: PodTemplate, index: RenderingIndex): readonly MountedClaim[] {
  return pods.volumes.flatMap((volume) => {
    const { claimName } = mapAt(volume.fields, 'persistentVolumeClaim');
    const claim = typeof claimName === 'string' ? index.find(CLAIM, pods.namespace, claimName) : undefined;
    return claim === undefined ? [] : [{ volume, claim }];
  });
}

/** Whether a claim requests no access mode but this one. */
export function isOnlyMode({ manifest }: Rendered, mode: string): boolean {
  const modes = listAt(mapAt(manifest, 'spec'), 'accessModes');
  return modes.length > 0 && modes.every((one) => one === mode);
}

/** The volume of the rendering that a claim will be bound to: the one that it names, or the one that names it. */
export function volumeOf({ manifest }: Rendered, index: RenderingIndex): Rendered | undefined {
  const { volumeName } = mapAt(manifest, 'spec');
  return typeof volumeName === 'string'
    ? index.find(VOLUME, undefined, volumeName)
    : byClaim(index).get(`${manifest.metadata.namespace}/${manifest.metadata.name}`);
}

/** The volumes with a claimRef, by the claim that it names. */
const byClaim = perRendering((index) => {
  const found = new Map<string, Rendered>();
  for (const rendered of index.ofKinds([VOLUME])) {
    const { namespace, name } = mapAt(rendered.manifest, 'spec', 'claimRef');
    found.set(`${namespace}/${name}`, rendered);
  }
  return found;
});

/** Whether the claimRef of a volume names a claim. */
export function isReservedFor(volume: Manifest, claim: Manifest): boolean {
  const { name, namespace } = mapAt(volume, 'spec', 'claimRef');
  return name === claim.metadata.name && namespace === claim.metadata.namespace;
}

/** Why a workload has two pods at once: several replicas, or a rollout that starts the new pod first. */
export type Overlap = 'side by side' | 'rollout' | undefined;

/** Whether a workload has two pods at once, always or during a rollout. Undefined if it never does, or if that is unknown. */
export function overlapOf(
  rendered: Rendered,
  index: RenderingIndex,
): { readonly overlap: Overlap; readonly pods?: PodCount } {
  const { manifest } = rendered;
  if (!COUNTED.has(`${group(manifest)}/${manifest.kind}`)) {
    return { overlap: undefined };
  }
  const pods = fewestPods(rendered, index);
  if (pods === undefined || pods.count === 0) {
    return { overlap: undefined };
  }
  const isReplacedLate = manifest.kind === 'Deployment' && keepsOldPods(mapAt(manifest, 'spec'), pods.count);
  return { overlap: pods.count > 1 ? 'side by side' : isReplacedLate ? 'rollout' : undefined, pods };
}

const COUNTED: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/ReplicaSet',
  '/ReplicationController',
  'batch/Job',
]);

/** Whether a rollout keeps each old pod until its replacement is ready. */
function keepsOldPods(spec: Fields, replicas: number): boolean {
  const { type = 'RollingUpdate', rollingUpdate } = mapAt(spec, 'strategy');
  const { maxUnavailable = '25%' } = mapAt(rollingUpdate);
  const most =
    typeof maxUnavailable === 'number'
      ? maxUnavailable
      : Math.floor((Number.parseInt(String(maxUnavailable), 10) * replicas) / 100);
  return type === 'RollingUpdate' && !isEmpty(spec) && most === 0;
}
