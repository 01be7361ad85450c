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
  /** The way from there to the folder that it stands on, such as `../../../base/shop`; nothing where there is none. */
  readonly base?: string;
  /** The ending of the files. */
  readonly extension: string;
  /** The additions that are listed before the folder that it stands on; the others come behind it. */
  readonly early?: ReadonlySet<Rendered | undefined>;
  /** How the objects are printed where the build starts here. */
  readonly sortOptions?: SortOptions;
  /** @default 'Kustomization' */
  readonly kind?: 'Component';
}

/** The file with the patch for all deletions of an overlay; the files of objects and their patches have a kind in their names. */
const DELETIONS = 'deletions.patch';

/**
 * The files of an overlay: its kustomization, a file for each object that is changed, one for each that is added, and one
 * for all that are deleted.
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

/** The folder of an overlay in which its fields are said for most objects. */
const MOST = 'most';

function layoutInTwo(most: Overlay, overlay: Overlay, place: OverlayPlace): Files {
  const { folder, base, extension } = place;
  const inner = { folder: `${folder}/${MOST}`, base: base && `../${base}`, extension };
  const comment = '# What holds for most objects. The kustomization above puts the odd ones right.\n';
  const below = withComment(comment, layoutOverlay(most, inner));
  return new Map([...layoutOverlay(overlay, { ...place, base: MOST }), ...below]);
}

/** The files of a component, which is an overlay without a base. */
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
 * A patch is named like the file of its object, with `.patch` behind that; the second of two with `.json.patch`. The object has
 * the name of the base, whatever is put before it, and is in the namespace of its environment.
 */
function patchName(patch: Patch, extension: string): string {
  const name = fileNameOf(patchedObject(patch), extension);
  return `${name}${patch.type === 'json' && patch.after !== undefined ? '.json' : ''}.patch`;
}

function patchedObject({ base, wanted, firstName }: Patch): Named {
  const manifest = wanted === undefined && isManifest(base) ? base : wanted?.manifest;
  if (manifest === undefined) {
    throw new Error('a patch is for something that is not an object');
  }
  const { name, ...metadata } = manifest.metadata;
  return {
    manifest: { ...manifest, metadata: { ...metadata, name: firstName ?? name } },
    chartNamespace: wanted?.chartNamespace,
  };
}

/** A lone object is named by the patch itself. Of several, Kustomize goes by the targets, and still wants names. */
export function deletionText(deletions: readonly Deletion[]): string {
  const [object] = deletions.flatMap(({ objects }) => objects);
  const named = isOne(deletions) && object ? nameOf(object.fields) : ANY;
  return `${commentOnDeletions(deletions)}${toYaml({ ...named, $patch: 'delete' })}`;
}

const ANY = { apiVersion: 'v1', kind: 'Any', metadata: { name: 'any' } };

/** Kustomize 5.4 cannot delete two objects by one patch that names them. */
function isOne(deletions: readonly Deletion[]): boolean {
  return deletions.length === 1 && deletions.every(({ objects }) => objects.length === 1);
}

/** The text of the file of a patch. */
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

/** How many lines of a text say something: neither empty, nor a comment, nor the start of a document. */
export function linesIn(text: string): number {
  return text.split('\n').filter((line) => line !== '' && line !== '---' && !line.startsWith('#')).length;
}
