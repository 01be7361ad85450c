import { layoutBase } from '../../src/kustomize/layout';
import { prove } from '../../src/kustomize/prove';
import { findUnbuildable } from '../../src/kustomize/unbuildable';
import type { Fields, Manifest, Value } from '../../src/manifests/manifest';
import { type Release, writeTree } from '../kubectl';
import { clusterObject, kustomize, object, rendering } from './real-build';

jest.setTimeout(60_000);

function configMap(metadata: Fields, data: Fields = {}): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'shop', ...metadata }, data };
}

/** Whether a release of the real Kustomize builds a base of these objects unchanged. */
async function isBuilt(release: Release, ...manifests: Manifest[]): Promise<boolean> {
  const base = rendering(...manifests);
  try {
    const built = await kustomize(`${writeTree(layoutBase(base))}/base/shop`, release);
    return prove(built, base).length === 0 && built.length === base.length;
  } catch {
    return false;
  }
}

function custom(kind: string, fields: { readonly [field: string]: Value }): Manifest {
  return { apiVersion: 'example.com/v1', kind, metadata: { name: 'w' }, ...fields };
}

function binding(kind: string, ...subjects: Value[]): Manifest {
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };
  const make = kind === 'RoleBinding' ? object : clusterObject;
  return make('rbac.authorization.k8s.io/v1', kind, 'b', { roleRef, subjects });
}

function hook(service: Fields): Manifest {
  const webhooks = [{ name: 'a', clientConfig: { service } }];
  return clusterObject('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook', { webhooks });
}

const item: Fields = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } };
const NAMES = ['2', '08', '1e3', '0x1f', '.5', 'true', 'NULL', '~', '2026-01-01', '.inf', '<<', ''];
const INTERNAL = [
  ...['previousKinds', 'previousNames', 'previousNamespaces', 'prefixes', 'suffixes', 'refBy', 'generatorBehavior'],
  ...['needsHashSuffix', 'helm-generated', 'allowNameChange', 'allowKindChange', 'path', 'index', 'seqindent', 'id'],
  'annotations-migration-resource-id',
];
const RESERVED = [
  ...INTERNAL.map((name) => `internal.config.kubernetes.io/${name}`),
  ...['origin', 'path', 'index', 'local-config'].map((name) => `config.kubernetes.io/${name}`),
  'config.k8s.io/id',
  'alpha.config.kubernetes.io/transformations',
];
const UNRESERVED = [
  ...['function', 'container', 'depends-on', 'merge-source', 'id'].map((name) => `config.kubernetes.io/${name}`),
  ...['id', 'behavior', 'needs-hash'].map((name) => `kustomize.config.k8s.io/${name}`),
  'internal.config.kubernetes.io/other',
  'config.k8s.io/function',
];
const CHARACTERS = ['\x7f', '\x85', '\x90', '\uffff'];

