import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commands } from '../../src/cli/run';

const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));

const PROGRAMS =
  'argocd cat cd cp curl diff echo export flux git grep helm jq kubectl kustomize ls mkdir mv node rm set test yq'.split(
    ' ',
  );
const BY_NPX = 'cdk8s jest tsc tsx'.split(' ');
const OF_NPM = 'ci exec init install uninstall'.split(' ');
const GLOBAL = ['--help', '-h', '--version', '-v', 'help'];

/** The commands of a shell script, each as its words; remarks, variables and operators are left out. */
export function commandsIn(script: string): string[][] {
  const lines = script
    .replace(/\\\n/g, ' ')
    .replace(/(^|\s)#.*$/gm, '')
    .split('\n');
  const texts = lines.flatMap((line) => line.replace(/^\$ /, '').split(/&&|\|\|?|;/));
  return texts.map(wordsOf).filter((words) => words.length > 0);
}

/** What is wrong with a command; nothing where it can be run. */
export function commandFault([program = '', ...args]: readonly string[], folder?: string): string | undefined {
  if (program === 'npx') return args[0] === 'kustruct' ? kustructFault(args.slice(1)) : unlessKnown(args[0], BY_NPX);
  if (program === 'kustruct') return kustructFault(args);
  if (program === 'npm') return npmFault(args);
  if (program === 'kubectl' || program === 'kustomize') return folderFault(args, folder);
  return unlessKnown(program, PROGRAMS);
}

/** The words of a command of the command line of kustruct, without how it is started; nothing for other commands. */
export function kustructArguments(words: readonly string[]): string[] | undefined {
  const args = words[0] === 'npx' ? words.slice(1) : words;
  return args[0] === 'kustruct' ? args.slice(1) : undefined;
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

function npmFault([command = '', script = '']: readonly string[]): string | undefined {
  const wanted = command === 'run' ? script : command;
  if (command !== 'run' && OF_NPM.includes(command)) return undefined;
  return Object.hasOwn(scripts, wanted) ? undefined : `package.json has no script "${wanted}"`;
}

function kustructFault([name = '', ...args]: readonly string[]): string | undefined {
  const command = commands.find((known) => known.name === name);
  if (command === undefined) return GLOBAL.includes(name) ? undefined : `kustruct has no command "${name}"`;
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

/** A folder below `dist/` must have been written by the page. */
function folderFault(args: readonly string[], folder: string | undefined): string | undefined {
  const missing = args.find(
    (word) => /^(\.\/)?dist\b/.test(word) && folder !== undefined && !existsSync(join(folder, word)),
  );
  return missing === undefined ? undefined : `${missing} was not written by this page`;
}
