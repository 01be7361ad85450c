import type { CompareOptions } from './changes/compare';
import type { Comparison } from './changes/model/change';
import type { Rendering } from './manifests/manifest';

/**
 * Compares two renderings, and describes the consequences for a cluster that runs the first one.
 *
 * Fields are compared as the API compares them. Nothing is written, and neither rendering is changed.
 *
 * @param before the rendering that the cluster runs, such as `app.render()` of the last release
 * @param after the rendering to apply
 * @returns the objects that differ, worst consequences first; they contain no values of Secrets
 */
export function compare(before: Rendering, after: Rendering, options?: CompareOptions): Comparison {
  // Loaded on first use, because few programs need it.
  const { compare: run }: typeof import('./late-comparison') = require('./late-comparison');
  return run(before, after, options);
}
