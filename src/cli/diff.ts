import { defineCommand, type Input } from './command';
import { type ExitCode, UsageError } from './host';
import { readTarget, TARGET_OPTIONS } from './target-options';

const OPTIONS = {
  env: { type: 'string', multiple: true, value: 'NAME', summary: 'Only this environment; repeatable' },
  program: {
    type: 'boolean',
    summary: 'Compares with what the program of the revision renders, instead of its committed output',
  },
  cluster: { type: 'boolean', summary: 'Compares with a cluster, using the kubectl on the PATH' },
  context: { type: 'string', value: 'NAME', summary: 'The context of kubectl, with --cluster' },
  kubeconfig: { type: 'string', value: 'FILE', summary: 'The kubeconfig of kubectl, with --cluster' },
  'field-manager': {
    type: 'string',
    multiple: true,
    value: 'NAME',
    summary:
      'Another manager that applies the rendered objects, with --cluster; kubectl, Argo CD, Flux and Helm are known',
  },
  json: { type: 'boolean', summary: 'Prints everything as JSON on stdout' },
  markdown: { type: 'boolean', summary: 'Prints a comment for a pull request, of at most 65,000 characters' },
  output: { type: 'string', short: 'o', value: 'FILE', summary: 'Also writes the complete result to a file' },
  'exit-code': { type: 'boolean', summary: 'Exits with 3 if anything differs' },
  'fail-on': {
    type: 'string',
    multiple: true,
    value: 'KINDS',
    summary: 'Exits with 4 if there is a consequence of these kinds, such as refused,loss',
  },
  ...TARGET_OPTIONS,
} as const;

/** Reports what a change does to the cluster. */
export const diff = defineCommand({
  name: 'diff',
  summary:
    'Shows what a change does to a cluster: what is refused, lost, replaced or restarted, and which fields differ',
  positionals: '[AGAINST] | A B',
  most: 3,
  options: OPTIONS,
  notes: [
    'Compares what the program renders, per environment, with AGAINST: a git revision, whose committed output is used,',
    'or a file, a folder or a kustomization. The default is the commit where this branch left the default',
    'branch; main... is where it left main. To use another program than synth, name it first: kustruct diff main.ts main.',
    'A and B are two paths, or paths at revisions (v1.4:dist), compared without a program; - is standard input.',
    'Exits with 0 with or without differences, and with 2 if something could not be compared.',
  ].join('\n'),
  run,
});

async function run({ values, positionals, host }: Input<typeof OPTIONS>): Promise<ExitCode> {
  const { env = [], program = false, json = false, markdown = false, output } = values;
  if (json && markdown) {
    throw new UsageError('--json and --markdown cannot be combined.');
  }
  if (program && values.cluster === true) {
    throw new UsageError('--program and --cluster cannot be combined.');
  }
  if (output === '') {
    throw new UsageError('--output has no file.');
  }
  // The comparison is loaded only here, because no other command needs it to start.
  const { diffSides, readKinds } = await import('./diff-sides.js');
  return diffSides(
    {
      positionals,
      environments: env,
      ofProgram: program,
      cluster: clusterOf(values),
      form: json ? 'json' : markdown ? 'markdown' : 'text',
      output,
      failsOnDifference: values['exit-code'] ?? false,
      failOn: readKinds(values['fail-on'] ?? []),
      target: readTarget(values),
    },
    host,
  );
}

type ClusterOptions = Pick<Input<typeof OPTIONS>['values'], 'cluster' | 'context' | 'kubeconfig' | 'field-manager'>;

function clusterOf(values: ClusterOptions) {
  const { cluster = false, context, kubeconfig, 'field-manager': managers = [] } = values;
  const given = Object.entries({ context, kubeconfig, 'field-manager': managers[0] }).find(
    ([, value]) => value !== undefined,
  );
  if (!cluster && given !== undefined) {
    throw new UsageError(`--${given[0]} is for --cluster.`);
  }
  return cluster
    ? { ...(context !== undefined && { context }), ...(kubeconfig !== undefined && { kubeconfig }), managers }
    : undefined;
}
