import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Helm as Cdk8sHelm } from 'cdk8s';
import { App, Chart, environments, Helm, type HelmProps, ProblemError, toRecords } from 'kustruct';
import { byIdentity } from '../../by-identity';
import { helmPath, kustomizeBuild, type Release, writeTree } from '../../kubectl';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const CHART = join(__dirname, '../../fixtures/helm-chart');
const NEWEST = helmPath('newest');

function helm(chart: Chart, props: Partial<HelmProps> = {}): Helm {
  return new Helm(chart, 'api', { chart: CHART, helmExecutable: NEWEST, ...props });
}

/** The only ConfigMap of the chart, which shows the input of helm. */
function shown(props: Partial<HelmProps> = {}, chart: Chart = shop({ namespace: 'shop', defaults: 'plain' })): unknown {
  const { releaseName } = helm(chart, props);
  return objectsOf(chart)[`ConfigMap ${releaseName}-values`]?.data;
}

/** A helm that counts how often it is run. */
function countingHelm(): { readonly path: string; readonly runs: () => number } {
  const folder = writeTree({ helm: `#!/bin/sh\necho run >> "$0.runs"\nexec ${NEWEST} "$@"\n` });
  const path = join(folder, 'helm');
  chmodSync(path, 0o755);
  const runs = `${path}.runs`;
  return { path, runs: () => (existsSync(runs) ? readFileSync(runs, 'utf8').split('\n').length - 1 : 0) };
}

describe.each<Release>(['oldest', 'newest'])('a Helm chart, with the %s helm', (release) => {
  const helmExecutable = helmPath(release);

  test('is the output of helm template, in the namespace of the release if a template sets none', () => {
    const args = ['template', 'api', CHART, '--namespace', 'shop', '--include-crds'];
    const { stdout } = spawnSync(helmExecutable, args, { encoding: 'utf8' });
    const folder = writeTree({ 'kustomization.yaml': 'namespace: shop\nresources: [all.yaml]\n', 'all.yaml': stdout });
    const app = new App({ outdir: writeTree({}) });
    helm(new Chart(app, 'shop', { namespace: 'shop' }), { helmExecutable, includeCRDs: true });
    app.synth();
    expect(byIdentity(kustomizeBuild(join(app.outdir, 'base')))).toEqual(byIdentity(kustomizeBuild(folder)));
  });

  test('names the template and the line of the program in problems', () => {
    const app = new App();
    helm(new Chart(app, 'shop'), { helmExecutable, values: { port: 99999 } });
    expect(recordsOf(app)).toMatchObject([
      {
        file: expect.stringMatching(/helm\.test\.ts$/),
        path: 'shop/api/api-service-default',
        readFrom: { file: 'test/fixtures/helm-chart/templates/service.yaml' },
        field: 'spec.ports[0].port',
      },
    ]);
  });

  test('reports a failure with the message of helm', () => {
    const [problem, ...more] = refusalsOf((chart) => helm(chart, { helmExecutable, values: { port: null } }));
    expect(problem?.what).toMatch(
      /^helm template failed: execution error at \(api\/templates\/service\.yaml:\d+:\d+\): a port is needed$/,
    );
    expect(problem?.fix).toMatch(/helm template api \S+helm-chart --debug$/);
    expect(more).toEqual([]);
  });

  test('reports a warning once', () => {
    const app = new App({ outdir: writeTree({}) });
    const values = { limits: { cpu: { a: 1 } } };
    helm(new Chart(app, 'shop', { defaults: 'plain' }), { helmExecutable, values });
    expect(app.synth().warnings.map(({ what }) => what)).toEqual([
      'helm template warns: destination for api.limits.cpu is a table. Ignoring non-table value (250m)',
    ]);
  });
});

/** The problems of an app, as data. */
function recordsOf(app: App) {
  try {
    app.render();
  } catch (error) {
    if (error instanceof ProblemError) {
      return toRecords(error.problems);
    }
    throw error;
  }
  return [];
}

