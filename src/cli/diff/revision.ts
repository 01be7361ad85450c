import { GitFault, type Repository } from './git';

/** A commit, and how it was found. */
export interface Revision {
  readonly commit: string;
  /** `3f99ccd, where this branch left origin/main`. */
  readonly name: string;
  /** `3f99ccd`. */
  readonly short: string;
}

/** The names that a default branch may have, the most likely first. */
const DEFAULT_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * The commit where the current branch left the default branch.
 *
 * @throws GitFault if there is no such commit
 */
export function mergeBaseWithDefault(repository: Repository): Revision {
  const branch = DEFAULT_BRANCHES.find((name) => commitOf(repository, refOf(name)) !== undefined);
  if (branch === undefined) {
    throw new GitFault(`there is no default branch (${DEFAULT_BRANCHES.join(', ')})${shallowness(repository)}`);
  }
  const target = branch === 'origin/HEAD' ? repository.try('rev-parse', '--abbrev-ref', branch) : undefined;
  return mergeBase(repository, refOf(branch), target ?? branch);
}

/**
 * The named commit. `main...` is the commit where the current branch left main, as in `git diff main...`.
 *
 * @throws GitFault if git does not know it
 */
export function revisionOf(repository: Repository, name: string): Revision {
  const [, other] = /^(.+)\.\.\.(?:HEAD)?$/.exec(name) ?? [];
  if (other !== undefined) {
    return mergeBase(repository, other, other);
  }
  const commit = commitOf(repository, name);
  if (commit === undefined) {
    throw new GitFault(`git does not know this revision${shallowness(repository)}`);
  }
  const short = shortOf(repository, commit);
  return { commit, short, name: commit.startsWith(name) ? short : `${name} (${short})` };
}

/** Whether git knows a commit of this name. */
export function isRevision(repository: Repository, name: string): boolean {
  return commitOf(repository, name.replace(/\.\.\.(?:HEAD)?$/, '')) !== undefined;
}

function mergeBase(repository: Repository, ref: string, shown: string): Revision {
  for (const each of [ref, 'HEAD']) {
    if (commitOf(repository, each) === undefined) {
      throw new GitFault(`git does not know the revision ${each === ref ? shown : each}${shallowness(repository)}`);
    }
  }
  const commit = repository.try('merge-base', 'HEAD', ref);
  if (commit === undefined || commit === '') {
    throw new GitFault(`HEAD and ${shown} have no commit in common${shallowness(repository)}`);
  }
  const short = shortOf(repository, commit);
  return { commit, short, name: `${short}, the merge base with ${shown}` };
}

function commitOf(repository: Repository, name: string): string | undefined {
  return repository.try('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
}

function shortOf(repository: Repository, commit: string): string {
  return repository.run('rev-parse', '--short', commit).trim();
}

function refOf(name: string): string {
  return name.includes('/') ? `refs/remotes/${name}` : `refs/heads/${name}`;
}

function shallowness(repository: Repository): string {
  return repository.try('rev-parse', '--is-shallow-repository') === 'true'
    ? '; the clone is shallow, so old commits are missing: fetch them with git fetch --unshallow, or fetch-depth: 0 of actions/checkout'
    : '';
}
