import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { INDEX } from '../../output/written-index';
import { CHART_FILE } from '../../reading/files/chart-file';
import { KUSTOMIZATION_FILES } from '../../reading/files/kustomization-files';
import { unreadable } from '../../reading/files/read-bytes';
import { environmentsIn, ofChart, ofFiles } from './folder-environments';
import { noObjects, notCompared } from './problems';
import { type Side, sideOf, unreadSide } from './side';

/**
 * Reads a path: a file, a kustomization, a chart, an output folder of kustruct, or any other folder.
 *
 * @param known the environments of the other side
 * @param name the name of the path in sentences
 */
export function pathSide(path: string, known: Iterable<string> = [], name = `"${path}"`): Side {
  const absolute = resolve(path);
  try {
    return statSync(absolute).isDirectory()
      ? folderSide(absolute, name, known)
      : withObjects(sideOf(name, new Map([['', ofFiles([absolute])]])));
  } catch (error) {
    return unreadSide(name, notCompared(unreadable(path, error)));
  }
}

function folderSide(folder: string, name: string, known: Iterable<string>): Side {
  const isKustomization = [...KUSTOMIZATION_FILES].some((file) => existsSync(join(folder, file)));
  if (!isKustomization && existsSync(join(folder, CHART_FILE))) {
    return withObjects(sideOf(name, new Map([['', ofChart(folder)]])));
  }
  const { environments, problems, hidden } = environmentsIn(folder, known);
  if (problems.length > 0) {
    return unreadSide(name, ...problems);
  }
  const side = { ...sideOf(name, environments), hidden };
  return existsSync(join(folder, INDEX)) ? side : withObjects(side);
}

/** With the wrong folder, everything would be reported as new. An output folder of kustruct may be empty on purpose. */
export function withObjects(side: Side): Side {
  const isEmpty = side.unread.size === 0 && [...side.environments.values()].every(({ length }) => length === 0);
  return isEmpty ? unreadSide(side.name, noObjects(side.name)) : side;
}
