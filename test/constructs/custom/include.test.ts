import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App as Cdk8sApp, Chart as Cdk8sChart, Include as Cdk8sInclude, JsonPatch } from 'cdk8s';
import { App, Chart, Include, type IncludeProps, ProblemError, toRecords } from 'kustruct';
import { originOf } from '../../../src/problems/origin';
import { writeTree } from '../../kubectl';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const SETTINGS = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  MODE: fast\n';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: api\nspec:\n  ports:\n  - port: 80\n';

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  return writeTree(files);
}

/** A file with this text. */
function fileOf(text: string): string {
  return join(folderOf({ 'all.yaml': text }), 'all.yaml');
}

/** The ids of the included objects. */
function idsOf(props: IncludeProps, chart: Chart = shop()): string[] {
  return new Include(chart, 'old', props).apiObjects.map(({ node }) => node.id);
}

function factsOf(props: IncludeProps): string[] {
  return refusalsOf((chart) => new Include(chart, 'old', props)).map(({ what }) => what);
}

describe('an Include', () => {
  test('creates an object for each document, with its name in the file', () => {
    const chart = shop({ namespace: 'shop', labels: { team: 'a' }, defaults: 'plain' });
    new Include(chart, 'old', { files: fileOf(`${SETTINGS}---\n${SERVICE}`) });
    expect(Object.keys(objectsOf(chart))).toEqual(['ConfigMap settings', 'Service api']);
    expect(objectsOf(chart)['ConfigMap settings']).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', namespace: 'shop', labels: { team: 'a' } },
      data: { MODE: 'fast' },
    });
  });

  test('keeps the namespace in the file, and adds none to cluster-scoped objects', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const elsewhere = SETTINGS.replace('settings\n', 'settings\n  namespace: elsewhere\n');
    const node = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: team\n';
    new Include(chart, 'old', { files: fileOf(`${elsewhere}---\n${node}`) });
    const { 'ConfigMap settings': settings, 'Namespace team': team } = objectsOf(chart);
    expect([settings?.metadata.namespace, team?.metadata.namespace]).toEqual(['elsewhere', undefined]);
  });

  test('uses the same ids as the Include of cdk8s, so that programs still find their objects', () => {
    const file = fileOf([SETTINGS, SERVICE, SETTINGS.replace('settings', 'b\n  namespace: c')].join('---\n'));
    const theirs = new Cdk8sInclude(new Cdk8sChart(new Cdk8sApp(), 'c'), 'old', { url: file });
    expect(idsOf({ url: file })).toEqual(theirs.apiObjects.map(({ node }) => node.id));
  });

  test('keeps objects with the same kind and name in different groups apart', () => {
    const text = `${SERVICE}---\n${SERVICE.replace('v1', 'serving.knative.dev/v1')}`;
    const chart = shop();
    expect(idsOf({ files: fileOf(text) }, chart)).toEqual(['api-service', 'api-service-serving.knative.dev']);
    expect(chart.toJson().map(({ apiVersion }) => apiVersion)).toEqual(['v1', 'serving.knative.dev/v1']);
  });

  test('splits lists of objects, and keeps the position of each item in the file', () => {
    const item = (name: string) => `- metadata:\n    name: ${name}\n  data: { MODE: fast }\n`;
    const list = `apiVersion: v1\nkind: ConfigMapList\nitems:\n${item('a')}${item('b')}`;
    const nested = `apiVersion: v1\nkind: List\nitems:\n- ${list.replaceAll('\n', '\n  ').trim()}\n`;
    const file = fileOf(`${nested}---\n${SETTINGS}`);
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const { apiObjects } = new Include(chart, 'old', { files: file, exclude: { name: 'a' } });
    expect(apiObjects.map(({ node }) => node.id)).toEqual(['b-configmap', 'settings-configmap']);
    expect(chart.toJson()[0]).toMatchObject({ kind: 'ConfigMap', metadata: { name: 'b', namespace: 'shop' } });
    const [b] = apiObjects;
    expect(b && originOf(b)?.placeOf?.('metadata.name')).toMatchObject({ file, line: 11 });
  });

  test('refuses an item of a list that is not an object, at its position', () => {
    const file = fileOf('apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n- 7\n');
    const chart = shop();
    new Include(chart, 'old', { files: file });
    expect(recordsOf(chart)).toMatchObject([
      { what: 'the Secret has no name', readFrom: { file, line: 4 } },
      { what: 'items[1] is the number 7, where a list of objects has an object', readFrom: { file, line: 6 } },
    ]);
  });

  test('accepts patches and labels through its objects', () => {
    const chart = shop();
    const [object] = new Include(chart, 'old', { files: fileOf(SETTINGS) }).apiObjects;
    object?.addJsonPatch(JsonPatch.replace('/data/MODE', 'slow'));
    object?.metadata.addLabel('team', 'a');
    expect(objectsOf(chart)['ConfigMap settings']).toMatchObject({
      metadata: { labels: { team: 'a' } },
      data: { MODE: 'slow' },
    });
  });

  test('works in an App of cdk8s', () => {
    const chart = new Cdk8sChart(new Cdk8sApp(), 'c');
    new Include(chart, 'old', { files: fileOf(SETTINGS) });
    expect(chart.toJson()).toMatchObject([{ kind: 'ConfigMap', metadata: { name: 'settings' } }]);
  });

  test('skips empty documents, as kubectl does', () => {
    expect(idsOf({ files: fileOf(`# nothing\n---\n---\n${SETTINGS}---\nnull\n`) })).toEqual(['settings-configmap']);
  });

  test('accepts exactly one of files and url', () => {
    const both = { files: 'a', url: 'a' };
    // @ts-expect-error both
    expect(factsOf(both)).toEqual(['the Include must have exactly one of files and url']);
    // @ts-expect-error none
    expect(factsOf({})).toEqual(['the Include must have exactly one of files and url']);
    expect(factsOf({ files: [] })).toEqual(['the Include must have exactly one of files and url']);
  });
});

