import { equal } from '../manifests/equal';
import type { Manifest, Rendered, Rendering } from '../manifests/manifest';

/**
 * Removes objects from the base that are encrypted with SOPS and differ in some environment. Each environment then has its own
 * complete copy, so that no overlay patches ciphertext.
 */
export function withoutOwnCiphertext(base: Rendering, environments: readonly Rendering[]): Rendering {
  const encrypted = base.filter(isEncrypted);
  if (encrypted.length === 0) {
    return base;
  }
  const all = environments.flatMap((rendering) => rendering.filter(isEncrypted));
  const own = new Set(
    encrypted.filter((one) => all.some((other) => other.path === one.path && !isSame(one.manifest, other.manifest))),
  );
  return base.filter((rendered) => !own.has(rendered));
}

function isEncrypted({ manifest }: Rendered): boolean {
  return manifest.sops !== undefined;
}

function isSame(one: Manifest, other: Manifest): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => key === 'metadata' || equal(one[key], other[key]),
  );
}
