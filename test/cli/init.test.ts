import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { kustomizeBuild } from '../kubectl';
import { type Ended, type Project, project } from './installed';
import { runGit } from './repository';

const ROOT = join(__dirname, '../..');
const FILES = [
  '.github/workflows/ci.yml',
  '.gitattributes',
  '.gitignore',
  'app.test.ts',
  'app.ts',
  'cdk8s.yaml',
  'main.ts',
  'package.json',
  'tsconfig.json',
];

/** A folder with kustruct and nothing else. */
function empty(): Project {
  const made = project({});
  rmSync(join(made.folder, 'package.json'));
  return made;
}

/** Links the other packages that `npm install` would install, and the command. */
function install({ folder, bin }: Project): void {
  const modules = join(folder, 'node_modules');
  symlinkSync(join(ROOT, 'node_modules/@swc/jest'), join(modules, '@swc/jest'));
  mkdirSync(join(modules, '.bin'));
  chmodSync(bin, 0o755);
  symlinkSync(bin, join(modules, '.bin/kustruct'));
  for (const tool of ['jest', 'tsc']) {
    symlinkSync(join(ROOT, 'node_modules/.bin', tool), join(modules, '.bin', tool));
  }
}

function runIn(folder: string, command: string, ...args: readonly string[]): Ended {
  const env = {
    ...process.env,
    CDK8S_OUTDIR: undefined,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_BASE_REF: 'main',
  };
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
}

/** The installed package has no types, so those of the sources are used. */
function checkTypes(folder: string): Ended {
  const paths = { kustruct: [`${ROOT}/src/index.ts`], 'kustruct/testing': [`${ROOT}/src/testing/index.ts`] };
  const compilerOptions = { paths, typeRoots: [`${ROOT}/node_modules/@types`] };
  const config = { extends: './tsconfig.json', compilerOptions, files: ['main.ts', 'app.test.ts'] };
  writeFileSync(join(folder, 'tsconfig.sources.json'), JSON.stringify(config));
  return runIn(folder, 'npx', 'tsc', '-p', 'tsconfig.sources.json');
}

describe('the project that kustruct init writes', () => {
  const shop = empty();
  const { folder, kustruct } = shop;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  let result: Ended;
  beforeAll(() => {
    result = kustruct('init');
    install(shop);
  });

  test('is printed on stdout, with the next two commands', () => {
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toContain(FILES.map((file) => `+ ${file}\n`).join(''));
    expect(result.stdout).toContain('\nNext:\n  npm install\n  npm run synth\n');
    expect(result.stdout).toContain('package-lock.json');
  });

  test('is rendered to two environments that the real Kustomize builds', () => {
    expect(kustruct('synth')).toMatchObject({ status: 0, stderr: '' });
    expect(kustruct('synth', '--check')).toMatchObject({ status: 0, stdout: 'dist is up to date\n' });
    const kinds = (name: string) =>
      kustomizeBuild(join(folder, 'dist/overlays', name)).map((object) => Object(object).kind);
    expect(kinds('dev').sort()).toEqual(['ConfigMap', 'Deployment', 'Ingress', 'Namespace', 'Service']);
    expect(kinds('prod').sort()).toEqual([...kinds('dev'), 'PodDisruptionBudget'].sort());
  });

  test('has correct types', () => {
    expect(checkTypes(folder)).toMatchObject({ status: 0, stdout: '' });
  });

  test('has tests that pass, write nothing, and fail if the app is wrong', () => {
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    expect(runIn(folder, 'npm', 'test')).toMatchObject({ status: 0, stderr: expect.stringContaining('2 passed') });
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    const app = read('app.ts');
    writeFileSync(join(folder, 'app.ts'), app.replace('replicas: 3', 'replicas: 1'));
    expect(runIn(folder, 'npm', 'test')).toMatchObject({ status: 1, stderr: expect.stringContaining('spec.replicas') });
    writeFileSync(join(folder, 'app.ts'), app);
  });

  test('is also rendered by cdk8s synth', () => {
    const cdk8s = join(ROOT, 'node_modules/.bin/cdk8s');
    expect(runIn(folder, cdk8s, 'synth', '--no-check-upgrade')).toMatchObject({ status: 0 });
    expect(kustruct('synth', '--check')).toMatchObject({ status: 0 });
  });

  test('has a workflow that runs existing scripts, with read permission only', () => {
    const { permissions, jobs } = parse(read('.github/workflows/ci.yml'));
    expect(permissions).toEqual({ contents: 'read' });
    const steps: { run?: string; uses?: string }[] = jobs.check.steps;
    const scripts = steps.flatMap(({ run = '' }) => /^npm (?:run (?:--silent )?)?(\w+)/.exec(run)?.[1] ?? []);
    expect(scripts).toEqual(['ci', 'typecheck', 'test', 'check']);
    expect(Object.keys(JSON.parse(read('package.json')).scripts)).toEqual(expect.arrayContaining(scripts.slice(1)));
    expect(steps.flatMap(({ uses = [] }) => uses)).toEqual([
      expect.stringMatching(/^actions\/checkout@v\d+$/),
      expect.stringMatching(/^actions\/setup-node@v\d+$/),
    ]);
  });

  test('has a workflow that writes the changes to the summary, and fails if something cannot be compared', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml'));
    const diff = jobs.check.steps.find(({ run = '' }: { run?: string }) => run.includes('kustruct diff')).run;
    const summary = join(folder, 'summary.md');
    const runDiff = () => runIn(folder, 'bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', diff).status;
    rmSync(summary, { force: true });
    expect(runDiff()).toBe(2);
    expect(readFileSync(summary, 'utf8')).toContain('### kustruct diff: not everything is compared\n');
    kustruct('synth');
    runGit(folder, ['init', '-q', '-b', 'main']);
    runGit(folder, ['add', 'dist']);
    runGit(folder, ['commit', '-qm', 'the first']);
    runGit(folder, ['update-ref', 'refs/remotes/origin/main', 'HEAD']);
    rmSync(summary);
    expect(runDiff()).toBe(0);
    expect(readFileSync(summary, 'utf8')).toContain('### kustruct diff: nothing changes\n');
    rmSync(join(folder, '.git'), { recursive: true });
  });

  test('has a workflow that fails with the reason in the summary if dist is out of date', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml'));
    const check: string = jobs.check.steps.at(-1).run;
    const summary = join(folder, 'summary.md');
    const runCheck = () => {
      rmSync(summary, { force: true });
      return runIn(folder, 'bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', check).status;
    };
    kustruct('synth');
    expect(runCheck()).toBe(0);
    expect(readFileSync(summary, 'utf8')).toBe('    dist is up to date\n');
    const app = read('app.ts');
    writeFileSync(join(folder, 'app.ts'), app.replace('replicas: 3', 'replicas: 4'));
    expect(runCheck()).toBe(2);
    expect(readFileSync(summary, 'utf8')).toContain('    ~ dist/overlays/prod/web/kustomization.yaml\n');
    writeFileSync(join(folder, 'app.ts'), app);
  });
});

