import { spawn } from 'node:child_process';
import { type EnvironmentRendering, layoutEnvironments } from '../../src/kustomize/environment-files';
import { readKubectlOutput } from '../../src/kustomize/kubectl-output';
import { layoutBase } from '../../src/kustomize/layout';
import { baseOf, deriveOverlay, type Overlay } from '../../src/kustomize/overlay';
import { layoutOverlay } from '../../src/kustomize/overlay-files';
import { prove } from '../../src/kustomize/prove';
import { isMap } from '../../src/manifests/field';
import type { Fields, Manifest, Rendered, Rendering } from '../../src/manifests/manifest';
import { kubectlPath, type Release, writeTree } from '../kubectl';

/** A rendered manifest of a chart in the namespace `shop`. */
export function rendered(manifest: Manifest): Rendered {
  const path = `shop/${manifest.kind}-${manifest.metadata.name}`;
  return { manifest, path, chart: 'shop', chartNamespace: 'shop' };
}

/** A rendering of one chart. */
export function rendering(...manifests: Manifest[]): Rendering {
  return manifests.map(rendered);
}

/** An object in the namespace `shop`, or in another one. */
export function object(apiVersion: string, kind: string, name: string, fields: Fields, namespace = 'shop'): Manifest {
  return { apiVersion, kind, metadata: { name, namespace }, ...fields };
}

/** An object of a cluster-scoped kind. */
export function clusterObject(apiVersion: string, kind: string, name: string, fields: Fields): Manifest {
  return { apiVersion, kind, metadata: { name }, ...fields };
}

/**
 * Derives the overlay from one rendering to another, and expects that the oldest and the newest Kustomize build it to the
 * second one.
 */
export async function overlayOf(base: Rendering, environment: Rendering): Promise<Overlay> {
  const { derived, folder } = writeOverlay(base, environment);
  expect(derived.problems).toEqual([]);
  for (const built of await Promise.all([kustomize(folder, 'newest'), kustomize(folder, 'oldest')])) {
    expect(prove(built, environment)).toEqual([]);
  }
  return derived.overlay;
}

/** Expects that the oldest and the newest Kustomize build every environment correctly. The first one is the base. */
export async function expectBuilt(environments: readonly EnvironmentRendering[]): Promise<void> {
  const folders = { base: 'base', overlays: 'overlays', extension: '.yaml' };
  const { files, problems } = layoutEnvironments(environments[0]?.rendering ?? [], environments, folders);
  expect(problems).toEqual([]);
  const tree = writeTree(files);
  for (const { name, rendering: wanted } of environments) {
    const folder = `${tree}/overlays/${name}`;
    for (const built of await Promise.all([kustomize(folder, 'newest'), kustomize(folder, 'oldest')])) {
      expect(prove(built, wanted)).toEqual([]);
    }
  }
}

function writeOverlay(base: Rendering, environment: Rendering) {
  const derived = deriveOverlay(baseOf(base), environment);
  const files = layoutOverlay(derived.overlay, { folder: 'overlay', base: '../base/shop', extension: '.yaml' });
  return { derived, folder: `${writeTree(new Map([...layoutBase(base), ...files]))}/overlay` };
}

/** Starts `kubectl kustomize` for a folder, and returns its output asynchronously. */
export function kustomize(folder: string, release?: Release): Promise<readonly Fields[]> {
  return new Promise((resolve, reject) => {
    const build = spawn(kubectlPath(release), ['kustomize', folder]);
    const [output, errors]: [string[], string[]] = [[], []];
    build.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
    build.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    build.on('error', reject);
    build.on('close', (code) => {
      if (code === 0) {
        resolve(readKubectlOutput(output.join('')).filter((document) => isMap(document)));
      } else {
        reject(new Error(errors.join('')));
      }
    });
  });
}
