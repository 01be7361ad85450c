import { type GroupedChanges, grouped } from './grouped';
import { changesSection, DETAILS, type Detail } from './markdown-changes';
import { headline, summaryTable } from './markdown-summary';
import { code, marker, sentence } from './markdown-text';
import type { DiffResult } from './result';

/**
 * The differences as a comment for a pull request: a headline and a table, then consequences, and objects folded below.
 *
 * @param most the maximum number of characters. Details are left out step by step, and counted, but never the headline,
 * the table, or the fact that something is not compared. By default, nothing is left out.
 */
export function markdownReport(result: DiffResult, most = Number.POSITIVE_INFINITY): string {
  const { environments } = result;
  const drift = environments.flatMap(({ environment, drift: found }) =>
    found === undefined ? [] : [{ environment, changes: found.changes }],
  );
  const changes: Changes = { ours: grouped(environments), drift: grouped(drift) };
  const texts = DETAILS.map((detail) => () => textAt(detail, result, changes));
  const fitting = texts.find((text) => text().length <= most) ?? texts.at(-1);
  return fitting?.() ?? '';
}

interface Changes {
  readonly ours: GroupedChanges;
  readonly drift: GroupedChanges;
}

function textAt(detail: Detail, result: DiffResult, { ours, drift }: Changes): string {
  const { before, after, environments, notes, subject } = result;
  const count = environments.length;
  const markers =
    count === 0 ? [marker([subject])] : environments.map(({ environment }) => marker([subject, environment]));
  return [
    markers.join('\n'),
    `### kustruct diff: ${headline(result)}`,
    summaryTable(environments),
    before === '' ? '' : `${code(before)} → ${code(after)}`,
    ...notes.map((note) => `Note: ${sentence(note)}`),
    notCompared(result, detail),
    changesSection(ours, count, detail),
    isEmpty(drift)
      ? ''
      : `#### Drift: the cluster differs, and nothing here changed it\n\n${changesSection(drift, count, detail)}`,
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function isEmpty({ consequences, fields, objects }: GroupedChanges): boolean {
  return consequences.length + fields.length + objects.length === 0;
}

const MOST_PROBLEMS = 20;

function notCompared({ problems }: DiffResult, detail: Detail): string {
  const most = detail === 'all' ? problems.length : MOST_PROBLEMS;
  const shown = problems.slice(0, most).map(({ what, why, fix, where }) => {
    const { file, line } = where.origin?.source ?? where.origin?.placeOf?.(where.field) ?? {};
    const place = file === undefined ? '' : `${code(line === undefined ? file : `${file}:${line}`)}: `;
    return `- ${place}${sentence(what)}<br>why: ${sentence(why)}<br>fix: ${sentence(fix)}`;
  });
  const more = problems.length > most ? [`- and ${problems.length - most} more problems`] : [];
  return problems.length === 0 ? '' : ['**Not everything is compared:**', '', ...shown, ...more].join('\n');
}
