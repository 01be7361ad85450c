import { defineCommand, type Input } from './command';
import { EXIT, type ExitCode, UsageError } from './host';
import { renderProgram } from './rendered';

const OPTIONS = {
  env: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    summary: 'Compares this environment with the others that are named; said at least twice',
  },
  namespaces: { type: 'boolean', summary: 'Shows fields that hold the names of namespaces, too' },
  markdown: { type: 'boolean', summary: 'Prints the table in Markdown, for a page or a pull request' },
  json: { type: 'boolean', summary: 'Says the same as JSON on stdout, with values at their full length' },
} as const;

/** Shows in which fields environments differ. */
export const compare = defineCommand({
  name: 'compare',
  summary: 'Shows in which fields the environments of a program differ, as a table',
  positionals: '[main.ts]',
  most: 1,
  options: OPTIONS,
  notes: [
    'A row is a field, a column an environment. An object is the same in two environments where one construct made it.',
    'The program is found as kustruct synth finds it; nothing is written.',
  ].join('\n'),
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  const { env = [], namespaces = false, markdown = false, json = false } = values;
  if (markdown && json) {
    throw new UsageError('--markdown and --json exclude each other.');
  }
  if (env.length > 0 && new Set(env).size < 2) {
    throw new UsageError('--env names one environment, and a comparison needs two: --env dev --env prod.');
  }
  const runs = await renderProgram({ program: positionals[0], environments: env, json }, host);
  if (typeof runs === 'number') {
    return runs;
  }
  // No other command needs it to start.
  const { comparison } = await import('./comparison.js');
  host.out(comparison(runs, { namespaces, form: json ? 'json' : markdown ? 'markdown' : 'text' }));
  return EXIT.fine;
}
