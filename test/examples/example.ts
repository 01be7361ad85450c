import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, Environments, type Rendering } from 'kustruct';
import { writeTree } from '../temporary-tree';

const EXAMPLES = join(__dirname, '../../examples');

/** The examples with a program. */
export const exampleNames: readonly string[] = readdirSync(EXAMPLES).filter((name) =>
  existsSync(join(EXAMPLES, name, 'main.ts')),
);

/** Runs the program of an example with its own output folder, and returns its exports. */
export function load<Example extends object>(name: string, program = 'main.ts'): Example {
  process.env.CDK8S_OUTDIR = writeTree({});
  try {
    return jest.requireActual<Example>(join(EXAMPLES, name, program));
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
}

/** The renderings and the output folder of an example. */
export interface RunExample {
  readonly outdir: string;
  /** By the name of the environment; the name is empty for an example without environments. */
  readonly renderings: ReadonlyMap<string, Rendering>;
}

/** Runs an example, and returns its renderings. */
export function runExample(name: string): RunExample {
  const { app } = load<{ app?: unknown }>(name);
  if (app instanceof Environments) {
    return { outdir: app.outdir, renderings: app.render() };
  }
  if (app instanceof App) {
    return { outdir: app.outdir, renderings: new Map([['', app.render()]]) };
  }
  throw new Error(`examples/${name}/main.ts exports no app`);
}
