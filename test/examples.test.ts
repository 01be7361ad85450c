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

/** Each folder that can be applied, and what building it must give. */
function foldersOf(app: App | Environments): (readonly [folder: string, rendering: Rendering])[] {
  return app instanceof App
    ? [[join(app.outdir, 'base'), app.render()]]
    : [...app.render()].map(([name, rendering]) => [join(app.outdir, 'overlays', name), rendering] as const);
}

function chartsOf(folder: string): string[] {
  const charts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return charts.map(({ name }) => join(folder, name));
}

/** What the real Kustomize makes of folders, which it builds side by side. */
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

/** The workloads of which the source says that they do not keep the restricted Pod Security Standard. */
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

  test('says in its first line what it shows, and is short', () => {
    expect(source).toMatch(/^\/\/ [A-Z].*[.:,]/);
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(LONGEST);
  });

  test('has no problems', () => {
    expect(app).toHaveNoProblems();
  });

  test('has nothing to warn of', () => {
    expect(folders.flatMap(([, rendering]) => judge(rendering).problems).map(formatted)).toEqual([]);
  });

  test('is built by the real Kustomize to what was rendered', async () => {
    const built = await build(folders.map(([folder]) => folder));
    for (const [place, [, rendering]] of folders.entries()) {
      expect(byIdentity(built[place] ?? [])).toEqual(byIdentity(manifestsOf(rendering)));
    }
  });

  test('is built to the same chart by chart', async () => {
    const [folder, rendering] = folders.at(-1) ?? ['', []];
    const built = await build(chartsOf(folder));
    expect(byIdentity(built.flat())).toEqual(byIdentity(manifestsOf(rendering)));
  });

  test('keeps the restricted Pod Security Standard, but for the workloads of which it says why they cannot', () => {
    const broken = folders.flatMap(([, rendering]) => unrestricted(manifestsOf(rendering)));
    expect([...new Set(broken)].sort()).toEqual(exempted(source).sort());
  });

  test('writes nothing on a second run', () => {
    const { written, removed } = app.synth();
    expect([...written, ...removed]).toEqual([]);
  });
});

test('a workload that is not restricted is named, with the reason', () => {
  expect(exempted('  // Not restricted: DaemonSet proxy, Pod probe: they need the ports of the host\n')).toEqual([
    'DaemonSet proxy',
    'Pod probe',
  ]);
  expect(exempted('// Not restricted: DaemonSet proxy\n// Not restricted: it is privileged')).toEqual([]);
});
