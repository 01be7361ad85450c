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
 * All reasons for which the API server refuses the objects of a rendering, each checked on its own.
 *
 * @param target the target cluster; by default one of the newest known version
 * @param defined the custom kinds that are added to the cluster; by default those of the rendering
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

/** A CustomResourceDefinition of the rendering takes precedence over the one in the cluster. */
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
