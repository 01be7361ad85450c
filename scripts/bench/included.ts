// Including existing objects, next to other tools that can.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kubectlPath } from '../../test/kubectl';
import { writeManifests } from './manifests';
import { measure } from './measure';
import { printTable, times } from './table';

/** Prints what it takes to read, render, check and write 5,000 objects, by us, by cdk8s and by the real Kustomize. */
export function benchIncluded(objects = 5_000): void {
  const folder = mkdtempSync(join(tmpdir(), 'kustruct-bench-'));
  try {
    writeManifests(folder, objects);
    const size = `${(sizeOf(folder) / 2 ** 20).toFixed(0)} MB of YAML in ${readdirSync(folder).length} files`;
    process.env.MANIFESTS = folder;
    const ours = measure('included', objects, 3);
    const theirs = measure('included by cdk8s', objects, 1);
    const kustomize = kustomizeMilliseconds(folder);
    const row = (work: string, milliseconds: number, megabytes = '', ratio = ''): string[] => [
      work,
      String(objects),
      milliseconds.toFixed(0),
      megabytes,
      ratio,
    ];
    printTable([
      [size, 'objects', 'ms', 'MB', 'ratio'],
      row('Include: read, rendered, checked, written', ours.milliseconds, ours.megabytes.toFixed(0)),
      row(
        'Include of cdk8s: read, rendered, written',
        theirs.milliseconds,
        theirs.megabytes.toFixed(0),
        `${times(theirs.milliseconds, ours.milliseconds)} of ours`,
      ),
      row('kubectl kustomize', kustomize, '', `${times(kustomize, ours.milliseconds)} of ours`),
    ]);
  } finally {
    delete process.env.MANIFESTS;
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function kustomizeMilliseconds(folder: string): number {
  writeFileSync(join(folder, 'kustomization.yaml'), `resources: ${JSON.stringify(readdirSync(folder))}\n`);
  const start = performance.now();
  const { status, stderr } = spawnSync(kubectlPath(), ['kustomize', folder], {
    stdio: ['ignore', openSync('/dev/null', 'w'), 'pipe'],
  });
  if (status !== 0) {
    throw new Error(`kubectl kustomize: ${stderr}`);
  }
  return performance.now() - start;
}
