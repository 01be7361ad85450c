import { closeSync, lstatSync, mkdirSync, openSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Files, foldersOf } from '../../output/files';
import { ifPossible } from '../../output/staging';
import { isSystemError, type SystemError } from '../../output/system-error';
import { reasonOf } from '../../output/write-problems';
import type { Problem } from '../../problems/problem';
import { ProblemError } from '../../problems/problem-error';

/**
 * Creates files in a folder, which it creates if needed. Writes all of them or none.
 *
 * @throws ProblemError if one of them exists, or if they cannot be written
 */
export function createFiles(folder: string, files: Files): void {
  try {
    refuseObstacles(folder, files);
    writeAll(folder, files);
  } catch (error) {
    throw isSystemError(error) ? new ProblemError([unwritable(error.path ?? folder, error)]) : error;
  }
}

function refuseObstacles(folder: string, files: Files): void {
  if (exists(folder) && !isFolder(folder)) {
    throw new ProblemError([notAFolder(folder)]);
  }
  const obstacles = new Set([...files.keys()].flatMap((path) => obstacleOf(folder, path) ?? []));
  if (obstacles.size > 0) {
    throw new ProblemError([obstacleProblem(folder, [...obstacles])]);
  }
}

/** The existing entry that prevents a file from being created: at its path, or at that of a folder above it. */
function obstacleOf(folder: string, path: string): string | undefined {
  const blocked = foldersOf(path).find((above) => exists(join(folder, above)) && !isFolder(join(folder, above)));
  return blocked ?? (exists(join(folder, path)) ? path : undefined);
}

/** A broken link is an obstacle, too. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function writeAll(folder: string, files: Files): void {
  const undo: (() => void)[] = [];
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      makeFolder(dirname(file), undo);
      const descriptor = openSync(file, 'wx');
      undo.push(() => unlinkSync(file));
      try {
        writeFileSync(descriptor, text);
      } finally {
        closeSync(descriptor);
      }
    }
  } catch (error) {
    undo.reverse().forEach(ifPossible);
    throw error;
  }
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  if (!exists(folder)) {
    makeFolder(dirname(folder), undo);
    mkdirSync(folder);
    undo.push(() => rmdirSync(folder));
  }
}

const WHY = 'init overwrites nothing and writes a whole project or nothing; nothing was written';

function notAFolder(folder: string): Problem {
  return {
    what: `"${folder}" is a file, and a project needs a folder`,
    where: {},
    why: WHY,
    fix: `name another folder: kustruct init ${join(dirname(folder), 'kubernetes')}`,
  };
}

function obstacleProblem(folder: string, paths: readonly string[]): Problem {
  const names = paths.map((path) => `"${join(folder, path)}"`).join(', ');
  return {
    what: `${names}: in the way of the new project`,
    where: {},
    why: WHY,
    fix: `move ${paths.length > 1 ? 'them' : 'it'} away, or name another folder: kustruct init ${join(folder, 'kubernetes')}`,
  };
}

function unwritable(path: string, error: SystemError): Problem {
  return {
    what: `"${path}" cannot be written: ${reasonOf(error)} (${error.code})`,
    where: {},
    why: 'an incomplete project would not run; the files written so far were removed',
    fix: 'fix that, or name another folder: kustruct init /tmp/kubernetes',
  };
}
