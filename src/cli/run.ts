import { ownPackage } from '../own-package';
import { check } from './check';
import type { Command } from './command';
import { compare } from './compare';
import { diff } from './diff';
import { commandHelp, programHelp } from './help';
import { EXIT, type ExitCode, type Host, UsageError } from './host';
import { images } from './images';
import { init } from './init';
import { rules } from './rules';
import { synth } from './synth';

export { EXIT };

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [synth, check, diff, compare, images, rules, init];

/** Runs a command line and returns the exit code of the process. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    report(error, isForMachines(args), host);
    return EXIT.usage;
  }
}

function isForMachines(args: readonly string[]): boolean {
  return args.some(
    (arg, place) => /^--(?:json|format=json)$/.test(arg) || (arg === 'json' && args[place - 1] === '--format'),
  );
}

function report({ message }: UsageError, json: boolean, host: Host): void {
  const fix = 'kustruct --help';
  if (json) {
    const problem = { severity: 'error', what: message, why: 'nothing was run, and nothing was written', fix };
    host.out(`${JSON.stringify({ code: EXIT.usage, problems: [problem] })}\n`);
  } else {
    host.err(`${message}\nSee ${fix}.\n`);
  }
}

async function dispatch([name, ...rest]: readonly string[], host: Host): Promise<ExitCode> {
  const command = commands.find((known) => known.name === name);
  if (asks('--version', '-v', name, rest)) {
    host.out(`${ownPackage().version}\n`);
    return EXIT.fine;
  }
  if (command === undefined && name !== undefined && !isHelp(name)) {
    throw new UsageError(`"${name}" is not a command: ${commands.map((known) => known.name).join(', ')}`);
  }
  if (command !== undefined && !asks('--help', '-h', undefined, rest)) {
    return command.run(rest, host);
  }
  host.out(command === undefined ? programHelp(commands) : commandHelp(command));
  return name === undefined ? EXIT.usage : EXIT.fine;
}

function isHelp(word: string): boolean {
  return ['help', '--help', '-h'].includes(word);
}

/** Whether a flag is given, before the `--` that ends the options. */
function asks(long: string, short: string, name: string | undefined, rest: readonly string[]): boolean {
  const end = rest.indexOf('--');
  return [name, ...rest.slice(0, end < 0 ? rest.length : end)].some((word) => word === long || word === short);
}