describe('the input of helm', () => {
  test('is values that override those of files, and null deletes a default', () => {
    const folder = writeTree({ 'a.yaml': 'a: 1\nb: 1\n', 'b.yaml': 'b: 2\nc: 2\n' });
    const values = { c: 3, limits: null, undefined: undefined, names: ['x'], id: '007' };
    const data = shown({ valuesFiles: [join(folder, 'a.yaml'), join(folder, 'b.yaml')], values });
    expect(valuesIn(data)).toEqual({ port: 80, a: 1, b: 2, c: 3, names: ['x'], id: '007', cache: { global: {} } });
  });

  test('is the namespace of the chart, unless another is set', () => {
    expect(shown()).toMatchObject({ namespace: 'shop' });
    expect(shown({ namespace: 'elsewhere' })).toMatchObject({ namespace: 'elsewhere' });
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    helm(chart, { namespace: 'elsewhere' });
    expect(new Set(chart.toJson().map(({ metadata }) => metadata.namespace))).toEqual(new Set(['elsewhere']));
  });

  test('is a release with the name of the construct, cut to the limit of Helm', () => {
    expect(helm(shop()).releaseName).toBe('api');
    expect(helm(shop(), { releaseName: 'other' }).releaseName).toBe('other');
    const long = new Helm(shop(), 'x'.repeat(60), { chart: CHART, helmExecutable: NEWEST });
    expect(long.releaseName).toHaveLength(53);
    expect(long.apiObjects.length).toBeGreaterThan(0);
  });

  test('is flags of any kind', () => {
    expect(shown({ helmFlags: ['--kube-version=1.34.0', '--set', 'port=81'] })).toMatchObject({
      kubeVersion: 'v1.34.0',
      values: expect.stringContaining('"port":81'),
    });
  });

  test('is refused if Helm would change the digits of a number', () => {
    const problems = refusalsOf((chart) => helm(chart, { values: { ids: [1, 12345678901234567890n] } }));
    expect(problems).toMatchObject([
      {
        field: 'values.ids[1]',
        what: 'values.ids[1] is the number 12345678901234567890, which cannot be a chart value',
      },
    ]);
  });

  test('is refused if YAML cannot hold a value, or a file does not exist', () => {
    const problems = refusalsOf((chart) =>
      helm(chart, { values: { a: { b: [new Date(0)] } }, valuesFiles: 'nowhere.yaml' }),
    );
    expect(problems).toMatchObject([
      { field: 'values.a.b[0]', what: 'values.a.b[0] is an object of class Date, which cannot be a chart value' },
      { what: expect.stringMatching(/^there is no file "nowhere\.yaml" in the working directory /) },
    ]);
  });
});

function valuesIn(data: unknown): unknown {
  return JSON.parse(String(Reflect.get(Object(data), 'values')));
}

