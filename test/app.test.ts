import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, YamlOutputType } from 'cdk8s';
import { App, Chart, ConfigMap, Deployment, Ingress, Namespace, ProblemError, Service } from 'kustruct';
import { kustomizeBuild, writeTree } from './kubectl';

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A small app; tests change the mode. */
function shop(outdir: string, mode = 'fast', props: Partial<ConstructorParameters<typeof App>[0]> = {}): App {
  const app = new App({ outdir, ...props });
  new Namespace(new Chart(app, 'cluster'), 'shop');
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  new ConfigMap(chart, 'settings', { data: { MODE: mode } });
  const api = new Deployment(chart, 'api', { image: 'ghcr.io/acme/api:1.4.2', ports: { http: 8080 } });
  const http = new Service(chart, 'http', { for: api });
  new Ingress(chart, 'web', { host: 'shop.example.com', paths: { '/': http } });
  return app;
}

const FILES = [
  'base/cluster/kustomization.yaml',
  'base/cluster/namespace-shop.yaml',
  'base/kustomization.yaml',
  'base/shop/configmap-settings.yaml',
  'base/shop/deployment-api.yaml',
  'base/shop/ingress-api.yaml',
  'base/shop/kustomization.yaml',
  'base/shop/service-api.yaml',
];

describe('synth', () => {
  test('writes one file per object, each beginning with ---, a kustomization per chart, and one at the top', () => {
    const outdir = writeTree({});
    const synthesis = shop(outdir).synth();
    expect(filesIn(outdir)).toEqual(FILES);
    expect(synthesis).toMatchObject({ outdir, objects: 5, written: FILES, unchanged: [], removed: [], warnings: [] });
    expect(readFileSync(join(outdir, 'base/shop/configmap-settings.yaml'), 'utf8')).toMatch(/^---\napiVersion: v1\n/);
  });

  test('writes nothing when nothing changed, and reports it', () => {
    const outdir = writeTree({});
    shop(outdir).synth();
    const times = () => FILES.map((file) => statSync(join(outdir, file)).mtimeMs);
    const before = times();
    expect(shop(outdir).synth()).toMatchObject({ written: [], unchanged: FILES, removed: [] });
    expect(times()).toEqual(before);
  });

  test('changes one file when one object changed, and no kustomization', () => {
    const outdir = writeTree({});
    shop(outdir, 'fast').synth();
    expect(shop(outdir, 'slow').synth().written).toEqual(['base/shop/configmap-settings.yaml']);
  });

  test('writes the same bytes in any order of construction', () => {
    const outdir = writeTree({});
    const build = (ids: readonly string[]) => {
      const app = new App({ outdir });
      for (const id of ids) {
        const chart = new Chart(app, id);
        const data = Object.fromEntries(ids.map((key) => [key, 'x']));
        new ConfigMap(chart, 'settings', { name: id, data, labels: data });
      }
      return app.synth();
    };
    build(['a', 'b', 'c']);
    expect(build(['c', 'a', 'b']).written).toEqual([]);
  });

  test('removes the files of removed objects, and no other files', () => {
    const outdir = writeTree({});
    shop(outdir).synth();
    writeFileSync(join(outdir, 'base/shop/notes.txt'), 'mine');
    const app = new App({ outdir });
    new Namespace(new Chart(app, 'cluster'), 'shop');
    expect(app.synth().removed).toEqual(FILES.filter((file) => file.startsWith('base/shop/')));
    expect(filesIn(outdir)).toContain('base/shop/notes.txt');
  });

  test('writes nothing if anything is refused, and keeps the existing files', () => {
    const outdir = writeTree({});
    shop(outdir).synth();
    const app = shop(outdir, 'slow');
    new ConfigMap(app.node.findChild('shop') as Chart, 'settings-2', { name: 'settings' });
    expect(() => app.synth()).toThrow(ProblemError);
    expect(readFileSync(join(outdir, 'base/shop/configmap-settings.yaml'), 'utf8')).toContain('fast');
  });

  test('refuses annotations that make Kustomize drop or change objects, on the line of the object, except in a layout of cdk8s', () => {
    const app = (props: Partial<ConstructorParameters<typeof App>[0]> = {}) => {
      const made = new App({ outdir: writeTree({}), ...props });
      const annotations = { 'config.kubernetes.io/local-config': 'true', 'config.kubernetes.io/origin': 'x' };
      new ConfigMap(new Chart(made, 'shop'), 'settings', { annotations });
      return made;
    };
    expect(() => app().synth()).toThrow(ProblemError);
    expect(problemsOf(() => app().synth())).toMatchObject([
      {
        what: 'the annotation config.kubernetes.io/local-config is "true"',
        why: 'Kustomize leaves out objects with this annotation',
        fix: 'remove the annotation',
        where: { path: 'shop/settings', field: 'metadata.annotations[config.kubernetes.io/local-config]' },
      },
      { what: 'the annotation config.kubernetes.io/origin is "x"' },
    ]);
    expect(app({ yamlOutputType: YamlOutputType.FILE_PER_CHART }).synth().objects).toBe(1);
  });

  test('refuses to remove all files of an earlier run, unless allowEmpty is set', () => {
    const outdir = writeTree({ 'base/notes.md': 'mine' });
    shop(outdir).synth();
    expect(() => new App({ outdir }).synth()).toThrow(`the app renders no object, and "${outdir}" has 8 files`);
    expect(filesIn(outdir)).toEqual([...FILES, 'base/notes.md'].sort());
    expect(() => new App({ outdir, yamlOutputType: YamlOutputType.FILE_PER_CHART }).synth()).toThrow(ProblemError);
    new App({ outdir, allowEmpty: true }).synth();
    expect(filesIn(outdir)).toEqual(['base/kustomization.yaml', 'base/notes.md']);
    expect(kustomizeBuild(join(outdir, 'base'))).toEqual([]);
  });

  test('writes objects that were created since the last call', () => {
    const outdir = writeTree({});
    const app = shop(outdir);
    app.synth();
    new ConfigMap(new Chart(app, 'more'), 'late', { data: { a: 'b' } });
    expect(app.synth().written).toEqual([
      'base/kustomization.yaml',
      'base/more/configmap-late.yaml',
      'base/more/kustomization.yaml',
    ]);
  });

  test('creates the output folder even if there is nothing to write', () => {
    const outdir = join(writeTree({}), 'deep/dist');
    expect(new App({ outdir }).synth().written).toEqual([]);
    expect(existsSync(outdir)).toBe(true);
  });

  test('writes into CDK8S_OUTDIR, or else into the outdir of the props', () => {
    const [byEnvironment, byProps] = [writeTree({}), writeTree({})];
    process.env.CDK8S_OUTDIR = byEnvironment;
    try {
      expect(new App().outdir).toBe(byEnvironment);
      expect(new App({ outdir: byProps }).outdir).toBe(byProps);
    } finally {
      delete process.env.CDK8S_OUTDIR;
    }
    expect(new App().outdir).toBe('dist');
  });

  test('records the construct of each object if a prop enables it, by name and by identity', () => {
    const outdir = writeTree({});
    shop(outdir, 'fast', { recordConstructMetadata: true }).synth();
    const metadata = JSON.parse(readFileSync(join(outdir, 'construct-metadata.json'), 'utf8'));
    expect(metadata).toMatchObject({
      version: '1.0.0',
      resources: {
        settings: { path: 'shop/settings' },
        'apps/Deployment/shop/api': { path: 'shop/api' },
        '/Service/shop/api': { path: 'shop/http' },
      },
    });
  });

  test('records it too if CDK8S_RECORD_CONSTRUCT_METADATA is set', () => {
    const outdir = writeTree({});
    process.env.CDK8S_RECORD_CONSTRUCT_METADATA = 'true';
    try {
      expect(shop(outdir).synth().written).toContain('construct-metadata.json');
    } finally {
      delete process.env.CDK8S_RECORD_CONSTRUCT_METADATA;
    }
  });

  test.each([
    [YamlOutputType.FILE_PER_APP, undefined, ['app.k8s.yaml']],
    [YamlOutputType.FILE_PER_CHART, undefined, ['cluster.k8s.yaml', 'shop.k8s.yaml']],
    [
      YamlOutputType.FILE_PER_RESOURCE,
      '.yml',
      ['ConfigMap.settings.yml', 'Deployment.api.yml', 'Ingress.api.yml', 'Namespace.shop.yml', 'Service.api.yml'],
    ],
    [
      YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
      undefined,
      [
        'cluster/Namespace.shop.k8s.yaml',
        'shop/ConfigMap.settings.k8s.yaml',
        'shop/Deployment.api.k8s.yaml',
        'shop/Ingress.api.k8s.yaml',
        'shop/Service.api.k8s.yaml',
      ],
    ],
  ])('splits its output like cdk8s with the layout %s', (yamlOutputType, outputFileExtension, files) => {
    const outdir = writeTree({});
    shop(outdir, 'fast', { yamlOutputType, outputFileExtension }).synth();
    expect(filesIn(outdir)).toEqual(files);
  });

  test('is refused with one problem if the output folder cannot be created', () => {
    const file = join(writeTree({}), 'dist');
    writeFileSync(file, 'a file');
    expect(() => shop(file).synth()).toThrow(ProblemError);
  });
});

