import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { readStored } from '../../../scripts/generate/documents';
import { main } from '../../../scripts/generate/main';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '../../..');
const FACTS = join(ROOT, 'test/kubernetes');
const GENERATED = 'src/kubernetes/generated';

const facts = (name: string) => JSON.parse(readFileSync(join(FACTS, name), 'utf8'));

/** A repository with the facts of this Kubernetes, after an upgrade to a fictional version. */
let root: string;
let result: ReturnType<typeof main>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kustruct-upgrade-'));
  cpSync(FACTS, join(root, 'test/kubernetes'), { recursive: true });
  const [openApi, discovery] = [join(root, 'openapi.json'), join(root, 'discovery.json')];
  writeFileSync(openApi, JSON.stringify(newerOpenApi()));
  writeFileSync(discovery, JSON.stringify(newerDiscovery()));
  result = main([openApi, discovery], root);
});

/** The document of 1.37: a new field, a new value and a new kind, without one field and one kind. */
function newerOpenApi() {
  const { definitions } = facts('openapi.json');
  definitions['io.k8s.api.apps.v1.DeploymentSpec'].properties.rolloutBudget = {
    type: 'integer',
    format: 'int32',
    description: 'How many pods may be new at once. Defaults to 3.',
  };
  definitions['io.k8s.api.core.v1.ServiceSpec'].properties.type.enum.push('Mesh');
  delete definitions['io.k8s.api.core.v1.PodSpec'].properties.schedulingGates;
  delete definitions['io.k8s.api.coordination.v1.Lease'];
  definitions['io.k8s.api.apps.v1.Fleet'] = {
    description: 'Fleet is made up.',
    type: 'object',
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { $ref: '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
      template: { $ref: '#/definitions/io.k8s.api.core.v1.PodTemplateSpec' },
    },
    'x-kubernetes-group-version-kind': [{ group: 'apps', version: 'v1', kind: 'Fleet' }],
  };
  return { swagger: '2.0', info: { title: 'Kubernetes', version: 'v1.37.0' }, definitions };
}

/** The answers of a server of 1.37 to /api/v1 and /apis/GROUP/VERSION. */
function newerDiscovery() {
  const fleet = { name: 'fleets', singularName: 'fleet', kind: 'Fleet', namespaced: false, verbs: ['get', 'list'] };
  const lists = new Map<string, object[]>([['apps/v1', [fleet]]]);
  for (const { group, version, resource, singular = '', of, ...row } of facts('discovery.json')) {
    const groupVersion = group === '' ? version : `${group}/${version}`;
    const [kindVersion, kindGroup = ''] = (of ?? groupVersion).split('/').reverse();
    const names = { name: resource, singularName: singular, ...(of && { group: kindGroup, version: kindVersion }) };
    if (row.kind !== 'Lease') {
      lists.set(groupVersion, [...(lists.get(groupVersion) ?? []), { ...row, ...names }]);
    }
  }
  return [...lists].map(([groupVersion, resources]) => ({ kind: 'APIResourceList', groupVersion, resources }));
}

function generated(file: string): string {
  return readFileSync(join(root, GENERATED, file), 'utf8');
}

/** The errors of the compiler in a file that imports the generated files of the new version. */
function errorsIn(file: string): string[] {
  const path = join(ROOT, file);
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [path], include: [] }, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const moved = (name: string) => join(root, relative(ROOT, name));
  host.readFile = (name) => read(name.includes(`/${GENERATED}/`) ? moved(name) : name);
  host.getSourceFile = (name, target) => ts.createSourceFile(name, host.readFile(name) ?? '', target, true);
  const program = ts.createProgram([path], options, host);
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(path));
  return diagnostics.map(({ messageText, file: source, start = 0 }) => {
    const line = source?.text.slice(start).split(/,?\n/, 1);
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

describe('an upgrade of Kubernetes', () => {
  test('is one command', () => {
    expect(result).toEqual({ exitCode: 0, text: expect.stringMatching(/^Kubernetes 1\.37: \d+ files written\n$/) });
    expect(readStored(join(root, 'test/kubernetes'))?.openApi.info.version).toBe('1.37');
    expect(generated('kinds.ts')).toContain("KUBERNETES_VERSION = '1.37'");
  });

  test('fails the type check for each new field and each new value without a prop, and names it', () => {
    expect(errorsIn('test/every-field.test.ts')).toEqual([
      `Deployment: true: Type 'true' is not assignable to type '"rolloutBudget"'.`,
      `Service: true: Type 'true' is not assignable to type '"Mesh"'.`,
    ]);
  });

  test('adds the new field, with its facts', () => {
    const fields = generated('apps/v1.ts').split('export interface DeploymentSpec ')[1]?.split('\n}')[0];
    expect(fields).toContain(
      [
        '  /**',
        '   * An integer of 32 bits. Since Kubernetes 1.37.',
        '   * @default 3',
        '   */',
        '  rolloutBudget?: number;',
      ].join('\n'),
    );
    expect(generated('schema.ts')).toContain('rolloutBudget|int32|default=3');
  });

  test('adds the new value of a field', () => {
    expect(generated('core/v1.ts')).toContain("'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort' | 'Mesh'");
  });

  test('adds the new kind: its type, its names and its scope', () => {
    expect(generated('index.ts')).toContain('  Fleet,\n');
    expect(generated('apps/v1.ts')).toContain("kind?: 'Fleet';");
    expect(generated('kinds.ts')).toContain('\nFleet|fleets|fleet|Cluster||get,list\n');
  });

  test('records added and removed fields and kinds in the history, with the version', () => {
    const history = readStored(join(root, 'test/kubernetes'))?.history;
    expect(history?.versions.slice(-2)).toEqual(['1.36', '1.37']);
    expect(history?.kinds['apps/v1/Fleet']).toEqual({ since: '1.37' });
    expect(history?.kinds['coordination.k8s.io/v1/Lease']).toMatchObject({ until: '1.36' });
    expect(history?.types['io.k8s.api.apps.v1.DeploymentSpec']?.fields).toMatchObject({
      rolloutBudget: { since: '1.37' },
    });
    expect(history?.types['io.k8s.api.core.v1.PodSpec']?.fields).toMatchObject({
      hostUsers: { since: '1.25' },
      schedulingGates: { since: '1.26', until: '1.36' },
    });
  });

  test('changes nothing if it is repeated', () => {
    const before = ['apps/v1.ts', 'history.ts', 'kinds.ts', 'schema.ts', 'index.ts'].map(generated);
    const [openApi, discovery] = ['openapi.json', 'discovery.json'].map((name) => join(root, 'test/kubernetes', name));
    expect(main([String(openApi), String(discovery)], root).exitCode).toBe(0);
    expect(['apps/v1.ts', 'history.ts', 'kinds.ts', 'schema.ts', 'index.ts'].map(generated)).toEqual(before);
  });
});
