import { defineCommand, type Input } from './command';
import { EXIT, type ExitCode } from './host';

const OPTIONS = {
  json: { type: 'boolean', summary: 'Prints the same as JSON on stdout' },
} as const;

/** Lists the rules, or explains one. */
export const rules = defineCommand({
  name: 'rules',
  summary: 'Lists all rules and the consequences that kustruct diff reports, or explains one',
  positionals: '[NAME]',
  most: 1,
  options: OPTIONS,
  notes:
    'You can switch a rule off, lower it or raise it, and accept a consequence, with a reason; kustruct rules NAME shows how.',
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  // Other commands do not need the laws, which take time to load.
  const { rulesText } = await import('./rule-pages.js');
  host.out(rulesText(positionals[0], values.json === true));
  return EXIT.fine;
}