/** The title, the objects, and the field of the problem. */
const odd: readonly [string, Manifest[], string][] = [
  ...NAMES.map((key): [string, Manifest[], string] => {
    return [
      `an annotation with the key "${key}"`,
      [configMap({ annotations: { [key]: 'x' } })],
      'metadata.annotations',
    ];
  }),
  [
    'an annotation of several lines that starts with a tab',
    [configMap({ annotations: { a: '\tx\ny' } })],
    'metadata.annotations.a',
  ],
  ...RESERVED.map((key): [string, Manifest[], string] => {
    return [`the annotation ${key}`, [configMap({ annotations: { [key]: 'enabled' } })], 'metadata.annotations'];
  }),
  ...[1, null, ['x'], { a: 'b' }].map((value): [string, Manifest[], string] => {
    const annotated = configMap({ annotations: { note: value } });
    return [`the annotation ${JSON.stringify(value)}`, [annotated], 'metadata.annotations.note'];
  }),
  ...[null, 'x', ['x']].map((annotations): [string, Manifest[], string] => {
    return [
      `annotations that are ${JSON.stringify(annotations)}`,
      [configMap({ annotations })],
      'metadata.annotations',
    ];
  }),
  ...[[item], [], ['x'], { a: 'b' }, 'x', null].map((items): [string, Manifest[], string] => {
    return [`a kind of lists with the items ${JSON.stringify(items)}`, [custom('WidgetList', { items })], ''];
  }),
  ['a kind that ends in List without items', [custom('WidgetList', { spec: {} })], ''],
  ['a subject without a name', [binding('ClusterRoleBinding', { kind: 'Group' })], 'subjects[0]'],
  ['a subject that is a string', [binding('RoleBinding', 'x')], 'subjects[0]'],
  ['a subject that is null', [binding('RoleBinding', null)], 'subjects[0]'],
  ['a subject of the kind 1', [binding('RoleBinding', { kind: 1, name: 'a', namespace: 'shop' })], 'subjects[0].kind'],
  [
    'a ServiceAccount in the namespace null',
    [binding('RoleBinding', { kind: 'ServiceAccount', name: 'a', namespace: null })],
    'subjects[0].namespace',
  ],
  ['a webhook whose service has no name', [hook({ namespace: 'shop' })], 'webhooks[0].clientConfig.service'],
  ['a key of 1,023 characters', [custom('Widget', { spec: { ['k'.repeat(1023)]: 'x' } })], 'spec'],
  ['a key in quotes of 1,023 characters', [custom('Widget', { spec: { [`${'k'.repeat(1022)} `]: 'x' } })], 'spec'],
  [
    'one object without a namespace and one in default',
    [configMap({ namespace: 'default' }), configMap({ namespace: '' })],
    '',
  ],
  ...CHARACTERS.map((character): [string, Manifest[], string] => {
    const code = character.charCodeAt(0).toString(16);
    return [`the character ${code}`, [configMap({}, { a: `x${character}y` })], 'data.a'];
  }),
  ['a merge key', [custom('Widget', { spec: { '<<': 'x' } })], 'spec[<<]'],
];

describe('Kustomize', () => {
  test.each(odd)('cannot build %s, which is a problem', async (_, manifests, field) => {
    const built = await Promise.all([isBuilt('oldest', ...manifests), isBuilt('newest', ...manifests)]);
    expect(built).toContain(false);
    const [problem] = findUnbuildable(rendering(...manifests));
    expect(problem).toMatchObject({ what: expect.any(String), why: expect.any(String), fix: expect.any(String) });
    expect(problem?.where.field ?? '').toContain(field);
  });

  test.each(['\u2028', '\u2029'])(
    'must not get %j, which it writes in a way that only YAML 1.1 can read',
    (character) => {
      const map = configMap({}, { a: `x${character}y` });
      expect(findUnbuildable(rendering(map))[0]?.where.field).toBe('data.a');
    },
  );

  test('builds unusual but valid objects, without a problem', async () => {
    const annotations = {
      'example.com/2': '08',
      '1a': 'true',
      y: 'n',
      'a b': '',
      text: 'x\n\ty\n',
      lead: '\tx',
      list: '- a',
      'config.kubernetes.io/local-config': 'false',
      ...Object.fromEntries(UNRESERVED.map((key) => [key, 'enabled'])),
    };
    const data = { a: '\x01\x1b\u00a0\u200b\ufeff\ufffd😀', b: '\tx\ny', c: 'a\r\nb', d: '\u0000' };
    const map = configMap({ annotations }, data);
    const keys = [
      '',
      '=',
      '~',
      'null',
      'true',
      '1',
      '2026-01-01',
      'a\nb\n',
      '\t',
      '\r',
      ' a ',
      '? a',
      'k'.repeat(1022),
    ];
    const kind = custom('Listing', { items: [null, 'x'], spec: Object.fromEntries(keys.map((key) => [key, '<<'])) });
    const user = binding('ClusterRoleBinding', { kind: 'User', name: null, namespace: null });
    for (const release of ['oldest', 'newest'] as const) {
      expect(await isBuilt(release, map, kind, user)).toBe(true);
    }
    expect(findUnbuildable(rendering(map, kind, user))).toEqual([]);
  });
});