describe('an app', () => {
  test('returns its objects as one YAML stream', () => {
    const text = shop('/nowhere').synthYaml();
    expect(text.match(/^---$/gm)).toHaveLength(5);
    expect(text.indexOf('kind: Namespace')).toBeLessThan(text.indexOf('kind: Deployment'));
  });

  test('lists its charts, each after those that it depends on', () => {
    const app = new App();
    const [a, b, c] = ['a', 'b', 'c'].map((id) => new Chart(app, id));
    a?.addDependency(c as Chart);
    expect(app.charts.map(({ node }) => node.id)).toEqual(['c', 'a', 'b']);
    expect(b).toBeDefined();
  });

  test('labels its objects as part of the app', () => {
    const app = new App({ name: 'My Shop' });
    new ConfigMap(new Chart(app, 'shop'), 'settings');
    expect(app.render()[0]?.manifest.metadata.labels).toMatchObject({ 'app.kubernetes.io/part-of': 'my-shop' });
  });

  test('shows everything that has an error at once, with all four parts, in the order of the lines', () => {
    const app = new App();
    const chart = new Chart(app, 'shop');
    new ConfigMap(chart, 'settings', { data: { PORT: 8080 as never } });
    new ApiObject(chart, 'raw', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'Not_A_Name' } });
    const api = new Deployment(chart, 'api', {
      image: 'nginx:1.27.3',
      ports: { http: 80 },
      mounts: { '/data': 'nothing' },
    });
    new Service(chart, 'http', { for: api, ports: { web: 8080 } });
    const problems = problemsOf(() => app.render());
    const lines = problems.map(({ where }) => where.origin?.source?.line ?? 0);
    expect(problems).toHaveLength(4);
    expect(new Set(lines).size).toBe(4);
    for (const { what, why, fix, where } of problems) {
      expect([what, why, fix].every((part) => part.length > 10)).toBe(true);
      expect(where.origin?.source?.file).toBe('test/app.test.ts');
    }
  });
});

function problemsOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}
