import { climbFault, descendingPathFault, fileNameFault } from '../../../src/laws/grammars/paths';

describe('paths', () => {
  test('may contain dots, but no step that goes up', () => {
    expect(['a/..b', '/a/b..', 'a...b', '...'].map(climbFault)).toEqual([undefined, undefined, undefined, undefined]);
    expect(['..', '../a', 'a/../b', 'a/..'].map(climbFault)).toEqual(Array(4).fill('contains a step ".."'));
  });

  test('below a folder are relative', () => {
    expect(descendingPathFault('a/b')).toBeUndefined();
    expect(descendingPathFault('/a')).toBe('begins with "/", but must be relative');
  });

  test('of files in volumes are not those that the volume reserves', () => {
    expect(fileNameFault('a/..b')).toBeUndefined();
    expect(fileNameFault('..data')).toBe('begins with ".."');
    expect(fileNameFault('')).toBe('is empty');
  });
});
