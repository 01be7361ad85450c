// What `npm run build` runs: lib/ with a bundle for each entry, and the declarations that users can reach from them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import ts from 'typescript';
import { asCommonJs } from './build/as-common-js';
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

/** Writes the declarations that can be reached from what the package exports. */
function declare(folder: string): void {
  const texts = emitDeclarations();
  const wanted = new Set<string>();
  const versions = [...texts.keys()].filter((name) => /^kubernetes\/generated\/\w+\/\w+\.d\.ts$/.test(name));
  for (const entry of ['index.d.ts', 'testing/index.d.ts', 'kubernetes/index.d.ts', ...versions]) {
    follow(entry, texts, wanted);
  }
  for (const name of wanted) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts.get(name) ?? '');
  }
}

/** The declarations of all sources, by their paths below `src`. */
function emitDeclarations(): ReadonlyMap<string, string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(SRC, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const program = ts.createProgram(config?.fileNames ?? [], {
    ...config?.options,
    emitDeclarationOnly: true,
    outDir: SRC,
  });
  const texts = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => texts.set(relative(SRC, file), text));
  for (const diagnostic of [...ts.getPreEmitDiagnostics(program), ...diagnostics]) {
    fail(diagnostic);
  }
  return texts;
}

function fail(diagnostic: ts.Diagnostic): never {
  const host = {
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => '\n',
  };
  process.stderr.write(ts.formatDiagnosticsWithColorAndContext([diagnostic], host));
  process.exit(1);
}

function follow(name: string, texts: ReadonlyMap<string, string>, wanted: Set<string>): void {
  if (wanted.has(name)) {
    return;
  }
  wanted.add(name);
  for (const { fileName } of ts.preProcessFile(texts.get(name) ?? '').importedFiles) {
    if (fileName.startsWith('.')) {
      const target = relative(SRC, resolve(SRC, dirname(name), fileName));
      follow(texts.has(`${target}.d.ts`) ? `${target}.d.ts` : `${target}/index.d.ts`, texts, wanted);
    }
  }
}

if (require.main === module) {
  rmSync(LIB, { recursive: true, force: true });
  bundle(LIB);
  declare(join(LIB, 'types'));
}
