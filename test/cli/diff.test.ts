import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, type Project, project } from './installed';
import { ENVIRONMENTS, HELLO } from './programs';
import { repository, runGit } from './repository';

const NEWER = HELLO.replace('hello:1.0.0', 'hello:1.1.0');
const SLOW = ENVIRONMENTS.replace("MODE: 'fast'", "MODE: 'slow'");

describe('kustruct diff', () => {
  test('compares the program with the committed output at the merge base with the default branch', () => {
    const { git, commit, kustruct } = repository({ 'main.ts': HELLO });
    const base = git('rev-parse', '--short', 'HEAD').trim();
    git('switch', '-qc', 'feature');
    commit({ 'main.ts': NEWER });
    const { status, stdout, stderr } = kustruct('diff');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`dist at ${base}, the merge base with main -> the program\n`);
    expect(stdout).toContain(
      '~ apps/v1 Deployment hello/web\n' +
        '    spec.template.spec.containers[name=web].image   "ghcr.io/acme/hello:1.0.0" -> "ghcr.io/acme/hello:1.1.0"\n',
    );
  });

  test('uses the default branch of the remote, with any name', () => {
    const origin = repository({ 'main.ts': HELLO });
    origin.git('branch', '-m', 'trunk');
    const other = project({});
    const copy = join(other.folder, 'copy');
    runGit(other.folder, ['clone', '-q', origin.folder, copy]);
    writeFileSync(join(copy, 'main.ts'), NEWER);
    const { stdout } = diffIn(copy, other);
    expect(stdout).toMatch(/^dist at [0-9a-f]+, the merge base with origin\/trunk -> the program\n/);
  });

  test('finds no difference if nothing changed, with any layout of files', () => {
    const { commit, kustruct } = repository({ 'main.ts': ENVIRONMENTS });
    const same = {
      status: 0,
      stdout: expect.stringMatching(
        /the program\n\ndev +nothing changes\nstaging +nothing changes\nprod +nothing changes\n$/,
      ),
    };
    expect(kustruct('diff')).toMatchObject(same);
    commit({ 'main.ts': ENVIRONMENTS.replace('build,\n)', "build,\n  { layout: 'rendered' },\n)") });
    expect(kustruct('diff', 'HEAD')).toMatchObject(same);
    commit({
      'main.ts': ENVIRONMENTS.replace('build,\n)', "build,\n  { folders: { base: 'common', overlays: '' } },\n)"),
    });
    expect(kustruct('diff', 'HEAD')).toMatchObject(same);
    const alone = { status: 0, stdout: expect.stringMatching(/the program\n\nnothing changes\n$/) };
    commit({ 'main.ts': HELLO });
    expect(kustruct('diff', 'HEAD')).toMatchObject(alone);
    const division = "import { YamlOutputType } from 'cdk8s';\n";
    for (const type of ['FILE_PER_APP', 'FILE_PER_CHART', 'FILE_PER_RESOURCE', 'FOLDER_PER_CHART_FILE_PER_RESOURCE']) {
      commit({
        'main.ts': division + HELLO.replace('new App()', `new App({ yamlOutputType: YamlOutputType.${type} })`),
      });
      expect(kustruct('diff', 'HEAD')).toMatchObject(alone);
    }
  });

  test('compares each environment with itself, and reports common changes once', () => {
    const { kustruct, write } = repository({ 'main.ts': ENVIRONMENTS });
    write({ 'main.ts': SLOW.replace('staging.example.com', 'stage.example.com') });
    expect(kustruct('diff').stdout).toContain(
      [
        '~ v1 ConfigMap shop/settings',
        '    data.MODE   "fast" -> "slow"',
        '    data.HOST   "staging.example.com" -> "stage.example.com"   in staging',
        '',
      ].join('\n'),
    );
    const one = kustruct('diff', '--env', 'prod').stdout;
    expect(one).toMatch(/\nprod .*1 changed/);
    expect(one).not.toContain('staging');
    expect(kustruct('diff', '--env', 'nowhere')).toMatchObject({
      status: 64,
      stderr: expect.stringContaining('--env nowhere'),
    });
  });

  test('names the environments that only one side has, and compares the others', () => {
    const { commit, kustruct, write } = repository({ 'main.ts': ENVIRONMENTS });
    const more = ENVIRONMENTS.replace("'prod',", "'prod' | 'test',").replace(
      '  },\n  build',
      "    test: { host: 'test.example.com' },\n  },\n  build",
    );
    write({ 'main.ts': more });
    expect(kustruct('diff').stdout).toMatch(/\ntest .*1 added; the environment is new\n/);
    commit({ 'main.ts': more });
    write({ 'main.ts': ENVIRONMENTS });
    const { status, stdout } = kustruct('diff', 'HEAD');
    expect(status).toBe(0);
    expect(stdout).toMatch(/\ndev +nothing changes\n/);
    expect(stdout).toMatch(/\ntest .*1 removed; the environment is removed\n/);
  });

  test('compares with a revision, and with the merge base of a branch', () => {
    const { git, commit, kustruct, write } = repository({ 'main.ts': HELLO });
    git('tag', 'v1');
    git('switch', '-qc', 'feature');
    commit({ 'main.ts': NEWER });
    git('switch', '-q', 'main');
    commit({ 'main.ts': HELLO.replace('8080', '8081') });
    git('switch', '-q', 'feature');
    write({ 'main.ts': NEWER });
    const [tag, branch, left] = ['v1', 'main', 'main...'].map((against) => kustruct('diff', against).stdout);
    expect(tag).toMatch(/^dist at v1 \([0-9a-f]+\) -> the program\n/);
    expect(tag).not.toContain('8081');
    expect(branch).toContain('8081');
    expect(left).toMatch(/^dist at [0-9a-f]+, the merge base with main -> the program\n/);
    expect(left).not.toContain('8081');
  });

  test('compares with a folder, a file and a kustomization', () => {
    const { folder, kustruct, write } = repository({ 'main.ts': HELLO });
    write({ 'all.yaml': kustruct('synth', '--stdout').stdout, 'main.ts': NEWER });
    for (const against of ['dist', 'dist/base', 'dist/base/hello', 'all.yaml', './dist', join(folder, 'dist')]) {
      const { status, stdout } = kustruct('diff', against);
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('hello:1.0.0" -> "ghcr.io') });
    }
  });

  test('compares two sides without a program', () => {
    const { kustruct, write } = repository({ 'main.ts': ENVIRONMENTS });
    write({ 'main.ts': SLOW });
    kustruct('synth', '--out', 'new');
    write({ 'package.json': '{"private":true}', 'cdk8s.yaml': '' });
    expect(kustruct('diff', 'dist', 'new').stdout).toMatch(/^"dist" -> "new"\n.*data.MODE.*\nprod .*1 changed/s);
    expect(kustruct('diff', 'dist/overlays/dev', 'dist/overlays/prod').stdout).toContain(
      'data.HOST   "dev.example.com" -> "example.com"',
    );
    expect(kustruct('diff', 'dist', 'dist').stdout).toMatch(/\ndev +nothing changes\n/);
  });

  test('names folders that are not read, because they start with a dot', () => {
    const { kustruct, write } = repository({ 'main.ts': HELLO });
    const objects = kustruct('synth', '--stdout').stdout;
    write({ 'old/all.yaml': objects, 'new/all.yaml': objects, 'new/.github/workflow.yaml': 'on: push\n' });
    const { status, stdout } = kustruct('diff', 'old', 'new');
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('nothing changes') });
    expect(stdout).toContain('folders of "new" that start with a dot are not read: .github');
  });

  test('reports differences as JSON', () => {
    const { folder, kustruct, write } = repository({ 'main.ts': HELLO });
    write({ 'main.ts': NEWER.replace("'web', {", "'web', { replicas: 0,") });
    const { status, stdout } = kustruct('diff', '--json', '--output', 'diff.json');
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      version: 1,
      code: 0,
      changes: [
        {
          environment: '',
          object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'hello', name: 'web' },
          change: 'changed',
          consequences: expect.arrayContaining([
            expect.objectContaining({
              kind: 'scale',
              rule: 'replicas',
              field: 'spec.replicas',
              file: 'main.ts',
              line: 5,
            }),
          ]),
        },
      ],
      summary: { added: 0, changed: 1, removed: 0, replaced: 0, unchanged: 1 },
      problems: [],
    });
    expect(result.changes[0].fields).toContainEqual(expect.objectContaining({ field: 'spec.replicas', after: 0 }));
    expect(JSON.parse(readFileSync(join(folder, 'diff.json'), 'utf8'))).toEqual(result);
  });

  test('exits with 0 with or without differences, unless --exit-code or --fail-on is set', () => {
    const { kustruct, write } = repository({ 'main.ts': HELLO });
    expect(kustruct('diff', '--exit-code', '--fail-on', 'refused,scale').status).toBe(0);
    write({ 'main.ts': HELLO.replace("'web', {", "'web', { replicas: 3,") });
    expect(kustruct('diff').status).toBe(0);
    expect(kustruct('diff', '--exit-code').status).toBe(3);
    expect(kustruct('diff', '--exit-code', '--fail-on', 'refused').status).toBe(3);
    expect(kustruct('diff', '--exit-code', '--fail-on', 'refused,scale').status).toBe(4);
    expect(kustruct('diff', '--fail-on', 'refused', '--fail-on', 'scale').status).toBe(4);
  });

  test('shows no value of a Secret', () => {
    const secret = (value: string) =>
      `${HELLO.replace('Service }', 'Secret, Service }').replace('app.synth', `new Secret(chart, 'db', { stringData: { password: '${value}' } });\napp.synth`)}`;
    const { kustruct, write } = repository({ 'main.ts': secret('hunter2') });
    write({ 'main.ts': secret('correct horse') });
    for (const form of [[], ['--json']]) {
      const { stdout } = kustruct('diff', ...form);
      expect(stdout).toMatch(/ata\.password/);
      expect(stdout).not.toMatch(/hunter2|correct horse|aHVudGVyMg|Y29ycmVjdCBob3JzZQ/);
    }
  });

  test.each([
    [['a', 'b', 'c'], 'There are two sides'],
    [['a.ts', 'b.ts'], 'There are two sides'],
    [['a.ts', 'b', 'c'], 'There are two sides'],
    [['--fail-on', 'refused,everything'], '--fail-on everything: there are refused, loss, '],
    [['--output', ''], '--output has no file'],
  ])('refuses %j', (args, message) => {
    expect(project({}).kustruct('diff', ...args)).toMatchObject({
      status: 64,
      stderr: expect.stringContaining(message),
    });
  });
});

