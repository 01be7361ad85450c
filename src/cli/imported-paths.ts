import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PathConditionsMap } from 'resolve-pkg-maps';
import { isMap } from '../manifests/field';

/**
 * The absolute paths that a package's `exports` have for `import`, but not for `require`. Imports are compiled to
 * `require`, which does not find a package whose `exports` have only the condition `import`.
 *
 * https://nodejs.org/api/packages.html#conditional-exports
 */
export function importedPaths(specifier: string, file: string): readonly string[] {
  const [, name, subpath = ''] = /^((?:@[^/]+\/)?[^@/][^/]*)(?:\/(.*))?$/.exec(specifier) ?? [];
  const folders = name === undefined ? null : createRequire(file).resolve.paths(name);
  const folder = folders?.map((modules) => join(modules, name ?? '')).find((path) => existsSync(join(path, MANIFEST)));
  if (folder === undefined) {
    return [];
  }
  const { exports }: { exports?: unknown } = readManifest(join(folder, MANIFEST));
  return pathsIn(exports, subpath).map((path) => join(folder, path));
}

const MANIFEST = 'package.json';
const CONDITIONS = ['node', 'import'];

function readManifest(file: string): object {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isMap(content) ? content : {};
}

function pathsIn(exports: unknown, subpath: string): readonly string[] {
  // Loaded only if the usual resolution fails.
  const { resolveExports }: typeof import('resolve-pkg-maps') = createRequire(__filename)('resolve-pkg-maps');
  try {
    return isConditions(exports) ? resolveExports(exports, subpath, CONDITIONS) : [];
  } catch {
    return [];
  }
}

/** A value that is not a map is the same file for every importer, which was already tried. */
function isConditions(exports: unknown): exports is PathConditionsMap {
  return isMap(exports);
}
