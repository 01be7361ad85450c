import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { integer, sample } from 'fast-check';
import { isSystemError } from '../../src/output/system-error';
import { writeFiles } from '../../src/output/write';
import { formatIndex } from '../../src/output/written-index';
import { compiled } from './compiled';
import { contents, eachWithFolder, isTemporaryPath } from './output-folder';
import { STEPS } from './steps';
import { VERSIONS } from './versions';

const KILLS = 26;
const SLOWEST = 60_000;
const seed = Number(process.env.KUSTRUCT_SEED ?? Math.floor(Math.random() * 2 ** 31));
const folder = eachWithFolder();
const children = new Set<ChildProcess>();
const scripts = mkdtempSync(join(tmpdir(), 'kustruct-scripts-'));
const forever = compiled('write-forever', scripts);
const until = compiled('write-until', scripts);

afterAll(() => rmSync(scripts, { recursive: true, force: true }));

afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) {
      await kill(child);
    }
  }
  children.clear();
});

type Version = ReadonlyMap<string, string>;
type Contents = Record<string, string | null>;

async function startWriting(...rounds: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [forever, folder.path, ...rounds], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  expect(child.exitCode).toBeNull();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

/** The files that do not completely belong to one version. */
function broken(found: Contents, first: Version, second: Version): string[] {
  return Object.entries(found).flatMap(([path, text]) => {
    const whole = text === null || text === first.get(path) || text === second.get(path);
    return whole || isTemporaryPath(path) || path === '.kustruct-index' ? [] : [path];
  });
}

/** The same during other writes: a file may appear and disappear, but is always complete. */
function brokenNow(path: string): boolean {
  try {
    const text = readFileSync(join(folder.path, path), 'utf8');
    return text !== VERSIONS.A.get(path) && text !== VERSIONS.B.get(path);
  } catch (error) {
    if (isSystemError(error)) {
      return false;
    }
    throw error;
  }
}

/** Expects that the output is exactly this version, with no other files. */
function expectOnly(outdir: string, version: Version): void {
  const folders = [...version.keys()].flatMap((path) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, i, parts) => parts.slice(0, i + 1).join('/')),
  );
  const files = Object.fromEntries(folders.map((path) => [path, null]));
  expect(contents(outdir)).toEqual({
    ...files,
    ...Object.fromEntries(version),
    '.kustruct-index': formatIndex(version.keys()),
  });
}

/** The files that the kustomization names but that do not exist. */
function missing(found: Contents): string[] {
  const named = found['base/kustomization.yaml']?.split(' ') ?? [];
  return named.filter((path) => !(path in found));
}

/** Whether a run was killed in the middle: before its index, or with temporary files left. */
function isDisturbed(found: Contents): boolean {
  const finished = [VERSIONS.A, VERSIONS.B].map((files) => formatIndex(files.keys()));
  return Object.keys(found).some(isTemporaryPath) || !finished.includes(found['.kustruct-index'] ?? '');
}

test(
  `keeps every file whole when it is killed at ${KILLS} random moments, and repairs the rest (KUSTRUCT_SEED=${seed})`,
  async () => {
    let disturbed = 0;
    for (const moment of sample(integer({ min: 0, max: 100 }), { seed, numRuns: KILLS })) {
      const child = await startWriting();
      await sleep(moment);
      await kill(child);
      const found = contents(folder.path);
      expect(broken(found, VERSIONS.A, VERSIONS.B)).toEqual([]);
      disturbed += isDisturbed(found) ? 1 : 0;
      const version = moment % 2 === 0 ? VERSIONS.A : VERSIONS.B;
      writeFiles(folder.path, version);
      expectOnly(folder.path, version);
    }
    expect(disturbed).toBeGreaterThan(0);
  },
  SLOWEST,
);

test(
  'is repaired in either direction, whichever call was the last',
  () => {
    for (let calls = 0; ; calls++) {
      const [crashed, copy] = [join(folder.path, `${calls}`), join(folder.path, `${calls}-copy`)];
      const { stdout, signal } = spawnSync(process.execPath, [until, crashed, `${calls}`], {
        encoding: 'utf8',
      });
      if (stdout === 'finished') {
        return expect(calls).toBeGreaterThan(15);
      }
      expect(signal).toBe('SIGKILL');
      expect(broken(contents(crashed), STEPS.before, STEPS.after)).toEqual([]);
      expect(missing(contents(crashed))).toEqual([]);
      cpSync(crashed, copy, { recursive: true });
      writeFiles(crashed, STEPS.after);
      expectOnly(crashed, STEPS.after);
      writeFiles(copy, STEPS.before);
      expectOnly(copy, STEPS.before);
    }
  },
  SLOWEST,
);

test(
  'keeps every file complete when two runs write into one folder, and leaves nothing that blocks the next run',
  async () => {
    const running = await Promise.all([startWriting('6'), startWriting('6')]);
    const ends = running.map((child) => once(child, 'exit'));
    while (running.some(({ exitCode }) => exitCode === null)) {
      expect([...VERSIONS.A.keys(), ...VERSIONS.B.keys()].filter(brokenNow)).toEqual([]);
      await sleep(10);
    }
    expect(await Promise.all(ends)).toEqual([
      [0, null],
      [0, null],
    ]);
    writeFiles(folder.path, VERSIONS.A);
    expect(contents(folder.path)).toMatchObject(Object.fromEntries(VERSIONS.A));
    expect(Object.keys(contents(folder.path)).filter(isTemporaryPath)).toEqual([]);
  },
  SLOWEST,
);
