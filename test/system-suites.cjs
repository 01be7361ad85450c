const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

/** Packages that start processes or compile whole programs, which is what makes a suite slow. */
const SLOW = /^(node:child_process|node:worker_threads|typescript|ts-node|esbuild|publint|@arethetypeswrong\/.+)$/;

/** The suites that start processes or compile programs, themselves or by what they import of the tests and scripts. */
function systemSuites(folders) {
  const known = new Map();
  return folders.flatMap(listSuites).filter((suite) => isSlow(suite, known));
}

function listSuites(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter(({ name }) => name.endsWith('.test.ts')).map((entry) => join(entry.parentPath, entry.name));
}

function isSlow(file, known) {
  const before = known.get(file);
  if (before !== undefined) {
    return before;
  }
  known.set(file, false);
  const slow = importsOf(file).some((target) => SLOW.test(target) || (existsSync(target) && isSlow(target, known)));
  known.set(file, slow);
  return slow;
}

/** What a file imports: packages by name, and files of tests and scripts by path. */
function importsOf(file) {
  const imports = readFileSync(file, 'utf8').matchAll(/ from '([^']+)';|^import '([^']+)';/gm);
  return [...imports]
    .map(([, from, bare]) => from ?? bare)
    .map((target) => (target.startsWith('.') ? join(dirname(file), `${target}.ts`) : target))
    .filter((target) => !target.startsWith(join(__dirname, '../src')));
}

module.exports = { systemSuites };
