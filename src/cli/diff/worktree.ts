import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { cleaningUp, type Signalled } from '../../clean-up';
import type { Repository } from './git';
import { linkModules } from './linked-modules';

/** What to check out. */
export interface WorktreeOptions {
  readonly repository: Repository;
  readonly commit: string;
  /** The folder in the repository where packages are looked up. */
  readonly folder: string;
  /** Receives signals. */
  readonly process: Signalled;
}

/**
 * Checks out a commit next to the repository, runs `use`, and removes the checkout, even if the process is interrupted.
 * The installed packages of the repository are available too; those of its workspace as of the commit.
 *
 * @param use receives the top folder of the checkout
 * @throws GitFault if git fails
 */
export async function inWorktree<Result>(
  { repository, commit, folder, process }: WorktreeOptions,
  use: (top: string) => Result | Promise<Result>,
): Promise<Result> {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'kustruct-diff-')));
  const top = join(parent, 'tree');
  return await cleaningUp(
    process,
    () => removeWorktree(repository, parent, top),
    () => {
      repository.run('worktree', 'add', '--quiet', '--detach', top, commit);
      linkModules(repository.top, top, relative(repository.top, folder));
      return use(top);
    },
  );
}

/** The folder is removed here first, because git could follow links and remove the installed packages. */
function removeWorktree(repository: Repository, parent: string, top: string): void {
  rmSync(parent, { recursive: true, force: true });
  repository.try('worktree', 'remove', '--force', top);
}