describe('kustruct diff of what cannot be compared', () => {
  /** The expected error; the output must never be that nothing changes. */
  const refusal = (what: string) => ({ status: 2, stdout: expect.stringMatching(new RegExp(`\\nerror {2}${what}`)) });

  test('reports that there is no repository, no commit, or no default branch', () => {
    const { folder, kustruct } = project({ 'main.ts': HELLO, 'cdk8s.yaml': 'app: main.ts\n' });
    expect(kustruct('diff')).toMatchObject(
      refusal('the committed output "dist" cannot be read: ".*" is not in a git repository'),
    );
    runGit(folder, ['init', '-q', '-b', 'elsewhere']);
    expect(kustruct('diff')).toMatchObject(refusal('the committed output .*: there is no default branch'));
  });

  test('reports that there is no git', () => {
    const made = repository({ 'main.ts': HELLO });
    const ended = diffIn(made.folder, made, [], { ...process.env, PATH: '/nowhere' });
    expect(ended).toMatchObject(refusal('the committed output "dist" cannot be read: there is no git on the PATH'));
  });

  test('reports an unknown revision, and that a shallow clone may be the cause', () => {
    const origin = repository({ 'main.ts': HELLO });
    expect(origin.kustruct('diff', 'nowhere')).toMatchObject(
      refusal('the committed output .*: nowhere: git does not know this revision\\n'),
    );
    origin.git('tag', 'v1');
    origin.commit({ 'main.ts': NEWER });
    const other = project({});
    const copy = join(other.folder, 'copy');
    runGit(other.folder, ['clone', '-q', '--depth', '1', `file://${origin.folder}`, copy]);
    expect(diffIn(copy, other, ['v1'])).toMatchObject(refusal('the committed output .*; the clone is shallow'));
  });

  test('reports that the output is in no commit, or that all of it is new if it was committed since', () => {
    const { git, kustruct, commit } = repository({ 'main.ts': HELLO });
    git('rm', '-rq', '--cached', 'dist');
    git('commit', '-qm', 'the output is for CI to make');
    expect(kustruct('diff')).toMatchObject(
      refusal('there is no dist at [0-9a-f]+, .*, and "dist" has not been committed since'),
    );
    git('switch', '-qc', 'feature');
    commit();
    expect(kustruct('diff')).toMatchObject({ status: 0, stdout: expect.stringMatching(/\n2 added/) });
  });

  test('leaves out an environment that cannot be read, and compares the others', () => {
    const { git, kustruct, write } = repository({ 'main.ts': ENVIRONMENTS });
    write({ 'dist/overlays/staging/shop/configmap-settings.patch.yaml': 'data: {' });
    git('commit', '-qam', 'a mistake');
    const { status, stdout } = kustruct('diff');
    expect(status).toBe(2);
    expect(stdout).toMatch(/\ndev +nothing changes\n/);
    expect(stdout).not.toMatch(/\n(?:staging|prod) +nothing/);
    expect(stdout).toMatch(/at {3}[0-9a-f]+:dist\/overlays\/staging\/shop\/configmap-settings.patch.yaml:1:/);
  });

  test('reports that the output is incomplete, or has the index of something else', () => {
    const { folder, git, kustruct, write } = repository({ 'main.ts': HELLO });
    rmSync(join(folder, 'dist/base/hello/service-web.yaml'));
    git('commit', '-qam', 'a mistake');
    expect(kustruct('diff')).toMatchObject(
      refusal('".*:dist" lacks ".*:dist/base/hello/service-web.yaml", which its index lists'),
    );
    expect(kustruct('diff', 'dist')).toMatchObject(refusal('"dist" lacks "dist/base/hello/service-web.yaml"'));
    write({ 'dist/.kustruct-index': 'something else' });
    expect(kustruct('diff', 'dist')).toMatchObject(refusal('"dist/.kustruct-index" cannot be read'));
  });

  test('reports a path without files or without Kubernetes objects', () => {
    const { kustruct, write } = repository({ 'main.ts': HELLO });
    write({ 'notes/read.md': 'no objects', 'notes.yaml': 'title: no objects\n' });
    expect(kustruct('diff', './nowhere')).toMatchObject(refusal('there is no file or folder "./nowhere"'));
    expect(kustruct('diff', 'nowhere.yaml')).toMatchObject(refusal('there is no file or folder "nowhere.yaml"'));
    expect(kustruct('diff', 'notes')).toMatchObject(refusal('there is no Kubernetes object in "notes"'));
    expect(kustruct('diff', 'notes.yaml', 'dist')).toMatchObject(
      refusal('there is no Kubernetes object in "notes.yaml"'),
    );
  });

  test('reports that only one side has environments, and compares the requested one', () => {
    const { kustruct, write } = repository({ 'main.ts': HELLO });
    write({ 'main.ts': ENVIRONMENTS });
    const what =
      'the program has the environments dev, staging, prod, and dist at [0-9a-f]+, the merge base with main has none';
    expect(kustruct('diff')).toMatchObject(refusal(what));
    expect(kustruct('diff', '--env', 'dev')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\ndev .*1 added, 2 removed\n/),
    });
  });

  test('reports that an object exists twice in a path', () => {
    const { kustruct, write } = repository({ 'main.ts': HELLO });
    const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n';
    write({ 'both/dev.yaml': settings, 'both/prod.yaml': settings });
    expect(kustruct('diff', 'both', 'dist')).toMatchObject(refusal('v1 ConfigMap settings exists twice'));
  });

  test('asks for clarification if a path and a branch have the same name', () => {
    const { git, kustruct } = repository({ 'main.ts': HELLO });
    git('branch', 'dist');
    expect(kustruct('diff', 'dist')).toMatchObject(refusal('"dist" is a path, and a revision of git'));
    expect(kustruct('diff', './dist').status).toBe(0);
    expect(kustruct('diff', 'refs/heads/dist').status).toBe(0);
  });

  test('reports the problems of a program, and exits with its code', () => {
    const { kustruct, write } = repository({ 'main.ts': HELLO });
    write({ 'main.ts': HELLO.replace("'ghcr.io/acme/hello:1.0.0'", "''") });
    expect(kustruct('diff')).toMatchObject({ status: 2, stdout: expect.stringMatching(/^error {2}/) });
    expect(kustruct('diff', '--markdown').stdout).not.toContain('→');
    write({ 'main.ts': 'throw new Error("no");\n' });
    const { status, stdout } = kustruct('diff', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      code: 1,
      changes: [],
      problems: [{ what: 'the program failed: Error: no' }],
    });
  });
});

/** Compares in a folder other than that of the project. */
function diffIn(folder: string, { bin }: Project, args: readonly string[] = [], env = process.env): Ended {
  return spawnSync(process.execPath, [bin, 'diff', ...args], { cwd: folder, encoding: 'utf8', env });
}
