import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { App, Environments, type Manifest, type Rendering } from 'kustruct';
import 'kustruct/testing';
import { judge } from '../src/checks/judging/judge';
import { readKubectlOutput } from '../src/kustomize/kubectl-output';
import type { Value } from '../src/manifests/manifest';
import { podTemplateOf } from '../src/manifests/pods';
import type { Problem } from '../src/problems/problem';
import { byIdentity } from './by-identity';
import { load } from './examples/example';
import { kubectlPath } from './kubectl';
import { brokenControls } from './pod-security';

const EXAMPLES = join(__dirname, '../examples');
const LONGEST = 90;
/** `// Not restricted: DaemonSet proxy, Pod probe: they need the ports of the host` */
const NOT_RESTRICTED = /^ *\/\/ Not restricted: ((?:[A-Z]\w+ [\w.-]+(?:, )?)+): \S/gm;

const names = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'main.ts')));

function run(name: string): App | Environments {
  const { app } = load<{ app?: unknown }>(name);
  if (app instanceof App || app instanceof Environments) {
    return app;
  }
  throw new Error(`examples/${name}/main.ts exports no app`);
}

/** Each folder that can be applied, with the expected result of building it. */
function foldersOf(app: App | Environments): (readonly [folder: string, rendering: Rendering])[] {
  return app instanceof App
    ? [[join(app.outdir, 'base'), app.render()]]
    : [...app.render()].map(([name, rendering]) => [join(app.outdir, 'overlays', name), rendering] as const);
}

function chartsOf(folder: string): string[] {
  const charts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return charts.map(({ name }) => join(folder, name));
}

/** The results of the real Kustomize for these folders, which are built in parallel. */
async function build(folders: readonly string[]): Promise<Value[][]> {
  const start = promisify(execFile);
  const builds = folders.map((folder) => start(kubectlPath(), ['kustomize', folder], { maxBuffer: 1 << 30 }));
  return (await Promise.all(builds)).map(({ stdout }) => readKubectlOutput(stdout));
}

function formatted({ rule, where, what }: Problem): string {
  return `${rule}: ${where.object} ${where.field}: ${what}`;
}

function manifestsOf(rendering: Rendering): Manifest[] {
  return rendering.map(({ manifest }) => manifest);
}

/** The workloads that, by a comment in the source, do not meet the restricted Pod Security Standard. */
function exempted(source: string): string[] {
  return [...source.matchAll(NOT_RESTRICTED)].flatMap(([, workloads = '']) => workloads.split(', '));
}

function unrestricted(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) => {
    const pod = podTemplateOf(manifest);
    return pod === undefined || brokenControls(pod).length === 0 ? [] : [`${manifest.kind} ${manifest.metadata.name}`];
  });
}

test('there are examples', () => {
  expect(names).toEqual(expect.arrayContaining(['guestbook', 'shop']));
});

describe.each(names)('the example %s', (name) => {
  const source = readFileSync(join(EXAMPLES, name, 'main.ts'), 'utf8');
  const app = run(name);
  const folders = foldersOf(app);

  test('describes in its first line what it shows, and is short', () => {
    expect(source).toMatch(/^\/\/ [A-Z].*[.:,]/);
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(LONGEST);
  });

  test('has no problems', () => {
    expect(app).toHaveNoProblems();
  });

  test('has no warnings', () => {
    expect(folders.flatMap(([, rendering]) => judge(rendering).problems).map(formatted)).toEqual([]);
  });

  test('builds with the real Kustomize to the rendered objects', async () => {
    const built = await build(folders.map(([folder]) => folder));
    for (const [place, [, rendering]] of folders.entries()) {
      expect(byIdentity(built[place] ?? [])).toEqual(byIdentity(manifestsOf(rendering)));
    }
  });

  test('builds to the same objects chart by chart', async () => {
    const [folder, rendering] = folders.at(-1) ?? ['', []];
    const built = await build(chartsOf(folder));
    expect(byIdentity(built.flat())).toEqual(byIdentity(manifestsOf(rendering)));
  });

  test('meets the restricted Pod Security Standard, except for workloads that explain why they cannot', () => {
    const broken = folders.flatMap(([, rendering]) => unrestricted(manifestsOf(rendering)));
    expect([...new Set(broken)].sort()).toEqual(exempted(source).sort());
  });

  test('writes nothing on a second run', () => {
    const { written, removed } = app.synth();
    expect([...written, ...removed]).toEqual([]);
  });
});

test('a workload that does not meet the standard is named with the reason', () => {
  expect(exempted('  // Not restricted: DaemonSet proxy, Pod probe: they need the ports of the host\n')).toEqual([
    'DaemonSet proxy',
    'Pod probe',
  ]);
  expect(exempted('// Not restricted: DaemonSet proxy\n// Not restricted: it is privileged')).toEqual([]);
});
