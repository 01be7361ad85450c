import { createRequire } from 'node:module';

/** The files that are being loaded, starting with the program. Each is imported by the one before it. */
const loading: string[] = [];
const cycles = new WeakMap<object, ImportCycles>();

/** A file that failed while it was loaded, and the cycles of files that were not loaded completely. */
export interface ImportCycles {
  /** The file that failed. */
  readonly file: string;
  /** Files that each import the next. The first one, which was not loaded completely, is repeated at the end. */
  readonly paths: readonly (readonly string[])[];
}

/** Loads a file. If that fails, its import cycles are stored with the error. */
export function whileLoading<Result>(file: string, load: () => Result): Result {
  loading.push(file);
  try {
    return load();
  } catch (error) {
    if (typeof error === 'object' && error !== null && !cycles.has(error)) {
      cycles.set(error, { file, paths: pathsBack(file) });
    }
    throw error;
  } finally {
    loading.pop();
  }
}

/** The import cycles in which a file failed with an error; undefined if there are none. */
export function cyclesOf(error: object): ImportCycles | undefined {
  return cycles.get(error);
}

function pathsBack(file: string): string[][] {
  const found: string[][] = [];
  const seen = new Set<string>();
  const { cache } = createRequire(__filename);
  const visit = (from: string, path: readonly string[]): void => {
    for (const { filename: to } of cache[from]?.children ?? []) {
      const place = loading.indexOf(to);
      if (place >= 0) {
        found.push([...loading.slice(place), ...path, to]);
      } else if (!seen.has(to)) {
        seen.add(to);
        visit(to, [...path, to]);
      }
    }
  };
  visit(file, []);
  return found;
}