describe('the project that kustruct init writes in a package of ES modules', () => {
  const outer = project({ 'package.json': '{"private":true,"type":"module"}' });
  const folder = join(outer.folder, 'deploy');
  beforeAll(() => {
    expect(outer.kustruct('init', 'deploy')).toMatchObject({ status: 0, stderr: '' });
    install(outer);
  });

  test('is an ES module itself, and is rendered', () => {
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type).toBe('module');
    expect(runIn(folder, process.execPath, outer.bin, 'synth')).toMatchObject({ status: 0, stderr: '' });
    expect(runIn(folder, process.execPath, outer.bin, 'synth', '--check')).toMatchObject({ status: 0 });
  });

  test('has correct types, and tests that pass', () => {
    expect(checkTypes(folder)).toMatchObject({ status: 0, stdout: '' });
    expect(runIn(folder, 'npm', 'test')).toMatchObject({ status: 0, stderr: expect.stringContaining('2 passed') });
  });
});

describe('kustruct init', () => {
  test('creates a folder, names the package after it, and quotes it for the shell', () => {
    const { folder, kustruct } = empty();
    expect(kustruct('init', 'apps/My Shop').stdout).toContain("\n  cd 'apps/My Shop' && npm install\n");
    expect(JSON.parse(readFileSync(join(folder, 'apps/My Shop/package.json'), 'utf8')).name).toBe('my-shop');
  });

  test('prints everything as JSON with --json', () => {
    const { kustruct } = empty();
    const { status, stdout, stderr } = kustruct('init', 'shop', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      code: 0,
      folder: 'shop',
      files: FILES,
      next: ['cd shop && npm install', 'npm run synth'],
      problems: [],
    });
    expect(JSON.parse(kustruct('init', 'shop', '--json').stdout)).toMatchObject({
      code: 2,
      files: [],
      next: [],
      problems: [{ what: expect.stringContaining('"shop/app.ts"') }],
    });
  });

  test('refuses a folder with conflicting files, names all of them in one problem, and writes nothing', () => {
    const { folder, kustruct } = project({ 'main.ts': 'mine' });
    const { status, stdout, stderr } = kustruct('init');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('error  "main.ts", "package.json": in the way of the new project\n');
    expect(stderr).toContain('fix  move them away, or name another folder: kustruct init kubernetes\n\n1 error\n');
    expect(existsSync(join(folder, 'app.ts'))).toBe(false);
    expect(readFileSync(join(folder, 'main.ts'), 'utf8')).toBe('mine');
  });

  test('refuses a folder that is a file', () => {
    const { kustruct } = project({ shop: 'mine' });
    expect(kustruct('init', 'shop')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('error  "shop" is a file, and a project needs a folder'),
    });
  });

  test('exits with 64 for incorrect usage', () => {
    const { folder, kustruct } = empty();
    expect(kustruct('init', 'a', 'b').status).toBe(64);
    expect(kustruct('init', '--template', 'x').status).toBe(64);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });
});
