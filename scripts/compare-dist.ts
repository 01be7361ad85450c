// What `npm run compare-dist -- REVISION` does: renders every example as the working tree and as a revision does, and compares.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
/** What is compared: the output of the examples, and what the tests expect of a whole output. */
const PARTS = ['dist', 'test/golden'];

const [revision] = process.argv.slice(2);
if (revision === undefined) {
  process.stderr.write('Usage: npm run compare-dist -- REVISION\n');
  process.exit(64);
}
process.exitCode = compare(revision) ? 0 : 1;

/** Whether the examples' output and the golden folders are the same to the byte; prints every file that is not. */
function compare(revision: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'kustruct-compare-'));
  const other = join(folder, 'revision');
  try {
    execFileSync('git', ['worktree', 'add', '--quiet', '--detach', other, revision], { cwd: ROOT, stdio: 'inherit' });
    installDependencies(other);
    for (const tree of [other, ROOT]) {
      render(tree);
    }
    const same = PARTS.map((part) => isSame(join(other, part), join(ROOT, part)));
    process.stdout.write(same.every(Boolean) ? `The output is that of ${revision}, to the byte.\n` : '');
    return same.every(Boolean);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', other], { cwd: ROOT, stdio: 'inherit' });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A revision with the same lock file uses the installed packages; any other gets its own. */
function installDependencies(tree: string): void {
  const [ours, theirs] = [ROOT, tree].map((folder) => readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  if (ours === theirs) {
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  } else {
    execFileSync('npm', ['ci', '--silent'], { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

function render(tree: string): void {
  rmSync(join(tree, 'dist'), { recursive: true, force: true });
  execFileSync('npm', ['run', '--silent', 'start'], { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
}

function isSame(before: string, after: string): boolean {
  const { status, stdout } = spawnSync('diff', ['--recursive', '--brief', before, after], { encoding: 'utf8' });
  process.stdout.write(stdout);
  return status === 0;
}
