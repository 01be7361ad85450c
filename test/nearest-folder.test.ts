import { join } from 'node:path';
import { nearestFolder } from '../src/nearest-folder';
import { writeTree } from './temporary-tree';

describe('the nearest folder', () => {
  const root = writeTree({ 'a/entry': '', 'a/b/c/file': '', 'a/b/other/entry': '' });

  test('is the first one upwards that has the entry, the folder itself included', () => {
    expect(nearestFolder(join(root, 'a/b/c'), 'entry')).toBe(join(root, 'a'));
    expect(nearestFolder(join(root, 'a/b/other'), 'entry')).toBe(join(root, 'a/b/other'));
  });

  test('is not that of another entry', () => {
    expect(nearestFolder(join(root, 'a/b/c'), 'file')).toBe(join(root, 'a/b/c'));
  });

  test('is undefined if no folder has the entry', () => {
    expect(nearestFolder(join(root, 'a/b/c'), 'an entry that is nowhere')).toBeUndefined();
  });
});
