import { project } from './installed';

const MAIN = `import { App } from 'kustruct';
import { A } from './a';
const app = new App();
new A(app, 'a');
app.synth();
`;
const CHART = "import { Chart, ConfigMap } from 'kustruct';\n";
const CLASS = "export class A extends Chart { settings = new ConfigMap(this, 's', { data: { a: 'b' } }); }\n";

function run(files: Readonly<Record<string, string>>): { readonly status: number | null; readonly stderr: string } {
  return project({ 'main.ts': MAIN, ...files }).kustruct('synth', 'main.ts');
}

describe('files that import each other', () => {
  test.each([
    [
      'a class is not initialized yet',
      {
        'a.ts': `${CHART}import { B } from './b';\n${CLASS}export const b = B;\n`,
        'b.ts': "import { A } from './a';\n\nexport class B extends A {}\n",
      },
      '"b.ts" uses "A" of "a.ts" before it is set, because they import each other: a.ts -> b.ts -> a.ts\n  at   b.ts:3:24\n',
    ],
    [
      'a value is not initialized yet, in a cycle of three',
      {
        'a.ts': `${CHART}import { b } from './b';\nexport const prefix = 'x';\n${CLASS}console.error(b);\n`,
        'b.ts': "import { c } from './lib/c';\nexport const b = c;\n",
        'lib/c.ts': "import { prefix } from '../a';\nexport const c = prefix.trim();\n",
      },
      '"lib/c.ts" uses "prefix" of "a.ts" before it is set, because they import each other: a.ts -> b.ts -> lib/c.ts -> a.ts\n  at   lib/c.ts:2:18\n',
    ],
    [
      'a default export is not initialized yet',
      {
        'a.ts': `${CHART}import { b } from './b';\nexport default { b };\n${CLASS}`,
        'b.ts': "import a from './a';\nexport const b = a.b;\n",
      },
      '"b.ts" uses the default export of "a.ts" before it is set, because they import each other: a.ts -> b.ts -> a.ts\n  at   b.ts:2:',
    ],
    [
      'a function uses a value of another file too early',
      {
        'a.ts': `${CHART}import { b } from './b';\nexport const prefix = 'x';\n${CLASS}console.error(b);\n`,
        'b.ts': "import { make } from './make';\nexport const b = make();\n",
        'make.ts': "import { prefix } from './a';\nexport const make = () => prefix;\n",
      },
      '"make.ts" uses "prefix" of "a.ts" before it is set, because they import each other: a.ts -> b.ts -> make.ts -> a.ts\n  at   make.ts:2:',
    ],
    [
      'a class is undefined in CommonJS',
      {
        'a.js':
          "const { Chart } = require('kustruct');\nconst { B } = require('./b');\nexports.A = class A extends Chart {};\nexports.B = B;\n",
        'b.js': "const { A } = require('./a');\n\nexports.B = class B extends A {};\n",
      },
      'Class extends value undefined is not a constructor or null, while files were loaded that import each other: a.js -> b.js -> a.js\n  at   b.js:3:29\n',
    ],
    [
      'the program itself is part of the cycle',
      { 'a.ts': `${CHART}import { x } from './main';\n${CLASS}console.error(x.y);\n` },
      "Cannot read properties of undefined (reading 'y'), while files were loaded that import each other: main.ts -> a.ts -> main.ts\n  at   a.ts:4:17\n",
    ],
  ])('are reported with the whole cycle if %s', (_, files, message) => {
    const { status, stderr } = run(files);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).toContain('put what both need into a file of its own');
  });

  test('are not a problem if nothing is used before it is initialized', () => {
    const files = {
      'a.ts': `${CHART}import { b } from './b';\nexport const prefix = 'x';\n${CLASS}b();\n`,
      'b.ts': "import { prefix } from './a';\nexport const b = () => prefix;\n",
    };
    expect(run(files)).toMatchObject({ status: 0, stderr: '' });
  });

  test('are not blamed for a name that its own file uses too early, or for another error', () => {
    const b = "import { A } from './a';\nexport const b = () => A;\n";
    const early = {
      'a.ts': `${CHART}import { b } from './b';\n${CLASS}b();\nconsole.error(late);\nconst late = 1;\n`,
      'b.ts': b,
    };
    expect(run(early).stderr).toContain(
      "the program failed: ReferenceError: Cannot access 'late' before initialization\n  at   a.ts:5:15",
    );
    const other = {
      'a.ts': `${CHART}import { b } from './b';\n${CLASS}b();\nthrow new Error('no values');\n`,
      'b.ts': b,
    };
    expect(run(other).stderr).toContain('the program failed: Error: no values\n  at   a.ts:5:7');
  });
});
