import { describe, type Rendering } from '../manifests/manifest';
import { asksForOrder, type Violation } from '../manifests/precedence';
import type { Problem } from '../problems/problem';
import { arrangeRendering } from './arrange';
import { nameFolders } from './file-names';
import { groupByChart } from './layout';

/** The problem of charts that Kustomize cannot print in the order of the rendering. */
export function orderProblems(rendering: Rendering): readonly Problem[] {
  if (!asksForOrder(rendering)) {
    return [];
  }
  const charts = groupByChart(rendering);
  const folders = nameFolders(charts.keys());
  const { violation } = arrangeRendering(rendering, charts, (chart) => folders.get(chart) ?? chart);
  return violation === undefined ? [] : [orderProblem(violation)];
}

/** The problem of an object that no kustomization can put after the one that must come first. */
export function orderProblem(violation: Violation): Problem {
  const { first, second } = violation;
  const [one, other] = [describe(first.manifest), describe(second.manifest)];
  return {
    what: `Kustomize cannot print ${other} after ${one}, which must come first`,
    why: `kubectl applies objects as Kustomize prints them: kind after kind, or chart after chart. Neither satisfies every addDependency(), and ${other} would be applied too early`,
    ...whereAndFix(violation),
  };
}

/** The problem of an object that no order of files or folders of charts can put after the one that must come first. */
export function chartOrderProblem(violation: Violation): Problem {
  const { first, second } = violation;
  const [one, other] = [describe(first.manifest), describe(second.manifest)];
  return {
    what: `no order of charts puts ${other} after ${one}, which must come first`,
    why: `charts are written and applied one after the other, and these depend on each other: ${other} would be applied too early`,
    ...whereAndFix(violation),
  };
}

function whereAndFix({ second: { manifest, path, origin } }: Violation): Pick<Problem, 'where' | 'fix'> {
  const construct = path.replace(/\/(?:Resource|Default)$/, '');
  return {
    where: { path, object: describe(manifest), ...(origin && { origin }) },
    fix: `move ${construct}, and what depends on it, into a separate chart: new Chart(app, '${construct.replace(/\//g, '-')}')`,
  };
}
