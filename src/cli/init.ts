import { readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { isMap } from '../manifests/field';
import { nearestFolder } from '../nearest-folder';
import { formatProblems, toRecords } from '../problems/format';
import type { Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { colorChanges, colorProblems, hasColor } from './color';
import { defineCommand, type Input } from './command';
import { EXIT, type ExitCode, type Host } from './host';
import { createFiles } from './init/create-files';
import type { ModuleType } from './init/package-json';
import { projectFiles } from './init/project-files';

const OPTIONS = {
  json: { type: 'boolean', summary: 'Prints the files and the next commands, or the problem, as JSON on stdout' },
} as const;

/** Writes a new project. */
export const init = defineCommand({
  name: 'init',
  summary: 'Creates a project: a web service in two environments, with tests and a CI workflow',
  positionals: '[folder]',
  most: 1,
  options: OPTIONS,
  notes: [
    'Creates the folder if needed; without one, the project goes to the current folder. Other files may be there:',
    'init overwrites nothing, and if a file is in the way, it writes nothing. In a package of ES modules ("type": "module"),',
    'the project has ES modules too.',
  ].join('\n'),
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  const here = host.process.cwd();
  const target = resolve(here, positionals[0] ?? '.');
  const folder = relative(here, target) || '.';
  const files = projectFiles(basename(target), moduleTypeAt(target));
  const problems = attempt(() => createFiles(folder, files));
  const created: Created = { folder, files: problems.length > 0 ? [] : [...files.keys()] };
  const code = problems.length > 0 ? EXIT.problems : EXIT.fine;
  if (values.json === true) {
    const next = problems.length > 0 ? [] : nextCommands(folder);
    host.out(`${JSON.stringify({ code, ...created, next, problems: toRecords(problems) })}\n`);
  } else {
    report(created, problems, host);
  }
  return code;
}

/** The settings of the package that the project is created in, if there is one. */
function moduleTypeAt(target: string): ModuleType {
  const folder = nearestFolder(target, 'package.json');
  return folder !== undefined && isModulePackage(join(folder, 'package.json')) ? 'module' : 'commonjs';
}

function isModulePackage(file: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isMap(content) && content.type === 'module';
  } catch {
    return false;
  }
}

/** What was written: the folder, relative to the current one, and the paths in it. */
interface Created {
  readonly folder: string;
  readonly files: readonly string[];
}

function attempt(action: () => void): readonly Problem[] {
  try {
    action();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      throw error;
    }
    return error.problems;
  }
}

function nextCommands(folder: string): string[] {
  const place = /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
  return [folder === '.' ? 'npm install' : `cd ${place} && npm install`, 'npm run synth'];
}

function report({ folder, files }: Created, problems: readonly Problem[], { process, out, err }: Host): void {
  if (problems.length > 0) {
    const text = `${formatProblems(problems)}\n`;
    err(hasColor(process.stderr, process.env) ? colorProblems(text) : text);
    return;
  }
  const list = files.map((path) => `+ ${folder === '.' ? path : `${folder}/${path}`}\n`).join('');
  out(hasColor(process.stdout, process.env) ? colorChanges(list) : list);
  const commands = nextCommands(folder).map((command) => `  ${command}\n`);
  out(`\nNext:\n${commands.join('')}\n${COMMIT}\n`);
}

const COMMIT =
  'Then commit everything, including package-lock.json, which npm ci in the workflow needs, and dist/, which the workflow compares.';
