import { FORMATS, isFormat, reportRoot } from './check/formats';
import { defineCommand, type Input } from './command';
import { type ExitCode, UsageError } from './host';
import { readTarget, TARGET_OPTIONS } from './target-options';

const OPTIONS = {
  format: {
    type: 'string',
    short: 'f',
    value: 'FORMAT',
    summary: `How it is told: ${Object.keys(FORMATS).join(', ')}`,
  },
  ...TARGET_OPTIONS,
  strict: { type: 'boolean', summary: 'Takes warnings for errors: exits with 2 where there is one' },
  ignore: {
    type: 'string',
    multiple: true,
    value: 'GLOB',
    summary: 'Leaves out files and folders, as a line of .gitignore does; may be said several times',
  },
  baseline: { type: 'string', value: 'FILE', summary: 'Tells only what this file does not know' },
  'write-baseline': { type: 'boolean', summary: 'Writes what is wrong now into the file of --baseline' },
} as const;

/** Holds manifests against what a cluster would say, offline. */
export const check = defineCommand({
  name: 'check',
  summary: 'Says what a cluster would refuse, or take and never run: of a program, files, kustomizations, Helm charts',
  positionals: '[PATH…]',
  most: Number.POSITIVE_INFINITY,
  options: OPTIONS,
  notes: [
    'A path is a program (.ts, .js), a YAML or JSON file, a folder with all below it, a kustomization, a Helm chart, or - for',
    'standard input. Without one it is the program that synth runs, or else the folder in which you are.',
    'Nothing is written but a baseline, and no cluster is asked. docs/check.md says what is told, and how a single finding is silenced.',
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
  // What it judges by is read only where it judges: no other command needs it to start.
  const { checkPaths } = await import('./check-paths.js');
  const result = await checkPaths(
    { paths: positionals, ignored, strict, baseline, writesBaseline, target: readTarget(values) },
    host,
  );
  host.out(FORMATS[format](result, reportRoot(host.process.cwd(), host.process.env)));
  return result.code;
}
