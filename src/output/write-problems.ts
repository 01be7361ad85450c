import { basename, dirname, join } from 'node:path';
import type { Problem } from '../problems/problem';
import { isSystemError, type SystemError } from './system-error';
import { isTemporary } from './temporary-name';
import { INDEX } from './written-index';

const SHOWN = 5;
const SPACE = 'free some space, or write to another disk';
const ACCESS = 'make it writable, or write elsewhere';
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: SPACE,
  EDQUOT: SPACE,
  EFBIG: 'raise the limit for the size of a file (ulimit -f unlimited), or write elsewhere',
  EACCES: ACCESS,
  EPERM: ACCESS,
  EROFS: ACCESS,
};

/** The output folder is not a folder. */
export function notAFolder(outdir: string): Problem {
  return {
    what: `"${outdir}" is a file, and the output needs a folder`,
    where: {},
    why: 'nothing was written, so a cluster does not see this change',
    fix: "remove the file, or write elsewhere: new App({ outdir: 'other' })",
  };
}

/** A file that kustruct did not write is at the path of an output file. */
export function notOurs(outdir: string, paths: readonly string[]): Problem {
  const names = paths.map((path) => `"${join(outdir, path)}"`);
  const [first = outdir] = names;
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return {
    what: `${names.slice(0, SHOWN).join(', ')}${more}: not written by kustruct, and in the way of the output`,
    where: {},
    why: `only files listed in ${INDEX} are ever replaced, so that your own files are safe; nothing was written`,
    fix: names.length > 1 ? `move them away: mv "${outdir}" "${outdir}.old"` : `move it away: mv ${first} /tmp`,
  };
}

/** The index is damaged, or was written by a newer kustruct. */
export function unreadableIndex(outdir: string): Problem {
  return {
    what: `"${join(outdir, INDEX)}" is not an index that this version of kustruct can read`,
    where: {},
    why: 'without it stale files cannot be found, and a cluster would keep objects that are no longer in the program',
    fix: `restore it from version control, or remove the output and write it again: rm -r "${outdir}"`,
  };
}

/**
 * The operating system refused to read or write; undefined for other errors. `mixed` is whether some files had already
 * been replaced.
 */
export function refused(outdir: string, error: unknown, mixed: boolean): Problem | undefined {
  if (!isSystemError(error)) {
    return undefined;
  }
  const remedy = REMEDIES[error.code] ?? 'fix that, or write elsewhere';
  return {
    what: `"${placeOf(outdir, error)}" cannot be written: ${reasonOf(error)} (${error.code})`,
    where: {},
    why: mixed
      ? 'some files are new and some are old, so a cluster would get a mix of two runs'
      : 'the output is unchanged, so a cluster does not see this change',
    fix: `${remedy}: new App({ outdir: 'other' })${mixed ? '; then run again, which writes the rest' : ''}`,
  };
}

/** The file or folder of an error: for a temporary file, its folder. */
function placeOf(outdir: string, { path, dest }: SystemError): string {
  const named = dest ?? path ?? outdir;
  return isTemporary(basename(named)) ? dirname(named) : named;
}

/** The text of Node's `ENOSPC: no space left on device, write` between the code and the call. */
export function reasonOf(error: SystemError): string {
  return /^\w+: ([^,]+)/.exec(error.message)?.[1] ?? error.message;
}
