import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, Environments, type Rendering } from 'kustruct';
import { writeTree } from '../temporary-tree';

const EXAMPLES = join(__dirname, '../../examples');

/** The examples that are programs. */
export const exampleNames: readonly string[] = readdirSync(EXAMPLES).filter((name) =>
  existsSync(join(EXAMPLES, name, 'main.ts')),
);

/** Runs an example as its program would run, into a folder of its own, and gives what it exports. */
export function load<Example extends object>(name: string, program = 'main.ts'): Example {
  process.env.CDK8S_OUTDIR = writeTree({});
  try {
    return jest.requireActual<Example>(join(EXAMPLES, name, program));
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
}

/** What an example rendered, and where it wrote it. */
export interface RunExample {
  readonly outdir: string;
  /** By the names of environments; under an empty one if the example has none. */
  readonly renderings: ReadonlyMap<string, Rendering>;
}

/** Runs an example, and gives what it rendered. */
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
