// What `npm start` runs: renders every example into a folder of its own in dist/, and says what is in it.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { App, Environments, ProblemError } from 'kustruct';

interface Rendered {
  readonly objects: number;
  readonly files: number;
  readonly milliseconds: number;
}

const out = join(__dirname, '../dist');
const examples = join(__dirname, '../examples');
const names = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'main.ts')));
const width = Math.max(...names.map((name) => name.length));
const all: Rendered[] = [];

for (const name of names) {
  try {
    const rendered = renderExample(name);
    all.push(rendered);
    print(name, rendered);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${name} is refused:\n\n${error instanceof ProblemError ? error.message : String(error)}\n\n`);
  }
}
print('all', {
  objects: sum(all.map(({ objects }) => objects)),
  files: sum(all.map(({ files }) => files)),
  milliseconds: sum(all.map(({ milliseconds }) => milliseconds)),
});
process.stdout.write(`\n${all.length} of ${names.length} examples are in ${relative('', out)}/\n`);

/** Runs an example, which writes its files; the second run, which writes nothing, says what is there. */
function renderExample(name: string): Rendered {
  process.env.CDK8S_OUTDIR = join(relative('', out), name);
  const start = performance.now();
  const { app }: { app: unknown } = require(join(examples, name, 'main.ts'));
  const milliseconds = performance.now() - start;
  if (!(app instanceof App || app instanceof Environments)) {
    throw new Error(`examples/${name}/main.ts exports no app`);
  }
  const { objects, unchanged } = app.synth();
  return { objects, files: unchanged.length, milliseconds };
}

function print(name: string, { objects, files, milliseconds }: Rendered): void {
  const cells = [`${objects} objects`, `${files} files`, `${Math.round(milliseconds)} ms`];
  process.stdout.write(`${name.padEnd(width)}${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
