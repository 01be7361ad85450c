import * as fc from 'fast-check';
import { packageJson, packageName } from '../../../src/cli/init/package-json';

fc.configureGlobal({ seed: 20261127 });

describe('the name of a package', () => {
  test.each([
    ['shop', 'shop'],
    ['My Shop', 'my-shop'],
    ['Café & Küche', 'cafe-kuche'],
    ['_hidden', 'hidden'],
    ['.dot', 'dot'],
    ['shop.example.com', 'shop.example.com'],
    ['日本', 'kubernetes'],
    ['', 'kubernetes'],
    ['x'.repeat(300), 'x'.repeat(214)],
  ])('for the folder %j is %j', (folder, name) => {
    expect(packageName(folder)).toBe(name);
  });

  test.each(['kustruct', 'cdk8s', 'jest', 'node_modules'])('is not %s, which npm would not install', (folder) => {
    expect(packageName(folder)).toBe(`${folder}-on-kubernetes`);
  });

  test('is valid for npm, whatever the name of the folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (folder) => {
        expect(packageName(folder)).toMatch(/^[a-z0-9][a-z0-9._-]{0,213}$/);
      }),
    );
  });
});

test('the package.json has a version for every package that it names, taken from one place', () => {
  const { dependencies, devDependencies } = JSON.parse(packageJson('shop'));
  const own = jest.requireActual('../../../package.json');
  expect(dependencies).toEqual({ ...own.peerDependencies, kustruct: own.version });
  expect(Object.keys(devDependencies)).toEqual([
    ...['@swc/core', '@swc/jest', '@types/jest', '@types/node', 'jest', 'typescript'],
  ]);
  expect({ ...own.dependencies, ...own.devDependencies }).toMatchObject(devDependencies);
});
