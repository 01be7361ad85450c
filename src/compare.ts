import type { CompareOptions } from './changes/compare';
import type { Comparison } from './changes/model/change';
import type { Rendering } from './manifests/manifest';

/**
 * Compares two renderings, and says what the difference does to a cluster that runs the first one.
 *
 * Fields are compared as the API compares them. Nothing is written, and neither rendering is changed.
 *
 * @param before what the cluster runs, such as `app.render()` of the last release
 * @param after what is to be applied
 * @returns the objects that differ, those with the worst consequences first; values of Secrets are in none of them
 */
export function compare(before: Rendering, after: Rendering, options?: CompareOptions): Comparison {
  // Nearly no program asks, so that none loads it before it does.
  const { compare: run }: typeof import('./late-comparison') = require('./late-comparison');
  return run(before, after, options);
}
