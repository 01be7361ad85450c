import { join } from 'node:path';
import { writeTree } from '../temporary-tree';

/** Runs an example as its program would run, into a folder of its own, and gives what it exports. */
export function load<Example extends object>(name: string, program = 'main.ts'): Example {
  process.env.CDK8S_OUTDIR = writeTree({});
  try {
    return jest.requireActual<Example>(join(__dirname, '../../examples', name, program));
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
}
