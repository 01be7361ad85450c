import type { Target } from '../kubernetes/target';
import type { LawFinding } from '../laws/place';
import { isReplacedLater } from '../laws/placeholder';
import { describe, type Manifest, type Rendering } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import { customFindings } from './custom-findings';
import { type DefinedApi, definedApi } from './defined-api';
import { isIgnored } from './ignore';
import { manifestFindings } from './manifest-findings';

/**
 * Everything that the API server has against the objects of a rendering one by one.
 *
 * @param target the cluster that they are for; without it, one of the newest version that is known
 * @param defined the custom kinds that are brought to the cluster; without it, those of the rendering
 */
export function checkLaws(rendering: Rendering, target?: Target, defined = definedApi(rendering)): Problem[] {
  const problems: Problem[] = [];
  for (const { manifest, path, origin } of rendering) {
    for (const { law, severity = 'error', at, what, why, fix } of findingsOf(manifest, target, defined)) {
      if (!isIgnored(law, manifest) && !isReplacedLater(manifest, at)) {
        const where = { origin, path, object: describe(manifest), field: at };
        problems.push({ severity, rule: law, what, where, why, fix });
      }
    }
  }
  return problems;
}

/** What a definition beside it says of a custom resource is newer than what the cluster says. */
function findingsOf(
  manifest: Manifest,
  target: Target | undefined,
  defined: DefinedApi | undefined,
): readonly LawFinding[] {
  const version = defined?.versionOf(manifest.apiVersion, manifest.kind);
  return defined === undefined || version === undefined
    ? manifestFindings(manifest, target)
    : customFindings(manifest, version, defined, target);
}
