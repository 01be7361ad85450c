import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Origin } from '../problems/problem';
import { expandGlob, isGlob } from './glob';

/** Why a file cannot be read, and how to fix it. */
export interface FileFault {
  /** A fact about the file, with its name quoted. */
  readonly what: string;
  readonly fix: string;
  /** Whether it is a required program that is missing. */
  readonly isMissing?: boolean;
}

/** The files that paths match, or why they match none. */
export interface FoundFiles {
  /** Each file once, in the order of the paths; those of a folder or a pattern are sorted. */
  readonly files: readonly string[];
  readonly faults: readonly FileFault[];
}

/**
 * The files that paths match: files, folders (every .yaml, .yml and .json below them) and patterns.
 *
 * @param origin the line of the program that names the paths
 */
export function findFiles(paths: readonly string[], origin: Origin | undefined): FoundFiles {
  const found = paths.map((path) => findOne(path, origin));
  const files = found.flatMap((one) => ('what' in one ? [] : one));
  return {
    files: [...new Map(files.map((file) => [resolve(file), file])).values()],
    faults: found.flatMap((one) => ('what' in one ? one : [])),
  };
}

/**
 * Explains why a path cannot be read, with the error code of the system.
 *
 * @param noun what the path should be
 */
export function fileFault(path: string, code: string, origin: Origin | undefined, noun = 'file'): FileFault {
  const quoted = JSON.stringify(path);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    const isForbidden = code === 'EACCES' || code === 'EPERM';
    const fix = isForbidden ? `let the user who runs this read ${quoted}` : 'name a file that can be read';
    return { what: `${quoted} cannot be read: ${code}`, fix };
  }
  return { what: `there is no ${noun} ${quoted}${startOf(path)}`, fix: nextToProgram(path, origin) ?? namePath(path) };
}

/** The system's error code. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

function findOne(path: string, origin: Origin | undefined): readonly string[] | FileFault {
  try {
    return statSync(path).isDirectory() ? inFolder(path) : [path];
  } catch (error) {
    return isGlob(path) ? matching(path) : fileFault(path, codeOf(error), origin);
  }
}

function inFolder(path: string): readonly string[] | FileFault {
  const files = expandGlob('**/*.{yaml,yml,json}', path);
  return files.length > 0
    ? files
    : {
        what: `there is no .yaml, .yml or .json file in the folder ${JSON.stringify(path)}`,
        fix: `name the folder that they are in, or the files: '${join(path, '*')}'`,
      };
}

function matching(path: string): readonly string[] | FileFault {
  const files = expandGlob(path);
  return files.length > 0
    ? files
    : {
        what: `no file matches ${JSON.stringify(path)}${startOf(path)}`,
        fix: "name existing files, such as 'manifests/*.yaml', or '**/*.yaml' to include subfolders",
      };
}

/** The fix for a path that exists relative to the folder of the program; undefined if it does not. */
function nextToProgram(path: string, origin: Origin | undefined): string | undefined {
  const program = origin?.source?.file;
  return program !== undefined && !isAbsolute(path) && existsSync(resolve(dirname(program), path))
    ? `start at the folder of ${basename(program)}: join(__dirname, '${path}')`
    : undefined;
}

/** The folder that a relative path starts from, to append to a message. */
function startOf(path: string): string {
  return isAbsolute(path) ? '' : ` in the working directory ${process.cwd()}`;
}

function namePath(path: string): string {
  return `make it, or use the existing one: '…/${basename(path)}'`;
}
