import type { IConstruct } from 'constructs';
import type { Target } from './kubernetes/target';
import { isKubernetesVersion, KUBERNETES_VERSIONS, type KubernetesVersion } from './kubernetes/versions';
import { quote } from './manifests/literal';
import { likelyMeant } from './manifests/nearest';
import type { Origin, Problem } from './problems/problem';
import { ProblemError } from './problems/problem-error';

/** What says which cluster objects are for. */
export interface TargetProps {
  /**
   * The version of Kubernetes that the objects are for. What it does not have yet, has no more, or has only where somebody
   * turns it on is told, and laws that changed are those of this version.
   * @default the newest version that kustruct knows, of which nothing is told but what no cluster has
   * @see https://kubernetes.io/docs/reference/using-api/deprecation-policy/
   */
  readonly kubernetes?: KubernetesVersion;
}

const TARGET_KEY = 'kustruct.target';

/**
 * The cluster that props ask for; nothing where they name none.
 *
 * @throws ProblemError where there is no such version
 */
export function targetOf({ kubernetes }: { readonly kubernetes?: string }, origin?: Origin): Target | undefined {
  if (kubernetes === undefined) {
    return undefined;
  }
  if (!isKubernetesVersion(kubernetes)) {
    throw new ProblemError([unknownVersion(kubernetes, origin)]);
  }
  return { version: kubernetes };
}

/** Says which cluster everything below a construct, which has no children yet, is for. */
export function setTarget(scope: IConstruct, target: Target): void {
  scope.node.setContext(TARGET_KEY, target);
}

/** The cluster that a tree is for, where somebody named one. */
export function targetIn(root: IConstruct): Target | undefined {
  return root.node.tryGetContext(TARGET_KEY);
}

function unknownVersion(version: unknown, origin: Origin | undefined): Problem {
  const text = String(version);
  const all = KUBERNETES_VERSIONS.join(', ');
  // Numbers and whole versions are near: 1.31 without quotes, v1.31.4.
  const [short] = /1\.\d+/.exec(text) ?? [];
  const meant = KUBERNETES_VERSIONS.find((known) => known === short) ?? likelyMeant(text, KUBERNETES_VERSIONS);
  return {
    what: `kubernetes is ${typeof version === 'string' ? quote(version) : text}, which is not one of ${all}`,
    where: { origin },
    why: 'kustruct has to know the version, to tell what it has and what it refuses',
    fix: `write kubernetes: '${meant ?? KUBERNETES_VERSIONS.at(-1)}'`,
  };
}