describe('the files of an Include', () => {
  const tree = folderOf({
    'a.yaml': SETTINGS.replace('settings', 'a'),
    'b.yml': SETTINGS.replace('settings', 'b'),
    'c.json': JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } }),
    'sub/d.yaml': SETTINGS.replace('settings', 'd'),
    'notes.txt': 'not YAML: [',
    '.hidden.yaml': 'not YAML: [',
  });

  test('are all YAML and JSON files of a folder and its subfolders, in a fixed order', () => {
    expect(idsOf({ files: tree })).toEqual(['a-configmap', 'b-configmap', 'c-configmap', 'd-configmap']);
  });

  test('are those that match a pattern', () => {
    expect(idsOf({ files: join(tree, '*.{yaml,yml}') })).toEqual(['a-configmap', 'b-configmap']);
  });

  test('are read in the given order, each once', () => {
    const files = [join(tree, 'b.yml'), join(tree, 'sub'), tree];
    expect(idsOf({ files })).toEqual(['b-configmap', 'd-configmap', 'a-configmap', 'c-configmap']);
  });

  test('can have characters of a pattern in their names, and can be links', () => {
    const folder = folderOf({ '[a]*.yaml': SETTINGS });
    symlinkSync(join(folder, '[a]*.yaml'), join(folder, 'link.yaml'));
    expect(idsOf({ files: join(folder, '[a]*.yaml') })).toEqual(['settings-configmap']);
    expect(idsOf({ url: join(folder, 'link.yaml') })).toEqual(['settings-configmap']);
  });

  test('are read again if they changed in the meantime', () => {
    const file = fileOf(SETTINGS);
    expect(idsOf({ files: file })).toEqual(['settings-configmap']);
    writeFileSync(file, SETTINGS.replace('settings', 'changed'));
    expect(idsOf({ files: file })).toEqual(['changed-configmap']);
  });

  test('can exceed 10 MiB', () => {
    const large = `${SETTINGS}  BIG: ${'x'.repeat(700_000)}\n`;
    const files = fileOf(
      Array.from({ length: 16 }, (_, place) => large.replace('settings', `s${place}`)).join('---\n'),
    );
    expect(idsOf({ files })).toHaveLength(16);
  });
});

