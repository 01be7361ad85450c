import { defineCommand, type Input } from './command';
import { findProgram } from './find-program';
import { type ExitCode, UsageError } from './host';
import type { SynthOverrides } from './session';
import { type OutputMode, synthOnce } from './synth-once';
import { readTarget, TARGET_OPTIONS } from './target-options';
import { watchProgram } from './watch';

const OPTIONS = {
  out: { type: 'string', short: 'o', value: 'DIR', summary: 'The output folder; overrides the program' },
  env: { type: 'string', multiple: true, value: 'NAME', summary: 'Only this environment; repeatable' },
  layout: {
    type: 'string',
    value: 'LAYOUT',
    summary: 'kustomize (base and overlays) or rendered (complete environments)',
  },
  stdout: { type: 'boolean', summary: 'Prints one YAML stream and writes nothing' },
  check: { type: 'boolean', summary: 'Writes nothing; lists what would change, and exits with 2 if anything would' },
  verify: { type: 'boolean', summary: 'Also builds everything with the kubectl on the PATH, and compares' },
  ...TARGET_OPTIONS,
  typecheck: {
    type: 'boolean',
    summary: 'Checks types first, with the TypeScript and the tsconfig.json of the project',
  },
  watch: {
    type: 'boolean',
    short: 'w',
    summary: 'Renders again when a file of the program changes, and prints what changed',
  },
  json: { type: 'boolean', summary: 'Prints the result and all problems as JSON on stdout' },
} as const;

/** Runs a program and writes its output. */
export const synth = defineCommand({
  name: 'synth',
  summary: 'Renders a program: a base, and an overlay per environment',
  positionals: '[main.ts]',
  most: 1,
  options: OPTIONS,
  notes: [
    'Runs the named program, or else the app of cdk8s.yaml, or the main of package.json: TypeScript or JavaScript,',
    'ES modules or CommonJS. Types are checked only with --typecheck, which takes longer than everything else.',
    'Nothing is written until the program succeeds.',
  ].join('\n'),
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  const {
    out,
    env = [],
    layout,
    stdout = false,
    check = false,
    verify,
    watch = false,
    json = false,
    typecheck = false,
  } = values;
  exclude({ stdout, check, watch });
  exclude({ stdout, json });
  exclude({ stdout, verify });
  exclude({ typecheck, watch });
  if (out === '') {
    throw new UsageError('--out has no folder; for the current one write --out .');
  }
  const outputMode: OutputMode = stdout ? 'stream' : check ? 'check' : 'write';
  const overrides: SynthOverrides = {
    outdir: out,
    layout: layoutOf(layout),
    verify,
    environments: env,
    withoutFiles: stdout,
    ...readTarget(values),
  };
  const program = findProgram(host.process.cwd(), positionals[0], host.process.env);
  const synth = { program, overrides, outputMode, json, typecheck };
  return watch ? watchProgram(synth, host) : synthOnce(synth, host);
}

function exclude(options: Readonly<Record<string, boolean | undefined>>): void {
  const given = Object.entries(options).filter(([, isGiven]) => isGiven === true);
  if (given.length > 1) {
    throw new UsageError(`${given.map(([name]) => `--${name}`).join(' and ')} cannot be combined.`);
  }
}

function layoutOf(layout: string | undefined): SynthOverrides['layout'] {
  if (layout === undefined || layout === 'kustomize' || layout === 'rendered') {
    return layout;
  }
  throw new UsageError(`--layout ${layout}: there are kustomize and rendered.`);
}
