import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isFields, isList } from '../../manifests/field';
import type { Value } from '../../manifests/manifest';
import type { KustomizationFile } from './kustomization';

/** The purpose for which a kustomization references a file or folder. */
export type ReferenceUse = 'resource' | 'component' | 'patch' | 'config' | 'data';

/** A reference of a kustomization: a file, a folder, or a remote resource. */
export interface Reference {
  readonly use: ReferenceUse;
  /** The field of the reference, such as `resources[2]`. */
  readonly field: string;
  readonly text: string;
  /** The absolute path; undefined for a remote resource. */
  readonly path?: string;
  readonly is: 'file' | 'folder' | 'missing' | 'remote';
}

/** Every reference of a kustomization, in the order in which Kustomize loads them. */
export function referencesOf({ path, fields }: KustomizationFile): Reference[] {
  const folder = dirname(path);
  const lists = LISTS.flatMap(([field, use]) =>
    textsIn(fields[field]).map(([place, text]) => toReference(use, `${field}[${place}]`, text, folder)),
  );
  const merges = textsIn(fields[MERGES]).filter(([, text]) => !isInline(text));
  return [
    ...lists,
    ...NESTED.flatMap(([list, keys, use]) => nestedIn(fields[list], list, keys, use, folder)),
    ...merges.map(([place, text]) => toReference('patch', `${MERGES}[${place}]`, text, folder)),
  ];
}

/** The older list of patches, each a file or the patch itself. */
export const MERGES = 'patchesStrategicMerge';

/** Whether a text is an inline patch, rather than the name of a file. */
export function isInline(text: string): boolean {
  return text.includes('\n') || /^\s*[[{]/.test(text);
}

const LISTS: readonly (readonly [field: string, use: ReferenceUse])[] = [
  ['resources', 'resource'],
  ['bases', 'resource'],
  ['components', 'component'],
  ['crds', 'config'],
  ['configurations', 'config'],
  ['generators', 'config'],
  ['transformers', 'config'],
  ['validators', 'config'],
];

/** Lists of maps that name a file, or files, by a key. */
const NESTED: readonly (readonly [list: string, keys: readonly string[], use: ReferenceUse])[] = [
  ['patches', ['path'], 'patch'],
  ['patchesJson6902', ['path'], 'patch'],
  ['replacements', ['path'], 'config'],
  ['configMapGenerator', ['files', 'envs', 'env'], 'data'],
  ['secretGenerator', ['files', 'envs', 'env'], 'data'],
];

function textsIn(value: Value | undefined): (readonly [place: number, text: string])[] {
  const items = isList(value) ? [...value.entries()] : [];
  return items.flatMap(([place, text]) => (typeof text === 'string' ? [[place, text] as const] : []));
}

function nestedIn(
  value: Value | undefined,
  list: string,
  keys: readonly string[],
  use: ReferenceUse,
  folder: string,
): Reference[] {
  const items = isList(value) ? [...value.entries()] : [];
  return items.flatMap(([place, item]) =>
    keys.flatMap((key) => {
      const content = isFields(item) ? item[key] : undefined;
      const field = `${list}[${place}].${key}`;
      return typeof content === 'string'
        ? [toReference(use, field, fileIn(content, use), folder)]
        : textsIn(content).map(([at, text]) => toReference(use, `${field}[${at}]`, fileIn(text, use), folder));
    }),
  );
}

/** Data may have a key prefix: `settings.json=files/prod.json`. */
function fileIn(text: string, use: ReferenceUse): string {
  return use === 'data' ? text.slice(text.indexOf('=') + 1) : text;
}

function toReference(use: ReferenceUse, field: string, text: string, folder: string): Reference {
  const path = resolve(folder, text);
  const isHere = existsSync(path);
  if (!isHere && isRemote(text)) {
    return { use, field, text, is: 'remote' };
  }
  const is = isHere ? (statSync(path).isDirectory() ? 'folder' : 'file') : 'missing';
  return { use, field, text, path, is };
}

/** A URL, or a git repository in short form: `github.com/acme/base?ref=v1`, `git@github.com:acme/base`. */
function isRemote(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*::?\/\/|git::|git@|[\w.-]+\.\w+\/[^/]+\/)|\?ref=|\.git(?:\/|$)/i.test(text);
}
