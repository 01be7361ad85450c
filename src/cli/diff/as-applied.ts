import { mergingWith } from '../../manifests/crd-merge-keys';
import { isFields } from '../../manifests/field';
import { identity, type Rendered, type Rendering } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { FullManifest } from './kubectl-get';
import { comparable } from './live-manifest';
import { APPLIERS, appliedParts } from './managed-fields';

/** Objects in which those from a cluster have only the fields that were rendered or applied. */
export interface AppliedObjects {
  readonly rendering: Rendering;
  /** How many of them lack managed fields, so it is unknown which of their fields were removed on the other side. */
  readonly untracked: number;
}

/**
 * Removes the fields that the server and controllers wrote from objects that `kubectl get` printed, if the other side
 * has the same object in its written form.
 */
export function asApplied(rendering: Rendering, others: Rendering): AppliedObjects {
  if (!rendering.some(isFromServer)) {
    return { rendering, untracked: 0 };
  }
  const known = new Map(others.map((other) => [identity(other.manifest), other]));
  const merging = mergingWith([...rendering, ...others].map(({ manifest }) => manifest));
  let untracked = 0;
  const applied = rendering.map((object): Rendered => {
    const other = known.get(identity(object.manifest));
    const [live, written] = [object.manifest, other?.manifest];
    if (
      other === undefined ||
      !isFromServer(object) ||
      isFromServer(other) ||
      !isFullManifest(live) ||
      !isFullManifest(written)
    ) {
      return object;
    }
    const parts = appliedParts(live, APPLIERS);
    untracked += parts.length === 0 ? 1 : 0;
    return { ...object, manifest: comparable(live, [written, ...parts], merging(written)) };
  });
  return { rendering: applied, untracked };
}

/** Only a server sets a UID. */
function isFromServer({ manifest }: Rendered): boolean {
  return manifest.metadata.uid !== undefined;
}

function isFullManifest(manifest: unknown): manifest is FullManifest {
  return isFields(manifest) && isManifest(manifest);
}
