import { createRequire } from 'node:module';
import { dirname } from 'node:path';

type Matcher = (specifier: string) => string[];

const matchers = new Map<string, Matcher | null>();

/**
 * The absolute paths to which the `paths` of the nearest `tsconfig.json`, which Node ignores, map an import; some
 * without an ending, the best first.
 *
 * https://www.typescriptlang.org/tsconfig/#paths
 */
export function aliasedPaths(specifier: string, file: string): readonly string[] {
  const folder = dirname(file);
  const known = matchers.get(folder);
  const matcher = known === undefined ? makeMatcher(folder) : known;
  matchers.set(folder, matcher);
  return matcher?.(specifier) ?? [];
}

function makeMatcher(folder: string): Matcher | null {
  // Loaded only if the usual resolution fails, because few programs have aliases.
  const { getTsconfig, createPathsMatcher }: typeof import('get-tsconfig') = createRequire(__filename)('get-tsconfig');
  const config = getTsconfig(folder);
  return config === null ? null : createPathsMatcher(config);
}