describe('the objects of a chart', () => {
  test('include hooks, as the output of helm template does, except with --no-hooks', () => {
    const kinds = (props: Partial<HelmProps>) => helm(shop(), props).apiObjects.map(({ kind }) => kind);
    expect(kinds({})).toContain('Pod');
    expect(kinds({ helmFlags: ['--no-hooks'] })).not.toContain('Pod');
  });

  test('include CRDs only if they are requested', () => {
    const kinds = (props: Partial<HelmProps>) => helm(shop(), props).apiObjects.map(({ kind }) => kind);
    expect(kinds({})).not.toContain('CustomResourceDefinition');
    expect(kinds({ includeCRDs: true })).toContain('CustomResourceDefinition');
  });

  test('can be selected', () => {
    const { apiObjects } = helm(shop(), { only: { kind: 'Service' }, exclude: { name: 'api-cache' } });
    expect(apiObjects.map(({ name }) => name)).toEqual(['api']);
  });

  test('name their files, including those of subcharts, and each document its own template', () => {
    const app = new App();
    const values = { port: 99999, cache: { port: 99998 }, names: ['a', 'Not_A_Name'] };
    helm(new Chart(app, 'shop'), { values });
    const folder = 'test/fixtures/helm-chart';
    expect(recordsOf(app).map(({ path, readFrom }) => [path, readFrom?.file])).toEqual([
      ['shop/api/Not_A_Name-configmap', `${folder}/templates/values.yaml`],
      ['shop/api/api-cache-service', `${folder}/charts/cache/templates/service.yaml`],
      ['shop/api/api-service-default', `${folder}/templates/service.yaml`],
    ]);
  });

  test('can be empty if the values disable everything, which is a warning', () => {
    const empty = writeTree({ 'Chart.yaml': 'apiVersion: v2\nname: empty\nversion: 0.1.0\n', 'templates/a.yaml': '' });
    const app = new App({ outdir: writeTree({}) });
    const chart = new Chart(app, 'shop', { defaults: 'plain' });
    new Helm(chart, 'empty', { chart: empty, helmExecutable: NEWEST });
    new Helm(chart, 'api', { chart: CHART, helmExecutable: NEWEST });
    expect(app.synth().warnings.map(({ what }) => what)).toEqual([
      `the chart ${JSON.stringify(empty)} renders no objects with these values`,
    ]);
  });

  test('can exceed 10 MiB', () => {
    const files = { 'Chart.yaml': 'apiVersion: v2\nname: large\nversion: 0.1.0\n', 'templates/a.yaml': LARGE };
    const chart = shop();
    const { apiObjects } = new Helm(chart, 'large', { chart: writeTree(files), helmExecutable: NEWEST });
    expect(apiObjects).toHaveLength(16);
    expect(chart.toJson()).toHaveLength(16);
  });

  test('are the same as with the Helm of cdk8s', () => {
    const options = {
      chart: CHART,
      helmExecutable: NEWEST,
      releaseName: 'api',
      namespace: 'shop',
      values: { port: 8080 },
    };
    const [ours, theirs] = [shop({ namespace: 'shop' }), shop({ namespace: 'shop' })];
    new Helm(ours, 'api', options);
    new Cdk8sHelm(theirs, 'api', options);
    expect(ours.toJson()).toEqual(theirs.toJson());
  });
});

const LARGE = `{{- range $i := until 16 }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: large-{{ $i }}
data:
  large: {{ repeat 700000 "x" }}
{{- end }}
`;

describe('helm', () => {
  test('runs once for equal inputs, across environments, and again when a file of the chart or its values change', () => {
    const { path, runs } = countingHelm();
    const folder = writeTree({
      'chart/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 0.1.0\n',
      'chart/templates/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
      'values.yaml': 'a: 1\n',
    });
    const render = () =>
      environments({ dev: {}, test: {}, prod: {} }, (app) => {
        const chart = join(folder, 'chart');
        new Helm(new Chart(app, 'shop'), 'api', {
          chart,
          helmExecutable: path,
          valuesFiles: join(folder, 'values.yaml'),
        });
      }).render();
    render();
    expect(runs()).toBe(1);
    writeFileSync(join(folder, 'chart/templates/a.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\n');
    expect(render().get('prod')?.[0]?.manifest.metadata.name).toBe('b');
    expect(runs()).toBe(2);
    writeFileSync(join(folder, 'values.yaml'), 'a: 2\n');
    render();
    expect(runs()).toBe(3);
  });

  test('runs once for each namespace', () => {
    const { path, runs } = countingHelm();
    const [a, b] = ['a', 'b'].map((namespace) => shown({ namespace, helmExecutable: path }));
    expect([a, b]).toMatchObject([{ namespace: 'a' }, { namespace: 'b' }]);
    expect(runs()).toBe(2);
  });

  test('is reported if it is not installed, and so is a chart that does not exist', () => {
    expect(refusalsOf((chart) => helm(chart, { helmExecutable: 'no-such-helm' }))).toMatchObject([
      { what: 'there is no program "no-such-helm" on the PATH', fix: expect.stringMatching(/^install Helm/) },
    ]);
    expect(refusalsOf((chart) => helm(chart, { chart: './nowhere' }))).toMatchObject([
      { what: `there is no chart "./nowhere" in the working directory ${process.cwd()}` },
    ]);
    expect(refusalsOf((chart) => helm(chart, { chart: './helm.test.ts' }))).toMatchObject([
      { fix: "start at the folder of helm.test.ts: join(__dirname, './helm.test.ts')" },
    ]);
    expect(refusalsOf((chart) => helm(chart, { chart: 'nowhere' }))).toMatchObject([
      { what: expect.stringMatching(/^helm template failed: .*nowhere/) },
    ]);
  });
});
