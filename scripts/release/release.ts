import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './arguments';
import { withVersion } from './changelog';
import { ReleaseError } from './release-error';

/** Where a release is made, and when. */
export interface Releasing {
  /** The folder of the package, at the top of its repository. */
  readonly folder: string;
  readonly today: Date;
  say(line: string): void;
}

/**
 * Makes a release: on a clean tree and with tests that pass, gives the package its version and the changelog its heading, stores
 * what the examples render to, commits, tags, and packs what `npm publish` takes. With `--dry-run`, everything is checked and
 * nothing stays changed.
 *
 * @throws ReleaseError where anything is in the way; then nothing stays changed, either
 */
export function release(args: readonly string[], { folder, today, say }: Releasing): void {
  const run: Run = (command, ...rest) => runIn(folder, command, rest);
  const { name, version: current } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { version, isDry } = readArguments(args, current);
  const changelog = join(folder, 'CHANGELOG.md');
  const text = withVersion(readFileSync(changelog, 'utf8'), version, today.toISOString().slice(0, 10));
  checkRepository(version, run);
  say(`${name} ${current} -> ${version}: npm test`);
  run('npm', 'test');
  try {
    run('npm', 'version', version, '--no-git-tag-version');
    writeFileSync(changelog, text);
    run('npm', 'run', 'released');
    say(`checking the package: ${pack(run)}`);
    if (!isDry) {
      run('git', 'commit', '--quiet', '--all', '--message', `Release ${version}`);
      run('git', 'tag', '--annotate', `v${version}`, '--message', `${name} ${version}`);
    }
  } finally {
    run('git', 'restore', '--staged', '--worktree', '.');
  }
  say(isDry ? `${version} can be released; nothing was changed` : nextSteps(version));
}

type Run = (command: string, ...args: readonly string[]) => string;

function checkRepository(version: string, run: Run): void {
  if (run('git', 'status', '--porcelain') !== '') {
    throw new ReleaseError('there are changes that are not committed: git status');
  }
  if (run('git', 'tag', '--list', `v${version}`) !== '') {
    throw new ReleaseError(`the tag v${version} is there already`);
  }
}

/** Builds and packs, holds the archive to what publint and Are The Types Wrong know, and gives its name. */
function pack(run: Run): string {
  run('npm', 'run', 'build');
  const target = mkdtempSync(join(tmpdir(), 'kustruct-release-'));
  try {
    const [{ filename }] = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', target));
    const archive = join(target, filename);
    run('npx', '--no-install', 'publint', 'run', archive, '--strict');
    run('npx', '--no-install', 'attw', archive);
    return filename;
  } finally {
    rmSync(target, { recursive: true });
  }
}

/** What a command prints; what it complains of goes where we complain. */
function runIn(folder: string, command: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    throw new ReleaseError(`${[command, ...args].join(' ')} fails\n${error?.message ?? stdout}`.trimEnd());
  }
  return stdout;
}

function nextSteps(version: string): string {
  return `${version} is committed and tagged. To publish it:\n  git push --follow-tags\n  npm publish`;
}
