import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { GitFault, Repository } from './git';
import { pathSide } from './path-side';
import { pathFault } from './problems';
import { relocated } from './relocated';
import { revisionOf } from './revision';
import { type Side, unreadSide } from './side';
import { inWorktree, type WorktreeOptions } from './worktree';

/**
 * A path at a revision, as `git show` accepts it: relative to the top of the repository, or to the current folder if it
 * starts with `./`.
 */
const AT_REVISION = /^([^:]{2,}):(.*)$/;

/**
 * Reads a path, or a path at a revision: `v1.4:dist/overlays/prod`.
 *
 * @param known the environments of the other side
 */
export async function namedSide(
  named: string,
  known: Iterable<string>,
  process: WorktreeOptions['process'],
): Promise<Side> {
  const [, revision, path = ''] = AT_REVISION.exec(named) ?? [];
  if (existsSync(named) || revision === undefined) {
    return pathSide(named, known);
  }
  try {
    const folder = realpathSync('.');
    const repository = new Repository(folder);
    const { commit, short } = revisionOf(repository, revision);
    const inside = path.startsWith('.') ? relative(repository.top, join(folder, path)) : path;
    return await inWorktree({ repository, commit, folder, process }, (top) =>
      relocated(pathSide(join(top, inside), known, `"${named}"`), `${top}${sep}`, `${short}:`),
    );
  } catch (error) {
    if (!(error instanceof GitFault)) {
      throw error;
    }
    return unreadSide(`"${named}"`, pathFault(named, error));
  }
}
