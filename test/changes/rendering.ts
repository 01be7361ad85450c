import type { Manifest, Rendering } from '../../src/manifests/manifest';

/** Manifests as a rendering that no program made. */
export function rendering(...manifests: readonly Manifest[]): Rendering {
  return manifests.map((manifest) => ({ manifest, path: '', chart: '' }));
}
