import { mergingWith } from '../../manifests/crd-merge-keys';
import { isFields } from '../../manifests/field';
import { identity, type Rendered, type Rendering } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { Whole } from './kubectl-get';
import { comparable } from './live-manifest';
import { APPLIERS, appliedParts } from './managed-fields';

/** Objects of which those that a cluster gave have no more than others rendered or applied. */
export interface Applied {
  readonly rendering: Rendering;
  /** How many of them do not say what was applied, so that nobody knows which of their fields are gone on the other side. */
  readonly unowned: number;
}

/**
 * Takes out of objects that `kubectl get` printed what the server and controllers wrote, where the other side has the same
 * object as somebody wrote it.
 */
export function asApplied(rendering: Rendering, others: Rendering): Applied {
  if (!rendering.some(isGiven)) {
    return { rendering, unowned: 0 };
  }
  const known = new Map(others.map((other) => [identity(other.manifest), other]));
  const merging = mergingWith([...rendering, ...others].map(({ manifest }) => manifest));
  let unowned = 0;
  const applied = rendering.map((object): Rendered => {
    const other = known.get(identity(object.manifest));
    const [live, written] = [object.manifest, other?.manifest];
    if (other === undefined || !isGiven(object) || isGiven(other) || !isWhole(live) || !isWhole(written)) {
      return object;
    }
    const parts = appliedParts(live, APPLIERS);
    unowned += parts.length === 0 ? 1 : 0;
    return { ...object, manifest: comparable(live, [written, ...parts], merging(written)) };
  });
  return { rendering: applied, unowned };
}

/** Only a server gives an object a UID. */
function isGiven({ manifest }: Rendered): boolean {
  return manifest.metadata.uid !== undefined;
}

function isWhole(manifest: unknown): manifest is Whole {
  return isFields(manifest) && isManifest(manifest);
}
