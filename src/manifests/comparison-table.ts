import type { ComparedField } from './compare';
import { toJson } from './json';
import type { Value } from './manifest';

/** Longer values are cut to keep the table readable; the data has them in full. */
const WIDEST = 40;
const NOTHING = '-';

/**
 * A comparison as a text table: one row per field, one column per environment, `-` where an environment has no value.
 *
 * @param environments the names of the environments, in the order of their columns; by default those with a value
 */
export function formatComparison(
  rows: readonly ComparedField[],
  environments: readonly string[] = namesIn(rows),
): string {
  const table = comparisonRows(rows, environments);
  const widths = environments
    .concat('', '')
    .map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The texts of the cells, row by row. The first row is the header. */
export function comparisonRows(rows: readonly ComparedField[], environments: readonly string[]): readonly string[][] {
  const body = rows.map(({ path, kind, field, values }) => [
    `${kind} ${path}`,
    field === '' ? '(the object)' : field,
    ...environments.map((name) => cell(values[name], field)),
  ]);
  return [['object', 'field', ...environments], ...body];
}

function namesIn(rows: readonly ComparedField[]): readonly string[] {
  return [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
}

function cell(value: Value | undefined, field: string): string {
  if (value === undefined) {
    return NOTHING;
  }
  if (field === '') {
    return 'there';
  }
  const text = typeof value === 'string' && value !== '' ? value.replace(/\s+/g, ' ') : toJson(value);
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}
