import type { Manifest, Rendering } from '../../src/manifests/manifest';

/** Manifests as a rendering without a program. */
export function rendering(...manifests: readonly Manifest[]): Rendering {
  return manifests.map((manifest) => ({ manifest, path: '', chart: '' }));
}
