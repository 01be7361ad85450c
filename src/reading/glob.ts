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
function toPattern(segment: string): RegExp {
  const hidden = segment.startsWith('.') ? '' : '(?!\\.)';
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
