import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeTree } from '../temporary-tree';
import { HELLO } from './programs';
import { repository } from './repository';

const NEWER = HELLO.replace('hello:1.0.0', 'hello:1.1.0');
const CHANGE = '"ghcr.io/acme/hello:1.0.0" -> "ghcr.io/acme/hello:1.1.0"';

/** The folder for temporary files of the processes of this test file. */
const temporary = writeTree({});
process.env.TMPDIR = temporary;

function copies(): string[] {
  return readdirSync(temporary).filter((name) => name.startsWith('kustruct-diff-'));
}

describe('kustruct diff --program', () => {
  test('compares with the rendering of the program at a revision, even if its output is not committed', () => {
    const { git, commit, kustruct } = repository({ 'main.ts': HELLO });
    git('rm', '-rq', '--cached', 'dist');
    commit({ '.gitignore': 'node_modules/\ndist/\n' });
    git('switch', '-qc', 'feature');
    commit({ 'main.ts': NEWER });
    const { status, stdout, stderr } = kustruct('diff', '--program');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^the program at [0-9a-f]+, the merge base with main -> the program\n/);
    expect(stdout).toContain(CHANGE);
    expect(stdout).toContain('  at   main.ts:5   Deployment hello/web');
    expect(kustruct('diff', '--program', 'HEAD').stdout).toMatch(/\n\nnothing changes\n$/);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
    expect(copies()).toEqual([]);
  });

  test('uses files of the program, packages of the workspace and variables of the revision', () => {
    const files = (image: string) => ({
      'main.ts': HELLO.replace(
        "'ghcr.io/acme/hello:1.0.0'",
        'process.env.SEEN + readFileSync("tag.txt", "utf8")',
      ).replace(
        '\n',
        "\nimport { readFileSync } from 'node:fs';\nimport { IMAGE } from '@acme/images';\nprocess.env.SEEN ??= IMAGE;\n",
      ),
      'images/package.json': '{"name":"@acme/images","main":"index.ts"}',
      'images/index.ts': `export const IMAGE = '${image}';\n`,
      'tag.txt': ':1',
    });
    const made = repository({ 'main.ts': HELLO });
    mkdirSync(join(made.folder, 'node_modules/@acme'));
    symlinkSync('../../images', join(made.folder, 'node_modules/@acme/images'));
    made.commit(files('ghcr.io/acme/one'));
    made.write({ ...files('ghcr.io/acme/two'), 'tag.txt': ':2' });
    expect(made.kustruct('diff', '--program', 'HEAD').stdout).toContain('"ghcr.io/acme/one:1" -> "ghcr.io/acme/two:2"');
  });

  test('reports a different lock file, because the installed packages are used', () => {
    const { commit, kustruct, write } = repository({ 'main.ts': HELLO, 'package-lock.json': '{}' });
    const old = commit({ 'main.ts': NEWER }).slice(0, 7);
    write({ 'package-lock.json': '{"version":2}' });
    const { status, stdout } = kustruct('diff', '--program', 'HEAD');
    expect(status).toBe(0);
    expect(stdout).toContain(`\nnote  package-lock.json differs at ${old}`);
  });

  test('reports a missing program, a refused program, and a path without a program', () => {
    const { commit, kustruct, git, write } = repository({ 'main.ts': HELLO });
    git('rm', '-q', 'main.ts');
    git('commit', '-qm', 'no program');
    write({ 'main.ts': HELLO });
    const refusal = (what: string) => ({ status: 2, stdout: expect.stringMatching(new RegExp(`\nerror {2}${what}`)) });
    expect(kustruct('diff', '--program', 'HEAD')).toMatchObject(
      refusal('the program at HEAD .* is not there: no program found'),
    );
    commit({ 'main.ts': HELLO });
    git('commit', '-q', '--allow-empty', '-m', 'another');
    write({ 'main.ts': "throw new Error('broken');\n" });
    git('commit', '-qam', 'a broken program');
    write({ 'main.ts': HELLO });
    expect(kustruct('diff', '--program', 'HEAD')).toMatchObject(
      refusal('the program at HEAD .* is refused, at main.ts:1: the program failed: Error: broken'),
    );
    expect(kustruct('diff', '--program', 'nowhere')).toMatchObject(
      refusal('the program of another revision cannot be found: nowhere: git does not know'),
    );
    expect(kustruct('diff', '--program', 'dist', 'dist').status).toBe(64);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('leaves no files if it is stopped by %s', async (signal) => {
    const { folder, bin, git, commit, write } = repository({ 'main.ts': HELLO });
    commit({
      'main.ts': `${HELLO}if (__dirname.includes('kustruct-diff-')) {\n  console.error('waiting');\n  setTimeout(() => undefined, 60_000);\n}\n`,
    });
    write({ 'main.ts': HELLO });
    const child = spawn(process.execPath, [bin, 'diff', '--program', 'HEAD'], { cwd: folder, env: process.env });
    for await (const text of child.stderr) {
      if (String(text).includes('waiting')) {
        break;
      }
    }
    expect(copies()).toHaveLength(1);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    expect(copies()).toEqual([]);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  });
});

describe('kustruct diff of paths at revisions', () => {
  test('resolves them from the top of the repository, or from the working directory', () => {
    const { folder, bin, git, commit, kustruct, write } = repository({ 'main.ts': HELLO });
    git('tag', 'v1');
    commit({ 'main.ts': NEWER });
    const { status, stdout } = kustruct('diff', 'v1:dist', 'HEAD:dist/base');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^"v1:dist" -> "HEAD:dist\/base"\n/);
    expect(stdout).toContain(CHANGE);
    write({ 'below/file.txt': '' });
    const here = spawnSync(process.execPath, [bin, 'diff', 'v1:./../dist', '../dist'], {
      cwd: join(folder, 'below'),
      encoding: 'utf8',
    });
    expect(here.stdout).toContain(CHANGE);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
    expect(kustruct('diff', 'v2:dist', 'dist')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('error  "v2:dist" is not known: git does not know this revision'),
    });
  });
});
