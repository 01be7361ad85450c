import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { kubectlPath, writeTree } from '../kubectl';
import { type Project, project } from './installed';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
      - name: proxy
        image: ghcr.io/acme/proxy:1.0.0
      - name: web
        image: ghcr.io/acme/web:1.0.0
        imagePullPolicy: Always
`;
const BASE = { 'base/kustomization.yaml': 'resources: [web.yaml]\n', 'base/web.yaml': DEPLOYMENT };

/** The problems of a project, with or without kubectl on the PATH. */
function problemsOf({ folder, bin }: Project, withKubectl: boolean, path = '.') {
  const tools = writeTree({});
  if (withKubectl) {
    symlinkSync(kubectlPath(), join(tools, 'kubectl'));
  }
  const env = { ...process.env, PATH: tools };
  const args = [bin, 'check', path, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
  return JSON.parse(stdout);
}

/** `file:line:column rule` of each problem. */
function placesIn({ problems }: { problems: Record<string, unknown>[] }): string[] {
  return problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

function reasonsIn({ notJudged }: { notJudged: { reason: string; what: string[] }[] }): Record<string, string[]> {
  const own = notJudged.filter(({ reason }) => reason !== 'hidden' && reason !== 'no-object');
  return Object.fromEntries(own.map(({ reason, what }) => [reason, what]));
}

describe('a kustomization', () => {
  test('is checked as built, and a mistake in the base is reported once, in the file of the base', () => {
    const overlay = 'resources: [../../base]\nnamespace: shop\n';
    const checked = problemsOf(
      project({
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        'base/web.yaml': DEPLOYMENT.replace('Always', 'Allways'),
        'overlays/dev/kustomization.yaml': overlay,
        'overlays/prod/kustomization.yaml': overlay,
      }),
      false,
    );
    expect(placesIn(checked)).toEqual(['base/web.yaml:18:26 enum-value']);
    expect(checked).toMatchObject({ objects: 2, files: 5 });
    expect(checked.problems[0]).toMatchObject({
      environments: ['overlays/dev', 'overlays/prod'],
      object: 'apps/v1 Deployment shop/web',
      field: 'spec.template.spec.containers[1].imagePullPolicy',
    });
  });

  test('is not refused for a mistake that a patch corrects', () => {
    const checked = problemsOf(
      project({
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        'base/web.yaml': DEPLOYMENT.replace('Always', 'Allways'),
        'overlays/dev/kustomization.yaml': `resources: [../../base]
patches:
- patch: '[{"op": "replace", "path": "/spec/template/spec/containers/1/imagePullPolicy", "value": "Never"}]'
  target: { kind: Deployment }
`,
      }),
      false,
    );
    expect(placesIn(checked)).toEqual([]);
  });

  test.each([
    [
      'a strategic merge patch',
      'patch.yaml:10:26',
      'patches: [{ path: patch.yaml }]\n',
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers:
      - name: web
        # comment
        imagePullPolicy: Allways
`,
    ],
    [
      'a JSON patch',
      'patch.yaml:4:10',
      'patches: [{ path: patch.yaml, target: { kind: Deployment, name: web } }]\n',
      `# comment
- op: replace
  path: /spec/template/spec/containers/1/imagePullPolicy
  value: Allways
`,
    ],
    [
      'a JSON patch that adds a map',
      'patch.yaml:3:103',
      'patches: [{ path: patch.yaml, target: { kind: Deployment, name: w.* } }]\n',
      `[
  {"op": "remove", "path": "/spec/template/spec/containers/0"},
  {"op": "add", "path": "/spec/template/spec/containers/-", "value": {"name": "x", "imagePullPolicy": "Allways", "image": "a/b:1"}}
]`,
    ],
    [
      'an inline patch',
      'kustomization.yaml:9:26',
      `patches:
- patch: |-
    kind: Deployment
    apiVersion: apps/v1
    metadata: { name: web }
    spec: { template: { spec: { containers: [{ name: web,
                         imagePullPolicy: Allways }] } } }
`,
      '',
    ],
  ])('has its problem in %s, if that sets the value', (_, place, patches, patch) => {
    const checked = problemsOf(
      project({ ...BASE, 'prod/kustomization.yaml': `resources: [../base]\n${patches}`, 'prod/patch.yaml': patch }),
      false,
      'prod',
    );
    const expected = place.startsWith('patch') ? place : 'kustomization.yaml:8:43';
    expect(placesIn(checked)).toEqual([`prod/${expected} enum-value`]);
  });

  test.each([
    ['namespace', 'namespace: Shop\n', '2:12'],
    ['namePrefix', 'namePrefix: Prod-\n', '2:13'],
    ['labels', 'labels: [{ pairs: { team: "a b" } }]\n', '2:27'],
    ['replicas', 'replicas: [{ name: web, count: -1 }]\n', '2:12'],
  ])('has its problem in its own field %s, if that sets the value', (_, field, place) => {
    const checked = problemsOf(
      project({ ...BASE, 'prod/kustomization.yaml': `resources: [../base]\n${field}` }),
      true,
      'prod',
    );
    const places = checked.problems.map(
      ({ file, line, column }: Record<string, unknown>) => `${file}:${line}:${column}`,
    );
    expect(new Set(places)).toEqual(new Set([`prod/kustomization.yaml:${place}`]));
  });

  test('has its generated objects checked by the real Kustomize, at the entry that generates them', () => {
    const kustomization = `resources: [web.yaml]
namePrefix: prod-
configMapGenerator:
- name: settings
  literals: [MODE=fast]
- name: a_b
  literals: [MODE=fast]
`;
    const checked = problemsOf(
      project({ 'kustomization.yaml': kustomization, 'web.yaml': DEPLOYMENT.replace('Always', 'x') }),
      true,
    );
    expect(placesIn(checked).sort()).toEqual(['kustomization.yaml:6:3 object-names', 'web.yaml:18:26 enum-value']);
    expect(checked.objects).toBe(3);
  });

  test('is reported as not built if only kubectl can build it and is missing', () => {
    const files = {
      'kustomization.yaml': 'namePrefix: a-\nresources: [web.yaml]\n',
      'web.yaml': DEPLOYMENT.replace('Always', 'x'),
    };
    const checked = problemsOf(project(files), false);
    expect(placesIn(checked)).toEqual(['web.yaml:18:26 enum-value', 'kustomization.yaml:1:1 kustomization']);
    expect(checked.problems[1]).toMatchObject({
      severity: 'warning',
      what: expect.stringContaining('there is no kubectl on the PATH'),
    });
    expect(reasonsIn(checked)).toEqual({ unbuilt: ['web.yaml'] });
  });
});

