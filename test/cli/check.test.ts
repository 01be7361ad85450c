import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterDocument } from '../kubernetes/cluster-document';
import { type Ended, type Project, project } from './installed';
import { HELLO } from './programs';

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
        image: nginx:1.29.4
        imagePullPolicy: Always
`;
const SETTINGS = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  MODE: fast\n';

/** `file:line:column rule` of each problem in the output of `--format json`. */
function placesIn(ended: Ended): string[] {
  const { problems } = JSON.parse(ended.stdout);
  return problems.map(({ file, line, column, rule }: Record<string, unknown>) =>
    `${file}:${line}:${column} ${rule ?? ''}`.trim(),
  );
}

function checkInput(input: string | Buffer, ...args: string[]): Ended {
  const { folder, bin } = project({});
  return spawnSync(process.execPath, [bin, 'check', '-', ...args], { cwd: folder, encoding: 'utf8', input });
}

describe('kustruct check of files', () => {
  test('checks files and programs for the version of Kubernetes of --kubernetes', () => {
    const cidr =
      "apiVersion: networking.k8s.io/v1\nkind: ServiceCIDR\nmetadata:\n  name: a\nspec:\n  cidrs: ['10.0.0.0/8']\n";
    const program = HELLO.replace('ports: { http: 8080 }', 'ports: { http: 8080 }, hostUsers: false');
    const { kustruct } = project({ 'cidr.yaml': cidr, 'main.ts': program });
    expect(placesIn(kustruct('check', 'cidr.yaml', 'main.ts', '--format', 'json'))).toEqual([]);
    const old = kustruct('check', 'cidr.yaml', 'main.ts', '--format', 'json', '--kubernetes', '1.31');
    expect(placesIn(old)).toEqual(['cidr.yaml:1:13 unknown-kind', 'main.ts:5:13 feature-gate']);
    expect(kustruct('check', 'cidr.yaml', '--kubernetes', 'latest').status).toBe(64);
  });

  test('checks against the document of the cluster, including custom kinds', () => {
    const widget = 'apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: big\n  parts: []\n';
    const { kustruct } = project({ 'widget.yaml': widget, 'cluster.json': clusterDocument('v1.36.0') });
    const args = ['check', 'widget.yaml', '--format', 'json'];
    expect(placesIn(kustruct(...args))).toEqual([]);
    expect(placesIn(kustruct(...args, '--openapi', 'cluster.json'))).toEqual(['widget.yaml:6:9 field-type']);
    const { status, stderr } = kustruct('check', 'widget.yaml', '--openapi', 'widget.yaml');
    expect(status).toBe(64);
    expect(stderr).toContain(
      '--openapi: the file "widget.yaml" is not JSON that holds an OpenAPI document; ask the cluster for it',
    );
  });

  test('does not report missing objects next to a file that cannot be read', () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector: {app: web}\n  ports: [{port: 80}]\n';
    const { kustruct } = project({
      'k8s/web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {\n',
      'k8s/service.yaml': service,
      'all/service.yaml': service,
    });
    expect(placesIn(kustruct('check', 'all', '--format', 'json'))).toEqual([
      'all/service.yaml:6:13 no-missing-service-pods',
    ]);
    expect(placesIn(kustruct('check', 'k8s', '--format', 'json'))).toEqual([
      expect.stringMatching(/^k8s\/web.yaml:.* yaml$/),
    ]);
  });

  test('reports success and what it read, and exits with 0', () => {
    const { status, stdout, stderr } = project({ 'k8s/web.yaml': DEPLOYMENT }).kustruct('check', 'k8s');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^1 object in 1 file: no problems \(\d+\.\d\d s\)\n$/);
  });

  test('reports a problem with file, line, column, object, field, why and fix, and exits with 2', () => {
    const wrong = DEPLOYMENT.replace('Always', 'Allways');
    const { status, stdout } = project({ 'k8s/web.yaml': wrong }).kustruct('check', 'k8s');
    expect(status).toBe(2);
    expect(stdout).toMatch(/^error {2}imagePullPolicy is "Allways"; it must be one of .* enum-value$/m);
    expect(stdout).toContain('  at   k8s/web.yaml:15:26\n');
    expect(stdout).toContain('apps/v1 Deployment web   spec.template.spec.containers[0].imagePullPolicy\n');
    expect(stdout).toMatch(/^ {2}why {2}\S.*\n {2}fix {2}write 'Always'$/m);
  });

  test('points to the wrong value, to the unknown key, and to the parent of a missing field', () => {
    const wrong = DEPLOYMENT.replace('Always', 'Allways')
      .replace('  template:', '  replica: 3\n  template:')
      .replace('      - name: web\n        ', '      - ');
    const ended = project({ 'web.yaml': wrong }).kustruct('check', 'web.yaml', '--format', 'json');
    expect(placesIn(ended)).toEqual([
      'web.yaml:8:3 unknown-field',
      'web.yaml:14:9 required-field',
      'web.yaml:15:26 enum-value',
    ]);
  });

  test('reads every object of a file, including lists, and JSON', () => {
    const wrong = DEPLOYMENT.replace('Always', 'Allways');
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, type: 1 }],
    };
    const ended = project({ 'a.yaml': `${SETTINGS}---\n${wrong}`, 'b.json': JSON.stringify(list, null, 2) }).kustruct(
      'check',
      'a.yaml',
      'b.json',
      '--format',
      'json',
    );
    expect(placesIn(ended)).toEqual(['a.yaml:22:26 enum-value', 'b.json:11:15 field-type']);
    expect(JSON.parse(ended.stdout)).toMatchObject({ code: 2, objects: 3, files: 2 });
  });

  test('reads folders with all their subfolders, in order', () => {
    const wrong = DEPLOYMENT.replace('Always', 'Allways');
    const { kustruct } = project({ 'k8s/b/web.yml': wrong, 'k8s/a/deep/web.yaml': wrong, 'k8s/c.txt': 'kind: x' });
    expect(placesIn(kustruct('check', 'k8s', '--format', 'json'))).toEqual([
      'k8s/a/deep/web.yaml:15:26 enum-value',
      'k8s/b/web.yml:15:26 enum-value',
    ]);
  });

  test('reports invalid YAML, and still checks the rest', () => {
    const { kustruct } = project({
      'a.yaml': 'apiVersion: v1\nkind: [\n',
      'b.yaml': DEPLOYMENT.replace('Always', 'x'),
    });
    expect(placesIn(kustruct('check', 'a.yaml', 'b.yaml', '--format', 'json'))).toEqual([
      'a.yaml:2:7 yaml',
      'b.yaml:15:26 enum-value',
    ]);
  });

  test('checks the working directory if nothing is named and there is no program', () => {
    const { kustruct } = project({ 'k8s/web.yaml': DEPLOYMENT.replace('Always', 'x') });
    expect(placesIn(kustruct('check', '--format', 'json'))).toEqual(['k8s/web.yaml:15:26 enum-value']);
  });

  test('reads standard input, and names it', () => {
    expect(placesIn(checkInput(DEPLOYMENT.replace('Always', 'x'), '--format', 'json'))).toEqual([
      'stdin:15:26 enum-value',
    ]);
    expect(checkInput(DEPLOYMENT).status).toBe(0);
    const { status, stdout } = checkInput('');
    expect(status).toBe(2);
    expect(stdout).toContain('standard input is empty');
  });
});

describe('kustruct check of a program', () => {
  test('reports errors at the line of the program, and writes nothing', () => {
    const { kustruct } = project({ 'main.ts': HELLO.replace('8080', '80800') });
    const ended = kustruct('check', 'main.ts', '--format', 'json');
    expect(ended.status).toBe(2);
    expect(placesIn(ended)[0]).toMatch(/^main\.ts:5:13 /);
  });

  test('finds the program that synth finds, and counts its objects', () => {
    const { kustruct } = project({ 'cdk8s.yaml': 'app: kustruct synth main.ts\n', 'main.ts': HELLO });
    expect(kustruct('check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^2 objects in 1 file: no problems/),
    });
  });
});

describe('what is not an object of Kubernetes', () => {
  const OTHERS = {
    'k8s/web.yaml': DEPLOYMENT,
    'k8s/values.yaml': 'image: nginx\n',
    'k8s/docker-compose.yml': 'services:\n  web:\n    image: nginx\n',
    'k8s/package.json': '{"name": "x", // a comment\n"kind": 1}',
    'k8s/kubeconfig.json': '{"apiVersion": "kind.x-k8s.io/v1alpha4", "kind": "Cluster", "nodes": []}',
    'k8s/template.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Values.name }}\n',
    'k8s/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\ndata: { a: ENC }\nsops: { version: 3 }\n',
    'k8s/.github/workflows/ci.yaml': 'on: push\n',
    'k8s/certificate.yaml': 'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: web }\n',
  };
  let checked: Project;
  beforeAll(() => {
    checked = project(OTHERS);
  });

  test('is counted with the reason, and is never an error', () => {
    const { status, stdout } = checked.kustruct('check', 'k8s', '--format', 'json');
    const { notJudged } = JSON.parse(stdout);
    const reasons = notJudged.map(({ reason, what }: { reason: string; what: string[] }) => [reason, what]);
    expect(Object.fromEntries(reasons)).toEqual({
      'no-object': ['k8s/docker-compose.yml', 'k8s/kubeconfig.json', 'k8s/package.json', 'k8s/values.yaml'],
      template: ['k8s/template.yaml'],
      sops: ['k8s/secret.yaml'],
      hidden: ['k8s/.github'],
      custom: ['cert-manager.io/Certificate'],
    });
    expect(status).toBe(0);
  });

  test('can be a placeholder of any tool', () => {
    const text = DEPLOYMENT.replace('name: web\nspec', 'name: "{{ name }}"\nspec').replace('Always', '"$' + '{PULL}"');
    const { status, stdout } = project({ 'k8s/web.yaml': text }).kustruct('check', 'k8s', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], notJudged: [{ reason: 'placeholder', count: 1 }] });
  });

  test('is shown in the text output, with a line per reason', () => {
    const { stdout } = checked.kustruct('check', 'k8s');
    expect(stdout).toContain('not checked\n');
    expect(stdout).toContain(
      '  4  no Kubernetes object: k8s/docker-compose.yml, k8s/kubeconfig.json, k8s/package.json, and 1 more\n',
    );
  });
});

describe('the command line of kustruct check', () => {
  test.each([
    [['--format', 'xml'], '--format xml: there are text, json, sarif, github.'],
    [['--write-baseline'], '--write-baseline has no file to write: add --baseline FILE.'],
    [['--baseline', 'gone.json'], '--baseline gone.json: it does not exist. Add --write-baseline to write one.'],
    [['--nothing'], "Unknown option '--nothing'"],
  ])('is refused with %j', (args, message) => {
    const { status, stderr } = project({ 'web.yaml': DEPLOYMENT }).kustruct('check', 'web.yaml', ...args);
    expect({ status, stderr }).toEqual({ status: 64, stderr: expect.stringContaining(message) });
  });

  test('treats warnings as errors with --strict', () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: [{ port: 80 }]\n';
    const { kustruct } = project({ 'web.yaml': service });
    expect(kustruct('check', 'web.yaml')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 warning') });
    expect(kustruct('check', 'web.yaml', '--strict').status).toBe(2);
  });

  test('skips with --ignore what .gitignore would skip, and reports it', () => {
    const wrong = DEPLOYMENT.replace('Always', 'x');
    const { kustruct } = project({
      'a/old/web.yaml': wrong,
      'a/new.yaml': wrong,
      'b/new.yaml': wrong,
      'c.yaml': wrong,
    });
    const ended = kustruct(
      'check',
      '.',
      '--ignore',
      'old',
      '--ignore',
      'b/**',
      '--ignore',
      '*.{yaml,yml}',
      '--format',
      'json',
    );
    expect(placesIn(ended)).toEqual([]);
    expect(placesIn(kustruct('check', '.', '--ignore', 'old/', '--ignore', './b', '--format', 'json'))).toEqual([
      'a/new.yaml:15:26 enum-value',
      'c.yaml:15:26 enum-value',
    ]);
    expect(kustruct('check', '.', '--ignore', 'old').stdout).toContain('1  skipped by --ignore: a/old\n');
  });
});

describe('a baseline', () => {
  test('silences the recorded problems, wherever they moved', () => {
    const { folder, kustruct } = project({ 'web.yaml': DEPLOYMENT.replace('Always', 'x') });
    expect(kustruct('check', 'web.yaml', '--baseline', 'known.json', '--write-baseline').status).toBe(0);
    writeFileSync(join(folder, 'web.yaml'), `# moved\n\n${DEPLOYMENT.replace('Always', 'x')}`);
    expect(kustruct('check', 'web.yaml', '--baseline', 'known.json')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('no problems, 1 known from known.json'),
    });
  });

  test('reports new problems, and additional occurrences of known ones', () => {
    const wrong = DEPLOYMENT.replace('Always', 'x');
    const { folder, kustruct } = project({ 'a/web.yaml': wrong, 'b/ok.yaml': SETTINGS });
    kustruct('check', '.', '--baseline', 'known.json', '--write-baseline');
    writeFileSync(join(folder, 'b/web.yaml'), wrong);
    const { status, stdout } = kustruct('check', '.', '--baseline', 'known.json');
    expect(status).toBe(2);
    expect(stdout).toContain('1 error, 1 known from known.json');
  });

  test('reports its entries that no longer occur', () => {
    const { folder, kustruct } = project({ 'web.yaml': DEPLOYMENT.replace('Always', 'x') });
    kustruct('check', 'web.yaml', '--baseline', 'known.json', '--write-baseline');
    writeFileSync(join(folder, 'web.yaml'), DEPLOYMENT);
    const { status, stdout } = kustruct('check', 'web.yaml', '--baseline', 'known.json');
    expect(status).toBe(0);
    expect(stdout).toContain('in known.json, but no longer here');
    expect(stdout).toContain('apps/v1 Deployment web   spec.template.spec.containers[0].imagePullPolicy');
  });

  test('is refused if it is another file', () => {
    const { kustruct } = project({ 'web.yaml': DEPLOYMENT, 'a.json': '{"version": 2}', 'b.json': '{' });
    for (const file of ['a.json', 'b.json']) {
      const { status, stderr } = kustruct('check', 'web.yaml', '--baseline', file);
      expect({ status, stderr }).toEqual({ status: 64, stderr: expect.stringContaining(`--baseline ${file}: `) });
    }
  });
});
