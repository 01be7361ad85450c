import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { EnvironmentRendering } from '../../src/kustomize/environment-files';
import { isList, isMap } from '../../src/manifests/field';
import type { Rendered, Value } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import { kustomizeBuild, readDocuments } from '../kubectl';

/** How much a reviewer of overlays must read. */
export interface Measure {
  /** Lines, without blank lines, comments, `---`, and the apiVersion and kind of kustomizations. */
  readonly lines: number;
  readonly files: number;
  /** Entries of `patches:`. */
  readonly patches: number;
}

/** Files by their path. */
type Texts = ReadonlyMap<string, string>;

const ORIGIN = 'config.kubernetes.io/origin';

/** Builds a chart in each of its environments with the real Kustomize, as if a construct had made the objects of each file. */
export function buildTree(tree: string, chart: string): readonly EnvironmentRendering[] {
  const copy = mkdtempSync(join(tmpdir(), 'kustruct-by-hand-'));
  try {
    cpSync(tree, copy, { recursive: true });
    return readdirSync(join(copy, 'overlays')).map((name) => {
      const folder = join(copy, 'overlays', name, chart);
      appendFileSync(join(folder, 'kustomization.yaml'), 'buildMetadata: [originAnnotations]\n');
      return { name, rendering: kustomizeBuild(folder).map((built) => renderedOf(built, folder, copy, chart)) };
    });
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function renderedOf(built: Value, folder: string, tree: string, chart: string): Rendered {
  if (!isMap(built) || !isManifest(built)) {
    throw new Error(`${folder} builds a document that is not an object`);
  }
  const { [ORIGIN]: origin, ...annotations } = built.metadata.annotations ?? {};
  const [source] = readDocuments(String(origin));
  const file = isMap(source) ? relative(tree, resolve(folder, String(source.path))) : '';
  const { annotations: _, ...metadata } = built.metadata;
  const kept = Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata;
  return { manifest: { ...built, metadata: kept }, path: `${chart}/${file}`, chart };
}

/** Reads the files of a folder and of all folders in it. */
export function readTexts(folder: string): Texts {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(folder, file), readFileSync(file, 'utf8')]));
}

/** Measures everything except the base. */
export function measureOverlays(texts: Texts): Measure {
  return measure([...texts].filter(([path]) => !path.startsWith('base/')));
}

/** Measures base and overlays. */
export function measureAll(texts: Texts): Measure {
  return measure([...texts]);
}

function measure(files: readonly (readonly [path: string, text: string])[]): Measure {
  const kustomizations = files.filter(([path]) => path.endsWith('kustomization.yaml'));
  const written = files.reduce(
    (sum, [, text]) => sum + text.split('\n').filter((line) => /^(?!---$)\s*[^\s#]/.test(line)).length,
    0,
  );
  const patches = kustomizations.reduce((sum, [, text]) => sum + patchesIn(text), 0);
  return { lines: written - 2 * kustomizations.length, files: files.length, patches };
}

function patchesIn(text: string): number {
  const [kustomization] = readDocuments(text);
  const patches = isMap(kustomization) ? kustomization.patches : undefined;
  return isList(patches) ? patches.length : 0;
}
