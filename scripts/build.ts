// What `npm run build` runs: lib/ with a bundle for each entry, and the declarations that users can reach from them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { asCommonJs, type PlaceOf } from './build/as-common-js';
import { declare } from './build/declarations';
import { filesOf, type Part } from './build/parts';
import { packedPages } from './build/rule-pages';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');
const LIB = join(ROOT, 'lib');

/** What others import, by the names of the files that they find it in. */
const DOORS = { index: 'index.ts', testing: 'testing/index.ts', kubernetes: 'kubernetes/index.ts' };

/** What is loaded when something first asks for it. */
const LATE = { 'cel-checks': 'laws/expressions/cel-checks.ts', 'late-comparison': 'late-comparison.ts' };

/** Data that imports nothing, and is loaded late, too. */
const DATA = {
  'generated/schema': 'kubernetes/generated/schema.ts',
  'generated/history': 'kubernetes/generated/history.ts',
};

const OPTIONS: BuildOptions = {
  bundle: true,
  packages: 'external',
  external: [...Object.keys(LATE), ...Object.keys(DATA)].map((name) => `./${name}`),
  platform: 'node',
  target: 'node20',
  minify: true,
  logLevel: 'error',
};

/** What a run starts with: the command line first sees to how code is compiled, and then loads what it is asked for. */
const STARTS = { cli: 'cli/main.ts', run: 'cli/run.ts', check: 'cli/check-paths.ts' };

/**
 * Writes the bundles into a folder: what several entries need is in a file that they share, once, and so is what a command
 * loads late. Hello world takes 150 ms with them, and 200 ms with a file for each source, most of which Node needs to find and
 * open 280 files.
 */
export function bundle(folder: string): void {
  const data = Object.entries(DATA).flatMap(([name, file]) => makeParts({ [name]: file }));
  const parts = [...makeParts({ ...STARTS, ...DOORS, ...LATE }), ...data];
  const files = filesOf(parts, [...Object.keys(STARTS), 'index']);
  const places = new Map(
    [...files].flatMap(([file, inside]) => {
      return inside.map(
        ({ name }, index) => [name, { file: `./${file}.js`, index: inside.length === 1 ? undefined : index }] as const,
      );
    }),
  );
  const placeOf: PlaceOf = (specifier) => places.get(specifier.replace(/^\.\/|\.js$/g, ''));
  for (const [file, inside] of files) {
    const path = join(folder, `${file}.js`);
    mkdirSync(dirname(path), { recursive: true });
    const text = asCommonJs(
      inside.map(({ text }) => text),
      `./${file}.js`,
      placeOf,
    );
    writeFileSync(path, file in DOORS ? text + endOfDoor(inside.flatMap(({ exports }) => exports)) : text);
  }
  writeFileSync(join(folder, 'rule-pages.br'), packedPages(join(ROOT, 'docs/rules')));
}

function makeParts(entries: Readonly<Record<string, string>>): readonly Part[] {
  const { outputFiles = [], metafile } = buildSync({
    ...OPTIONS,
    entryPoints: pathsOf(entries),
    outdir: LIB,
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[hash]',
    write: false,
    metafile: true,
  });
  const nameOf = (path: string) => relative(LIB, resolve(path)).replace(/\.js$/, '');
  return Object.entries(metafile?.outputs ?? {}).map(([path, { imports, exports }]) => {
    const name = nameOf(path);
    const text = outputFiles.find((file) => file.path === resolve(path))?.text ?? '';
    const loaded = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    return { name, text, exports, imports: loaded.map((each) => nameOf(each.path)) };
  });
}

function pathsOf(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(SRC, file)]));
}

/**
 * What stands at the end of what others import: the names in it, as Node looks for them when ES modules import it; and the
 * classes get their names back, which problems show.
 */
function endOfDoor(names: readonly string[]): string {
  return `for (const [name, value] of Object.entries(module.exports)) {
  if (typeof value === 'function') Object.defineProperty(value, 'name', { value: name });
}
0 && (module.exports = { ${[...names].sort().join(', ')} });
`;
}

if (require.main === module) {
  rmSync(LIB, { recursive: true, force: true });
  bundle(LIB);
  declare(join(LIB, 'types'));
}
