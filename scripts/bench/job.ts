// Runs one job in its own process, and prints its cost as JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../../src/changes/compare';
import { layoutBase } from '../../src/kustomize/layout';
import { renderOrRefuse } from '../../src/synthesis/render';
import { twoRenderings } from './changes';
import { includeWithOurs, includeWithTheirs } from './include-all';
import { countFindings, isLawJob, rawFiles, readAll } from './laws';
import { isReadingJob, manifestText, READERS } from './reading';
import { chainOfCharts, manyEnvironments, ourApp, theirApp } from './tree';

const [, , job = '', size = '0'] = process.argv;
const objects = Number(size);
const text = isReadingJob(job) ? manifestText(objects) : '';
const files = isLawJob(job) ? rawFiles(objects) : [];
const parsed = job === 'laws' ? readAll(files) : [];
const [before, after] = job === 'changes' ? twoRenderings(objects) : [[], []];
const manifests = process.env.MANIFESTS ?? '';
const outdir = mkdtempSync(join(tmpdir(), 'kustruct-bench-'));

/** Everything between the constructs and the files, without the rules that `layout()` checks. */
function layoutUnchecked(): void {
  layoutBase(renderOrRefuse(ourApp(objects)));
}

const JOBS: Readonly<Record<string, () => void>> = {
  unchecked: layoutUnchecked,
  'in process': () => void ourApp(objects).layout(),
  again: () => void ourApp(objects).layout(),
  'first synth': () => void ourApp(objects).synth(),
  'chain of charts': () => void chainOfCharts(objects / 5).layout(),
  '20 environments': () => void manyEnvironments(20, objects / 20).layout(),
  '10 environments': () => void manyEnvironments(10, objects / 10).layout(),
  'read by kustruct': () => void READERS['read by kustruct'](text),
  'read by js-yaml': () => void READERS['read by js-yaml'](text),
  'read by yaml': () => void READERS['read by yaml'](text),
  laws: () => void countFindings(parsed),
  'read and laws': () => void countFindings(readAll(files)),
  changes: () => void compare(before, after),
  included: () => void includeWithOurs(manifests, outdir).synth(),
  'included by cdk8s': () => includeWithTheirs(manifests, outdir).synth(),
  cdk8s: () => theirApp(objects, outdir).synth(),
};

process.env.CDK8S_OUTDIR = outdir;
if (job === 'again' || isLawJob(job)) {
  JOBS[job]?.();
}
const start = performance.now();
JOBS[job]?.();
const milliseconds = performance.now() - start;
rmSync(outdir, { recursive: true, force: true });
process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
