import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { readChart } from '../../reading/helm/chart-objects';
import { type Gathered, gathered } from './gathered';

/**
 * The objects of a Helm chart.
 *
 * @param isNamed whether the chart itself is on the command line, so that it is a problem if it cannot be rendered
 */
export function gatherChart(folder: string, isNamed: boolean): Gathered {
  const { objects, problems, unseen, comments = [], isUnseen } = readChart(folder);
  const chart = shownPath(folder) || '.';
  return isUnseen
    ? gathered({ unseen: [{ reason: 'chart', what: chart }], problems: isNamed ? [notRendered(chart)] : [] })
    : gathered({ groups: [{ sets: [objects] }], files: 1, problems, unseen, comments });
}

function notRendered(chart: string): Problem {
  return {
    rule: 'helm',
    what: `the chart "${chart}" is not rendered: it is a library, or there is no helm on the PATH`,
    where: {},
    why: 'nothing was checked',
    fix: 'install Helm (https://helm.sh/docs/intro/install/), or name a chart that uses the library',
  };
}
