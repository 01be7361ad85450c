import { shownPath } from '../../problems/origin';
import { pathInRepository, repositoryOf, withCommitted } from './committed';
import { GitFault, type Repository } from './git';
import { pathSide } from './path-side';
import { gitFault, neverCommitted } from './problems';
import { relocated } from './relocated';
import { mergeBaseWithDefault, revisionOf } from './revision';
import { type Side, unreadSide } from './side';

/**
 * Reads the committed output folder at a revision. If the folder was first committed later, everything is new.
 *
 * @param outdir the output folder, which may not exist
 * @param revision as git accepts it; by default, the commit where the branch left the default branch
 * @param known the environments of the program
 */
export function committedSide(outdir: string, revision: string | undefined, known: Iterable<string>): Side {
  const shown = shownPath(outdir) || '.';
  try {
    const { folder, repository } = repositoryOf(outdir);
    const found = revision === undefined ? mergeBaseWithDefault(repository) : revisionOf(repository, revision);
    const name = `${shown} at ${found.name}`;
    return withCommitted(repository, found.commit, folder, (copy) =>
      copy === undefined
        ? notThereSide(repository, folder, { shown, name }, known)
        : relocated(pathSide(copy, known, name), copy, `${found.short}:${pathInRepository(repository, folder)}`),
    );
  } catch (error) {
    if (!(error instanceof GitFault)) {
      throw error;
    }
    return unreadSide(shown, gitFault(shown, revision, error));
  }
}

/** Everything is new if the output was committed later; if it never was, the old objects are unknown. */
function notThereSide(repository: Repository, folder: string, { shown, name }: Named, known: Iterable<string>): Side {
  const path = pathInRepository(repository, folder);
  const isTracked = repository.run('ls-files', '--cached', '-z', '--', `:(top,literal)${path}`) !== '';
  return isTracked
    ? { ...unreadSide(name), environments: new Map([...known].map((environment) => [environment, []])) }
    : unreadSide(name, neverCommitted(shown, name));
}

interface Named {
  /** The folder. */
  readonly shown: string;
  /** The side. */
  readonly name: string;
}
