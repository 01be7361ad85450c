import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { INDEX, parseIndex } from '../../output/written-index';
import { isError, type Problem } from '../../problems/problem';
import { KUSTOMIZATION_FILES } from '../../reading/files/kustomization-files';
import { type FolderContent, isManifestFile, walkFolder } from '../../reading/files/walk-folder';
import { notThere, unreadableIndex } from './problems';

/** The paths in a folder that may contain objects; absolute. */
export interface Content {
  /** YAML and JSON files, except those of kustomizations and charts. */
  readonly files: readonly string[];
  readonly kustomizations: readonly string[];
  readonly charts: readonly string[];
  /** Folders that are not read because their name starts with a dot, as paths below the folder. */
  readonly hidden: readonly string[];
  readonly problems: readonly Problem[];
}

/** The contents of a folder and everything below it; in an output folder of kustruct, the files in its index. */
export function contentOf(folder: string): Content {
  const index = join(folder, INDEX);
  const listed = existsSync(index) ? (parseIndex(readFileSync(index, 'utf8')) ?? 'unreadable') : undefined;
  if (listed === undefined) {
    const content = walkFolder(folder, () => false);
    return { ...content, hidden: hiddenIn(folder, content), problems: content.problems.filter(isError) };
  }
  return listed === 'unreadable' ? { ...NOTHING, problems: [unreadableIndex(index)] } : contentOfList(listed, folder);
}

const NOTHING: Content = { files: [], kustomizations: [], charts: [], hidden: [], problems: [] };

function hiddenIn(folder: string, { unseen }: FolderContent): readonly string[] {
  return unseen
    .filter(({ reason, what }) => reason === 'hidden' && basename(what).startsWith('.'))
    .map(({ what }) => relative(folder, resolve(what)));
}

function contentOfList(listed: readonly string[], folder: string): Content {
  const paths = listed.map((path) => join(folder, path));
  const missing = paths.filter((path) => !existsSync(path));
  return missing.length > 0
    ? { ...NOTHING, problems: [notThere(folder, missing)] }
    : {
        ...NOTHING,
        files: paths.filter((path) => isManifestFile(basename(path))),
        kustomizations: paths.filter((path) => KUSTOMIZATION_FILES.has(basename(path))).map((path) => dirname(path)),
      };
}
