import { pathInRepository, repositoryOf } from './committed';
import { GitFault } from './git';

/** Whether a file of a revision in a folder has changed since, or was removed; false if git cannot tell. */
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
