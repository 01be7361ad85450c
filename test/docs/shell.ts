import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commands } from '../../src/cli/run';

const ROOT = join(__dirname, '../..');

const PROGRAMS =
  'argocd cat cd cp curl diff echo export flux git grep helm jq kubectl kustomize ls mkdir mv node rm set test xargs yq'.split(
    ' ',
  );
const BY_NPX = 'cdk8s jest tsc tsx'.split(' ');
const OF_NPM = 'ci exec init install uninstall'.split(' ');
const RUNNABLE = [
  ...['cat', 'cd', 'cp', 'diff', 'git', 'grep', 'kustruct', 'ls', 'mkdir', 'mv', 'rm'].map((program) => [program]),
  ...['npx kustruct', 'npm run', 'npm test', 'kubectl kustomize', 'helm template'].map((start) => start.split(' ')),
];
const GLOBAL = ['--help', '-h', '--version', '-v', 'help'];

/** The commands of a shell script, each as a list of words, without comments, variables and operators. */
export function commandsIn(script: string): string[][] {
  const lines = script
    .replace(/\\\n/g, ' ')
    .replace(/(^|\s)#.*$/gm, '')
    .split('\n');
  const texts = lines.flatMap((line) => splitAtOperators(line.replace(/^\$ /, '')));
  return texts.map(wordsOf).filter((words) => words.length > 0);
}

/**
 * The problem of a command; undefined if it can be run.
 *
 * @param output the folder that contains `dist`
 * @param project the folder whose package.json has the scripts; this repository if it has none
 */
export function commandFault(
  [program = '', ...args]: readonly string[],
  output?: string,
  project?: string,
): string | undefined {
  if (program === 'npx') {
    return args[0] === 'kustruct' ? kustructFault(args.slice(1)) : unlessKnown(args[0], BY_NPX);
  }
  if (program === 'kustruct') {
    return kustructFault(args);
  }
  if (program === 'npm') {
    return npmFault(args, project);
  }
  if (program === 'kubectl' || program === 'kustomize') {
    return folderFault(args, output);
  }
  return unlessKnown(program, PROGRAMS);
}

/** Whether the commands of a page can be run: they need no network, no cluster, and only installed programs. */
export function isRunnable(commands: readonly (readonly string[])[]): boolean {
  return commands.every((words) => RUNNABLE.some((start) => start.every((word, at) => words[at] === word)));
}

function splitAtOperators(line: string): string[] {
  return line.replace(/("[^"]*"|'[^']*')|&&|\|\|?|;/g, (_, quoted?: string) => quoted ?? '\n').split('\n');
}

function wordsOf(text: string): string[] {
  const words = [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/^(["'])(.*)\1$/, '$2'),
  );
  const first = words.findIndex((word) => !/^\w+=/.test(word));
  const plain = first < 0 ? [] : words.slice(first);
  const redirect = plain.findIndex((word) => /^\d?[<>]/.test(word));
  return redirect < 0 ? plain : plain.slice(0, redirect);
}

function unlessKnown(program: string | undefined, known: readonly string[]): string | undefined {
  return known.includes(program ?? '') ? undefined : `"${program}" is no program that test/docs/shell.ts knows`;
}

function npmFault(args: readonly string[], project: string = ROOT): string | undefined {
  const [command = '', script = ''] = args.filter((word) => !word.startsWith('-'));
  const wanted = command === 'run' ? script : command;
  if (command !== 'run' && OF_NPM.includes(command)) {
    return undefined;
  }
  const [scripts = {}] = [project, ROOT].flatMap((folder) => scriptsIn(folder) ?? []);
  return Object.hasOwn(scripts, wanted) ? undefined : `package.json has no script "${wanted}"`;
}

function kustructFault([name = '', ...args]: readonly string[]): string | undefined {
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    return GLOBAL.includes(name) ? undefined : `kustruct has no command "${name}"`;
  }
  try {
    parseArgs({
      args: args.filter((word) => !GLOBAL.includes(word)),
      options: command.options,
      allowPositionals: true,
    });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function scriptsIn(folder: string): object | undefined {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts;
}

/** A folder below `dist/` must have been written by the page. */
function folderFault(args: readonly string[], folder: string | undefined): string | undefined {
  const missing = args.find(
    (word) => /^(\.\/)?dist\b/.test(word) && folder !== undefined && !existsSync(join(folder, word)),
  );
  return missing === undefined ? undefined : `${missing} was not written by this page`;
}
