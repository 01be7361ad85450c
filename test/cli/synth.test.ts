import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kubectlPath, readDocuments } from '../kubectl';
import { type Project, project } from './installed';
import { ENVIRONMENTS, HELLO } from './programs';

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Three environments; two have the same level. */
const SHARED = `import { type App, Chart, ConfigMap, environments } from 'kustruct';

interface Values { readonly level: string }
const build = (app: App, { level }: Values) => {
  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  for (const name of ['a', 'b', 'c']) {
    new ConfigMap(shop, name, { data: { LEVEL: level, MODE: level + '-mode', NAME: name } });
  }
};
environments<'dev' | 'staging' | 'prod', Values>(
  { dev: { level: 'trial' }, staging: { level: 'live' }, prod: { level: 'live' } },
  build,
).synth();
`;

const HELLO_FILES = [
  'base/hello/deployment-web.yaml',
  'base/hello/kustomization.yaml',
  'base/hello/service-web.yaml',
  'base/kustomization.yaml',
];

describe('kustruct synth', () => {
  test('runs TypeScript, writes the files, and reports the result on stdout only', () => {
    const { folder, kustruct } = project({ 'main.ts': HELLO });
    const { status, stdout, stderr } = kustruct('synth', 'main.ts');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/2 objects, 4 files: 4 written, 0 unchanged, 0 removed in \d/);
    expect(filesIn(join(folder, 'dist'))).toEqual(HELLO_FILES);
  });

  test('writes to the folder of --out, overriding the program', () => {
    const program = HELLO.replace('new App()', "new App({ outdir: 'elsewhere' })");
    const { folder, kustruct } = project({ 'main.ts': program });
    expect(kustruct('synth', 'main.ts', '--out', 'k8s').status).toBe(0);
    expect(filesIn(join(folder, 'k8s'))).toEqual(HELLO_FILES);
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  test('checks for the version of Kubernetes that --kubernetes names, overriding the program', () => {
    const program = HELLO.replace('new App()', "new App({ kubernetes: '1.36' })").replace(
      'app.synth()',
      "new ApiObject(chart, 'late', { apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', spec: { cidrs: ['10.0.0.0/8'] } });\napp.synth()",
    );
    const { kustruct } = project({ 'main.ts': `import { ApiObject } from 'cdk8s';\n${program}` });
    expect(kustruct('synth', 'main.ts').status).toBe(0);
    const { status, stderr } = kustruct('synth', 'main.ts', '--kubernetes', '1.31');
    expect(status).toBe(2);
    expect(stderr).toContain('ServiceCIDR was added in Kubernetes 1.33; the target version is 1.31');
    const wrong = kustruct('synth', 'main.ts', '--kubernetes', '1.28');
    expect(wrong.status).toBe(64);
    expect(wrong.stderr).toContain('--kubernetes 1.28: there are 1.29, 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36.');
  });

  test('finds the program and its folder in cdk8s.yaml, or else in package.json', () => {
    const config = 'language: typescript\napp: node --import tsx main.ts # as ever\noutput: "k8s"\n';
    const cdk8s = project({ 'cdk8s.yaml': config, 'main.ts': HELLO });
    expect(cdk8s.kustruct('synth').status).toBe(0);
    expect(filesIn(join(cdk8s.folder, 'k8s'))).toEqual(HELLO_FILES);
    const main = project({ 'package.json': '{"main":"src/app.ts"}', 'src/app.ts': HELLO });
    expect(main.kustruct('synth').status).toBe(0);
    expect(filesIn(join(main.folder, 'dist'))).toEqual(HELLO_FILES);
  });

  test('reports a package.json that cannot be read', () => {
    const { status, stderr } = project({ 'package.json': '{ main' }).kustruct('synth');
    expect({ status, stderr }).toEqual({
      status: 64,
      stderr: expect.stringContaining('no program found: package.json cannot be read: '),
    });
  });

  test('prints one stream with --stdout, and writes nothing', () => {
    const { folder, kustruct } = project({ 'main.ts': HELLO });
    const { stdout } = kustruct('synth', 'main.ts', '--stdout');
    expect(readDocuments(stdout)).toMatchObject([{ kind: 'Service' }, { kind: 'Deployment' }]);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('lists with --check what would change, exits with 2, and writes nothing', () => {
    const { folder, kustruct } = project({ 'main.ts': HELLO });
    expect(kustruct('synth', 'main.ts', '--check')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('+ dist/base/hello/deployment-web.yaml\n'),
    });
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    kustruct('synth', 'main.ts');
    expect(kustruct('synth', 'main.ts', '--check')).toMatchObject({ status: 0, stdout: 'dist is up to date\n' });
    writeFileSync(join(folder, 'main.ts'), HELLO.replace('1.0.0', '1.0.1').replace(/new Service.*\n/, ''));
    const { status, stdout } = kustruct('synth', 'main.ts', '--check');
    expect(status).toBe(2);
    expect(stdout).toContain('~ dist/base/hello/deployment-web.yaml\n');
    expect(stdout).toContain('- dist/base/hello/service-web.yaml\n');
    expect(filesIn(join(folder, 'dist'))).toEqual(HELLO_FILES);
  });

  test('names with --check the fields that differ, in each environment, and no value of a Secret', () => {
    const secret = (value: string) =>
      ENVIRONMENTS.replace('ConfigMap,', 'ConfigMap, Secret,').replace(
        'build = (app: App, { host }: Values) => {',
        `build = (app: App, { host }: Values) => {\n  new Secret(new Chart(app, 'db', { namespace: 'shop' }), 'db', { stringData: { password: '${value}' } });`,
      );
    const { folder, kustruct } = project({ 'main.ts': secret('hunter2') });
    kustruct('synth', 'main.ts');
    writeFileSync(
      join(folder, 'main.ts'),
      secret('correct horse').replace("host: 'example.com'", "host: 'www.example.com'"),
    );
    const { stdout } = kustruct('synth', 'main.ts', '--check');
    expect(stdout).toContain(
      [
        '~ v1 Secret shop/db',
        '    data.password   (secret) -> (another secret)',
        '~ v1 ConfigMap shop/settings   in prod',
        '    data.HOST   "example.com" -> "www.example.com"',
        '',
      ].join('\n'),
    );
    const { runs } = JSON.parse(kustruct('synth', 'main.ts', '--check', '--json').stdout);
    expect(runs[0].changes).toHaveLength(4);
    expect(runs[0].changes).toContainEqual({
      environment: 'prod',
      object: { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'shop', name: 'settings' },
      change: 'changed',
      fields: [{ field: 'data.HOST', difference: 'changed', before: 'example.com', after: 'www.example.com' }],
      consequences: expect.any(Array),
    });
    expect(kustruct('synth', 'main.ts', '--check', '--env', 'dev').stdout).not.toContain('in prod');
  });

  test('reports with --check if only the text of files differs', () => {
    const { folder, kustruct } = project({ 'main.ts': HELLO });
    kustruct('synth', 'main.ts');
    const file = join(folder, 'dist/base/hello/service-web.yaml');
    writeFileSync(file, `# edited\n${readFileSync(file, 'utf8')}`);
    const { status, stdout } = kustruct('synth', 'main.ts', '--check');
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout: expect.stringContaining('service-web.yaml\n\nNo field differs for the API server.\n\n1 file is'),
    });
  });

  test('prints everything as JSON with --json', () => {
    const { kustruct } = project({ 'main.ts': HELLO });
    const { stdout, stderr } = kustruct('synth', 'main.ts', '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      code: 0,
      runs: [{ objects: 2, outdir: 'dist', written: HELLO_FILES, unchanged: [], removed: [] }],
      problems: [],
    });
  });

  test('also builds with the real kubectl with --verify', () => {
    const { folder, bin } = project({ 'main.ts': ENVIRONMENTS, 'hello.ts': HELLO });
    const verify = (program: string, path: string) =>
      spawnSync(process.execPath, [bin, 'synth', program, '--verify'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: path },
      });
    const kubectl = join(folder, 'kubectl');
    writeFileSync(kubectl, `#!/bin/sh\necho "$@" >> ${folder}/calls\nexec ${kubectlPath()} "$@"\n`);
    chmodSync(kubectl, 0o755);
    expect(verify('main.ts', `${dirname(kubectl)}:${process.env.PATH}`)).toMatchObject({ status: 0 });
    expect(verify('hello.ts', `${dirname(kubectl)}:${process.env.PATH}`)).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')).toHaveLength(4);
    expect(verify('main.ts', '/nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('"kubectl" cannot be run'),
    });
  });
});

