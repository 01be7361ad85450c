import type { ChangeSummary } from '../../changes/model/change';
import { cell } from './markdown-text';
import type { DiffResult, EnvironmentResult } from './result';
import { type Count, consequenceCounts, hasChanges, inWords, NO_KNOWN_CHANGE, objectCounts, totalOf } from './totals';

/** The most important facts, on one line. */
export function headline({ environments, problems }: DiffResult): string {
  const total = totalOf(environments.map(({ summary }) => summary));
  const none = problems.length > 0 ? NO_KNOWN_CHANGE : 'nothing changes';
  const known = environments.length === 0 ? '' : hasChanges(total) ? inWords(total) : none;
  return [
    total.isRoutine ? 'routine, only images change' : '',
    known,
    problems.length > 0 ? 'not everything is compared' : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** A table of counts for each environment; empty if nothing differs. */
export function summaryTable(environments: readonly EnvironmentResult[]): string {
  const total = totalOf(environments.map(({ summary }) => summary));
  const columns = allCounts(total).map(({ what }) => what);
  if (columns.length === 0) {
    return '';
  }
  const _isAlone = environments.every(({ environment }) => environment === '');
  const isAlone = environments.every(({ environment }) => environment === '');
  const rows = environments.map(({ environment, only, summary }) => {
    const counts = new Map(allCounts(summary).map(({ what, count }) => [what, String(count)]));
    const note = only === undefined ? '' : only === 'after' ? ' new' : ' gone';
    return [...(isAlone ? [] : [`${cell(environment)}${note}`]), ...columns.map((what) => counts.get(what) ?? '')];
  });
  const head = [...(isAlone ? [] : ['environment']), ...columns];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A replaced object is also one of the consequences. */
function allCounts(summary: ChangeSummary): readonly Count[] {
  const consequences = consequenceCounts(summary).filter(({ what }) => what !== 'replaced');
  return [...consequences, ...objectCounts(summary)];
}
