import { defineCommand, type Input } from './command';
import { EXIT, type ExitCode } from './host';
import { renderProgram } from './rendered';

const OPTIONS = {
  env: { type: 'string', multiple: true, value: 'NAME', summary: 'Only this environment; repeatable' },
  json: { type: 'boolean', summary: 'Prints the same as JSON on stdout' },
} as const;

/** Lists the images that a program uses. */
export const images = defineCommand({
  name: 'images',
  summary: 'Lists the images of each environment, with the objects that use them',
  positionals: '[main.ts]',
  most: 1,
  options: OPTIONS,
  notes: [
    'Lists images of containers and volumes, and fields named image in custom resources.',
    'The program is found the way kustruct synth finds it. Nothing is written.',
  ].join('\n'),
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  const { env = [], json = false } = values;
  const runs = await renderProgram({ program: positionals[0], environments: env, json }, host);
  if (typeof runs === 'number') {
    return runs;
  }
  // Loaded here, because no other command needs it to start.
  const { imageList } = await import('./image-list.js');
  host.out(imageList(runs, json));
  return EXIT.fine;
}
