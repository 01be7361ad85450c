import { type Dirent, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The files that a pattern stands for, sorted: `*` and `?` within a name, `**` for any folders, `[a-z]`, `{a,b}`. Names that
 * begin with a dot are found only by a pattern that does, and folders behind symbolic links only by their names.
 *
 * @param folder where the pattern starts, unless it starts at the root; the working directory if empty
 */
export function expandGlob(pattern: string, folder = ''): string[] {
  const found = expandBraces(pattern).flatMap((one) => {
    const [first = '', ...rest] = one.split(sep === '\\' ? /[\\/]+/ : /\/+/);
    return first === '' || first.endsWith(':') ? expand(`${first}${sep}`, rest) : expand(folder, [first, ...rest]);
  });
  return [...new Set(found)].sort();
}

/** Says whether a path is a pattern. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * Says which paths a pattern is about, as `.gitignore` reads one: without a slash it is a name anywhere, with one it starts
 * where all paths start. A pattern of a folder is about all that is in the folder.
 *
 * @returns a function of a relative path, its parts joined by `/`
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const trimmed = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  const patterns = expandBraces(trimmed).map((one) => {
    const segments = one.split('/').filter((segment) => segment !== '');
    const isAnywhere = !one.includes('/');
    return (isAnywhere ? ['**', ...segments] : segments).map((segment) =>
      segment === '**' ? undefined : toPattern(segment, true),
    );
  });
  return (path) => patterns.some((segments) => isWithin(path.split('/'), segments));
}

/** A pattern for each name of a path; `undefined` stands for any folders. */
type Segments = readonly (RegExp | undefined)[];

/** Whether the first names of a path, or all of them, match a pattern. */
function isWithin(names: readonly string[], [first, ...rest]: Segments): boolean {
  if (first === undefined) {
    const isOver = rest.length === 0 && names.length > 0;
    return isOver || names.some((_, place) => rest.length > 0 && isWithin(names.slice(place), rest));
  }
  const [name, ...below] = names;
  return name !== undefined && first.test(name) && (rest.length === 0 || isWithin(below, rest));
}

/** `{a,b}.yaml` as `a.yaml` and `b.yaml`; braces without a comma are a name like any other. */
function expandBraces(pattern: string): string[] {
  const [group, alternatives] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
  return group === undefined || alternatives === undefined
    ? [pattern]
    : alternatives.split(',').flatMap((part) => expandBraces(pattern.replace(group, () => part)));
}

function expand(folder: string, [segment, ...rest]: readonly string[]): string[] {
  if (segment === undefined) {
    return [];
  }
  if (segment === '**') {
    return [...expand(folder, rest.length > 0 ? rest : ['*']), ...expandBelow(folder, [segment, ...rest])];
  }
  if (segment === '.' || segment === '..') {
    return expand(join(folder, segment), rest);
  }
  const pattern = toPattern(segment);
  const entries = listEntries(folder).filter(({ name }) => pattern.test(name));
  return rest.length === 0
    ? entries.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name))
    : entries.filter((entry) => !entry.isFile()).flatMap(({ name }) => expand(join(folder, name), rest));
}

function expandBelow(folder: string, segments: readonly string[]): string[] {
  const folders = listEntries(folder).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.flatMap(({ name }) => expand(join(folder, name), segments));
}

/** Nothing for a folder that cannot be read: whoever finds no file says so. */
function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A segment of a pattern as a regular expression; one that matches nothing where a range of it goes backwards. */
function toPattern(segment: string, findsHidden = segment.startsWith('.')): RegExp {
  const hidden = findsHidden ? '' : '(?!\\.)';
  const source = segment.replace(/\[(!?)([^\]]+)\]|[\\^$.*+?()[\]{}|]/g, (found, not?: string, characters?: string) => {
    if (characters !== undefined) {
      return `[${not === '!' ? '^' : ''}${characters.replace(/[\\^[]/g, '\\$&')}]`;
    }
    return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
  });
  try {
    return new RegExp(`^${hidden}${source}$`, 'su');
  } catch {
    return /(?!)/;
  }
}
