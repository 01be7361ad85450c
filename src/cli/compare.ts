import { defineCommand, type Input } from './command';
import { EXIT, type ExitCode, UsageError } from './host';
import { renderProgram } from './rendered';

const OPTIONS = {
  env: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    summary: 'Compares this environment with the other named ones; give it at least twice',
  },
  namespaces: { type: 'boolean', summary: 'Also shows fields that hold the names of namespaces' },
  markdown: { type: 'boolean', summary: 'Prints the table as Markdown, for a page or a pull request' },
  json: { type: 'boolean', summary: 'Prints the same as JSON on stdout, with untruncated values' },
} as const;

/** Shows in which fields environments differ. */
export const compare = defineCommand({
  name: 'compare',
  summary: 'Shows the fields in which the environments of a program differ, as a table',
  positionals: '[main.ts]',
  most: 1,
  options: OPTIONS,
  notes: [
    'Rows are fields, and columns are environments. An object is the same in two environments if one construct created it.',
    'The program is found the way kustruct synth finds it. Nothing is written.',
  ].join('\n'),
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  const { env = [], namespaces = false, markdown = false, json = false } = values;
  if (markdown && json) {
    throw new UsageError('--markdown and --json cannot be combined.');
  }
  if (env.length > 0 && new Set(env).size < 2) {
    throw new UsageError('--env names one environment, but a comparison needs two: --env dev --env prod.');
  }
  const runs = await renderProgram({ program: positionals[0], environments: env, json }, host);
  if (typeof runs === 'number') {
    return runs;
  }
  // Loaded here, because no other command needs it to start.
  const { comparison } = await import('./comparison.js');
  host.out(comparison(runs, { namespaces, form: json ? 'json' : markdown ? 'markdown' : 'text' }));
  return EXIT.fine;
}
