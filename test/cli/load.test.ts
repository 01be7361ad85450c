import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '../documents';
import { writeTree } from '../temporary-tree';
import { project } from './installed';
import { HELLO } from './programs';

const COMMON_JS = HELLO.replace(/import (.*) from 'kustruct'/, "const $1 = require('kustruct')");

/** What a program prints to stderr, line by line. */
function printed(files: Readonly<Record<string, string>>, main = 'main.ts'): string[] {
  const { status, stderr } = project(files).kustruct('synth', main);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stderr.split('\n');
}

describe('a program', () => {
  test.each([
    ['main.ts', '{}', HELLO],
    ['main.ts', '{"type":"module"}', HELLO],
    ['main.mts', '{}', HELLO],
    ['main.cts', '{"type":"module"}', COMMON_JS],
    ['main.mjs', '{}', HELLO],
    ['main.js', '{"type":"module"}', HELLO],
    ['main.js', '{}', COMMON_JS],
    ['main.cjs', '{"type":"module"}', COMMON_JS],
  ])('%s runs with the package.json %s', (main, manifest, program) => {
    const { stdout } = project({ 'package.json': manifest, [main]: program }).kustruct('synth', main, '--stdout');
    expect(readDocuments(stdout)).toHaveLength(2);
  });

  test('can use all of TypeScript, across files, with any file extension', () => {
    const shop = `
      export enum Mode { Fast = 'fast' }
      export namespace Names { export const web = 'web'; }
      export interface Shape { readonly a: string }
      export default class Shop { constructor(readonly name = Names.web) {} }`;
    const main = `${HELLO}
      import Shop, { Mode, Names, type Shape } from './shop.js';
      import { Mode as Same } from './shop';
      const shape: Shape = { a: new Shop().name } satisfies Shape;
      console.error(Mode.Fast === Same.Fast, Names.web, shape.a);`;
    expect(printed({ 'main.ts': main, 'shop.ts': shop })).toContain('true web web');
  });

  test('can use top-level await, and finish after its top-level code', () => {
    const program = `
      import { readFile } from 'node:fs/promises';
      const text = await readFile(new URL('./package.json', import.meta.url), 'utf8');
      console.error(JSON.parse(text).private);
      ${HELLO.replace('app.synth();', 'setTimeout(() => app.synth(), 5);').replace(/^import/, 'import')}`;
    expect(printed({ 'main.ts': program })).toContain('true');
  });

  test('can import files by the paths of its tsconfig.json, including an extended one', () => {
    const files = {
      'main.ts': `${HELLO}import { a } from '@lib/deep/a';\nimport { b } from 'b';\nconsole.error(a, b);\n`,
      'lib/deep/a.ts': "export { a } from '@lib/deep/c.js';",
      'lib/deep/c.ts': 'export const a: number = 1;',
      'lib/b.ts': 'export const b: number = 2;',
      'tsconfig.json': '{ "extends": "./base.json" } // the rest is shared',
      'base.json': '{"compilerOptions":{"paths":{"@lib/*":["./nowhere/*","./lib/*"],"b":["./lib/b.ts"]}}}',
    };
    expect(printed(files)).toContain('1 2');
  });

  test('can import packages in ES modules and CommonJS', () => {
    const { folder, kustruct } = project({
      'main.ts': `${HELLO}import { a } from 'esm';\nimport b from 'cjs';\nimport { c } from '@only/imported';\nimport { d } from '@only/imported/part';\nconsole.error(a, b.b, c, d);\n`,
    });
    const only = '{"type":"module","exports":{".":{"import":"./index.js"},"./part":{"import":"./index.js"}}}';
    const packages = {
      esm: ['{"type":"module","exports":"./index.js"}', 'export const a = 1;'],
      cjs: ['{"main":"index.js"}', 'module.exports = { b: 2 };'],
      '@only/imported': [only, 'export const c = 3, d = 4;'],
    };
    for (const [name, [manifest = '', code = '']] of Object.entries(packages)) {
      mkdirSync(join(folder, 'node_modules', name), { recursive: true });
      writeFileSync(join(folder, 'node_modules', name, 'package.json'), manifest);
      writeFileSync(join(folder, 'node_modules', name, 'index.js'), code);
    }
    expect(kustruct('synth', 'main.ts').stderr).toContain('1 2 3 4\n');
  });

  test('finds the kustruct that runs it if none is installed, and reports a part that does not exist', () => {
    const { kustruct } = project({});
    const run = (program: string) => {
      const folder = writeTree({ 'package.json': '{"name":"elsewhere"}', 'main.ts': program });
      return kustruct('synth', join(folder, 'main.ts'), '--stdout');
    };
    expect(readDocuments(run(HELLO).stdout)).toHaveLength(2);
    expect(run(`import 'kustruct/nowhere';\n${HELLO}`).stderr).toContain(
      'the module "kustruct/nowhere" does not exist',
    );
  });

  test('can start with a line that names its interpreter', () => {
    expect(printed({ 'main.ts': `#!/usr/bin/env -S npx kustruct synth\n${HELLO}console.error('run');` })).toContain(
      'run',
    );
  });

  test('sees its own arguments, and none of the command line', () => {
    expect(
      printed({ 'main.ts': `${HELLO}console.error(process.argv.length, process.argv[1].endsWith('main.ts'));` }),
    ).toContain('2 true');
  });

  test('reports the lines of all its files in problems, even after long types', () => {
    const shop = `import { Chart, ConfigMap } from 'kustruct';
interface Long {
  readonly a: string;
  readonly b: string;
}
export class Shop extends Chart {
  constructor(...args: ConstructorParameters<typeof Chart>) {
    super(...args);
    const named: Long = { a: 'A_A', b: '' };
    new ConfigMap(this, 'x', { name: named.a, data: { a: 'b' } });
  }
}
`;
    const main =
      "import { App } from 'kustruct';\nimport { Shop } from './shop';\nconst app = new App();\nnew Shop(app, 'shop');\napp.synth();\n";
    const { stderr } = project({ 'main.ts': main, 'shop.ts': shop }).kustruct('synth', 'main.ts');
    expect(stderr).toContain('  at   shop.ts:10:5 ');
  });

  test('loads cdk8s-plus-28 only when it uses it, and TypeScript never', () => {
    const names = 'Object.keys(require.cache).filter((file) => /cdk8s-plus|typescript/.test(file)).length';
    expect(printed({ 'main.ts': `${HELLO}console.error('loaded', ${names});` })).toContain('loaded 0');
  });
});
