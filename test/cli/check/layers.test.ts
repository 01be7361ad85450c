import { layersOf } from '../../../src/cli/check/layers';
import { rendering } from '../../checks/rendering';

const object = (name: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
const namesIn = (names: readonly string[][]) =>
  layersOf(names.map((each) => rendering(each.map(object)))).map(({ sets, rendering: all }) => [
    sets,
    all.map(({ manifest }) => manifest.metadata.name),
  ]);

describe('layers of sets', () => {
  test('put sets together that have no object in common', () => {
    expect(namesIn([['a'], ['b'], []])).toEqual([
      [
        [0, 1, 2],
        ['a', 'b'],
      ],
    ]);
  });

  test('separate sets with a common object, and give each all other objects', () => {
    expect(namesIn([['a', 'b'], ['a', 'c'], ['shared']])).toEqual([
      [
        [0, 2],
        ['a', 'b', 'shared', 'c'],
      ],
      [[1], ['a', 'c', 'b', 'shared']],
    ]);
  });

  test('are limited to twenty for copies of one object', () => {
    expect(namesIn(Array.from({ length: 30 }, () => ['a']))).toHaveLength(20);
  });
});
