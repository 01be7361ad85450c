import type { Problem } from '../../problems/problem';
import { pathFrom, placeOfProblem } from './place-of-problem';
import type { CheckResult } from './result';
import { goneLines, summaryLine, unseenLines } from './text-report';

/**
 * The result of a check, as GitHub Actions shows it at the lines of a pull request.
 *
 * @param root the folder of the repository, from which GitHub counts paths
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(result: CheckResult, root: string): string {
  const lines = result.problems.map((problem) => annotation(problem, root));
  return [...lines, `${unseenLines(result)}${goneLines(result)}${summaryLine(result)}`, ''].join('\n');
}

function annotation(problem: Problem, root: string): string {
  const { severity = 'error', rule, what, where, why, fix } = problem;
  const place = placeOfProblem(problem);
  const properties = [
    ['file', place && pathFrom(root, place.file)],
    ['line', place?.line],
    ['col', place?.column],
    ['title', rule],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]));
  const object = [where.object, where.field].filter(Boolean).join('   ');
  const text = [what, object, `why: ${why}`, `fix: ${fix}`].filter((line) => line !== '').join('\n');
  return `::${severity}${properties.length === 0 ? '' : ` ${properties.join(',')}`}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
