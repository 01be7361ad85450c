import { foldersOf, isOwnPath, placesOf } from '../../src/output/files';

function problemsOf(...paths: string[]): string[] {
  return placesOf(new Map(paths.map((path) => [path, '']))).problems.map(({ what }) => what);
}

test('names the folders of a path, outermost first', () => {
  expect(foldersOf('base/shop/a.yaml')).toEqual(['base', 'base/shop']);
  expect(foldersOf('a.yaml')).toEqual([]);
});

test.each(['', '.', '..', '../a', 'a/../b', '/a', 'a/', 'a//b', 'a/./b', '..\\a', 'C:\\a', 'a\0b'])(
  'refuses %j, which may lead out of the folder',
  (path) => {
    expect(isOwnPath(path)).toBe(false);
    expect(problemsOf(path)).toEqual([`"${path}" is not a path inside the output folder`]);
  },
);

test.each(['.kustruct-index', '.Kustruct-Index', 'a/.kustruct-1-0123abcd-0.tmp'])(
  'refuses %j, a name that kustruct keeps for itself',
  (path) => expect(isOwnPath(path)).toBe(false),
);

test.each(['a', 'a/b.yaml', '..a/b..', '.gitkeep', 'a/.kustruct-indexes', 'Ünïcode/日本.yaml'])(
  'accepts %j',
  (path) => {
    expect(isOwnPath(path)).toBe(true);
    expect(problemsOf(path)).toEqual([]);
  },
);

test('refuses two paths that differ only in case, in any part', () => {
  expect(problemsOf('a/b.yaml', 'a/B.yaml')).toEqual(['"a/b.yaml" and "a/B.yaml" differ only in case']);
  expect(problemsOf('shop/b.yaml', 'Shop/c.yaml')).toEqual(['"shop" and "Shop" differ only in case']);
});

test('refuses two paths that differ only in how an accent is written', () => {
  expect(problemsOf('caf\u00e9', 'cafe\u0301')).toHaveLength(1);
});

test('refuses one path as a file and as a folder, in either order', () => {
  expect(problemsOf('a', 'a/b')).toEqual(['"a" would be both a file and a folder']);
  expect(problemsOf('a/b', 'a')).toEqual(['"a" would be both a file and a folder']);
});

test('reports every problem, each once', () => {
  expect(problemsOf('a', 'a/b', '../c', 'D', 'd', 'x')).toHaveLength(3);
});
