import type { Target } from '../kubernetes/target';
import { isReplacedLater } from '../laws/placeholder';
import { describe, type Rendering } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import { isIgnored } from './ignore';
import { manifestFindings } from './manifest-findings';

/**
 * Everything that the API server has against the objects of a rendering one by one.
 *
 * @param target the cluster that they are for; without it, one of the newest version that is known
 */
export function checkLaws(rendering: Rendering, target?: Target): Problem[] {
  const problems: Problem[] = [];
  for (const { manifest, path, origin } of rendering) {
    for (const { law, severity = 'error', at, what, why, fix } of manifestFindings(manifest, target)) {
      if (!isIgnored(law, manifest) && !isReplacedLater(manifest, at)) {
        const where = { origin, path, object: describe(manifest), field: at };
        problems.push({ severity, rule: law, what, where, why, fix });
      }
    }
  }
  return problems;
}
