import { posix } from 'node:path';
import type { Rendered } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { toDocument, toYaml } from '../manifests/yaml';
import type { Files } from '../output/files';
import { nameOf } from './derive/merge-patch';
import { fileNameOf, type Named } from './file-names';
import { KUSTOMIZATION } from './layout';
import type { Operation } from './model/json-patch';
import { type SortOptions, toKustomization } from './model/kustomization';
import type { Component, Deletion, MergePatch, Overlay, Patch } from './model/overlay';
import { commentOn, commentOnDeletions } from './patch-comment';

/** Where the files of an overlay go. */
export interface OverlayPlace {
  /** The folder of the overlay, such as `overlays/prod/shop`. */
  readonly folder: string;
  /** The relative path to the folder that it builds on, such as `../../../base/shop`, if any. */
  readonly base?: string;
  /** The file extension. */
  readonly extension: string;
  /** The additions that are listed before the base; the others come after it. */
  readonly early?: ReadonlySet<Rendered | undefined>;
  /** The order in which objects are printed if the build starts here. */
  readonly sortOptions?: SortOptions;
  /** @default 'Kustomization' */
  readonly kind?: 'Component';
}

/** The file with the patch for all deletions of an overlay. The names of all other files start with a kind. */
const DELETIONS = 'deletions.patch';

/**
 * Lays out the files of an overlay: its kustomization, one file per changed object, one per added object, and one for all
 * deletions.
 */
export function layoutOverlay({ most, ...overlay }: Overlay, place: OverlayPlace): Files {
  if (most !== undefined) {
    return layoutInTwo(most, overlay, place);
  }
  const { folder, base, extension, early, sortOptions, kind } = place;
  const { patches, deletions = [], additions, components = [], ...fields } = overlay;
  const added = new Map(additions.map((object) => [object, `${fileNameOf(object, extension)}${extension}`]));
  const isEarly = (object: Rendered) => early?.has(object) === true;
  const fileOf = (object: Rendered) => added.get(object) ?? '';
  const patchFileOf = (patch: Patch) => `${patchName(patch, extension)}${extension}`;
  const fieldsAndFiles = {
    resources: [
      ...additions.filter(isEarly).map(fileOf),
      ...(base === undefined ? [] : [base]),
      ...additions.filter((object) => !isEarly(object)).map(fileOf),
    ],
    components: components.map((component) => posix.relative(folder, component.folder)),
    ...fields,
    sortOptions,
    patches: [
      ...deletions.map(({ target }) => ({ path: `${DELETIONS}${extension}`, ...(!isOne(deletions) && { target }) })),
      ...patches.map((patch) => ({
        path: patchFileOf(patch),
        ...(patch.type === 'json' && { target: patch.target }),
      })),
    ],
  };
  return new Map([
    [`${folder}/${KUSTOMIZATION}`, toKustomization(fieldsAndFiles, kind)],
    ...additions.map((object) => [`${folder}/${fileOf(object)}`, toDocument(object.manifest)] as const),
    ...patches.map((patch) => [`${folder}/${patchFileOf(patch)}`, patchText(patch)] as const),
    ...(deletions.length > 0 ? [[`${folder}/${DELETIONS}${extension}`, deletionText(deletions)] as const] : []),
  ]);
}

/** The folder of the inner overlay, whose fields apply to most objects. */
const MOST = 'most';

function layoutInTwo(most: Overlay, overlay: Overlay, place: OverlayPlace): Files {
  const { folder, base, extension } = place;
  const inner = { folder: `${folder}/${MOST}`, base: base && `../${base}`, extension };
  const comment = '# What holds for most objects. The kustomization above puts the odd ones right.\n';
  const below = withComment(comment, layoutOverlay(most, inner));
  return new Map([...layoutOverlay(overlay, { ...place, base: MOST }), ...below]);
}

/** Lays out the files of a component, which is an overlay without a base. */
export function layoutComponent({ folder, environments, overlay }: Component, extension: string): Files {
  const comment = `# What the overlays of ${environments.join(', ')} share.\n`;
  return withComment(comment, layoutOverlay(overlay, { folder, extension, kind: 'Component' }));
}

function withComment(comment: string, files: Files): Files {
  return new Map(
    [...files].map(([path, text]) => [path, path.endsWith(`/${KUSTOMIZATION}`) ? `${comment}${text}` : text]),
  );
}

/**
 * Names a patch after the file of its object, with `.patch` at the end; the second of two patches ends in `.json.patch`. The
 * object has its name in the base, without prefix or suffix, and the namespace of its environment.
 */
function patchName(patch: Patch, extension: string): string {
  const name = fileNameOf(patchedObject(patch), extension);
  return `${name}${patch.type === 'json' && patch.after !== undefined ? '.json' : ''}.patch`;
}

function patchedObject({ base, wanted, firstName }: Patch): Named {
  const manifest = wanted === undefined && isManifest(base) ? base : wanted?.manifest;
  if (manifest === undefined) {
    throw new Error('the target of a patch is not an object');
  }
  const { name, ...metadata } = manifest.metadata;
  return {
    manifest: { ...manifest, metadata: { ...metadata, name: firstName ?? name } },
    chartNamespace: wanted?.chartNamespace,
  };
}

/** The text of the deletion patch. A single object is named in it; for several, Kustomize uses the targets but still requires names. */
export function deletionText(deletions: readonly Deletion[]): string {
  const [object] = deletions.flatMap(({ objects }) => objects);
  const named = isOne(deletions) && object ? nameOf(object.fields) : ANY;
  return `${commentOnDeletions(deletions)}${toYaml({ ...named, $patch: 'delete' })}`;
}

const ANY = { apiVersion: 'v1', kind: 'Any', metadata: { name: 'any' } };

/** Kustomize 5.4 cannot delete two objects with one patch that names them. */
function isOne(deletions: readonly Deletion[]): boolean {
  return deletions.length === 1 && deletions.every(({ objects }) => objects.length === 1);
}

/** The text of a patch file. */
export function patchText(patch: Patch): string {
  const text = patch.type === 'merge' ? mergeText(patch) : patch.operations.map(operationText).join('');
  return `${commentOn(patch)}${text}`;
}

function mergeText({ first, fields }: MergePatch): string {
  return first === undefined ? toYaml(fields) : `${toYaml(first)}${toDocument(fields)}`;
}

function operationText(operation: Operation): string {
  const { op, path } = operation;
  const from = 'from' in operation ? { from: operation.from } : undefined;
  const value = 'value' in operation ? { value: operation.value } : undefined;
  const parts = [{ op }, from, { path }, value].map((part) => (part === undefined ? '' : toYaml(part)));
  return `- ${parts.join('').replace(/\n(?=.)/g, '\n  ')}`;
}

/** Counts the lines of a text, without empty lines, comments and document starts. */
export function linesIn(text: string): number {
  return text.split('\n').filter((line) => line !== '' && line !== '---' && !line.startsWith('#')).length;
}
