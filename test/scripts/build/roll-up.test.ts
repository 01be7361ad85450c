import { join } from 'node:path';
import { declarationProgram } from '../../../scripts/build/declaration-program';
import { rollUp } from '../../../scripts/build/roll-up';

const ROOT = join(__dirname, '../../../lib/types');

/** Rolls up the declarations of these files: `testing/` into one file, all others into another, except `api.d.ts`, which is kept. */
function rolled(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all = new Map(Object.entries(files));
  const entries = ['index.d.ts', 'testing/index.d.ts'].filter((entry) => all.has(entry));
  return Object.fromEntries(
    rollUp(declarationProgram(all, ROOT), ROOT, entries, (path) => {
      return path === 'api.d.ts' ? undefined : path.startsWith('testing/') ? 'testing/all.d.ts' : 'all.d.ts';
    }),
  );
}

/** The errors of TypeScript in declarations. */
function faults(files: Readonly<Record<string, string>>): readonly string[] {
  const program = declarationProgram(new Map(Object.entries(files)), ROOT);
  const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return found.map(({ messageText }) => String(messageText));
}

test('puts the exports of an entry into one file, with the types that they use, and nothing else', () => {
  const files = rolled({
    'index.d.ts': "export { A } from './a';\n",
    'a.d.ts':
      "import type { B } from './b';\n/** An A. */\nexport declare class A {\n    readonly b: B;\n}\nexport type Unused = 1;\n",
    'b.d.ts':
      'interface Part {\n    one: 1;\n}\nexport interface B extends Part {\n}\nexport declare const unused: B;\n',
  });
  expect(files['index.d.ts']).toBe("export { A } from './all';\n");
  expect(files['all.d.ts']).toBe(
    '/** An A. */\ndeclare class A {\n\treadonly b: B;\n}\ninterface Part {\n\tone: 1;\n}\ninterface B extends Part {\n}\nexport { A };\n',
  );
  expect(faults(files)).toEqual([]);
});

test('renames one of two types with the same name, and keeps the name that users import', () => {
  const files = rolled({
    'index.d.ts': "export type { Options } from './b';\n",
    'a.d.ts': 'interface Options {\n    a: 1;\n}\nexport interface A {\n    options: Options;\n}\n',
    'b.d.ts': "import type { A } from './a';\nexport interface Options {\n    a: A;\n    Options: A;\n}\n",
  });
  expect(files['all.d.ts']).toContain('interface Options2 {\n\ta: 1;\n}');
  expect(files['all.d.ts']).toContain('options: Options2;');
  expect(files['all.d.ts']).toContain('interface Options {\n\ta: A;\n\tOptions: A;\n}');
  expect(faults(files)).toEqual([]);
});

test('imports from packages, and from files that are kept, under unique names', () => {
  const api = 'export interface Pod {\n    spec: string;\n}\n';
  const files = rolled({
    'index.d.ts': "export { Pod } from './pod';\n",
    'api.d.ts': api,
    'pod.d.ts':
      "import { Construct } from 'constructs';\nimport type { Pod as Wire } from './api';\nexport declare class Pod extends Construct {\n    wire: Wire;\n}\n",
  });
  expect(files['all.d.ts']).toContain("import { Construct } from 'constructs';\n");
  expect(files['all.d.ts']).toContain("import { Pod as Pod2 } from './api';\n");
  expect(files['all.d.ts']).toContain('wire: Pod2;');
  expect(faults({ ...files, 'api.d.ts': api })).toEqual([]);
});

test('exports only the type of a class if users get only its type, also through another file', () => {
  const files = rolled({
    'index.d.ts': "export * from './list';\nexport { b as c } from './b';\n",
    'list.d.ts': "export type { A } from './a';\n",
    'a.d.ts': 'export declare class A {\n}\n',
    'b.d.ts': 'export declare const b: 1;\n',
  });
  expect(files['index.d.ts']).toBe("export { c } from './all';\nexport type { A } from './all';\n");
});

test('lets one file import from the other, and keeps global declarations in their file', () => {
  const files = rolled({
    'index.d.ts': "export { App } from './app';\n",
    'app.d.ts': 'export declare class App {\n    #private;\n}\n',
    'testing/index.d.ts': "export { render } from './render';\n",
    'testing/render.d.ts':
      "import type { App } from '../app';\nexport declare function render(app: App): void;\ndeclare global {\n    interface Everywhere extends Part {\n    }\n}\ninterface Part {\n    a: 1;\n}\nexport {};\n",
  });
  expect(files['testing/all.d.ts']).toContain("import { App } from '../all';\n");
  expect(files['testing/all.d.ts']).toContain('declare global {\n\tinterface Everywhere extends Part {\n\t}\n}');
  expect(files['all.d.ts']).not.toContain('global');
  expect(faults(files)).toEqual([]);
});

test('refuses an entry that declares something itself', () => {
  expect(() => rolled({ 'index.d.ts': 'export interface A {\n}\n' })).toThrow('may only export from other files');
});

test('declares the name that users import, and keeps the deprecation of an older name', () => {
  const files = rolled({
    'index.d.ts': "export { make as makeThing, type Thing } from './a';\nexport * from './older';\n",
    'older.d.ts': "export { \n/** @deprecated use `makeThing` */\nmake, Thing as Old } from './a';\n",
    'a.d.ts': 'export interface Thing {\n    one: 1;\n}\nexport declare function make(): Thing;\n',
  });
  expect(files['all.d.ts']).toContain('declare function makeThing(): Thing;');
  expect(files['index.d.ts']).toBe(
    "export { makeThing, /** @deprecated use `makeThing` */ makeThing as make } from './all';\nexport type { Thing, Thing as Old } from './all';\n",
  );
  expect(faults(files)).toEqual([]);
});
