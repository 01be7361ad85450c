import { execFileSync } from 'node:child_process';
import { writeFiles } from '../../src/output/write';
import { ProblemError } from '../../src/problems/problem-error';
import { contents } from './output-folder';

// Runs as a separate process, if a full or read-only disk can be created: prints the result of a write that must fail.
const [outdir = '', size = '', ...between] = process.argv.slice(2);
const small = new Map([
  ['base/a.yaml', 'old'],
  ['base/stale.yaml', 'old'],
]);
const large = new Map([
  ['base/a.yaml', 'new'],
  ['base/b/new.yaml', 'new'],
  ['base/large.yaml', 'x'.repeat(Number(size))],
]);

writeFiles(outdir, small);
const before = contents(outdir);
const [command, ...parameters] = between;
if (command !== undefined) {
  execFileSync(command, parameters);
}
const problems = attempt();
process.stdout.write(JSON.stringify({ problems, kept: JSON.stringify(contents(outdir)) === JSON.stringify(before) }));

function attempt(): unknown {
  try {
    return writeFiles(outdir, large);
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems;
    }
    throw error;
  }
}
