import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../src/output/write';
import type { Problem } from '../../src/problems/problem';
import { ProblemError } from '../../src/problems/problem-error';
import { contents, eachWithFolder } from './output-folder';

const NOBODY = 65534;
const folder = eachWithFolder();
const old = new Map([
  ['base/a.yaml', 'old'],
  ['base/shop/b.yaml', 'old'],
]);
const next = new Map([
  ['base/a.yaml', 'new'],
  ['base/new/c.yaml', 'new'],
  ['base/shop/b.yaml', 'new'],
]);

function problemOf(action: () => unknown): Problem {
  try {
    action();
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      throw error;
    }
    expect(error.problems).toHaveLength(1);
    const [problem] = error.problems;
    if (problem !== undefined) {
      return problem;
    }
  }
  throw new Error('nothing was refused');
}

/** Runs an action without the rights of root, who ignores permissions. */
function asNobody<T>(action: () => T): T {
  if (process.geteuid?.() !== 0) {
    return action();
  }
  process.seteuid?.(NOBODY);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}

function giveToNobody(...paths: string[]): void {
  if (process.geteuid?.() === 0) {
    for (const path of paths) {
      chownSync(path, NOBODY, NOBODY);
    }
  }
}

describe('an output folder that cannot be created', () => {
  test('is refused if it is a file', () => {
    const outdir = join(folder.path, 'dist');
    writeFileSync(outdir, 'by hand');
    expect(problemOf(() => writeFiles(outdir, old))).toEqual({
      what: `"${outdir}" is a file, and the output needs a folder`,
      where: {},
      why: 'nothing was written, so a cluster does not see this change',
      fix: "remove the file, or write elsewhere: new App({ outdir: 'other' })",
    });
    expect(contents(folder.path)).toEqual({ dist: 'by hand' });
  });

  test('is refused if it would be below a file', () => {
    writeFileSync(join(folder.path, 'dist'), 'by hand');
    const outdir = join(folder.path, 'dist', 'deep');
    expect(problemOf(() => writeFiles(outdir, old)).what).toMatch(
      /cannot be written: .*directory \((ENOTDIR|ENOENT)\)$/,
    );
    expect(contents(folder.path)).toEqual({ dist: 'by hand' });
  });
});

