import type { IConstruct } from 'constructs';
import { judge } from './checks/judging/judge';
import { tellOfProps } from './checks/tell';
import { unsaid } from './checks/unsaid';
import { announce } from './delivery';
import { findUnbuildable } from './kustomize/unbuildable';
import type { Rendering } from './manifests/manifest';
import type { Problem } from './problems/problem';
import { ProblemError } from './problems/problem-error';
import { render } from './synthesis/render';
import { targetIn } from './target';

/** What a tree rendered to, and what is not wrong enough to stop a run. */
export interface CheckedRendering {
  readonly rendering: Rendering;
  readonly warnings: readonly Problem[];
  /** Whether only another rendering shows what changed in the tree since. */
  readonly isCalculated: boolean;
}

/**
 * Renders a tree and holds it against every rule.
 *
 * @param isForKustomize whether Kustomize is to build the objects, which the layouts of cdk8s do not ask of it
 * @throws ProblemError with everything that is wrong, when anything is
 */
export function renderChecked(root: IConstruct, isForKustomize = true): CheckedRendering {
  const { rendering, problems, isCalculated, shorthandsAt } = render(root, (done, of) =>
    announce('rendering objects', done, of),
  );
  const judged = unsaid(judge(rendering, { target: targetIn(root) }), problems);
  const told = [...problems, ...tellOfProps(judged, problems, shorthandsAt)];
  const unbuildable = isForKustomize ? findUnbuildable(rendering) : [];
  const refused = new Set(told.filter(isError).map(({ where }) => where.path));
  const all = [...told, ...unbuildable.filter(({ where }) => !refused.has(where.path))];
  if (all.some(isError)) {
    throw new ProblemError(all);
  }
  return { rendering, warnings: all, isCalculated };
}

function isError({ severity }: Problem): boolean {
  return severity !== 'warning';
}
