import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { HELLO } from './cli/programs';
import { writeTree } from './temporary-tree';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..');
const MODULES = join(ROOT, 'node_modules');
const INSTALLED = [
  '@swc',
  '@types',
  'cdk8s',
  'cdk8s-plus-28',
  'constructs',
  'get-tsconfig',
  'resolve-pkg-maps',
  'undici-types',
];

/** A program that takes types of the API: of a kind, of a part of one, and of an older version of a kind. */
const KUBERNETES = `import type { Container, Deployment, HorizontalPodAutoscaler, Quantity } from 'kustruct/kubernetes';
import type { HorizontalPodAutoscaler as Older } from 'kustruct/kubernetes/autoscaling/v1';

const container: Container = { name: 'web', imagePullPolicy: 'Always' };
export const deployment: Deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  spec: { selector: {}, template: { spec: { containers: [container] } } },
};
export const newest: HorizontalPodAutoscaler['apiVersion'] = 'autoscaling/v2';
export const older: Older['apiVersion'] = 'autoscaling/v1';
export const quantity: Quantity = 1;
// @ts-expect-error: the API has no such policy
export const wrong: Container = { name: 'web', imagePullPolicy: 'Sometimes' };
`;

/** A program that imports everything that the package exports. */
const ALL = `import * as kustruct from 'kustruct';
import * as testing from 'kustruct/testing';
import type * as kubernetes from 'kustruct/kubernetes';

export const names: readonly string[] = [...Object.keys(kustruct), ...Object.keys(testing)];
export type Pod = kubernetes.Pod;
`;

/** Files of cdk8s-plus-28 whose classes do not implement their interfaces with \`exactOptionalPropertyTypes\`. */
const INEXACT = ['base', 'config-map', 'pv', 'pvc', 'role', 'secret', 'service-account'];

const EXACT = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2022'],
  module: 'node16',
  types: ['node'],
};

interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
  readonly size: number;
  readonly unpackedSize: number;
}

let packed: Packed;
/** A project with only the package, its dependencies, and the types of Node. */
let project: string;

beforeAll(() => {
  packed = pack();
  project = writeTree({
    'package.json': '{"private":true}',
    'hello.ts': HELLO,
    'testing.ts': "import { render } from 'kustruct/testing';\nexport const kinds: string = typeof render;\n",
    'kubernetes.ts': KUBERNETES,
    'all.ts': ALL,
    'exact.json': JSON.stringify({
      compilerOptions: EXACT,
      files: ['all.ts', 'hello.ts', 'testing.ts', 'kubernetes.ts'],
    }),
    'bare.json': JSON.stringify({
      compilerOptions: { noEmit: true, strict: true, target: 'es2022', module: 'node16', types: [] },
      files: ['hello.ts', 'testing.ts', 'kubernetes.ts'],
    }),
    'require.cjs':
      "const { App } = require('kustruct');\nrequire('kustruct/testing');\nrequire('kustruct/kubernetes');\nconsole.log(new App().render().length);\n",
    'import.mjs':
      "import { App } from 'kustruct';\nimport { render } from 'kustruct/testing';\nimport 'kustruct/kubernetes';\nconsole.log(render(new App()).all.length);\n",
  });
  execFileSync('tar', ['-xzf', packed.tarball, '-C', project]);
  mkdirSync(join(project, 'node_modules'));
  cpSync(join(project, 'package'), join(project, 'node_modules/kustruct'), { recursive: true });
  for (const name of INSTALLED) {
    symlinkSync(join(MODULES, name), join(project, 'node_modules', name));
  }
});

/** The pages of docs that users read; `kustruct rules` prints those of rules. */
function userPages(): string[] {
  return readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/^(rules\/|architecture|contributing)/.test(name))
    .map((name) => `docs/${name}`)
    .sort();
}

/** The tarball that `npm publish` would send, after a build. */
function pack(): Packed {
  const folder = writeTree({});
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [result] = JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' }));
  const files = result.files.map(({ path }: { path: string }) => path);
  return { ...result, files, tarball: join(folder, result.filename) };
}

function run(command: string, args: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the package', () => {
  test('contains the bundles of the entries, the declarations, the pages of rules in one file, the pages of docs for users, and nothing else', () => {
    const { files, size, unpackedSize } = packed;
    expect(files.filter((file) => file.startsWith('docs/')).sort()).toEqual(userPages());
    const others = files.filter(
      (file) =>
        !/^docs\/|^lib\/part-[\w-]+\.js$|^lib\/types\/(index|declarations|(testing|kubernetes)\/.*)\.d\.ts$/.test(file),
    );
    expect(others).toEqual([
      'LICENSE',
      'README.md',
      'lib/cel-checks.js',
      'lib/check.js',
      'lib/cli.js',
      'lib/generated/history.js',
      'lib/generated/schema.js',
      'lib/index.js',
      'lib/kubernetes.js',
      'lib/late-comparison.js',
      'lib/rule-pages.br',
      'lib/run.js',
      'lib/testing.js',
      'package.json',
    ]);
    const kilobytes = [size, unpackedSize].map((bytes) => `${Math.round(bytes / 1024)} KB`);
    process.stdout.write(`the package: ${files.length} files, ${kilobytes[0]} packed, ${kilobytes[1]} unpacked\n`);
  });

  test('passes publint', () => {
    const { status, stdout } = run(join(MODULES, '.bin/publint'), ['run', packed.tarball, '--strict'], ROOT);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('All good!') });
  });

  test('passes Are The Types Wrong for every way to import it', () => {
    const { status, stdout } = run(join(MODULES, '.bin/attw'), [packed.tarball, '--format', 'ascii'], ROOT);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('No problems found') });
  });

  test.each([
    ['node16', 'node16', 'typescript'],
    ['esnext', 'bundler', 'typescript'],
    // TypeScript 6 deprecates it, and 7 has removed it.
    ['commonjs', 'node10', 'typescript-5.9'],
  ])('compiles in a strict program with module %s and moduleResolution %s', (module, moduleResolution, version) => {
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022'];
    const args = [
      ...options,
      '--module',
      module,
      '--moduleResolution',
      moduleResolution,
      'hello.ts',
      'testing.ts',
      'kubernetes.ts',
    ];
    expect(run(join(MODULES, version, 'bin/tsc'), args)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each(['typescript-5.4', 'typescript-5.9', 'typescript', 'typescript-7'])(
    'has declarations without errors in %s, even with the strictest options',
    (version) => {
      const tsc = join(MODULES, version, 'bin/tsc');
      const { stdout } = run(process.execPath, [tsc, '--project', 'exact.json', '--pretty', 'false']);
      const errors = stdout.split('\n').filter((line) => /\berror TS\d+: /.test(line));
      const files = errors.map((line) => line.replace(/\(\d+,\d+\): error .*/, ''));
      const inexact = INEXACT.map((name) => expect.stringMatching(`/cdk8s-plus-28/lib/${name}\\.d\\.ts$`));
      expect([...new Set(files)].sort()).toEqual(inexact);
    },
  );

  test('has declarations that compile without the types of Node', () => {
    expect(run(join(MODULES, '.bin/tsc'), ['--project', 'bare.json'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each(['require.cjs', 'import.mjs'])('runs from JavaScript in %s', (file) => {
    expect(run(process.execPath, [file])).toEqual({ status: 0, stdout: '0\n', stderr: '' });
  });

  test('contains a command that renders TypeScript', () => {
    const { status, stdout } = run(process.execPath, ['node_modules/kustruct/lib/cli.js', 'synth', 'hello.ts']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^2 objects, 4 files: 4 written/m) });
  });
});
