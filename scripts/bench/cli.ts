// The command line next to its peers, each as people run it: a process from start to end.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { helmPath, readDocuments } from '../../test/kubectl';
import { printTable, times } from './table';
import { PER_CHART } from './tree';

const ROOT = join(__dirname, '../..');
const PROGRAMS = join(__dirname, 'programs');
const MAIN = join(ROOT, 'lib/cli.js');
const CDK8S = join(ROOT, 'node_modules/.bin/cdk8s');
const TS_NODE = join(ROOT, 'node_modules/.bin/ts-node');

/** Prints what the command line takes for a small program and for large ones, against cdk8s and helm in the same run. */
export function benchCommandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), 'kustruct-bench-'));
  try {
    const rows = [...helloRows(folder), ...streamRows(folder), ...writeRows(folder), ...checkRows(folder)];
    printTable([['from start to end of the process', 'objects', 'ms', 'ratio'], ...rows]);
    console.log(packageSize());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function helloRows(folder: string): string[][] {
  const ours = median(9, () => kustruct(['hello.ts', '--out', join(folder, 'hello')]));
  const theirs = median(3, () => cdk8s('hello-cdk8s.ts', folder));
  return [
    row('kustruct synth, hello world', 3, ours),
    row('cdk8s synth, hello world, by ts-node', 3, theirs, `${times(theirs, ours)} of kustruct`),
  ];
}

function streamRows(folder: string): string[][] {
  const chart = helmChart(folder, 10_000);
  const stream = (objects: number) => kustruct(['large.ts', '--stdout'], objects);
  const [ten, twenty, helm] = medians(7, [() => stream(10_000), () => stream(20_000), () => helmTemplate(chart)]);
  const theirs = median(1, () => cdk8s('large-cdk8s.ts', folder, 10_000));
  return [
    row('kustruct synth --stdout', 10_000, ten),
    row('kustruct synth --stdout', 20_000, twenty, `${times(twenty ?? 0, ten ?? 0)} of 10,000`),
    row('helm template', 10_000, helm, `${times(helm ?? 0, ten ?? 0)} of kustruct`),
    row('cdk8s synth of cdk8s-plus, by ts-node', 10_000, theirs, `${times(theirs, ten ?? 0)} of kustruct`),
  ];
}

function writeRows(folder: string): string[][] {
  const out = join(folder, 'large');
  const write = () => kustruct(['large.ts', '--out', out], 10_000);
  const first = median(3, write, () => rmSync(out, { recursive: true, force: true }));
  const second = median(3, write);
  return [
    row('kustruct synth, first run', 10_000, first),
    row('kustruct synth, nothing changed', 10_000, second, `${times(second, first)} of the first`),
  ];
}

/** Files as people keep them: an object each, and many in one. */
function checkRows(folder: string): string[][] {
  const documents = streamOf(10_000)
    .split(/^---\n/m)
    .filter((text) => text !== '');
  const apart = writeDocuments(join(folder, 'apart'), documents, 1);
  const together = writeDocuments(join(folder, 'together'), documents, 100);
  const [many, few] = medians(5, [() => check(apart), () => check(together)]);
  return [
    row('kustruct check, a file for each object', documents.length, many, 'of 2500 wanted'),
    row('kustruct check, 100 objects a file', documents.length, few, `${times(many ?? 0, few ?? 0)} for a file each`),
  ];
}

/** Writes documents into files of so many each, and returns the folder. */
function writeDocuments(folder: string, documents: readonly string[], perFile: number): string {
  mkdirSync(folder);
  for (let first = 0; first < documents.length; first += perFile) {
    const text = documents.slice(first, first + perFile).join('---\n');
    writeFileSync(join(folder, `part-${first}.yaml`), text);
  }
  return folder;
}

function streamOf(objects: number): string {
  const options = {
    cwd: PROGRAMS,
    env: environment({ OBJECTS: String(objects) }),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  } as const;
  return execFileSync(process.execPath, [MAIN, 'synth', 'large.ts', '--stdout'], options);
}

function check(folder: string): void {
  run(process.execPath, [MAIN, 'check', folder]);
}

function row(work: string, objects: number, milliseconds = 0, ratio = ''): string[] {
  return [work, String(objects), milliseconds.toFixed(0), ratio];
}

/** The run in the middle by time of each work; in turns, so that a busy moment of the machine meets all alike. */
function medians(runs: number, works: readonly (() => void)[]): (number | undefined)[] {
  const costs = works.map((): number[] => []);
  for (let turn = 0; turn < runs; turn++) {
    for (const [index, work] of works.entries()) {
      costs[index]?.push(median(1, work));
    }
  }
  return costs.map((each) => each.sort((a, b) => a - b)[Math.floor(runs / 2)]);
}

/** The run in the middle by time. */
function median(runs: number, work: () => void, prepare: () => void = () => undefined): number {
  const costs = Array.from({ length: runs }, () => {
    prepare();
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return costs.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

function kustruct(args: readonly string[], objects = 0): void {
  run(process.execPath, [MAIN, 'synth', ...args], { OBJECTS: String(objects) });
}

function helmTemplate(chart: string): void {
  run(helmPath(), ['template', chart]);
}

function cdk8s(program: string, folder: string, objects = 0): void {
  const app = `${TS_NODE} ${join(PROGRAMS, program)}`;
  const args = ['synth', '--app', app, '--output', join(folder, 'cdk8s'), '--no-check-upgrade'];
  run(CDK8S, args, { OBJECTS: String(objects) });
}

/** Output is discarded, as if written to a file: a pipe into this process would distort the measurement. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const nowhere = openSync('/dev/null', 'w');
  const options = { cwd: PROGRAMS, env: environment(env) };
  const { status, stderr } = spawnSync(command, args, { ...options, stdio: ['ignore', nowhere, 'pipe'] });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  }
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '', ...env };
}

/** A chart that renders to the same objects: those of one team as a template, in a loop over all teams. */
function helmChart(folder: string, objects: number): string {
  const chart = join(folder, 'chart');
  mkdirSync(join(chart, 'templates'), { recursive: true });
  const team = streamOf(PER_CHART);
  const template = team.replaceAll('team-0', 'team-{{ $team }}');
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: teams\nversion: 1.0.0\n');
  writeFileSync(
    join(chart, 'templates/teams.yaml'),
    `{{- range $team := until ${objects / PER_CHART} }}\n${template}{{- end }}\n`,
  );
  const rendered = execFileSync(helmPath(), ['template', chart], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const count = rendered.match(/^kind: /gm)?.length;
  if (count !== objects || readDocuments(team).length !== PER_CHART) {
    throw new Error(`the chart renders ${count} objects, and not ${objects}`);
  }
  return chart;
}

function packageSize(): string {
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' }),
  );
  const [packed, unpacked] = [pack.size, pack.unpackedSize].map((bytes) => `${(bytes / 1024).toFixed(0)} KB`);
  return `the package: ${pack.entryCount} files, ${packed} packed, ${unpacked} unpacked`;
}
