// What `npm run bench:types` prints: how long `tsc --noEmit` and the first completion in an editor take, compared with cdk8s-plus-28.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { machine, printTable } from './table';
import { TYPE_PROGRAMS } from './type-programs';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'node_modules/.cache/kustruct-bench/types');
const COMPILERS = { 'TypeScript 6': 'typescript', 'TypeScript 7': 'typescript-7' };
const RUNS = 5;
/** Those that `kustruct init` writes. */
const OPTIONS = {
  target: 'ES2022',
  lib: ['ES2023'],
  module: 'node16',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

const [task, file] = process.argv.slice(2);
if (task === 'complete' && file !== undefined) {
  process.stdout.write(String(completeOnce(file)));
} else {
  compareAll();
}

function compareAll(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const part of ['package.json', 'lib']) {
    cpSync(join(ROOT, part), join(FOLDER, 'node_modules/kustruct', part), { recursive: true });
  }
  const rows = Object.entries({ 'hello world': 1, '40 objects': 20 }).flatMap(([name, workloads]) =>
    Object.entries(TYPE_PROGRAMS).map(([library, program]) => {
      const folder = join(FOLDER, library, String(workloads));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'main.ts'), program(workloads));
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS }));
      const checks = Object.values(COMPILERS).map((compiler) => median(() => checkOnce(folder, compiler)));
      return [name, library, ...checks, median(() => completeInProcess(folder))];
    }),
  );
  process.stdout.write(`${machine()}; milliseconds, the run in the middle of ${RUNS}\n\n`);
  const titles = Object.keys(COMPILERS).map((name) => `tsc of ${name}`);
  printTable([['program', 'library', ...titles, 'first completion'], ...rows]);
}

function median(run: () => number): string {
  const sorted = Array.from({ length: RUNS }, run).sort((a, b) => a - b);
  return String(Math.round(sorted[Math.floor(RUNS / 2)] ?? Number.NaN));
}

function checkOnce(folder: string, compiler: string): number {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [
    join(ROOT, 'node_modules', compiler, 'bin/tsc'),
    '-p',
    folder,
  ]);
  if (status !== 0) {
    throw new Error(String(stdout));
  }
  return performance.now() - start;
}

function completeInProcess(folder: string): number {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), __filename, 'complete', join(folder, 'main.ts')],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(stderr);
  }
  return Number(stdout);
}

/** How long a language service takes from nothing to the props that a constructor takes. */
function completeOnce(path: string): number {
  const start = performance.now();
  const { options } = ts.convertCompilerOptionsFromJson(OPTIONS, ROOT);
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  const text = ts.sys.readFile(path) ?? '';
  const found = service.getCompletionsAtPosition(path, text.lastIndexOf('  });') + 1, {});
  if (!found?.entries.some(({ name }) => name === 'strategy')) {
    throw new Error('the completions are not those of a Deployment');
  }
  return performance.now() - start;
}
