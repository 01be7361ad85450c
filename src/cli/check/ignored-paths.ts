import { relative, sep } from 'node:path';
import { globMatcher } from '../../reading/glob';

/** Finds out which paths are skipped by patterns, which start in the working directory. */
export function ignoredPaths(patterns: readonly string[], folder: string): (path: string) => boolean {
  const matchers = patterns.map(globMatcher);
  return (path) => {
    const below = relative(folder, path).split(sep).join('/');
    return matchers.some((matches) => matches(below));
  };
}
