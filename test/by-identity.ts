import { type Fields, identity, type Manifest, type Value } from '../src/manifests/manifest';
import { isManifest } from '../src/manifests/plain';

/** Manifests by group, kind, namespace and name, so that two sets can be compared whatever their order. */
export function byIdentity(manifests: readonly (Value | Manifest)[]): Readonly<Record<string, Value | Manifest>> {
  const entries = manifests.map((manifest) => {
    const fields = manifest as Fields;
    if (!isManifest(fields)) {
      throw new Error(`not a manifest: ${JSON.stringify(manifest)}`);
    }
    return [identity(fields), manifest] as const;
  });
  if (new Set(entries.map(([key]) => key)).size !== manifests.length) {
    throw new Error('two manifests have one identity');
  }
  return Object.fromEntries(entries);
}
