import { join } from 'node:path';
import { expandGlob } from '../../src/reading/glob';
import { writeTree } from '../kubectl';

const PATHS = ['a.yaml', 'b.yml', 'c.json', '.hidden.yaml', '[x].yaml', 'sub/a.yaml', 'sub/deep/d.yaml', '.git/e.yaml'];
const folder = writeTree(Object.fromEntries(PATHS.map((path) => [path, ''])));

function expand(pattern: string): string[] {
  return expandGlob(pattern, folder).map((file) => file.slice(folder.length + 1));
}

describe('a pattern', () => {
  test.each([
    ['*.yaml', ['[x].yaml', 'a.yaml']],
    ['?.yml', ['b.yml']],
    ['*.{yaml,yml}', ['[x].yaml', 'a.yaml', 'b.yml']],
    ['{a,sub/a}.yaml', ['a.yaml', 'sub/a.yaml']],
    ['[a-b].*', ['a.yaml', 'b.yml']],
    ['[!a-b].*', ['c.json']],
    ['**/*.yaml', ['[x].yaml', 'a.yaml', 'sub/a.yaml', 'sub/deep/d.yaml']],
    ['**', ['[x].yaml', 'a.yaml', 'b.yml', 'c.json', 'sub/a.yaml', 'sub/deep/d.yaml']],
    ['*/*.yaml', ['sub/a.yaml']],
    ['sub/**/d.yaml', ['sub/deep/d.yaml']],
    ['.*.yaml', ['.hidden.yaml']],
    ['.git/*', ['.git/e.yaml']],
    ['./sub/../*.json', ['c.json']],
    ['*.y(a)ml', []],
    ['[z-a].yaml', []],
    ['nowhere/*', []],
  ])('%s matches its files, sorted, without folders and hidden ones', (pattern, files) => {
    expect(expand(pattern)).toEqual(files);
  });

  test('may be an absolute path', () => {
    expect(expandGlob(join(folder, '*.json'))).toEqual([join(folder, 'c.json')]);
  });

  test('finds a file once, however many alternatives name it', () => {
    expect(expand('{a,*}.yaml')).toEqual(['[x].yaml', 'a.yaml']);
  });
});