describe('a file that an Include cannot read', () => {
  test.each<[title: string, make: () => string, what: RegExp, fix: RegExp]>([
    ['no file', () => '/nowhere/a.yaml', /^there is no file "\/nowhere\/a\.yaml"$/, /'…\/a\.yaml'/],
    [
      'no file in the working directory',
      () => 'nowhere.yaml',
      /^there is no file "nowhere\.yaml" in the working/,
      /make it/,
    ],
    ['a path through a file', () => join(fileOf(SETTINGS), 'a.yaml'), /^there is no file /, /make it/],
    ['a pattern without files', () => '/nowhere/*.yaml', /^no file matches "\/nowhere\/\*\.yaml"$/, /\*\*\/\*\.yaml/],
    [
      'a folder without YAML',
      () => folderOf({ 'a.txt': '' }),
      /^there is no \.yaml, \.yml or \.json file in the folder /,
      /name/,
    ],
    ['a file without objects', () => fileOf('# later\n'), /^there is no object in "/, /remove the Include/],
  ])('is reported: %s', (_, make, what, fix) => {
    const [problem, ...more] = refusalsOf((chart) => new Include(chart, 'old', { files: make() }));
    expect(problem?.what).toMatch(what);
    expect(problem?.fix).toMatch(fix);
    expect(more).toEqual([]);
  });

  test('is reported with a path relative to the program, if the file is next to it', () => {
    const [problem] = refusalsOf((chart) => new Include(chart, 'old', { files: 'include.test.ts' }));
    expect(problem?.fix).toBe("start at the folder of include.test.ts: join(__dirname, 'include.test.ts')");
  });

  test('can be a link that points to itself', () => {
    const folder = folderOf({});
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    expect(factsOf({ files: join(folder, 'loop.yaml') })).toEqual([
      `${JSON.stringify(join(folder, 'loop.yaml'))} cannot be read: ELOOP`,
    ]);
  });

  test('can be binary', () => {
    const file = fileOf('');
    writeFileSync(file, Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe]));
    expect(factsOf({ files: file })).toHaveLength(1);
  });

  test('is reported for every path at once', () => {
    expect(factsOf({ files: ['/a.yaml', '/b.yaml', '/c/*'] })).toHaveLength(3);
  });
});

describe('a document that is not an object', () => {
  test.each([
    ['apiVersion: v1\nmetadata: { name: a }', 'kind is nothing'],
    ['kind: ConfigMap\nmetadata: { name: a }', 'apiVersion is nothing'],
    ['apiVersion: 1\nkind: ConfigMap\nmetadata: { name: a }', 'apiVersion is the number 1'],
    ['apiVersion: a/b/c\nkind: ConfigMap\nmetadata: { name: a }', 'apiVersion is the string "a/b/c"'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: 12 }', 'metadata.name is the number 12'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: [a]', 'metadata is a list'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: b }', 'metadata.labels is the string "b"'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, finalizers: b }', 'metadata.finalizers is the string "b"'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: { namespace: a }', 'the ConfigMap has no name'],
    ['apiVersion: v1\nkind: ConfigMap', 'the ConfigMap has no name'],
  ])('is refused: %j', (text, what) => {
    expect(factsOf({ files: fileOf(`${text}\n`) })).toEqual([what]);
  });

  test('is refused at its position in the file, with the line of the program', () => {
    const file = fileOf(`${SETTINGS}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: 12\n`);
    const chart = shop();
    new Include(chart, 'old', { files: file });
    const [record] = recordsOf(chart);
    expect(record).toMatchObject({ file: expect.stringMatching(/include\.test\.ts$/), readFrom: { file, line: 11 } });
  });

  test('can be a kustomization, and the problem explains how to use it', () => {
    const files = folderOf({ 'kustomization.yaml': 'resources: [a.yaml]\n', 'a.yaml': SETTINGS });
    const [problem, ...more] = refusalsOf((chart) => new Include(chart, 'old', { files }));
    expect(problem?.what).toBe(
      'the document is a Kustomization, which is an instruction for Kustomize and not an object',
    );
    expect(more).toEqual([]);
    expect(idsOf({ files, exclude: { kind: 'Kustomization' } })).toEqual(['settings-configmap']);
  });

  test('can be a component of Kustomize', () => {
    const file = fileOf('apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [a.yaml]\n');
    const [problem] = refusalsOf((chart) => new Include(chart, 'old', { files: file }));
    expect(problem?.fix).toContain("exclude: { kind: 'Component' }");
  });
});

