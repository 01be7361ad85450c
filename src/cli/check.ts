import { FORMATS, isFormat, reportRoot } from './check/formats';
import { defineCommand, type Input } from './command';
import { type ExitCode, UsageError } from './host';
import { readTarget, TARGET_OPTIONS } from './target-options';

const OPTIONS = {
  format: {
    type: 'string',
    short: 'f',
    value: 'FORMAT',
    summary: `The output format: ${Object.keys(FORMATS).join(', ')}`,
  },
  ...TARGET_OPTIONS,
  strict: { type: 'boolean', summary: 'Treats warnings as errors: exits with 2 if there is one' },
  ignore: {
    type: 'string',
    multiple: true,
    value: 'GLOB',
    summary: 'Skips files and folders, like a line of .gitignore; repeatable',
  },
  baseline: { type: 'string', value: 'FILE', summary: 'Reports only problems that are not in this file' },
  'write-baseline': { type: 'boolean', summary: 'Writes the current problems to the file of --baseline' },
} as const;

/** Checks manifests offline for what a cluster would report. */
export const check = defineCommand({
  name: 'check',
  summary:
    'Checks programs, files, kustomizations and Helm charts for what a cluster would refuse, or accept and never run',
  positionals: '[PATH…]',
  most: Number.POSITIVE_INFINITY,
  options: OPTIONS,
  notes: [
    'A path is a program (.ts, .js), a YAML or JSON file, a folder with everything below it, a kustomization, a Helm chart, or - for',
    'standard input. Without a path, check uses the program that synth runs, or else the current folder.',
    'It writes nothing except a baseline, and needs no cluster. docs/check.md shows what is checked, and how to silence one problem.',
  ].join('\n'),
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  const { format = 'text', strict = false, ignore: ignored = [], baseline } = values;
  const writesBaseline = values['write-baseline'] ?? false;
  if (!isFormat(format)) {
    throw new UsageError(`--format ${format}: there are ${Object.keys(FORMATS).join(', ')}.`);
  }
  if (writesBaseline && baseline === undefined) {
    throw new UsageError('--write-baseline has no file to write: add --baseline FILE.');
  }
  // Laws and rules are loaded only here, because no other command needs them to start.
  const { checkPaths } = await import('./check-paths.js');
  const result = await checkPaths(
    { paths: positionals, ignored, strict, baseline, writesBaseline, target: readTarget(values) },
    host,
  );
  host.out(FORMATS[format](result, reportRoot(host.process.cwd(), host.process.env)));
  return result.code;
}
