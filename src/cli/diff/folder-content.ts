import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { INDEX, parseIndex } from '../../output/written-index';
import { isError, type Problem } from '../../problems/problem';
import { KUSTOMIZATION_FILES } from '../../reading/files/kustomization-files';
import { isManifestFile, walkFolder } from '../../reading/files/walk-folder';
import { notThere, unreadableIndex } from './problems';

/** The paths in a folder that may contain objects; absolute. */
export interface Content {
  /** YAML and JSON files, except those of kustomizations and charts. */
  readonly files: readonly string[];
  readonly kustomizations: readonly string[];
  readonly charts: readonly string[];
  readonly problems: readonly Problem[];
}

/** The contents of a folder and everything below it; in an output folder of kustruct, the files in its index. */
export function contentOf(folder: string): Content {
  const index = join(folder, INDEX);
  const listed = existsSync(index) ? (parseIndex(readFileSync(index, 'utf8')) ?? 'unreadable') : undefined;
  if (listed === undefined) {
    const content = walkFolder(folder, () => false);
    return { ...content, problems: content.problems.filter(isError) };
  }
  return listed === 'unreadable' ? { ...NOTHING, problems: [unreadableIndex(index)] } : contentOfList(listed, folder);
}

const NOTHING: Content = { files: [], kustomizations: [], charts: [], problems: [] };

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