function recordsOf(chart: Chart) {
  try {
    chart.toJson();
  } catch (error) {
    if (error instanceof ProblemError) {
      return toRecords(error.problems);
    }
    throw error;
  }
  return [];
}

describe('the problem of an included object', () => {
  test('names the field in the file, and the line of the program', () => {
    const file = fileOf(`${SETTINGS}---\n${SERVICE.replace('80', '99999')}`);
    const app = new App();
    new Include(new Chart(app, 'shop'), 'old', { files: file });
    expect(() => app.render()).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /at {3}test\/constructs\/custom\/include\.test\.ts:\d+:\d+ {3}shop\/old\/api-service\n {7}\S+all\.yaml:14:/,
        ),
      }),
    );
  });

  test('names both positions of an object that appears twice', () => {
    const file = fileOf(`${SETTINGS}---\n${SETTINGS}`);
    const chart = shop();
    new Include(chart, 'old', { files: file });
    expect(recordsOf(chart)).toMatchObject([
      { what: expect.stringContaining(`created at ${file}:1:1`), readFrom: { file, line: 8 } },
    ]);
  });

  test('is that of the YAML reader if a file cannot be read', () => {
    const file = fileOf('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "a }\n');
    const chart = shop();
    new Include(chart, 'old', { files: file });
    expect(recordsOf(chart)).toMatchObject([
      { file: expect.stringMatching(/include\.test/), readFrom: { file, line: expect.any(Number) } },
    ]);
  });
});

describe('only and exclude', () => {
  const files = fileOf([SETTINGS, SERVICE, SERVICE.replace('v1', 'serving.knative.dev/v1')].join('---\n'));

  test('select objects by kind, name, group and namespace', () => {
    expect(idsOf({ files, only: { kind: 'ConfigMap' } })).toEqual(['settings-configmap']);
    expect(idsOf({ files, only: [{ kind: 'ConfigMap' }, { group: 'serving.knative.dev', name: 'api' }] })).toEqual([
      'settings-configmap',
      'api-service',
    ]);
    expect(idsOf({ files, exclude: { kind: 'Service', group: '' } })).toEqual(['settings-configmap', 'api-service']);
    expect(idsOf({ files, only: { kind: 'Service' }, exclude: { group: '' } })).toEqual(['api-service']);
  });

  test('are reported if they select no object: an error for only, and a warning for exclude', () => {
    const problems = (props: Omit<IncludeProps, 'files' | 'url'>) => {
      const app = new App({ outdir: folderOf({}) });
      new Include(new Chart(app, 'shop', { defaults: 'plain' }), 'old', { files, ...props });
      const { warnings } = app.synth();
      return warnings.map(({ what }) => what);
    };
    expect(factsOf({ files, only: [{ kind: 'ConfigMap' }, { kind: 'Deploymnt' }] })).toEqual([
      "only: { kind: 'Deploymnt' } selects no object",
    ]);
    expect(problems({ exclude: { namespace: 'x', name: 'y' } })).toEqual([
      "exclude: { name: 'y', namespace: 'x' } selects no object",
    ]);
  });

  test('are refused with keys that a selector does not have, instead of selecting by the others alone', () => {
    const only = { Kind: 'ConfigMap' };
    const exclude = [
      { kind: 'Service', apiVersion: 'v1' },
      { name: 'api', labels: undefined, annotations: {} },
    ];
    // @ts-expect-error a key of a selector starts with a small letter
    expect(refusalsOf((chart) => new Include(chart, 'old', { files, only }))).toEqual([
      { field: 'only.Kind', what: 'only.Kind is not a key of a selector', fix: 'write kind' },
    ]);
    expect(refusalsOf((chart) => new Include(chart, 'old', { files, exclude }))).toEqual([
      {
        field: 'exclude[0].apiVersion',
        what: 'exclude[0].apiVersion is not a key of a selector',
        fix: 'write group',
      },
      {
        field: 'exclude[1].annotations',
        what: 'exclude[1].annotations is not a key of a selector',
        fix: 'select by group, kind, name, namespace',
      },
    ]);
  });
});

