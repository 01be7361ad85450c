import type { Target } from '../kubernetes/target';
import { isReplacedLater } from '../laws/placeholder';
import { isFields, isList } from '../manifests/field';
import { describe, type Manifest, type Rendering } from '../manifests/manifest';
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
  const defined = target?.api === undefined ? NONE : definedKinds(rendering);
  for (const { manifest, path, origin } of rendering) {
    for (const { law, severity = 'error', at, what, why, fix } of manifestFindings(manifest, target)) {
      const isDefined = law === 'unknown-kind' && defined.has(`${manifest.apiVersion} ${manifest.kind}`);
      if (!isDefined && !isIgnored(law, manifest) && !isReplacedLater(manifest, at)) {
        const where = { origin, path, object: describe(manifest), field: at };
        problems.push({ severity, rule: law, what, where, why, fix });
      }
    }
  }
  return problems;
}

const NONE: ReadonlySet<string> = new Set();

/** The kinds that the rendering itself brings to the cluster. */
function definedKinds(rendering: Rendering): ReadonlySet<string> {
  return new Set(rendering.flatMap(({ manifest }) => kindsDefinedBy(manifest)));
}

function kindsDefinedBy({ kind, spec }: Manifest): readonly string[] {
  if (kind !== 'CustomResourceDefinition' || !isFields(spec) || !isFields(spec.names) || !isList(spec.versions)) {
    return [];
  }
  const { group, names } = spec;
  return spec.versions.flatMap((version) =>
    isFields(version) && version.served !== false ? [`${group}/${version.name} ${names.kind}`] : [],
  );
}
