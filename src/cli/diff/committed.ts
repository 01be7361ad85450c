import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { INDEX, parseIndex } from '../../output/written-index';
import { GitFault, Repository } from './git';

/**
 * Writes the files of a folder at a commit to a temporary folder while they are read.
 *
 * @param folder an absolute path in the repository
 * @param use receives the temporary folder with the files; undefined if the commit has none of them
 * @throws GitFault if git fails
 */
export function withCommitted<Result>(
  repository: Repository,
  commit: string,
  folder: string,
  use: (copy: string | undefined) => Result,
): Result {
  const files = filesAt(repository, commit, folder);
  if (files.size === 0) {
    return use(undefined);
  }
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'kustruct-diff-')));
  try {
    for (const [path, content] of files) {
      const file = join(copy, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * The repository that an output folder is in, and the folder as git knows it: without symbolic links.
 *
 * @throws GitFault if there is none
 */
export function repositoryOf(outdir: string): { readonly repository: Repository; readonly folder: string } {
  const path = resolve(outdir);
  const there = nearestFolderThere(path);
  const real = realpathSync(there);
  return { repository: new Repository(real), folder: join(real, path.slice(there.length)) };
}

function nearestFolderThere(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder || dirname(path) === path ? path : nearestFolderThere(dirname(path));
}

/** The path of a folder from the top of its repository; the folder may not exist. */
export function pathInRepository(repository: Repository, folder: string): string {
  const path = relative(repository.top, folder).split(sep).join('/');
  if (path === '..' || path.startsWith('../')) {
    throw new GitFault(`"${folder}" is outside of the repository "${repository.top}"`);
  }
  return path;
}

const REGULAR_FILE = /^100/;

/** The contents of the relevant files, by their paths in the folder: in an output folder, those in its index. */
function filesAt(repository: Repository, commit: string, folder: string): ReadonlyMap<string, Buffer> {
  const inside = pathInRepository(repository, folder);
  const list = repository.run('ls-tree', '-r', '-z', '--full-tree', commit, ...(inside === '' ? [] : [`${inside}/`]));
  const blobs = new Map<string, string>();
  for (const [, mode = '', id = '', path = ''] of list.matchAll(/(\d+) blob ([0-9a-f]+)\t([^\0]+)\0/g)) {
    if (REGULAR_FILE.test(mode)) {
      blobs.set(inside === '' ? path : path.slice(inside.length + 1), id);
    }
  }
  const index = blobs.get(INDEX);
  const listed = index === undefined ? undefined : parseIndex(read(repository, [index])[0]?.toString('utf8') ?? '');
  const wanted = new Set([INDEX, ...(listed ?? [...blobs.keys()].filter(mayMatter))]);
  const chosen = [...blobs].filter(([path]) => wanted.has(path));
  const contents = read(
    repository,
    chosen.map(([, id]) => id),
  );
  return new Map(chosen.map(([path], place) => [path, contents[place] ?? Buffer.of()]));
}

function mayMatter(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) || path.endsWith('Kustomization');
}

/** The contents of blobs, read by one run of git. */
function read(repository: Repository, ids: readonly string[]): Buffer[] {
  const output = repository.bytes(['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  let at = 0;
  return ids.map(() => {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    const start = end + 1;
    at = start + size + 1;
    return output.subarray(start, start + size);
  });
}
