import { join } from 'node:path';
import { pathInPackage } from '../../src/kustomize/path-in-package';
import { writeTree } from '../temporary-tree';

describe('the path of a source file in what is written', () => {
  test('begins at its package, wherever that is and whatever the working directory', () => {
    const folder = writeTree({
      'package.json': '{}',
      'lib/package.json': '{}',
      'app/main.ts': '',
      'lib/src/shop.ts': '',
    });
    expect(pathInPackage(join(folder, 'app/main.ts'))).toBe('app/main.ts');
    expect(pathInPackage(join(folder, 'lib/src/shop.ts'))).toBe('src/shop.ts');
    expect(pathInPackage('test/kustomize/path-in-package.test.ts')).toBe('test/kustomize/path-in-package.test.ts');
  });

  test('never names the folders of one machine', () => {
    expect(pathInPackage('/nowhere/on/this/machine/main.ts')).toBe('main.ts');
  });
});
