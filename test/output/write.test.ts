import {
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, dictionary, property, string } from 'fast-check';
import { placesOf } from '../../src/output/files';
import { planFiles, writeFiles } from '../../src/output/write';
import { formatIndex } from '../../src/output/written-index';
import { ProblemError } from '../../src/problems/problem-error';
import { contents, eachWithFolder } from './output-folder';

const folder = eachWithFolder();
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

function write(files: Record<string, string>) {
  return writeFiles(folder.path, new Map(Object.entries(files)));
}

function plan(files: Record<string, string>) {
  return planFiles(folder.path, new Map(Object.entries(files)));
}

function problemsOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems.map(({ what }) => what);
    }
    throw error;
  }
  return [];
}

function put(path: string, text = 'by hand'): void {
  mkdirSync(join(folder.path, path, '..'), { recursive: true });
  writeFileSync(join(folder.path, path), text);
}

/** The output without the index. */
function output(): Record<string, string | null> {
  const { '.kustruct-index': _, ...rest } = contents(folder.path);
  return rest;
}

/** The inodes of the files, which a write changes even if the text is the same. */
function inodes(): Record<string, string> {
  const stat = (path: string) => lstatSync(join(folder.path, path), { bigint: true });
  const paths = ['', ...Object.keys(contents(folder.path))];
  return Object.fromEntries(paths.map((path) => [path, `${stat(path).ino} ${stat(path).mtimeNs}`]));
}

describe('writing', () => {
  test('creates the folder, its subfolders, and every file', () => {
    const outdir = join(folder.path, 'new', 'dist');
    const files = new Map([
      ['base/shop/a.yaml', 'ü: 日本\n'],
      ['b.yaml', ''],
    ]);
    expect(writeFiles(outdir, files)).toEqual({
      outdir,
      written: ['b.yaml', 'base/shop/a.yaml'],
      unchanged: [],
      removed: [],
    });
    expect(contents(outdir)).toEqual({
      '.kustruct-index': '{\n "version": 1,\n "files": [\n  "b.yaml",\n  "base/shop/a.yaml"\n ]\n}\n',
      'b.yaml': '',
      base: null,
      'base/shop': null,
      'base/shop/a.yaml': 'ü: 日本\n',
    });
  });

  test('creates the folder even for no files', () => {
    writeFiles(join(folder.path, 'dist'), new Map());
    expect(statSync(join(folder.path, 'dist')).isDirectory()).toBe(true);
  });

  test('does not touch any file, folder or the index if nothing changed', () => {
    write({ 'base/a': '1', 'base/b': '2' });
    const before = inodes();
    expect(write({ 'base/b': '2', 'base/a': '1' })).toMatchObject({
      written: [],
      unchanged: ['base/a', 'base/b'],
      removed: [],
    });
    expect(inodes()).toEqual(before);
  });

  test('changes only the file with a new text', () => {
    write({ 'base/a': '1', 'base/b': '2', c: '3' });
    const { 'base/b': oldFile, base: oldFolder, '': oldRoot, ...others } = inodes();
    expect(write({ 'base/a': '1', 'base/b': '9', c: '3' })).toMatchObject({
      written: ['base/b'],
      unchanged: ['base/a', 'c'],
    });
    expect(inodes()).toMatchObject(others);
    expect(inodes()['base/b']).not.toBe(oldFile);
    expect(readFileSync(join(folder.path, 'base/b'), 'utf8')).toBe('9');
  });

  test('notices a change that keeps the length and the time of the file', () => {
    write({ a: '1' });
    put('a', '2');
    utimesSync(join(folder.path, 'a'), LONG_AGO, LONG_AGO);
    expect(write({ a: '1' }).written).toEqual(['a']);
    expect(output()).toEqual({ a: '1' });
  });

  test('notices bytes that are not text', () => {
    write({ a: '\ufffd' });
    writeFileSync(join(folder.path, 'a'), Buffer.from([0xff]));
    expect(write({ a: '\ufffd' }).written).toEqual(['a']);
  });

  test('restores removed files', () => {
    write({ 'base/a': '1', b: '2' });
    rmSync(join(folder.path, 'base'), { recursive: true });
    expect(write({ 'base/a': '1', b: '2' })).toMatchObject({ written: ['base/a'], unchanged: ['b'] });
  });

  test('writes any second set of files exactly, matches its plan, and keeps other files', () => {
    const part = constantFrom('a', 'b', 'c');
    const path = array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const files = dictionary(path, string({ maxLength: 2 }), { maxKeys: 6 }).map(withoutClashes);
    assert(
      property(files, files, array(part), (first, second, homes) => {
        const outdir = join(folder.path, 'law');
        rmSync(outdir, { recursive: true, force: true });
        writeFiles(outdir, first);
        const foreign = new Map(homes.map((home) => [`foreign/${home}`, 'by hand']));
        for (const [name, text] of foreign) {
          mkdirSync(join(outdir, 'foreign'), { recursive: true });
          writeFileSync(join(outdir, name), text);
        }
        const planned = planFiles(outdir, second);
        expect(writeFiles(outdir, second)).toEqual(planned);
        const found = Object.entries(contents(outdir)).filter(([, text]) => text !== null);
        expect(new Map(found)).toEqual(
          new Map([...second, ...foreign, ['.kustruct-index', formatIndex(second.keys())]]),
        );
        expect(foldersIn(outdir)).toEqual(foldersFor([...second.keys(), ...foreign.keys()]));
      }),
    );
  });
});

