import { spawn } from 'node:child_process';
import type { Files } from '../../src/kustomize/files';
import { layoutBase } from '../../src/kustomize/layout';
import { baseOf, type DerivedOverlay, deriveOverlay } from '../../src/kustomize/overlay';
import { layoutOverlay } from '../../src/kustomize/overlay-files';
import { isMap } from '../../src/manifests/field';
import type { Fields, Manifest, Rendered, Rendering } from '../../src/manifests/manifest';
import { kubectlPath, readDocuments, writeTree } from '../kubectl';

/** A manifest as a chart rendered it. */
export function rendered(manifest: Manifest): Rendered {
  return { manifest, path: `shop/${manifest.kind}-${manifest.metadata.name}`, chart: 'shop' };
}

/** Objects as a chart rendered them. */
export function rendering(...manifests: Manifest[]): Rendering {
  return manifests.map(rendered);
}

/** An overlay as data, as files, and as what the real Kustomize makes of them. */
export interface RealBuild {
  readonly derived: DerivedOverlay;
  /** The files of the overlay by their names in its folder. */
  readonly files: Files;
  readonly built: readonly Fields[];
}

/** Derives the overlay from one rendering to another, and has the real Kustomize build it on the base. */
export async function buildOverlay(base: Rendering, environment: Rendering): Promise<RealBuild> {
  const derived = deriveOverlay(baseOf(base), environment);
  const files = layoutOverlay(derived.overlay, { folder: 'overlay', base: '../base/shop', extension: '.yaml' });
  const folder = writeTree(new Map([...layoutBase(base), ...files]));
  const names = [...files].map(([path, text]) => [path.replace('overlay/', ''), text] as const);
  return { derived, files: new Map(names), built: await kustomize(`${folder}/overlay`) };
}

/** What `kubectl kustomize` prints of a folder, without waiting for it. */
export function kustomize(folder: string): Promise<readonly Fields[]> {
  return new Promise((resolve, reject) => {
    const build = spawn(kubectlPath(), ['kustomize', folder]);
    const [output, errors]: [string[], string[]] = [[], []];
    build.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
    build.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    build.on('error', reject);
    build.on('close', (code) => {
      if (code === 0) resolve(readDocuments(output.join('')).filter((document) => isMap(document)));
      else reject(new Error(errors.join('')));
    });
  });
}