test('a warning about a file is shown once, however many constructs read it', () => {
  const files = fileOf(SETTINGS.replace('fast', 'yes'));
  const app = new App({ outdir: folderOf({}) });
  for (const name of ['a', 'b']) {
    new Include(new Chart(app, name, { namespace: name }), 'old', { files });
  }
  expect(app.synth().warnings).toHaveLength(1);
});

describe('a URL', () => {
  /** Loading is synchronous, so the server runs in another process. */
  const SERVER = `
    let count = 0;
    require('node:http').createServer((request, response) => {
      count++;
      if (request.url === '/moved') { response.writeHead(302, { location: '/all.yaml' }).end(); }
      else if (request.url === '/all.yaml') { response.end(process.argv[1].replace('fast', 'request ' + count)); }
      else { response.writeHead(404).end(); }
    }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;

  const server = spawn(process.execPath, ['-e', SERVER, SETTINGS], { stdio: ['ignore', 'pipe', 'inherit'] });
  let address = '';
  beforeAll(async () => {
    const [port] = await once(server.stdout, 'data');
    address = `http://127.0.0.1:${String(port).trim()}`;
  });
  afterAll(() => void server.kill());

  test('is loaded once per run, even if several environments use it, and redirects are followed', () => {
    const mode = () => {
      const chart = shop();
      new Include(chart, 'old', { url: `${address}/moved` });
      return objectsOf(chart)['ConfigMap settings']?.data;
    };
    expect([mode(), mode()]).toEqual([{ MODE: 'request 2' }, { MODE: 'request 2' }]);
  });

  test('is reported with a fix if it cannot be loaded', () => {
    const url = `${address}/gone.yaml`;
    expect(refusalsOf((chart) => new Include(chart, 'old', { url }))).toMatchObject([
      { what: `"${url}" cannot be loaded: 404 Not Found`, fix: expect.stringMatching(/^download the file, commit it/) },
    ]);
    expect(factsOf({ files: 'http://127.0.0.1:1/a.yaml' })).toEqual([
      expect.stringMatching(/^"http:\/\/127\.0\.0\.1:1\/a\.yaml" cannot be loaded: /),
    ]);
  });

  test('is the name of the file in problems', () => {
    const chart = shop();
    new Include(chart, 'old', { files: `${address}/all.yaml`, only: { kind: 'Deployment' } });
    const [object] = new Include(chart, 'all', { files: `${address}/all.yaml` }).apiObjects;
    expect(object && originOf(object)?.placeOf?.('data.MODE')).toMatchObject({ file: `${address}/all.yaml`, line: 6 });
  });
});
