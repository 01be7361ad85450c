import { changedFields } from '../../src/manifests/changed-fields';
import type { Fields } from '../../src/manifests/manifest';

describe('the fields that changed', () => {
  test('are named by their paths, list elements by index', () => {
    const before: Fields = {
      spec: { ports: [{ name: 'a', port: 1 }, { name: 'b' }], type: 'X' },
      same: { list: [1, 2n] },
    };
    const after: Fields = {
      spec: { ports: [{ name: 'a', port: 2 }], added: null, type: { deep: 1 } },
      same: { list: [1, 2n] },
    };
    expect(changedFields(before, after)).toEqual(['spec.ports[0].port', 'spec.ports[1]', 'spec.type', 'spec.added']);
  });

  test('are empty for equal values, whatever the order of keys', () => {
    expect(changedFields({ a: 1, b: [{ c: null, d: 'x' }] }, { b: [{ d: 'x', c: null }], a: 1 })).toEqual([]);
  });
});
