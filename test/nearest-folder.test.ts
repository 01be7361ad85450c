import { join } from 'node:path';
import { nearestFolder } from '../src/nearest-folder';
import { writeTree } from './temporary-tree';

describe('the nearest folder', () => {
  const root = writeTree({ 'a/entry': '', 'a/b/c/file': '', 'a/b/other/entry': '' });

  test('is the first one upwards with the entry, starting with the folder itself', () => {
    expect(nearestFolder(join(root, 'a/b/c'), 'entry')).toBe(join(root, 'a'));
    expect(nearestFolder(join(root, 'a/b/other'), 'entry')).toBe(join(root, 'a/b/other'));
  });

  test('does not depend on other entries', () => {
    expect(nearestFolder(join(root, 'a/b/c'), 'file')).toBe(join(root, 'a/b/c'));
  });

  test('is undefined if no folder has the entry', () => {
    expect(nearestFolder(join(root, 'a/b/c'), 'an entry that is nowhere')).toBeUndefined();
  });
});