describe('removing', () => {
  test('removes files that only the last run wrote, and the folders that become empty', () => {
    write({ 'base/shop/a': '1', 'base/shop/deep/b': '2', 'base/other/c': '3', d: '4' });
    expect(write({ 'base/other/c': '3' })).toMatchObject({
      removed: ['base/shop/a', 'base/shop/deep/b', 'd'],
      written: [],
    });
    expect(output()).toEqual({ base: null, 'base/other': null, 'base/other/c': '3' });
  });

  test('never removes files that it did not write', () => {
    write({ 'base/a': '1', 'base/shop/b': '2' });
    put('base/shop/by-hand.yaml');
    mkdirSync(join(folder.path, 'base/empty'));
    mkdirSync(join(folder.path, 'empty'));
    put('.gitkeep', '');
    write({});
    expect(output()).toEqual({
      '.gitkeep': '',
      base: null,
      'base/empty': null,
      'base/shop': null,
      'base/shop/by-hand.yaml': 'by hand',
      empty: null,
    });
  });

  test('forgets files that it removed: a manual file with the same name is kept', () => {
    write({ a: '1', b: '2' });
    write({ b: '2' });
    put('a');
    expect(write({ b: '3' }).removed).toEqual([]);
    expect(output()).toEqual({ a: 'by hand', b: '3' });
  });

  test('forgets files that others removed, with their empty folders', () => {
    write({ 'base/a': '1', b: '2' });
    rmSync(join(folder.path, 'base/a'));
    expect(write({ b: '2' })).toMatchObject({ written: [], removed: [] });
    expect(output()).toEqual({ b: '2' });
  });

  test('replaces a file with a folder, and a folder with a file', () => {
    write({ a: '1', 'b/c/d': '2' });
    expect(write({ 'a/x/y': '3', b: '4' })).toMatchObject({ written: ['a/x/y', 'b'], removed: ['a', 'b/c/d'] });
    expect(output()).toEqual({ a: null, 'a/x': null, 'a/x/y': '3', b: '4' });
  });

  test('replaces a file with one whose name differs only in case', () => {
    write({ 'Base/A': '1' });
    write({ 'base/a': '2' });
    expect(output()).toEqual({ base: null, 'base/a': '2' });
  });

  test.each(['../victim', '/victim', 'base/../../victim', '..\\victim', '.kustruct-index'])(
    'ignores %j in an index that was tampered with',
    (entry) => {
      const outdir = join(folder.path, 'dist');
      put('victim');
      writeFiles(outdir, new Map([['base/a', '1']]));
      const path = entry === '/victim' ? join(folder.path, 'victim') : entry;
      writeFileSync(join(outdir, '.kustruct-index'), formatIndex([path, 'base/a']));
      expect(writeFiles(outdir, new Map([['base/a', '1']])).removed).toEqual([]);
      expect(readFileSync(join(folder.path, 'victim'), 'utf8')).toBe('by hand');
      expect(readFileSync(join(outdir, '.kustruct-index'), 'utf8')).toBe(formatIndex(['base/a']));
    },
  );

  test('refuses to guess if the index cannot be read', () => {
    write({ a: '1' });
    put('.kustruct-index', '<<<<<<< HEAD\n');
    expect(problemsOf(() => write({ b: '2' }))).toEqual([
      `"${join(folder.path, '.kustruct-index')}" is not an index that this version of kustruct can read`,
    ]);
    expect(output()).toEqual({ a: '1' });
  });
});

