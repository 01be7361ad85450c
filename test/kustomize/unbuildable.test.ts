import { layoutBase } from '../../src/kustomize/layout';
import { prove } from '../../src/kustomize/prove';
import { findUnbuildable } from '../../src/kustomize/unbuildable';
import type { Fields, Manifest, Value } from '../../src/manifests/manifest';
import { writeTree } from '../kubectl';
import { kustomize, rendering } from './real-build';

function configMap(metadata: Fields, data: Fields = {}): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'shop', ...metadata }, data };
}

/** Whether the real Kustomize gives back a base of these objects. */
async function isBuilt(...manifests: Manifest[]): Promise<boolean> {
  const base = rendering(...manifests);
  try {
    return prove(await kustomize(`${writeTree(layoutBase(base))}/base/shop`), base).length === 0;
  } catch {
    return false;
  }
}

function custom(kind: string, fields: { readonly [field: string]: Value }): Manifest {
  return { apiVersion: 'example.com/v1', kind, metadata: { name: 'w' }, ...fields };
}

const item: Fields = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } };
const NAMES = ['2', '08', '1e3', '0x1f', '.5', 'true', 'NULL', '~', '2026-01-01', '.inf', '<<', ''];
const CHARACTERS = ['\x7f', '\x85', '\x90', '\u2028', '\u2029', '\uffff'];

/** What it is, the objects, and the field that the problem names. */
const odd: readonly [string, Manifest[], string][] = [
  ...NAMES.map((key): [string, Manifest[], string] => {
    return [`an annotation called "${key}"`, [configMap({ annotations: { [key]: 'x' } })], 'metadata.annotations'];
  }),
  [
    'an annotation of lines that starts with a tab',
    [configMap({ annotations: { a: '\tx\ny' } })],
    'metadata.annotations.a',
  ],
  ['an object for local use', [configMap({ annotations: { 'config.kubernetes.io/local-config': 'true' } })], ''],
  ['a list of objects', [custom('WidgetList', { items: [item] })], ''],
  [
    'one object without namespace and one in default',
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
  test.each(odd)('cannot build %s, and a problem says so', async (_, manifests, field) => {
    expect(await isBuilt(...manifests)).toBe(false);
    const [problem] = findUnbuildable(rendering(...manifests));
    expect(problem).toMatchObject({ what: expect.any(String), why: expect.any(String), fix: expect.any(String) });
    expect(problem?.where.field ?? '').toContain(field);
  });

  test('builds what only looks odd, and there is no problem', async () => {
    const annotations = {
      'example.com/2': '08',
      '1a': 'true',
      y: 'n',
      'a b': '',
      text: 'x\n\ty\n',
      lead: '\tx',
      list: '- a',
    };
    const data = { a: '\x01\x1b\u00a0\u200b\ufeff\ufffd😀', b: '\tx\ny', c: 'a\r\nb', d: '\u0000' };
    const map = configMap({ annotations }, data);
    const kind = custom('PlayList', { spec: { '': '', '=': '<<' } });
    expect(await isBuilt(map, kind)).toBe(true);
    expect(findUnbuildable(rendering(map, kind))).toEqual([]);
  });
});
