import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';

/** Why git fails. */
export class GitFault extends Error {
  constructor(
    message: string,
    /** Whether git or the repository is missing. */
    readonly isMissing = false,
  ) {
    super(message);
  }
}

/** Git hooks set these for their own repository, which may not be the repository of the folder. */
const SET_BY_HOOKS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** The repository of a folder. */
export class Repository {
  /** The folder at its top, without symbolic links. */
  readonly top: string;
  readonly #folder: string;

  /**
   * @param folder an existing folder
   * @throws GitFault if git is not installed, or if the folder is not in a repository
   */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      this.top = this.run('rev-parse', '--show-toplevel').replace(/\n$/, '');
    } catch (error) {
      throw error instanceof GitFault && /not a git repository/.test(error.message)
        ? new GitFault(`"${folder}" is not in a git repository`, true)
        : error;
    }
  }

  /**
   * The output of git.
   *
   * @throws GitFault if git fails, with its message
   */
  run(...args: readonly string[]): string {
    return this.bytes(args).toString('utf8');
  }

  /** The same as bytes. */
  bytes(args: readonly string[], input = ''): Buffer {
    // Hooks of the repository must not run, because this checkout is only read.
    const all = ['-c', `core.hooksPath=${devNull}`, ...args];
    const env = { ...process.env, LC_ALL: 'C', ...Object.fromEntries(SET_BY_HOOKS.map((name) => [name, undefined])) };
    const { error, status, stdout, stderr } = spawnSync('git', all, {
      cwd: this.#folder,
      env,
      input,
      maxBuffer: 2 ** 31 - 1,
    });
    if (error !== undefined) {
      const isMissing = 'code' in error && error.code === 'ENOENT';
      throw new GitFault(isMissing ? 'there is no git on the PATH' : error.message, isMissing);
    }
    if (status !== 0) {
      throw new GitFault(
        stderr
          .toString('utf8')
          .trim()
          .replace(/^(?:fatal|error): /, '') || `git ${args[0]} fails`,
      );
    }
    return stdout;
  }

  /** The same; undefined if git fails. */
  try(...args: readonly string[]): string | undefined {
    try {
      return this.run(...args).trim();
    } catch (error) {
      if (error instanceof GitFault && !error.isMissing) {
        return undefined;
      }
      throw error;
    }
  }
}
