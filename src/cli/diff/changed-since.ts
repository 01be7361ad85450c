import { pathInRepository, repositoryOf } from './committed';
import { GitFault } from './git';

/** Whether a file that a revision has in a folder is another one now, or gone; where git does not know, none is. */
export function changedSince(folder: string, revision: string): boolean {
  try {
    const { repository, folder: real } = repositoryOf(folder);
    const path = `:(top,literal)${pathInRepository(repository, real)}`;
    return repository.run('diff', '--name-only', '--no-ext-diff', '--diff-filter=MDT', revision, '--', path) !== '';
  } catch (error) {
    if (error instanceof GitFault) {
      return false;
    }
    throw error;
  }
}
