import type { Command, Option } from './command';

/** The help of the whole program: its commands and how it ends. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'kustruct: Kubernetes configuration in TypeScript',
    '',
    'Usage: kustruct <command> [options]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '  kustruct <command> --help describes a command; kustruct --version prints the version.',
    '',
    'Exit codes: 0 success, 1 the program crashed, 2 problems were found, 64 incorrect usage.',
    'Results go to stdout, including the problems that check finds; progress and other problems go to stderr.',
    'NO_COLOR turns colors off.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, summary, positionals, options, notes }: Command): string {
  const rows = [
    ...Object.entries(options).map(([option, definition]) => [flag(option, definition), definition.summary] as const),
    ['-h, --help', 'Shows this help'] as const,
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `${summary}.`,
    '',
    `Usage: kustruct ${[name, positionals, '[options]'].filter((part) => part !== '').join(' ')}`,
    '',
    'Options:',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    ...(notes === '' ? [] : [notes, '']),
  ].join('\n');
}

function flag(name: string, { short, value }: Option): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}
