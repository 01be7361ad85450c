import { groupBy } from '../../manifests/group-by';
import { countProblems, formatProblems } from '../../problems/format';
import { UNSEEN } from '../../reading/files/unseen';
import type { CheckResult } from './result';

const MOST_NAMES = 3;

/** The result of a check as text: a block per problem, what was not checked, and a line of counts. */
export function textReport(result: CheckResult): string {
  const { problems } = result;
  const blocks = problems.length === 0 ? '' : `${formatProblems(problems, 'kustruct check --format json')}\n\n`;
  const hints = result.hints.map((hint) => `hint  ${hint}\n`).join('');
  return `${blocks}${unseenLines(result)}${goneLines(result)}${summaryLine(result)}\n${hints}`;
}

/** How much was not checked, with a line per reason. */
export function unseenLines({ unseen }: CheckResult): string {
  const groups = [...groupBy(unseen, ({ reason }) => reason)].map(([reason, members]) => {
    const names = [...new Set(members.map(({ what }) => what))];
    const more = names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '';
    return `  ${members.length}  ${UNSEEN[reason]}: ${names.slice(0, MOST_NAMES).join(', ')}${more}\n`;
  });
  return groups.length === 0 ? '' : `not checked\n${groups.join('')}\n`;
}

/** One line with counts. */
export function summaryLine({ objects, files, problems, baseline, silenced, milliseconds }: CheckResult): string {
  const parts = [
    countProblems(problems) || 'no problems',
    silenced === 0 ? '' : `${silenced} silenced by comments`,
    baseline === undefined ? '' : `${baseline.known} known from ${baseline.file}`,
  ];
  const found = parts.filter((part) => part !== '').join(', ');
  return `${plural(objects, 'object')} in ${plural(files, 'file')}: ${found} (${(milliseconds / 1000).toFixed(2)} s)`;
}

/** Problems in a baseline that no longer occur. */
export function goneLines({ baseline }: CheckResult): string {
  if (baseline === undefined || baseline.gone.length === 0) {
    return '';
  }
  const { file, gone } = baseline;
  const shown = gone.slice(0, MOST_NAMES).map(({ object, field, what }) => {
    return `  ${[object, field, what].filter(Boolean).join('   ')}\n`;
  });
  const more = gone.length > MOST_NAMES ? `  and ${gone.length - MOST_NAMES} more\n` : '';
  return `in ${file}, but no longer here; --write-baseline removes them\n${shown.join('')}${more}\n`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
