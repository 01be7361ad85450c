import type { LawFinding } from '../laws/place';
import { shapeOf } from '../laws/schema/shape';
import { LawWalk } from '../laws/walk';
import { decoded } from '../manifests/decoded';
import { isFields } from '../manifests/field';
import type { Manifest } from '../manifests/manifest';
import { laws } from './laws';

const walk = new LawWalk(laws);

/**
 * Everything that the API server has against a manifest, whatever else is in the cluster; nothing for custom kinds, and
 * for files that SOPS encrypted, because who applies them decrypts them first.
 *
 * Laws read only what the schema found readable, as the server does.
 */
export function manifestFindings(manifest: Manifest): readonly LawFinding[] {
  const shape = isFields(manifest.sops) ? undefined : shapeOf(manifest);
  if (shape === undefined || !shape.isReadable) {
    return shape?.findings ?? NONE;
  }
  const found = walk.findings(shape.hasNull ? decoded(manifest) : manifest);
  return shape.findings.length === 0 ? found : [...shape.findings, ...found];
}

const NONE: readonly LawFinding[] = Object.freeze([]);
