import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createFiles } from '../../../src/cli/init/create-files';
import { writeTree } from '../../temporary-tree';

const FILES = new Map([
  ['.github/workflows/ci.yml', 'on: push\n'],
  ['app.ts', 'app\n'],
]);

/** Everything below a folder. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

describe('creating files', () => {
  test('creates the missing folders', () => {
    const folder = join(writeTree({}), 'a/b');
    createFiles(folder, FILES);
    expect(below(folder)).toEqual(['.github', '.github/workflows', '.github/workflows/ci.yml', 'app.ts']);
    expect(readFileSync(join(folder, 'app.ts'), 'utf8')).toBe('app\n');
  });

  test('leaves other files unchanged', () => {
    const folder = writeTree({ LICENSE: 'mine', '.git/HEAD': 'ref', '.github/CODEOWNERS': 'me' });
    createFiles(folder, FILES);
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toBe('mine');
    expect(below(join(folder, '.github'))).toEqual(['CODEOWNERS', 'workflows', 'workflows/ci.yml']);
  });

  test('names all conflicts at once, and changes nothing', () => {
    const folder = writeTree({ '.github': 'a file', 'app.ts': 'mine' });
    const before = below(folder);
    const [github, app] = [join(folder, '.github'), join(folder, 'app.ts')];
    expect(() => createFiles(folder, FILES)).toThrow(`"${github}", "${app}": in the way of the new project`);
    expect(below(folder)).toEqual(before);
    expect(readFileSync(app, 'utf8')).toBe('mine');
  });

  test('treats folders and broken links as conflicts with a file', () => {
    const folder = writeTree({});
    mkdirSync(join(folder, 'app.ts'));
    expect(() => createFiles(folder, FILES)).toThrow('in the way');
    const linked = writeTree({});
    symlinkSync('/nowhere', join(linked, 'app.ts'));
    expect(() => createFiles(linked, FILES)).toThrow('in the way');
  });

  test('refuses a folder that is a file', () => {
    const file = join(writeTree({ shop: 'mine' }), 'shop');
    expect(() => createFiles(file, FILES)).toThrow(`"${file}" is a file, and a project needs a folder`);
    expect(() => createFiles(join(file, 'inside'), FILES)).toThrow('cannot be written: not a directory (ENOTDIR)');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('removes what it wrote if it cannot write the rest', () => {
    const above = writeTree({ LICENSE: 'mine' });
    const impossible = new Map([...FILES, ['app.ts/inside.ts', 'below a file\n']]);
    expect(() => createFiles(join(above, 'shop'), impossible)).toThrow('cannot be written: not a directory (ENOTDIR)');
    expect(existsSync(join(above, 'shop'))).toBe(false);
    expect(below(above)).toEqual(['LICENSE']);
  });
});