describe('a kustomization that Kustomize refuses', () => {
  test.each([
    ['has an unknown field', 'resorces: [web.yaml]\n', '1:1 unknown-field'],
    [
      'has a number instead of a string',
      'resources: [web.yaml]\nimages:\n- name: web\n  newTag: 1.29\n',
      '4:11 field-type',
    ],
    ['names a missing file', 'resources:\n- web.yaml\n- gone.yaml\n', '3:3 kustomization'],
    ['names a missing patch', 'resources: [web.yaml]\npatches:\n- path: gone.yaml\n', '3:9 kustomization'],
    ['names a folder without a kustomization', 'resources: [web.yaml, empty]\n', '1:23 kustomization'],
    ['has the apiVersion of another kind', 'apiVersion: apps/v1\nresources: [web.yaml]\n', '1:13 kustomization'],
    ['is broken', 'resources: [web.yaml\n', '1:12 yaml'],
    ['builds on itself', 'resources: [web.yaml, .]\n', '1:23 kustomization'],
  ])('%s, and is reported at that line', (_, text, place) => {
    const { problems } = problemsOf(
      project({ 'kustomization.yaml': text, 'web.yaml': DEPLOYMENT, 'empty/x.txt': '' }),
      true,
    );
    const found = problems.map(
      ({ file, line, column, rule }: Record<string, unknown>) => `${file}:${line}:${column} ${rule}`,
    );
    expect(found).toContain(`kustomization.yaml:${place}`);
  });

  test('reports a cycle with its path', () => {
    const files = { 'a/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [../a]\n' };
    const { problems } = problemsOf(project(files), false);
    expect(problems).toEqual([expect.objectContaining({ what: 'kustomizations build on each other: a → b → a' })]);
  });

  test('is reported with the message of Kustomize, if only Kustomize finds the mistake', () => {
    const files = {
      'kustomization.yaml': 'resources: [web.yaml, again.yaml]\n',
      'web.yaml': DEPLOYMENT,
      'again.yaml': DEPLOYMENT,
    };
    const { problems } = problemsOf(project(files), true);
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'kustomization',
        what: expect.stringContaining('may not add resource with an already registered id'),
      }),
    ]);
  });
});

describe('a part of a kustomization', () => {
  test('is not checked as a separate file, and what is skipped is reported', () => {
    const checked = problemsOf(
      project({
        ...BASE,
        'base/forgotten.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: other }\nspec: { replicas: 1 }\n',
        'base/patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3 }\n',
        'overlay/kustomization.yaml': 'resources: [../base]\npatches: [{ path: ../base/patch.yaml }]\n',
        'parts/tls/kustomization.yaml':
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{ path: tls.yaml }]\n',
        'parts/tls/tls.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3 }\n',
        'remote/kustomization.yaml': 'resources: ["github.com/acme/base?ref=v1", web.yaml]\n',
        'remote/web.yaml': DEPLOYMENT,
      }),
      true,
    );
    expect(checked.problems.filter(({ rule }: { rule: string }) => rule !== 'kustomization')).toEqual([]);
    expect(reasonsIn(checked)).toEqual({
      component: ['parts/tls'],
      patch: ['base/patch.yaml', 'parts/tls/tls.yaml'],
      remote: ['github.com/acme/base?ref=v1'],
      unbuilt: ['remote/web.yaml'],
      unlisted: ['base/forgotten.yaml'],
    });
  });

  test('can be outside the checked folder', () => {
    const { folder, bin } = project({ ...BASE, 'k8s/prod/kustomization.yaml': 'resources: [../../base]\n' });
    expect(problemsOf({ folder, bin } as Project, false, 'k8s')).toMatchObject({ code: 0, objects: 1, files: 3 });
  });

  test('is not a Kustomization of Flux', () => {
    const flux =
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: shop }\nspec: {}\n';
    const checked = problemsOf(project({ 'shop/kustomization.yaml': flux }), false);
    expect(checked).toMatchObject({ objects: 1, problems: [] });
    expect(reasonsIn(checked)).toEqual({ custom: ['kustomize.toolkit.fluxcd.io/Kustomization'] });
    const named = problemsOf(project({ 'shop/kustomization.yaml': flux }), false, 'shop/kustomization.yaml');
    expect(named).toMatchObject({ objects: 1, files: 1 });
  });
});