describe('conflicts', () => {
  test('include a file that it did not write', () => {
    write({ b: '2' });
    put('a');
    expect(problemsOf(() => write({ a: '1', b: '3' }))).toEqual([
      `"${join(folder.path, 'a')}": not written by kustruct, and in the way of the output`,
    ]);
    expect(output()).toEqual({ a: 'by hand', b: '2' });
  });

  test('exclude a file that already has the same text', () => {
    put('a', '1');
    expect(write({ a: '1' })).toMatchObject({ written: [], unchanged: ['a'] });
    expect(write({ a: '2' }).written).toEqual(['a']);
  });

  test('include a foreign file in place of a folder, and a foreign folder in place of a file', () => {
    put('base');
    put('shop/a');
    expect(problemsOf(() => write({ 'base/a': '1', shop: '2' }))).toEqual([
      `"${join(folder.path, 'base')}", "${join(folder.path, 'shop')}": not written by kustruct, and in the way of the output`,
    ]);
    expect(contents(folder.path)).toEqual({ base: 'by hand', shop: null, 'shop/a': 'by hand' });
  });

  test('include a folder with both own and foreign files in place of a file', () => {
    write({ 'shop/deep/a': '1' });
    put('shop/deep/by-hand');
    expect(problemsOf(() => write({ shop: '2' }))).toHaveLength(1);
    rmSync(join(folder.path, 'shop/deep/by-hand'));
    mkdirSync(join(folder.path, 'shop/empty'));
    expect(problemsOf(() => write({ shop: '2' }))).toHaveLength(1);
    rmSync(join(folder.path, 'shop/empty'), { recursive: true });
    expect(write({ shop: '2' }).removed).toEqual(['shop/deep/a']);
  });

  test('are listed up to a limit, and counted', () => {
    for (const name of ['1', '2', '3', '4', '5', '6', '7']) {
      put(name);
    }
    const [what] = problemsOf(() => write({ 1: '', 2: '', 3: '', 4: '', 5: '', 6: '', 7: '' }));
    expect(what).toContain(`"${join(folder.path, '5')}" and 2 more: not written by kustruct`);
  });

  test('between files are refused before anything changes', () => {
    expect(problemsOf(() => write({ a: '', 'a/b': '', B: '', b: '' }))).toHaveLength(2);
    expect(contents(folder.path)).toEqual({});
  });
});

describe('links', () => {
  test('to the output folder are followed', () => {
    mkdirSync(join(folder.path, 'real'));
    symlinkSync('real', join(folder.path, 'dist'));
    writeFiles(join(folder.path, 'dist'), new Map([['a', '1']]));
    expect(readFileSync(join(folder.path, 'real/a'), 'utf8')).toBe('1');
  });

  test.each(['inside', '../outside'])('to a folder are never followed to write or remove (%s)', (target) => {
    const outdir = join(folder.path, 'dist');
    const files = new Map([
      ['base/a', '1'],
      ['b', '2'],
    ]);
    writeFiles(outdir, files);
    mkdirSync(join(outdir, target));
    writeFileSync(join(outdir, target, 'a'), '1');
    rmSync(join(outdir, 'base'), { recursive: true });
    symlinkSync(target, join(outdir, 'base'));
    expect(problemsOf(() => writeFiles(outdir, files))).toHaveLength(1);
    expect(writeFiles(outdir, new Map([['b', '2']])).removed).toEqual([]);
    expect(readFileSync(join(outdir, target, 'a'), 'utf8')).toBe('1');
    expect(lstatSync(join(outdir, 'base')).isSymbolicLink()).toBe(true);
  });

  test('to an empty folder are not followed to remove it', () => {
    const outdir = join(folder.path, 'dist');
    writeFiles(outdir, new Map([['base/deep/a', '1']]));
    rmSync(join(outdir, 'base'), { recursive: true });
    mkdirSync(join(folder.path, 'outside/deep'), { recursive: true });
    symlinkSync('../outside', join(outdir, 'base'));
    writeFiles(outdir, new Map());
    expect(contents(folder.path)).toMatchObject({ 'outside/deep': null, 'dist/base': null });
  });

  test('in place of a file are neither written nor removed', () => {
    write({ a: '1', b: '2' });
    rmSync(join(folder.path, 'a'));
    put('target');
    symlinkSync('target', join(folder.path, 'a'));
    expect(problemsOf(() => write({ a: '3', b: '2' }))).toHaveLength(1);
    write({ b: '2' });
    expect(lstatSync(join(folder.path, 'a')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder.path, 'target'), 'utf8')).toBe('by hand');
  });

  test('in place of the index are refused', () => {
    put('target', formatIndex(['b']));
    put('b');
    symlinkSync('target', join(folder.path, '.kustruct-index'));
    expect(problemsOf(() => write({ a: '1' }))).toHaveLength(1);
    expect(contents(folder.path)).toMatchObject({ b: 'by hand' });
  });

  test('that are hard links are replaced, and do not change the other name', () => {
    write({ a: '1' });
    linkSync(join(folder.path, 'a'), join(folder.path, 'second-name'));
    write({ a: '2' });
    expect(output()).toEqual({ a: '2', 'second-name': '1' });
  });
});