describe('a read-only folder', () => {
  beforeEach(() => chmodSync(folder.path, 0o755));

  test('is reported once, and the old output is kept', () => {
    const outdir = join(folder.path, 'dist');
    writeFiles(outdir, old);
    const before = contents(outdir);
    chmodSync(outdir, 0o555);
    const problem = problemOf(() => asNobody(() => writeFiles(outdir, next)));
    chmodSync(outdir, 0o755);
    expect(problem).toEqual({
      what: `"${outdir}" cannot be written: permission denied (EACCES)`,
      where: {},
      why: 'the output is unchanged, so a cluster does not see this change',
      fix: "make it writable, or write elsewhere: new App({ outdir: 'other' })",
    });
    expect(contents(outdir)).toEqual(before);
  });

  test('is not a problem if nothing changed', () => {
    const outdir = join(folder.path, 'dist');
    writeFiles(outdir, old);
    chmodSync(outdir, 0o555);
    expect(asNobody(() => writeFiles(outdir, old)).unchanged).toHaveLength(2);
    chmodSync(outdir, 0o755);
  });

  test('keeps the whole output old, even if only one folder deep inside is read-only', () => {
    const [outdir, base, shop] = [
      join(folder.path, 'dist'),
      join(folder.path, 'dist/base'),
      join(folder.path, 'dist/base/shop'),
    ];
    writeFiles(outdir, old);
    const before = contents(outdir);
    giveToNobody(outdir, base);
    chmodSync(shop, 0o555);
    const { what } = problemOf(() => asNobody(() => writeFiles(outdir, next)));
    chmodSync(shop, 0o755);
    expect(what).toBe(`"${shop}" cannot be written: permission denied (EACCES)`);
    expect(contents(outdir)).toEqual(before);
  });

  test('has no new folders after a refused run', () => {
    const outdir = join(folder.path, 'new/dist');
    const locked = join(folder.path, 'new/locked');
    mkdirSync(locked, { recursive: true });
    chmodSync(join(folder.path, 'new'), 0o555);
    expect(problemOf(() => asNobody(() => writeFiles(outdir, old))).what).toContain(`"${outdir}" cannot be written`);
    chmodSync(join(folder.path, 'new'), 0o755);
    expect(contents(folder.path)).toEqual({ new: null, 'new/locked': null });
  });

  test('reports a mixed output if an old file cannot be removed, and the next run removes it', () => {
    const [outdir, base, shop] = [
      join(folder.path, 'dist'),
      join(folder.path, 'dist/base'),
      join(folder.path, 'dist/base/shop'),
    ];
    writeFiles(outdir, old);
    giveToNobody(outdir, base);
    chmodSync(shop, 0o555);
    const one = new Map([['base/a.yaml', 'new']]);
    const problem = problemOf(() => asNobody(() => writeFiles(outdir, one)));
    chmodSync(shop, 0o755);
    expect(problem).toMatchObject({
      what: `"${join(shop, 'b.yaml')}" cannot be written: permission denied (EACCES)`,
      why: 'some files are new and some are old, so a cluster would get a mix of two runs',
      fix: "make it writable, or write elsewhere: new App({ outdir: 'other' }); then run again, which writes the rest",
    });
    expect(writeFiles(outdir, one)).toMatchObject({ written: [], removed: ['base/shop/b.yaml'] });
  });
});

describe('a disk that fails during a write', () => {
  const script = [process.execPath, '--require', 'tsx/cjs', join(__dirname, 'write-and-report.ts')];

  function report(command: string, ...parameters: string[]): unknown {
    const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
    const { stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8', env });
    return stdout === '' ? stderr : JSON.parse(stdout);
  }

  /** A separate disk for one process, which every user may create if the system allows namespaces. */
  function onDisk(size: string, bytes: number, ...between: string[]): unknown {
    const mount = `mount -t tmpfs -o size=${size} tmpfs "$0" && exec "$@"`;
    return report('unshare', '-rm', 'sh', '-c', mount, folder.path, ...script, folder.path, String(bytes), ...between);
  }

  const disks = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp']).status === 0;

  test('is reported once if a file exceeds the size limit, and the old output is kept', () => {
    const limit = 'trap "" XFSZ; ulimit -f 64; exec "$@"';
    expect(report('sh', '-c', limit, 'sh', ...script, folder.path, '500000')).toEqual({
      problems: [
        {
          what: `"${folder.path}" cannot be written: file too large (EFBIG)`,
          where: {},
          why: 'the output is unchanged, so a cluster does not see this change',
          fix: "raise the limit for the size of a file (ulimit -f unlimited), or write elsewhere: new App({ outdir: 'other' })",
        },
      ],
      kept: true,
    });
  });

  // If no disk can be created, the limit above fails at the same call and is handled in the same way.
  if (disks) {
    test('is reported once if the disk is full, and the old output is kept', () => {
      expect(onDisk('256k', 500_000)).toEqual({
        problems: [
          {
            what: `"${folder.path}" cannot be written: no space left on device (ENOSPC)`,
            where: {},
            why: 'the output is unchanged, so a cluster does not see this change',
            fix: "free some space, or write to another disk: new App({ outdir: 'other' })",
          },
        ],
        kept: true,
      });
    });

    test('is reported once if the disk is read-only, and the old output is kept', () => {
      expect(onDisk('256k', 1, 'mount', '-o', 'remount,ro', folder.path)).toMatchObject({
        problems: [{ what: `"${folder.path}" cannot be written: read-only file system (EROFS)` }],
        kept: true,
      });
    });
  }
});
