import { type Dirent, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The files that match a pattern, sorted: `*` and `?` within a name, `**` for any folders, `[a-z]`, `{a,b}`. Names that
 * begin with a dot only match a pattern that begins with one, and folders behind symbolic links only match by name.
 *
 * @param folder where a relative pattern starts; the working directory if empty
 */
export function expandGlob(pattern: string, folder = ''): string[] {
  const found = expandBraces(pattern).flatMap((one) => {
    const [first = '', ...rest] = one.split(sep === '\\' ? /[\\/]+/ : /\/+/);
    return first === '' || first.endsWith(':') ? expand(`${first}${sep}`, rest) : expand(folder, [first, ...rest]);
  });
  return [...new Set(found)].sort();
}

/** Whether a path is a pattern. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * Compiles patterns with the rules of `.gitignore`: one without a slash matches a name anywhere, one with a slash
 * starts at the root of the paths. A pattern that matches a folder includes everything in it.
 *
 * @returns a predicate of a relative path, its parts joined by `/`
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

/** A pattern for each name of a path; `undefined` matches any folders. */
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

/** Expands `{a,b}.yaml` to `a.yaml` and `b.yaml`. Braces without a comma are literal. */
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

/** Empty for a folder that cannot be read; the caller reports that no file matches. */
function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A segment of a pattern as a regular expression. A reversed range makes it match nothing. */
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
