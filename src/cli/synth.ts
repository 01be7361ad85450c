import { defineCommand, type Input } from './command';
import { findProgram } from './find-program';
import { type ExitCode, UsageError } from './host';
import type { Wishes } from './session';
import { type Delivering, synthOnce } from './synth-once';
import { readTarget, TARGET_OPTIONS } from './target-options';
import { watchProgram } from './watch';

const OPTIONS = {
  out: { type: 'string', short: 'o', value: 'DIR', summary: 'The output folder, whatever the program says' },
  env: { type: 'string', multiple: true, value: 'NAME', summary: 'Only this environment; may be said several times' },
  layout: {
    type: 'string',
    value: 'LAYOUT',
    summary: 'kustomize (base and overlays) or rendered (whole environments)',
  },
  stdout: { type: 'boolean', summary: 'Prints one YAML stream and writes nothing' },
  check: { type: 'boolean', summary: 'Writes nothing; lists what would change, and exits with 2 if anything would' },
  verify: { type: 'boolean', summary: 'Also builds everything with the kubectl on the PATH, and compares' },
  ...TARGET_OPTIONS,
  typecheck: {
    type: 'boolean',
    summary: 'Checks the types first, with the TypeScript and the tsconfig.json of the project',
  },
  watch: {
    type: 'boolean',
    short: 'w',
    summary: 'Renders again whenever a file of the program changes, and says what changed',
  },
  json: { type: 'boolean', summary: 'Says the result and all problems as JSON on stdout' },
} as const;

/** Runs a program and writes what it makes. */
export const synth = defineCommand({
  name: 'synth',
  summary: 'Runs a program and writes what it makes: a base, and an overlay for each environment',
  positionals: '[main.ts]',
  most: 1,
  options: OPTIONS,
  notes: [
    'The program is the one named, else the app of cdk8s.yaml, else the main of package.json; TypeScript or JavaScript,',
    'ES modules or CommonJS. Types are checked with --typecheck only: it takes longer than all the rest.',
    'Nothing is written before the program has ended well.',
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
    throw new UsageError('--out has no folder; for this one say --out .');
  }
  const delivering: Delivering = stdout ? 'stream' : check ? 'check' : 'write';
  const wishes: Wishes = {
    outdir: out,
    layout: layoutOf(layout),
    verify,
    environments: env,
    withoutFiles: stdout,
    ...readTarget(values),
  };
  const program = findProgram(host.process.cwd(), positionals[0], host.process.env);
  const synth = { program, wishes, delivering, json, typecheck };
  return watch ? watchProgram(synth, host) : synthOnce(synth, host);
}

function exclude(options: Readonly<Record<string, boolean | undefined>>): void {
  const given = Object.entries(options).filter(([, isGiven]) => isGiven === true);
  if (given.length > 1) {
    throw new UsageError(`${given.map(([name]) => `--${name}`).join(' and ')} exclude each other.`);
  }
}

function layoutOf(layout: string | undefined): Wishes['layout'] {
  if (layout === undefined || layout === 'kustomize' || layout === 'rendered') {
    return layout;
  }
  throw new UsageError(`--layout ${layout}: there are kustomize and rendered.`);
}
