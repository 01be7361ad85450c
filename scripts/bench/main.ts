// What `npm run bench` prints: time and memory of large apps and of the command line, and of its peers in the same run.
import { benchCommandLine } from './cli';
import { benchIncluded } from './included';
import { bundleJobs, type Cost, measure } from './measure';
import { machine, printTable, times as ratio } from './table';
import { watchEdits } from './watch';

bundleJobs();
const rows: string[][] = [['work', 'objects', 'ms', 'MB', 'ratio']];
const show = (work: string, objects: number, { milliseconds, megabytes }: Cost, ratio = '') =>
  void rows.push([work, String(objects), milliseconds.toFixed(0), megabytes.toFixed(0), ratio]);

const ours = new Map<number, Cost>();
for (const [job, work] of [
  ['unchecked', 'built, rendered, laid out'],
  ['in process', 'built, rendered, checked, laid out'],
  ['again', 'the same a second time in one process'],
] as const) {
  for (const objects of [1_000, 2_500, 5_000, 10_000, 20_000]) {
    const cost = measure(job, objects);
    const half = ours.get(objects / 2);
    ours.set(objects, cost);
    show(work, objects, cost, half && `${times(cost, half)} of ${objects / 2}`);
  }
}
show('a chain of 200 charts', 1_000, measure('chain of charts', 1_000));
show('written, the first time', 10_000, measure('first synth', 10_000, 3));
const twenty = measure('20 environments', 20_000, 3);
const fewer = measure('10 environments', 10_000, 3);
const smaller = measure('20 environments', 10_000, 3);
show('20 environments of 1,000 objects: rendered, derived, proven, laid out', 20_000, twenty);
show('10 environments of 1,000 objects', 10_000, fewer, `20 take ${times(twenty, fewer)}`);
show('20 environments of 500 objects', 10_000, smaller, `1,000 take ${times(twenty, smaller)}`);
const reading = measure('read by kustruct', 10_000);
show('their YAML, read', 10_000, reading);
for (const peer of ['read by js-yaml', 'read by yaml']) {
  const cost = measure(peer, 10_000, 3);
  show(`the same ${peer}`, 10_000, cost, `${times(cost, reading)} of ours`);
}
for (const [job, work, goal] of [
  ['laws', 'laws over raw objects, a second time in one process', 15_000],
  ['read and laws', 'the same with reading their files of 1.1 kB', 8_000],
] as const) {
  const cost = measure(job, 10_000);
  show(work, 10_000, cost, `${rate(10_000, cost)} a second, of ${goal} wanted`);
}
show('two renderings compared, of which 200 objects differ', 5_000, measure('changes', 5_000));
for (const objects of [1_000, 2_500, 5_000]) {
  const cost = measure('cdk8s', objects, objects > 1_000 ? 1 : 3);
  show(
    `cdk8s App.synth of ${objects / 5} charts, checked by kustruct, written`,
    objects,
    cost,
    `${times(cost, ours.get(objects) ?? cost)} of ours`,
  );
}
console.log(`${machine()}\n`);
printTable(rows);
benchIncluded();
benchCommandLine();
void watchEdits(15).then(showWatch);

function times(a: Cost, b: Cost): string {
  return ratio(a.milliseconds, b.milliseconds);
}

function rate(objects: number, { milliseconds }: Cost): string {
  return (objects / (milliseconds / 1000)).toFixed(0);
}

function showWatch(costs: readonly number[]): void {
  const sorted = [...costs].sort((a, b) => a - b);
  const shown = [costs[0], sorted[Math.floor(costs.length / 2)], sorted.at(-1)].map((cost) => `${cost?.toFixed(0)} ms`);
  console.log(
    `synth --watch, examples/shop, from a save to the printed result: the first ${shown[0]}, the middle ${shown[1]}, the slowest ${shown[2]}`,
  );
}