describe('planning', () => {
  test('reports what a run would do, without doing it', () => {
    write({ a: '1', b: '2', 'c/d': '3' });
    const before = inodes();
    const planned = { outdir: folder.path, written: ['b', 'e/f'], replaced: ['b'], unchanged: ['a'], removed: ['c/d'] };
    expect(plan({ a: '1', b: '9', 'e/f': '4' })).toEqual(planned);
    expect(inodes()).toEqual(before);
  });

  test('does not create the output folder', () => {
    expect(planFiles(join(folder.path, 'dist'), new Map([['a', '1']])).written).toEqual(['a']);
    expect(contents(folder.path)).toEqual({});
  });

  test('refuses the same as writing', () => {
    put('a');
    expect(problemsOf(() => plan({ a: '1' }))).toHaveLength(1);
  });
});

describe('two runs at once', () => {
  /** Files that let another run write first, between planning and writing. */
  class Interrupted extends Map<string, string> {
    constructor(
      files: Record<string, string>,
      private interrupt: (() => void) | undefined,
    ) {
      super(Object.entries(files));
    }

    override get(path: string): string | undefined {
      const interrupt = this.interrupt;
      this.interrupt = undefined;
      interrupt?.();
      return super.get(path);
    }
  }

  test('leave no file that no index lists', () => {
    writeFiles(folder.path, new Interrupted({ a: '1', 'mine/b': '2' }, () => write({ a: '9', 'yours/c': '3' })));
    expect(output()).toEqual({ a: '1', mine: null, 'mine/b': '2', yours: null, 'yours/c': '3' });
    expect(write({ a: '1' }).removed).toEqual(['mine/b', 'yours/c']);
    expect(output()).toEqual({ a: '1' });
  });
});

describe('temporary files', () => {
  test('are removed if their process has ended, even if nothing else changed', () => {
    write({ 'base/a': '1' });
    put('.kustruct-4194305-0123abcd-0.tmp', 'half');
    put('base/.kustruct-4194305-0123abcd-1.tmp', 'half');
    expect(write({ 'base/a': '1' })).toMatchObject({ written: [], unchanged: ['base/a'] });
    expect(output()).toEqual({ base: null, 'base/a': '1' });
  });

  test('are kept if another process may be writing them, or if they are not from kustruct', () => {
    const running = `.kustruct-${process.ppid}-0123abcd-0.tmp`;
    put(running, 'half');
    put('editor.tmp');
    write({ a: '1' });
    expect(output()).toEqual({ a: '1', [running]: 'half', 'editor.tmp': 'by hand' });
  });
});

function withoutClashes(files: Record<string, string>): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    if (placesOf(new Map([...kept, [path, '']])).problems.length === 0) {
      kept.set(path, text);
    }
  }
  return kept;
}

function foldersIn(outdir: string): string[] {
  const found = Object.entries(contents(outdir)).filter(([, text]) => text === null);
  return found.map(([path]) => path).sort();
}

function foldersFor(paths: readonly string[]): string[] {
  const folders = placesOf(new Map(paths.map((path) => [path, '']))).places.values();
  return [...folders].flatMap(({ path, kind }) => (kind === 'folder' ? [path] : [])).sort();
}
