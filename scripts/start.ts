// Run by `npm start`: renders every example into its own folder in dist/, and prints what each contains and what to do next.
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
process.stdout.write(nextSteps(names));

/** Runs an example, which writes its files; a second synth writes nothing and returns the counts. */
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

/** What to do after the first run, with an example to look at; `shop` if it is there. */
function nextSteps(examples: readonly string[]): string {
  const example = examples.includes('shop') ? 'shop' : examples[0];
  return `
Next:
  read   examples/${example}/main.ts, and what it wrote to dist/${example}/
  start  your own project, in an empty folder: docs/tutorial.md
  find   a task: docs/README.md
  change kustruct itself: docs/contributing.md; npm run test:unit takes a minute, npm test about ten
`;
}

function print(name: string, { objects, files, milliseconds }: Rendered): void {
  const cells = [`${objects} objects`, `${files} files`, `${Math.round(milliseconds)} ms`];
  process.stdout.write(`${name.padEnd(width)}${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
