import { isReplacedLater } from '../laws/placeholder';
import { describe, type Rendering } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import { isIgnored } from './ignore';
import { manifestFindings } from './manifest-findings';

/** Everything that the API server has against the objects of a rendering one by one. */
export function checkLaws(rendering: Rendering): Problem[] {
  const problems: Problem[] = [];
  for (const { manifest, path, origin } of rendering) {
    for (const { law, at, what, why, fix } of manifestFindings(manifest)) {
      if (!isIgnored(law, manifest) && !isReplacedLater(manifest, at)) {
        const where = { origin, path, object: describe(manifest), field: at };
        problems.push({ severity: 'error', rule: law, what, where, why, fix });
      }
    }
  }
  return problems;
}
