import { defineCommand, type Input } from './command';
import { EXIT, type ExitCode } from './host';

const OPTIONS = {
  json: { type: 'boolean', summary: 'Says the same as JSON on stdout' },
} as const;

/** Lists the rules, or says all that is known of one. */
export const rules = defineCommand({
  name: 'rules',
  summary: 'Lists what objects are held against, or explains one rule',
  positionals: '[NAME]',
  most: 1,
  options: OPTIONS,
  notes: 'Each can be switched off, lowered or raised, with a reason; kustruct rules NAME says how.',
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  // Other commands do not need the laws, which take time to load.
  const { rulesText } = await import('./rule-pages.js');
  host.out(rulesText(positionals[0], values.json === true));
  return EXIT.fine;
}
