import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');
const JOB = join(ROOT, 'node_modules/.cache/kustruct-bench/job.js');

/** Bundles the jobs and kustruct into one program, like the package. */
export function bundleJobs(): void {
  buildSync({
    entryPoints: [join(__dirname, 'job.ts')],
    outfile: JOB,
    bundle: true,
    packages: 'external',
    alias: { kustruct: join(ROOT, 'src/index.ts') },
    platform: 'node',
    target: 'node20',
  });
}

/** The cost of one run of one job, in a separate process. */
export interface Cost {
  readonly milliseconds: number;
  /** The peak memory of the process. */
  readonly megabytes: number;
}

/**
 * Runs a job in separate processes and takes the median by time, so that neither a warm cache nor a busy moment decides.
 */
export function measure(job: string, objects: number, runs = 5): Cost {
  const costs = Array.from({ length: runs }, () => runOnce(job, objects));
  costs.sort((a, b) => a.milliseconds - b.milliseconds);
  return costs[Math.floor(runs / 2)] ?? { milliseconds: Number.NaN, megabytes: Number.NaN };
}

function runOnce(job: string, objects: number): Cost {
  const { stdout, stderr, status } = spawnSync(process.execPath, [JOB, job, String(objects)], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${job} ${objects}: ${stderr}`);
  }
  return JSON.parse(stdout);
}