const LARGE = `import { App, Chart, ConfigMap } from 'kustruct';

const app = new App();
const chart = new Chart(app, 'large');
for (let i = 0; i < 3000; i++) new ConfigMap(chart, \`map-\${i}\`, { data: { text: 'x'.repeat(2000) } });
app.synth();
`;

test('kustruct synth that is interrupted while it writes leaves whole files, and the next run finishes', async () => {
  const { folder, bin, kustruct } = project({ 'main.ts': LARGE });
  const child = spawn(process.execPath, [bin, 'synth', 'main.ts'], { cwd: folder, stdio: 'ignore' });
  const index = join(folder, 'dist/.kustruct-index');
  while (!existsSync(index) && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  const texts = filesIn(join(folder, 'dist')).map((file) => readFileSync(join(folder, 'dist', file), 'utf8'));
  expect(texts.filter((text) => !/^---\n[\s\S]*\n$/.test(text))).toEqual([]);
  expect(kustruct('synth', 'main.ts').status).toBe(0);
  expect(kustruct('synth', 'main.ts', '--check').status).toBe(0);
  expect(filesIn(join(folder, 'dist'))).toHaveLength(3002);
});

describe('kustruct synth of environments', () => {
  const environment = (project: Project, name: string) => join(project.folder, 'dist/overlays', name);

  test('writes complete environments with --layout rendered', () => {
    const { folder, kustruct } = project({ 'main.ts': ENVIRONMENTS });
    expect(kustruct('synth', 'main.ts', '--layout', 'rendered').status).toBe(0);
    expect(readdirSync(join(folder, 'dist')).filter((name) => !name.startsWith('.'))).toEqual([
      'dev',
      'prod',
      'staging',
    ]);
  });

  test('shows warnings once, with their environments, as text and as JSON', () => {
    const build =
      "const build = (app: App, { host }: Values) => {\n  if (host !== 'dev.example.com') {\n    refuse(app, { what: 'careful', why: 'y', fix: 'f', severity: 'warning' });\n  }";
    const program = ENVIRONMENTS.replace('environments }', 'environments, refuse }').replace(/const build = .*/, build);
    const { kustruct } = project({ 'main.ts': program });
    const { status, stderr } = kustruct('synth', 'main.ts');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'warning  careful\n  at   in staging, prod\n  why  y\n  fix  f\n\n1 warning\n',
    });
    const { problems } = JSON.parse(kustruct('synth', 'main.ts', '--json').stdout);
    expect(problems).toMatchObject([{ severity: 'warning', what: 'careful', environments: ['staging', 'prod'] }]);
  });

  test('writes only the base files that the environments of --env need, and leaves the others unchanged', () => {
    const shop = project({ 'main.ts': ENVIRONMENTS });
    shop.kustruct('synth', 'main.ts', '--env', 'prod');
    expect(readdirSync(join(shop.folder, 'dist/overlays'))).toEqual(['dev', 'prod', 'staging']);
    const small = project({ 'main.ts': ENVIRONMENTS });
    small.kustruct('synth', 'main.ts', '--env', 'dev');
    expect(readdirSync(join(small.folder, 'dist/overlays'))).toEqual(['dev']);

    writeFileSync(join(shop.folder, 'main.ts'), ENVIRONMENTS.replace("'staging.example", "'next.example"));
    const before = filesIn(shop.folder).filter((file) => file.startsWith('dist/'));
    expect(shop.kustruct('synth', 'main.ts', '--env', 'dev')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('nothing changed'),
    });
    expect(filesIn(shop.folder).filter((file) => file.startsWith('dist/'))).toEqual(before);
    expect(shop.kustruct('synth', 'main.ts', '--check').status).toBe(2);
  });

  test('refuses to change files that an unselected environment builds on', () => {
    const shop = project({ 'main.ts': ENVIRONMENTS });
    shop.kustruct('synth', 'main.ts');
    const before = filesIn(environment(shop, 'prod'));
    writeFileSync(join(shop.folder, 'main.ts'), ENVIRONMENTS.replace("'fast'", "'slow'"));
    const { status, stderr } = shop.kustruct('synth', 'main.ts', '--env', 'dev');
    expect(status).toBe(2);
    expect(stderr).toContain('would change, but the environment "prod", which was not selected, builds on it');
    expect(stderr).toContain('main.ts:14:3');
    expect(filesIn(environment(shop, 'prod'))).toEqual(before);
  });

  test('renders all environments for a common base, and writes only those of --env', () => {
    const common = ENVIRONMENTS.replace('build,\n)', "build,\n  { base: 'common' },\n)");
    const shop = project({ 'main.ts': common });
    shop.kustruct('synth', 'main.ts');
    const before = filesIn(shop.folder).filter((file) => file.startsWith('dist/'));
    const staging = readFileSync(join(shop.folder, 'dist/overlays/staging/shop/configmap-settings.patch.yaml'), 'utf8');
    writeFileSync(join(shop.folder, 'main.ts'), common.replace("'staging.example", "'next.example"));
    expect(shop.kustruct('synth', 'main.ts', '--env', 'dev')).toMatchObject({ status: 0 });
    expect(filesIn(shop.folder).filter((file) => file.startsWith('dist/'))).toEqual(before);
    expect(readFileSync(join(shop.folder, 'dist/overlays/staging/shop/configmap-settings.patch.yaml'), 'utf8')).toBe(
      staging,
    );
    writeFileSync(join(shop.folder, 'main.ts'), common.replace("'fast'", "'slow'"));
    expect(shop.kustruct('synth', 'main.ts', '--env', 'dev')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('which was not selected, builds on it'),
    });
  });

  test('renders all environments for components, and refuses to change those of unselected environments', () => {
    const shared = SHARED.replace('build,\n)', 'build,\n  { components: true },\n)');
    const shop = project({ 'main.ts': shared });
    shop.kustruct('synth', 'main.ts');
    const before = filesIn(shop.folder).filter((file) => file.startsWith('dist/'));
    expect(before).toContain('dist/components/prod-staging/shop/kustomization.yaml');
    expect(shop.kustruct('synth', 'main.ts', '--env', 'prod')).toMatchObject({ status: 0 });
    expect(filesIn(shop.folder).filter((file) => file.startsWith('dist/'))).toEqual(before);
    for (const [program, changed] of [
      [shared.replaceAll("'live'", "'lively'"), 'a component that changes'],
      [shared.replace("'live'", "'other'"), 'a component that no environment uses any more'],
      [SHARED, 'a program without components'],
    ] as const) {
      writeFileSync(join(shop.folder, 'main.ts'), program);
      expect([changed, shop.kustruct('synth', 'main.ts', '--env', 'prod')]).toEqual([
        changed,
        expect.objectContaining({
          status: 2,
          stderr: expect.stringContaining(
            'would change, but the environment "staging", which was not selected, builds on it',
          ),
        }),
      ]);
    }
    expect(shop.kustruct('synth', 'main.ts')).toMatchObject({ status: 0 });
    expect(existsSync(join(shop.folder, 'dist/components'))).toBe(false);
  });

  test('prints one environment with --stdout --env, and asks for one if there are several', () => {
    const { kustruct } = project({ 'main.ts': ENVIRONMENTS });
    const { stdout } = kustruct('synth', 'main.ts', '--stdout', '--env', 'prod');
    expect(readDocuments(stdout)).toMatchObject([{ data: { HOST: 'example.com' } }]);
    expect(kustruct('synth', 'main.ts', '--stdout')).toMatchObject({
      status: 64,
      stderr: expect.stringContaining('name one environment: --env dev (there are dev, staging, prod)'),
    });
  });

  test('refuses unknown names, and options that only apply to environments', () => {
    const { folder, kustruct } = project({ 'main.ts': ENVIRONMENTS, 'hello.ts': HELLO });
    expect(kustruct('synth', 'main.ts', '--env', 'test')).toMatchObject({
      status: 64,
      stderr: expect.stringContaining('Environments: dev, staging, prod'),
    });
    expect(kustruct('synth', 'hello.ts', '--env', 'dev').status).toBe(64);
    expect(kustruct('synth', 'hello.ts', '--layout', 'rendered').status).toBe(64);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});
