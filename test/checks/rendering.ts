import type { Fields, Manifest, Rendering } from '../../src/manifests/manifest';
import { isManifest, toPlain } from '../../src/manifests/plain';

/** Plain objects as a frozen rendering, each from its own construct. */
export function rendering(objects: readonly Fields[]): Rendering {
  return Object.freeze(
    objects.map((object, index) => Object.freeze({ manifest: manifest(object), path: `app/${index}`, chart: 'app' })),
  );
}

/** The same rendering as if typed constructs had created it. */
export function typed(raw: Rendering): Rendering {
  return Object.freeze(raw.map((rendered) => Object.freeze({ ...rendered, typed: true })));
}

/** A plain object as a frozen manifest. */
export function manifest(object: Fields): Manifest {
  const plain = toPlain(object, []);
  if (!isManifest(plain)) {
    throw new Error(`no manifest: ${JSON.stringify(object)}`);
  }
  return plain;
}
