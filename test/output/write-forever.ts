import { writeFiles } from '../../src/output/write';
import { ProblemError } from '../../src/problems/problem-error';
import { VERSIONS } from './versions';

// Runs as a separate process: writes the two versions in turn, a number of times or until it is killed.
const [outdir = '', rounds = 'Infinity'] = process.argv.slice(2);
write(VERSIONS.A);
process.stdout.write('ready');
for (let i = 0; i < Number(rounds); i++) {
  write(VERSIONS.B);
  write(VERSIONS.A);
}

function write(files: ReadonlyMap<string, string>): void {
  try {
    writeFiles(outdir, files);
  } catch (error) {
    // Another run in the same folder may interfere, but only with a Problem.
    if (!(error instanceof ProblemError)) {
      throw error;
    }
  }
}
