import { spawnSync } from 'node:child_process';
import { type Project, project } from './installed';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
      - name: web
        image: nginx
        imagePullPolicy: Allways
`;

function check({ kustruct }: Project) {
  const { status, stdout } = kustruct('check', 'k8s', '--format', 'json');
  const { problems, silenced } = JSON.parse(stdout);
  const found = problems.map(
    ({ file, line, column, rule }: Record<string, unknown>) => `${file}:${line}:${column} ${rule}`,
  );
  return { status, found, silenced, problems };
}

describe('a comment kustruct-ignore', () => {
  test.each([
    ['behind the field', DEPLOYMENT.replace('Allways', 'Allways # kustruct-ignore enum-value: a webhook fixes it')],
    [
      'above the field',
      DEPLOYMENT.replace(
        '        image:',
        '        # kustruct-ignore enum-value: a webhook fixes it\n        # kustruct-ignore image-version: our own mirror\n        image:',
      ),
    ],
    ['above the document', `# kustruct-ignore enum-value: a webhook fixes it\n\n${DEPLOYMENT}`],
    [
      'at the top of the second document',
      `apiVersion: v1\nkind: Secret\nmetadata: { name: a }\n---\n# about it\n# kustruct-ignore enum-value: a webhook fixes it\n${DEPLOYMENT}`,
    ],
  ])('disables a rule %s, and is counted', (where, text) => {
    const { found, silenced } = check(project({ 'k8s/web.yaml': text }));
    const isOfNextLine = where === 'above the field';
    expect(found.filter((each: string) => each.endsWith('enum-value'))).toHaveLength(isOfNextLine ? 1 : 0);
    expect(found.filter((each: string) => each.endsWith('image-version'))).toHaveLength(isOfNextLine ? 0 : 1);
    expect(silenced).toBe(1);
  });

  test('disables no other rule, and applies to no other document', () => {
    const text = `# kustruct-ignore image-version: our own mirror\n${DEPLOYMENT}---\n${DEPLOYMENT.replaceAll('web', 'api')}`;
    const { status, found } = check(project({ 'k8s/web.yaml': text }));
    expect(status).toBe(2);
    expect(found).toEqual([
      'k8s/web.yaml:16:26 enum-value',
      'k8s/web.yaml:32:26 enum-value',
      'k8s/web.yaml:31:16 image-version',
    ]);
  });

  test.each([
    ['without a reason', '# kustruct-ignore enum-value', 'the comment that ignores enum-value gives no reason'],
    ['with an unknown rule', '# kustruct-ignore enum-values: a reason', 'there is no rule "enum-values"'],
    ['without a rule', '# kustruct-ignore', 'the comment names no rule'],
    [
      'without an effect',
      '# kustruct-ignore container-ports: a reason',
      'the comment that ignores container-ports silences nothing',
    ],
  ])('%s is reported, at its position', (_, comment, what) => {
    const { found, problems, silenced } = check(
      project({ 'k8s/web.yaml': DEPLOYMENT.replace('Allways', `Allways ${comment}`) }),
    );
    expect(silenced).toBe(0);
    expect(found).toContain('k8s/web.yaml:15:34 ignore-comment');
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', what }));
  });

  test('applies in a kustomization, in the file that has the value', () => {
    const base = DEPLOYMENT.replace('Allways', 'Allways # kustruct-ignore enum-value: a webhook fixes it').replace(
      'nginx',
      'nginx:1.29',
    );
    const files = {
      'k8s/base/kustomization.yaml': 'resources: [web.yaml]\n',
      'k8s/base/web.yaml': base,
      'k8s/prod/kustomization.yaml': 'resources: [../base]\n',
    };
    expect(check(project(files))).toMatchObject({ status: 0, found: [], silenced: 1 });
  });
});

describe('files that are named individually', () => {
  const SERVICE =
    'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: [{ port: 80 }]\n';

  test('are checked together with the files next to them, which are not checked themselves', () => {
    const { kustruct } = project({ 'k8s/service.yaml': SERVICE, 'k8s/web.yaml': DEPLOYMENT });
    const { stdout } = kustruct('check', 'k8s/service.yaml', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ code: 0, objects: 1, files: 1, problems: [] });
    const alone = project({ 'k8s/service.yaml': SERVICE }).kustruct('check', 'k8s/service.yaml');
    expect(alone.stdout).toContain('no-missing-service-pods');
  });

  test('are not refused as patches or parts of a kustomization', () => {
    const patch = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3 }\n';
    const files = {
      'k8s/base/kustomization.yaml': 'resources: [web.yaml]\n',
      'k8s/base/web.yaml': patch.replace('3', 'three'),
      'k8s/prod/kustomization.yaml': 'resources: [../base]\npatches: [{ path: patches/web.yaml }]\n',
      'k8s/prod/patches/web.yaml': patch,
    };
    const { folder, bin } = project(files);
    const run = (path: string) =>
      JSON.parse(
        spawnSync(process.execPath, [bin, 'check', path, '--format', 'json'], { cwd: folder, encoding: 'utf8' }).stdout,
      );
    expect(run('k8s/prod/patches/web.yaml')).toMatchObject({ code: 0, notJudged: [{ reason: 'patch' }] });
    expect(run('k8s/base/web.yaml')).toMatchObject({
      code: 2,
      problems: [{ rule: 'field-type' }],
      notJudged: [{ reason: 'unbuilt' }],
    });
  });

  test('can be a pattern, and the file of a kustomization represents its result', () => {
    const { kustruct } = project({
      'k8s/kustomization.yaml': 'resources: [web.yaml]\n',
      'k8s/web.yaml': DEPLOYMENT,
      'a/one.yaml': SERVICE,
      'a/two.yaml': SERVICE,
    });
    const built = JSON.parse(kustruct('check', 'k8s/kustomization.yaml', '--format', 'json').stdout);
    expect(built).toMatchObject({
      code: 2,
      objects: 1,
      problems: [{ environments: ['k8s'] }, { environments: ['k8s'] }],
    });
    expect(JSON.parse(kustruct('check', 'a/*.yaml', '--format', 'json').stdout)).toMatchObject({
      files: 2,
      objects: 2,
    });
  });
});
