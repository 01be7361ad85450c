import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { captureOrigin } from '../../problems/origin';
import type { Origin } from '../../problems/problem';

/** The content of one key: text, bytes, or where to read it when the app is rendered. */
export type ConfigContent = string | Uint8Array | ConfigContentSource;

/** Contents by key. */
export type ConfigContents = { readonly [key: string]: ConfigContent };

/** Contents without known keys. */
export type NoContents = { readonly [Key in never]: ConfigContent };

/** The known keys of literal contents, and further possible ones; any string if contents are computed or missing. */
export type KnownKey<All extends ConfigContents, Other extends string = never> = [KeyOf<All>] extends [never]
  ? string
  : KeyOf<All> | Other;

type KeyOf<All> = All extends unknown ? KeyOfOne<All> : never;

type KeyOfOne<One> = keyof One extends never
  ? never
  : One extends { readonly [FOLDER]?: true }
    ? string
    : Extract<keyof One, string>;

/** Marks contents whose keys are file names; it is the only part of their type that survives a spread. */
declare const FOLDER: unique symbol;

/** The contents of the files in a folder, by their names. */
export interface FolderContents {
  readonly [name: string]: ConfigContentSource;
  readonly [FOLDER]?: true;
}

/** Where to read content when the app is rendered: `fromFile()`, `fromEnv()`, or your own source. */
export interface ConfigContentSource {
  /** The current content, or why there is none. */
  read(): string | Uint8Array | UnreadableContent;
}

/** Why there is no content. */
export interface UnreadableContent {
  /** A fact about the source, with its name quoted. */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
}

/**
 * The content of a file, read when the app is rendered. UTF-8 is read as a string, anything else as bytes. A missing
 * file is a problem.
 *
 * @param path relative to the working directory, as always in Node; `join(__dirname, 'tls.crt')` is relative to your program
 */
export function fromFile(path: string): ConfigContentSource {
  const origin = captureOrigin(fromFile);
  const file = resolve(path);
  return { read: () => readFile(path, file, origin) };
}

/**
 * The content of each file in a folder, by file name. Subfolders are ignored, as in `kubectl create configmap
 * --from-file`. A folder that is missing or has no files is a problem.
 *
 * @param path relative to the working directory, as always in Node; `join(__dirname, 'config')` is relative to your program
 */
export function fromFolder(path: string): FolderContents {
  const origin = captureOrigin(fromFolder);
  const files = listFiles(path);
  if (typeof files === 'string') {
    return unreadable(path, missing('fromFolder', 'folder', path, files, origin));
  }
  if (files.length === 0) {
    const what = `there are no files in the folder ${JSON.stringify(path)}`;
    return unreadable(path, { what, fix: `use the folder that contains them: fromFolder('${join(path, '…')}')` });
  }
  return Object.fromEntries(files.map((name) => [name, fromFile(join(path, name))]));
}

/**
 * The value of an environment variable when the app is rendered. A variable that is not set is a problem, and so is an
 * empty one: a pipeline passes an undefined secret that way.
 */
export function fromEnv(name: string): ConfigContentSource {
  return {
    read() {
      const value = process.env[name];
      if (value !== undefined && value !== '') {
        return value;
      }
      const state = value === undefined ? 'is not set' : 'is empty';
      return { what: `the environment variable ${name} ${state}`, fix: `set it before the run: export ${name}='…'` };
    },
  };
}

function readFile(path: string, file: string, origin: Origin): string | Uint8Array | UnreadableContent {
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? bytes.toString('utf8') : bytes;
  } catch (error) {
    return missing('fromFile', 'file', path, codeOf(error), origin);
  }
}

/**
 * The names of the files in a folder, in the same order everywhere, or the system's error code if they cannot be
 * listed.
 */
function listFiles(path: string): string[] | string {
  try {
    const names = readdirSync(path).sort();
    return names.filter((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isFile());
  } catch (error) {
    return codeOf(error);
  }
}

function unreadable(path: string, why: UnreadableContent): { readonly [name: string]: ConfigContentSource } {
  return { [basename(path)]: { read: () => why } };
}

function missing(call: string, noun: string, path: string, code: string, origin: Origin): UnreadableContent {
  const quoted = JSON.stringify(path);
  if (code === 'EISDIR') {
    return { what: `${quoted} is a folder, not a file`, fix: `use all files in it: data: fromFolder('${path}')` };
  }
  if (code === 'ENOTDIR') {
    return {
      what: `${quoted} is a file, not a folder`,
      fix: `use it under its key: '${basename(path)}': fromFile('${path}')`,
    };
  }
  if (code !== 'ENOENT') {
    return { what: `the ${noun} ${quoted} cannot be read: ${code}`, fix: `let the user who runs this read ${quoted}` };
  }
  const where = isAbsolute(path) ? '' : ` in the working directory ${process.cwd()}`;
  return {
    what: `there is no ${noun} ${quoted}${where}`,
    fix: nextToProgram(call, path, origin) ?? fixPath(call, path),
  };
}

function nextToProgram(call: string, path: string, { source }: Origin): string | undefined {
  const beside = source === undefined ? undefined : resolve(dirname(source.file), path);
  return beside !== undefined && existsSync(beside)
    ? `start at the folder of ${basename(source?.file ?? '')}: ${call}(join(__dirname, '${path}'))`
    : undefined;
}

function fixPath(call: string, path: string): string {
  return `make it, or use the existing one: ${call}('…/${basename(path)}')`;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
