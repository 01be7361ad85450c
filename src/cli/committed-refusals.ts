import { converted } from '../changes/model/converted';
import { changeFaults } from '../changes/refused/index';
import { mergeProblems } from '../environments/plan';
import { isKubernetesVersion } from '../kubernetes/versions';
import { equal } from '../manifests/equal';
import { describe, identity, type Rendered } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import { committedSide } from './diff/committed-side';
import { type EnvironmentPair, pairEnvironments } from './diff/pair';
import { programSide } from './diff/side';
import type { CapturedSynth } from './session';

/** A warning for each change that a cluster with the committed objects would refuse. */
export function committedRefusals({ delivery: { outdir, renderings, versions } }: CapturedSynth): readonly Problem[] {
  const names = [...renderings.keys()];
  const wanted = names.filter((name) => name !== '');
  const { pairs } = pairEnvironments(committedSide(outdir, 'HEAD', names), programSide(renderings), wanted);
  return mergeProblems(
    pairs.flatMap((pair) => refusalsIn(pair, versions?.get(pair.environment))),
    renderings.size,
  );
}

function refusalsIn({ environment, before, after }: EnvironmentPair, version = ''): Problem[] {
  const target = isKubernetesVersion(version) ? { version } : undefined;
  const earlier = new Map(before.map(({ manifest }) => [identity(manifest), manifest]));
  return after.flatMap((rendered) => {
    const known = earlier.get(identity(rendered.manifest));
    return known === undefined || equal(known, rendered.manifest)
      ? []
      : changeFaults(converted(known, rendered.manifest.apiVersion) ?? known, rendered.manifest, target).map(
          (finding) => warningOf(finding, rendered, environment),
        );
  });
}

type Finding = ReturnType<typeof changeFaults>[number];

function warningOf({ law, at, what, why, fix }: Finding, rendered: Rendered, environment: string): Problem {
  const { manifest, path, origin } = rendered;
  const environments = environment === '' ? {} : { environments: [environment] };
  const where = { ...(origin && { origin }), path, object: describe(manifest), field: at, ...environments };
  return { severity: 'warning', rule: law, what: `${what}, and HEAD has the old value`, where, why, fix };
}
