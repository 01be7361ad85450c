import { baseOf, deriveOverlay } from '../../src/kustomize/overlay';
import { layoutOverlay } from '../../src/kustomize/overlay-files';
import type { Fields, Manifest, Rendering } from '../../src/manifests/manifest';
import { readDocuments } from '../documents';
import { object, rendering } from './real-build';

function configMap(name: string, data: Fields): Manifest {
  return object('v1', 'ConfigMap', name, { data });
}

function files(base: Rendering, environment: Rendering): Record<string, string> {
  const { overlay } = deriveOverlay(baseOf(base), environment);
  return Object.fromEntries(layoutOverlay(overlay, { folder: 'o', base: '../b', extension: '.yaml' }));
}

describe('the files of an overlay', () => {
  test('are a kustomization, one file per changed object, one per new object, and one for all deletions', () => {
    const [same, sourced] = [configMap('same', {}), rendering(configMap('changed', { list: 'a', x: '2' }))];
    const environment: Rendering = [
      ...rendering(same, configMap('new', { x: '1' })),
      ...sourced.map((each) => ({ ...each, origin: { source: { file: 'examples/shop.ts', line: 7, column: 3 } } })),
    ];
    expect(
      files(
        rendering(
          same,
          configMap('changed', { list: 'a', x: '1' }),
          ...['gone', 'old'].map((name) => configMap(name, {})),
        ),
        environment,
      ),
    ).toEqual({
      'o/kustomization.yaml': expect.any(String),
      'o/configmap-new.yaml': expect.stringContaining('name: new'),
      'o/configmap-changed.patch.yaml':
        '# Changes v1 ConfigMap shop/changed, made by shop/ConfigMap-changed\n#   data.x\n' +
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: changed\n  namespace: shop\ndata:\n  x: "2"\n',
      'o/deletions.patch.yaml':
        '# Deletes\n#   v1 ConfigMap shop/gone, made by shop/ConfigMap-gone\n' +
        '#   v1 ConfigMap shop/old, made by shop/ConfigMap-old\n' +
        'apiVersion: v1\nkind: Any\nmetadata:\n  name: any\n$patch: delete\n',
    });
  });

  test('list elements that a patch names only to keep their order', () => {
    const pod = (b: string) => {
      const env = ['A', 'B', 'C'].map((name) => ({ name, value: name === 'B' ? b : name }));
      return object('v1', 'Pod', 'a', { spec: { containers: [{ name: 'main', env }] } });
    };
    expect(files(rendering(pod('1')), rendering(pod('2')))['o/pod-a.patch.yaml']).toContain(
      '# Changes v1 Pod shop/a, made by shop/Pod-a\n#   spec.containers[name=main].env[name=B].value\n' +
        '# Names these only to keep their order\n#   spec.containers[name=main].env[name=A]\napiVersion: v1\n',
    );
  });

  test('name the target of a JSON patch in the kustomization, and its operations in the file', () => {
    const widget = (...list: Fields[]) => object('example.com/v1', 'Widget', 'w', { list });
    const text = 'one\n\n  two\n';
    const found = files(rendering(widget({ a: '1' }, { a: '2' })), rendering(widget({ a: '1' }, { a: '2', text })));
    expect(readDocuments(found['o/kustomization.yaml'] ?? '')).toEqual([
      {
        apiVersion: 'kustomize.config.k8s.io/v1beta1',
        kind: 'Kustomization',
        resources: ['../b'],
        patches: [
          {
            path: 'widget.example.com_w.patch.yaml',
            target: { kind: 'Widget', name: 'w' },
          },
        ],
      },
    ]);
    expect(readDocuments(found['o/widget.example.com_w.patch.yaml'] ?? '')).toEqual([
      [{ op: 'add', path: '/list/1/text', value: text }],
    ]);
  });

  test('list a limited number of changed fields, one per line, and count the rest', () => {
    const data = (value: string) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k\n${index}`, value]));
    const text = files(rendering(configMap('a', data('1'))), rendering(configMap('a', data('2'))))[
      'o/configmap-a.patch.yaml'
    ];
    const comment = (text ?? '').split('\n').filter((line) => line.startsWith('#'));
    expect(comment).toHaveLength(14);
    expect(comment.at(-1)).toBe('#   and 8 more');
    expect(readDocuments(text ?? '')).toMatchObject([{ data: data('2') }]);
  });

  test('keep apart a patch and a new object that would share a name', () => {
    const found = files(
      rendering(configMap('a', { x: '1' })),
      rendering(configMap('a', { x: '2' }), configMap('a.patch', {})),
    );
    expect(Object.keys(found)).toHaveLength(3);
  });

  test('do not depend on the order of keys and objects', () => {
    const app = (x: string) => [configMap('a', { x, y: x }), configMap('b', { x })];
    const turned = rendering(...app('2').reverse(), configMap('c', {}));
    const wanted = files(rendering(...app('1')), rendering(...app('2'), configMap('c', {})));
    const found = files(rendering(...app('1').reverse()), turned);
    expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
    expect(found['o/configmap-a.patch.yaml']).toBe(wanted['o/configmap-a.patch.yaml']);
  });
});
