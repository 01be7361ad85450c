import fs from 'node:fs';
import { writeFiles } from '../../src/output/write';
import { STEPS } from './steps';

// Runs as a separate process: writes one output after another, and kills itself before the given call that changes the disk.
const [outdir = '', calls = ''] = process.argv.slice(2);
let left = Number(calls);
writeFiles(outdir, STEPS.before);
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync'] as const) {
  const real: unknown = fs[name];
  if (typeof real !== 'function') {
    throw new Error(`fs.${name} is missing`);
  }
  Object.assign(fs, {
    [name]: (...parameters: unknown[]) => {
      if (left-- === 0) {
        process.kill(process.pid, 'SIGKILL');
      }
      return Reflect.apply(real, fs, parameters);
    },
  });
}
writeFiles(outdir, STEPS.after);
process.stdout.write('finished');
