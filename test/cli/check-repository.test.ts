import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '../documents';
import { project } from './installed';
import { MISTAKES } from './mistakes';

/** The output of `--format json` for a project. */
function check(files: Readonly<Record<string, string>>) {
  const { stdout } = project(files).kustruct('check', 'k8s', '--format', 'json');
  return JSON.parse(stdout);
}

/** The valid files of a team. */
function teamFiles(team: number): Record<string, string> {
  const [name, folder] = [`team-${team}`, `k8s/team-${team}`];
  return {
    [`${folder}/namespace.yaml`]: `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n`,
    [`${folder}/web.yaml`]: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: ${name} }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
      - name: web
        image: ghcr.io/acme/web:1.0.0
        ports: [{ name: http, containerPort: 8080 }]
        envFrom: [{ configMapRef: { name: settings } }]
`,
    [`${folder}/service.yaml`]: `apiVersion: v1
kind: Service
metadata: { name: web, namespace: ${name} }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
`,
    [`${folder}/settings.yaml`]: `apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: ${name} }
data: { MODE: fast }
`,
    [`${folder}/README.json`]: `{ "team": "${name}" }\n`,
  };
}

describe('a repository of 500 files', () => {
  test('has all of its mistakes reported in one run, each at its line, and nothing else', () => {
    const teams = Array.from({ length: 100 }, (_, team) => teamFiles(team)).flatMap((files) => Object.entries(files));
    const wrong = MISTAKES.map(
      ({ text }, place) => [`k8s/team-${place * 3}/mistake.yaml`, text.replaceAll('@', '')] as const,
    );
    const expected = MISTAKES.flatMap(({ text, rules }, place) => {
      const line = text.split('\n').findIndex((each) => each.includes('@')) + 1;
      return rules.map((rule) => `k8s/team-${place * 3}/mistake.yaml:${line} ${rule}`);
    });
    const files = [...teams.slice(0, 500 - wrong.length), ...wrong];
    const { problems, files: read } = check(Object.fromEntries(files));
    const reported = problems.map(({ file, line, rule }: Record<string, unknown>) => `${file}:${line} ${rule}`);
    expect(MISTAKES.length).toBeGreaterThanOrEqual(25);
    expect(read).toBe(500);
    expect([...reported].sort()).toEqual([...expected].sort());
  });
});

describe('objects that a real API server accepts', () => {
  test.each(['config.yaml', 'network.yaml', 'policy.yaml', 'workloads.yaml'])('have no error: %s', (name) => {
    const { problems, objects } = check({
      'k8s/accepted.yaml': readFileSync(join(__dirname, '../manifests', name), 'utf8'),
    });
    expect(objects).toBeGreaterThan(0);
    expect(problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });

  test('have no error, for each kind that cluster operators write', () => {
    const folder = join(__dirname, '../verdicts/bases-cluster');
    const files = readdirSync(folder).map((name) => [`k8s/${name}`, readFileSync(join(folder, name), 'utf8')] as const);
    const { problems, objects } = check(Object.fromEntries(files));
    expect(objects).toBe(files.flatMap(([, text]) => readDocuments(text)).length);
    expect(problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });
});

describe('folders that are applied separately', () => {
  const SERVICE =
    'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n';
  const POD =
    'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [{ name: a, image: a/b:1.0 }] }\n';

  test('are checked separately if they contain the same objects', () => {
    const settings = (key: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { ${key}: fast }\n`;
    const reader = POD.replace(
      'b:1.0',
      'b:1.0, env: [{ name: M, valueFrom: { configMapKeyRef: { name: settings, key: MODE } } }]',
    );
    const { problems } = check({
      'k8s/dev/settings.yaml': settings('MODE'),
      'k8s/dev/pod.yaml': reader,
      'k8s/prod/settings.yaml': settings('MOED'),
      'k8s/prod/pod.yaml': reader,
    });
    expect(problems).toEqual([expect.objectContaining({ rule: 'config-keys', file: 'k8s/prod/pod.yaml' })]);
  });

  test('are not reported for objects that another folder contains', () => {
    expect(check({ 'k8s/services/web.yaml': SERVICE, 'k8s/pods/web.yaml': POD }).problems).toEqual([]);
    expect(check({ 'k8s/services/web.yaml': SERVICE }).problems).toHaveLength(1);
  });

  test('are not reported for duplicates across folders', () => {
    expect(
      check({ 'k8s/dev/web.yaml': `${SERVICE}---\n${POD}`, 'k8s/prod/web.yaml': `${SERVICE}---\n${POD}` }).problems,
    ).toEqual([]);
  });
});

describe('custom resources', () => {
  const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: shops.acme.dev }
spec:
  group: acme.dev
  names: { kind: Shop, listKind: ShopList, plural: shops, singular: shop }
  scope: Namespaced
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec: { type: object, properties: { size: { type: integer } } }
`;
  const SHOP = 'apiVersion: acme.dev/v1\nkind: Shop\nmetadata: { name: corner }\nspec:\n  size: "large"\n';

  test('are checked against their definition in any folder', () => {
    const { problems, notJudged } = check({ 'k8s/crds/shop.yaml': DEFINITION, 'k8s/shops/corner.yaml': SHOP });
    expect(problems).toEqual([
      expect.objectContaining({ file: 'k8s/shops/corner.yaml', line: 5, column: 9, rule: 'field-type' }),
    ]);
    expect(notJudged).toEqual([]);
  });

  test('are counted if their definition is missing', () => {
    const { problems, notJudged } = check({ 'k8s/corner.yaml': SHOP });
    expect(problems).toEqual([]);
    expect(notJudged).toEqual([{ reason: 'custom', count: 1, what: ['acme.dev/Shop'] }]);
  });
});
