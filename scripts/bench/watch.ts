// How long `kustruct synth --watch` takes from a save to the printed result, for examples/shop.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const END = 'watching for changes';

/** The milliseconds of each edit, in order: the first ones run code that is not yet optimized. */
export async function watchEdits(edits: number): Promise<number[]> {
  const folder = join(ROOT, 'dist/bench-watch');
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'examples/shop'), folder, { recursive: true });
  const args = [join(ROOT, 'lib/cli.js'), 'synth', 'main.ts', '--watch', '--out', 'out'];
  const child = spawn(process.execPath, args, { cwd: folder });
  const file = join(folder, 'main.ts');
  const text = readFileSync(file, 'utf8');
  const costs: number[] = [];
  await printed(child);
  for (let edit = 0; edit < edits; edit++) {
    const start = performance.now();
    writeFileSync(file, text.replaceAll("'1.4.2'", `'1.4.${edit + 3}'`));
    await printed(child);
    costs.push(performance.now() - start);
  }
  child.kill();
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
  return costs;
}

/** When the result of a run, and with it the line that ends it, has been printed. */
async function printed({ stdout, stderr }: ChildProcess): Promise<void> {
  for (;;) {
    const text = await new Promise<string>((resolve) => {
      for (const stream of [stdout, stderr]) {
        stream?.once('data', (data) => resolve(String(data)));
      }
    });
    if (text.includes(END)) {
      return;
    }
  }
}
