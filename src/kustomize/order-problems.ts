import { describe, type Rendering } from '../manifests/manifest';
import { precedenceOf, type Violation } from '../manifests/precedence';
import type { Problem } from '../problems/problem';
import { arrangeCharts } from './arrange';
import { groupByChart } from './layout';

/** The problem that the charts of a rendering cannot be printed in the order that it asks for, if that is so. */
export function orderProblems(rendering: Rendering): readonly Problem[] {
  const precedence = precedenceOf(rendering);
  const arranged = precedence && arrangeCharts(groupByChart(rendering), (chart) => chart, precedence);
  return arranged?.violation === undefined ? [] : [orderProblem(arranged.violation)];
}

/** The problem that no kustomization can put one object behind another that has to come first. */
export function orderProblem({ first, second }: Violation): Problem {
  const [one, other] = [describe(first.manifest), describe(second.manifest)];
  return {
    what: `Kustomize cannot print ${other} after ${one}, which has to come first`,
    where: { path: second.path, object: other, ...(second.origin && { origin: second.origin }) },
    why: `kubectl applies objects as Kustomize prints them: kind after kind, or chart after chart. Neither keeps all that addDependency() asks for, and ${other} would be applied too early`,
    fix: `move ${second.path}, and what depends on it, into a chart of its own: new Chart(app, '${second.path.replace(/\//g, '-')}')`,
  };
}
