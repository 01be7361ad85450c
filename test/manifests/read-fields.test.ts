import { elementsAt, isEmpty, listAt, mapAt } from '../../src/manifests/read-fields';

const FIELDS = { spec: { template: { a: 1 } }, ports: [{ port: 80 }, 'x', { port: 81 }], text: 'a' };

describe('reaching into a manifest', () => {
  test('finds a map at the end of a path', () => {
    expect(mapAt(FIELDS, 'spec', 'template')).toEqual({ a: 1 });
    expect(mapAt(FIELDS.spec)).toBe(FIELDS.spec);
  });

  test('returns an empty map if the path does not exist', () => {
    for (const path of [['spec', 'missing', 'deeper'], ['text'], ['ports'], ['spec', 'template', 'a']]) {
      expect(mapAt(FIELDS, ...path)).toEqual({});
    }
    expect(mapAt(undefined, 'spec')).toEqual({});
  });

  test('distinguishes an empty map from one with entries, whatever their values', () => {
    expect(isEmpty({})).toBe(true);
    expect(isEmpty({ a: null })).toBe(false);
  });

  test('returns a list, or an empty one', () => {
    expect(listAt(FIELDS, 'ports')).toBe(FIELDS.ports);
    expect(listAt(FIELDS, 'text')).toEqual([]);
  });

  test('finds the maps of a list under their paths', () => {
    expect(elementsAt(FIELDS, 'ports', 'spec').map(({ field, fields }) => ({ field, fields }))).toEqual([
      { field: 'spec.ports[0]', fields: { port: 80 } },
      { field: 'spec.ports[2]', fields: { port: 81 } },
    ]);
    expect(elementsAt(FIELDS, 'missing', 'spec')).toEqual([]);
    expect(elementsAt(FIELDS, 'ports', '').map(({ field }) => field)).toEqual(['ports[0]', 'ports[2]']);
  });

  test('finds the maps of a list inside an element of another', () => {
    const [container] = elementsAt({ containers: [{ ports: [{ port: 80 }] }] }, 'containers', 'spec');
    const [port] = container === undefined ? [] : elementsAt(container.fields, 'ports', container);
    expect(port?.field).toBe('spec.containers[0].ports[0]');
  });
});
