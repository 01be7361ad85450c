// What `npm run bench` prints: time and memory of large apps, and of cdk8s on the same trees in the same run.
import { cpus } from 'node:os';
import { type Cost, measure } from './measure';

const rows: string[][] = [['work', 'objects', 'ms', 'MB', 'ratio']];
const show = (work: string, objects: number, { milliseconds, megabytes }: Cost, ratio = '') =>
  void rows.push([work, String(objects), milliseconds.toFixed(0), megabytes.toFixed(0), ratio]);

const ours = new Map<number, Cost>();
for (const objects of [1_000, 2_500, 5_000, 10_000, 20_000]) {
  const cost = measure('in process', objects);
  const half = ours.get(objects / 2);
  ours.set(objects, cost);
  show('built, rendered, checked, laid out', objects, cost, half && `${times(cost, half)} of ${objects / 2}`);
}
show('a chain of 200 charts', 1_000, measure('chain of charts', 1_000));
show('the same and written, the first time', 10_000, measure('first synth', 10_000, 3));
const twenty = measure('20 environments', 20_000, 3);
const fewer = measure('10 environments', 10_000, 3);
const smaller = measure('20 environments', 10_000, 3);
show('20 environments of 1,000 objects: rendered, derived, proven, laid out', 20_000, twenty);
show('10 environments of 1,000 objects', 10_000, fewer, `20 take ${times(twenty, fewer)}`);
show('20 environments of 500 objects', 10_000, smaller, `1,000 take ${times(twenty, smaller)}`);
for (const objects of [1_000, 2_500, 5_000]) {
  const cost = measure('cdk8s', objects, objects > 1_000 ? 1 : 3);
  show('cdk8s App.synth, written', objects, cost, `${times(cost, ours.get(objects) ?? cost)} of ours`);
}
print(rows);

function times(a: Cost, b: Cost): string {
  return `${(a.milliseconds / b.milliseconds).toFixed(2)} times`;
}

function print(table: readonly (readonly string[])[]): void {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const { length, 0: cpu } = cpus();
  console.log(`Node ${process.version}, ${length} x ${cpu?.model.trim()}\n`);
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('   ').trimEnd());
  }
}
