import { prove } from '../../src/kustomize/prove';
import type { Fields, Rendered } from '../../src/manifests/manifest';
import { object, rendered } from './real-build';

function configMap(name: string, data: Fields, kind = 'ConfigMap'): Rendered {
  return {
    ...rendered(object('v1', kind, name, { data })),
    origin: { source: { file: 'shop.ts', line: 3, column: 1 } },
  };
}

function built(...objects: Rendered[]): Fields[] {
  return objects.map(({ manifest }) => JSON.parse(JSON.stringify(manifest)));
}

describe('the proof', () => {
  test('succeeds if all objects are equal, in any order', () => {
    const [a, b] = [configMap('a', { x: '1', y: '2' }), configMap('b', {})];
    expect(prove(built(b, configMap('a', { y: '2', x: '1' })), [a, b])).toEqual([]);
  });

  test('treats empty annotations as absent, as the API does', () => {
    const a = configMap('a', {});
    const bare = { ...a, manifest: { ...a.manifest, metadata: { ...a.manifest.metadata, annotations: {} } } };
    expect(prove(built(a), [bare])).toEqual([]);
  });

  test('fails with the object, the field, both values and the line of the program', () => {
    const [problem, ...others] = prove(built(configMap('a', { x: '2' })), [configMap('a', { x: '1' })]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      what: 'the overlay sets data.x to "2", but the environment has "1"',
      where: {
        object: 'v1 ConfigMap shop/a',
        field: 'data.x',
        path: 'shop/ConfigMap-a',
        origin: { source: { line: 3 } },
      },
    });
  });

  test('fails for a missing object, and for a surplus one', () => {
    const what = prove(built(configMap('b', {})), [configMap('a', {})]).map((problem) => problem.what);
    expect(what).toEqual([
      'the overlay loses v1 ConfigMap shop/a',
      'the overlay leaves v1 ConfigMap shop/b, which the environment does not have',
    ]);
  });

  test('does not reveal values of a Secret', () => {
    const problems = prove(built(configMap('a', { x: 'left' }, 'Secret')), [configMap('a', { x: 'right' }, 'Secret')]);
    expect(JSON.stringify(problems)).not.toMatch(/left|right/);
    expect(problems).toHaveLength(1);
  });
});
