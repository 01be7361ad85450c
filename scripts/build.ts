// What `npm run build` runs: lib/ with a bundle for each entry, and the declarations that users can reach from them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { asCommonJs } from './build/as-common-js';
import { declare } from './build/declarations';
import { packedPages } from './build/rule-pages';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');
const LIB = join(ROOT, 'lib');

/** What others import, by the names of the files that they find it in. */
const DOORS = { index: 'index.ts', testing: 'testing/index.ts', kubernetes: 'kubernetes/index.ts' };

/** What is beside the bundles once for all of them, and is loaded when something first asks for it. */
const LATE = {
  'generated/schema': 'kubernetes/generated/schema.ts',
  'generated/history': 'kubernetes/generated/history.ts',
  'cel-checks': 'laws/expressions/cel-checks.ts',
};

const OPTIONS: BuildOptions = {
  bundle: true,
  packages: 'external',
  external: ['./generated/schema', './generated/history', './cel-checks'],
  platform: 'node',
  target: 'node20',
  minify: true,
  logLevel: 'error',
};

/**
 * Writes the bundles into a folder: what several entries need is in a bundle of its own, once, and so is what a command loads
 * late. Hello world takes 150 ms with them, and 200 ms with a file for each source, most of which Node needs to find and
 * open 280 files.
 */
export function bundle(folder: string): void {
  const doors = Object.entries(DOORS).map(([name, file]): [string, string] => [`part-${name}`, file]);
  writeParts({ cli: 'cli/main.ts', ...Object.fromEntries(doors) }, folder);
  for (const [name, file] of Object.entries(LATE)) {
    // On its own: parts that it shares with the others would be so many files more at every start.
    writeParts({ [name]: file }, folder);
  }
  for (const [name, file] of Object.entries(DOORS)) {
    writeFileSync(join(folder, `${name}.js`), doorTo(name, join(SRC, file)));
  }
  writeFileSync(join(folder, 'rule-pages.br'), packedPages(join(ROOT, 'docs/rules')));
}

function writeParts(entries: Readonly<Record<string, string>>, folder: string): void {
  const { outputFiles = [] } = buildSync({
    ...OPTIONS,
    entryPoints: pathsOf(entries),
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[hash]',
    write: false,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, asCommonJs(text));
  }
}

function pathsOf(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(SRC, file)]));
}

/**
 * A file that leads to a part of the library, with the names in it as Node looks for them when ES modules import it.
 * Problems show the names of classes, of which the bundle changes those that several files use.
 */
function doorTo(part: string, source: string): string {
  const { metafile } = buildSync({ ...OPTIONS, entryPoints: [source], format: 'esm', write: false, metafile: true });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  return [
    `module.exports = require('./part-${part}');`,
    'for (const [name, value] of Object.entries(module.exports)) {',
    "  if (typeof value === 'function') Object.defineProperty(value, 'name', { value: name });",
    '}',
    `0 && (module.exports = { ${names.sort().join(', ')} });`,
    '',
  ].join('\n');
}

if (require.main === module) {
  rmSync(LIB, { recursive: true, force: true });
  bundle(LIB);
  declare(join(LIB, 'types'));
}
