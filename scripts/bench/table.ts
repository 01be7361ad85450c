import { cpus } from 'node:os';

/** How much longer one thing takes than another. */
export function times(a: number, b: number): string {
  return `${(a / b).toFixed(2)} times`;
}

/** Prints rows as a table; the first row names the columns, and columns of numbers are right-aligned. */
export function printTable(table: readonly (readonly string[])[]): void {
  const columns = (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? ''));
  const widths = columns.map((cells) => Math.max(...cells.map(({ length }) => length)));
  const areNumbers = columns.map(([, ...cells]) => cells.every((cell) => /^[\d.,]*$/.test(cell)));
  for (const row of table) {
    const cells = row.map((cell, column) =>
      areNumbers[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    console.log(cells.join('   ').trimEnd());
  }
  console.log();
}

/** The machine of the measurements. */
export function machine(): string {
  const [cpu, ...others] = cpus();
  return `Node ${process.version}, ${others.length + 1} x ${cpu?.model.trim()}`;
}
