import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';
import { object, overlayOf, rendering } from '../real-build';

/** Values of every type, and strings in every YAML style. */
const VALUES: readonly Value[] = [
  ...[null, true, 0, 30080, -1.5, 1e21, [], [1], {}, { a: 1 }],
  ...['', 'bare', '30080', 'null', '2026-01-01', 'it\'s "x"', 'a #b', 'x y '.repeat(600)],
  ...['a\nb\n', 'a \nb\t\n', '\n\n', '  a\n b\n', 'a\r\nb', 'a\n \n😀'],
  ...['\t', '\tx'],
];
const LINES_WITH_TAB = '\tx\ny';

jest.setTimeout(60_000);

function custom(name: string, spec: Fields): Manifest {
  return object('example.com/v1', 'Widget', name, { spec });
}

function configMap(data: Fields): Manifest {
  return object('v1', 'ConfigMap', 'settings', { data });
}

/** The fields or operations of the only patch of an overlay. */
async function patchBetween(before: Manifest, after: Manifest): Promise<unknown> {
  const { patches } = await overlayOf(rendering(before), rendering(after));
  expect(patches).toHaveLength(1);
  const [patch] = patches;
  return patch?.type === 'json' ? patch.operations : [...(patch?.first ? [patch.first] : []), patch?.fields];
}

describe('a patch of values', () => {
  test('replaces a value with any other type and style', async () => {
    const all = [...VALUES, LINES_WITH_TAB];
    const pairs = all.flatMap((before) => all.map((after) => [before, after] as const));
    // No patch can replace a string of several lines with a tab by null.
    const possible = pairs.filter(([before, after]) => before !== LINES_WITH_TAB || after !== null);
    const [base, environment] = [0, 1].map((side) =>
      possible.map((pair, place) => custom(`w${place}`, { list: [1], value: pair[side] ?? null })),
    );
    await overlayOf(rendering(...(base ?? [])), rendering(...(environment ?? [])));
  });

  test('is a JSON patch if a string becomes a number, because a merge would keep its quotes', async () => {
    expect(await patchBetween(custom('w', { nodePort: '' }), custom('w', { nodePort: 30080 }))).toEqual([
      { op: 'replace', path: '/spec/nodePort', value: 30080 },
    ]);
    const named = (value: Value) => custom('w', { values: [{ name: 'a', value }, { name: 'b' }] });
    expect(await patchBetween(named('true'), named(true))).toEqual([
      { op: 'replace', path: '/spec/values/0/value', value: true },
    ]);
  });

  test('is a merge patch if a number becomes a string', async () => {
    expect(await patchBetween(custom('w', { port: 80 }), custom('w', { port: '80' }))).toMatchObject([
      { spec: { port: '80' } },
    ]);
  });

  test('is a merge patch if both strings start with a tab', async () => {
    expect(await patchBetween(configMap({ Makefile: '\tx\ny' }), configMap({ Makefile: '\tx\nz' }))).toMatchObject([
      { data: { Makefile: '\tx\nz' } },
    ]);
  });

  test('first deletes a string before it sets a string with a tab, and keeps all others', async () => {
    expect(
      await patchBetween(configMap({ Makefile: 'x\ny\n', a: 'b' }), configMap({ Makefile: '\tx\ny\n', a: 'b' })),
    ).toMatchObject([{ data: { Makefile: null } }, { data: { Makefile: '\tx\ny\n' } }]);
  });

  test('first deletes a string that a number replaces, if another string prevents a JSON patch', async () => {
    const make = (port: Value) => custom('w', { Makefile: '\tx\ny', port });
    expect(await patchBetween(make('80'), make(80))).toMatchObject([{ spec: { port: null } }, { spec: { port: 80 } }]);
  });
});

test('an object with a list that cannot be merged has a merge patch for the rest, and a JSON patch for that list', async () => {
  const set = (storage: string, cpu: string): Manifest => {
    const containers = [{ name: 'db', image: 'postgres:17', resources: { requests: { cpu } } }];
    const claim = (name: string, size: string) => ({
      metadata: { name },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: size } } },
    });
    const volumeClaimTemplates = [claim('data', storage), claim('wal', '1Gi')];
    return object('apps/v1', 'StatefulSet', 'db', {
      spec: { template: { spec: { containers } }, volumeClaimTemplates },
    });
  };
  const { patches } = await overlayOf(rendering(set('1Gi', '1')), rendering(set('9Gi', '2')));
  expect(patches).toMatchObject([
    { type: 'merge', fields: { spec: { template: { spec: { containers: [{ name: 'db', resources: {} }] } } } } },
    {
      type: 'json',
      operations: [
        { op: 'replace', path: '/spec/volumeClaimTemplates/0/spec/resources/requests/storage', value: '9Gi' },
      ],
    },
  ]);
  const alone = await overlayOf(rendering(set('1Gi', '1')), rendering(set('9Gi', '1')));
  expect(alone.patches).toMatchObject([{ type: 'json' }]);
});
