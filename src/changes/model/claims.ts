import type { RenderingIndex } from '../../checks/rendering-index';
import type { Manifest, Rendered } from '../../manifests/manifest';
import type { PodTemplate } from '../../manifests/pods';
import { elementsAt, listAt, mapAt } from '../../manifests/read-fields';

/** The key of PersistentVolumeClaims in the index. */
export const CLAIM = '/PersistentVolumeClaim';

/** The names of the claims that pods mount, by the names of their volumes. */
export function claimNames({ spec, specField }: PodTemplate): ReadonlyMap<string, string> {
  const names = elementsAt(spec, 'volumes', specField).flatMap(({ fields }): [string, string][] => {
    const { claimName } = mapAt(fields, 'persistentVolumeClaim');
    return typeof claimName === 'string' ? [[String(fields.name), claimName]] : [];
  });
  return new Map(names);
}

/** The claims that pods mount and that are in the rendering. */
export function claimsOf(pods: PodTemplate, index: RenderingIndex): readonly Rendered[] {
  return [...claimNames(pods).values()].flatMap((name) => index.find(CLAIM, pods.namespace, name) ?? []);
}

/** Whether a claim can only be used by one pod, or by the pods on one node. */
export function isForOne(claim: Manifest, mode: 'ReadWriteOnce' | 'ReadWriteOncePod'): boolean {
  const modes = listAt(mapAt(claim, 'spec'), 'accessModes');
  return modes.length > 0 && modes.every((each) => each === mode);
}

/** The names of the claims that a StatefulSet creates for each of its pods. */
export function templateNames(set: Manifest): readonly string[] {
  return elementsAt(mapAt(set, 'spec'), 'volumeClaimTemplates', 'spec').map(({ fields }) =>
    String(mapAt(fields, 'metadata').name ?? ''),
  );
}
