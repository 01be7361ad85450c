import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';
import { HELLO } from './programs';

const TYPESCRIPT = join(__dirname, '../../node_modules/typescript');
const WRONG = HELLO.replace('ports: { http: 8080 }', 'ports: { http: 8080 }, name: title(8080)').replace(
  /$/,
  'function title(text: string): string {\n  return text;\n}\n',
);
/** The package in these projects has no declarations. */
const DECLARED = {
  'kustruct.d.ts': "declare module 'kustruct';\n",
  'tsconfig.json': '{"compilerOptions":{"strict":true,"types":[]}}',
};

function withTypeScript(files: Readonly<Record<string, string>>) {
  const made = project(files);
  symlinkSync(TYPESCRIPT, join(made.folder, 'node_modules/typescript'));
  return made;
}

describe('kustruct synth --typecheck', () => {
  test('shows every type error on its line, runs nothing, and writes nothing', () => {
    const { folder, kustruct } = withTypeScript({ ...DECLARED, 'main.ts': WRONG });
    const { status, stdout, stderr } = kustruct('synth', 'main.ts', '--typecheck');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(
      "error  Argument of type 'number' is not assignable to parameter of type 'string'. (TS2345)\n  at   main.ts:5:",
    );
    expect(stderr).toMatch(/\n1 error\n$/);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('runs a program whose types agree, with the tsconfig.json and the declarations of its project', () => {
    const { kustruct } = withTypeScript({ ...DECLARED, 'main.ts': HELLO });
    expect(kustruct('synth', 'main.ts', '--typecheck')).toMatchObject({ status: 0, stderr: '' });
  });

  test('says what is wrong with the tsconfig.json', () => {
    const files = { ...DECLARED, 'main.ts': HELLO, 'tsconfig.json': '{"compilerOptions":{"strict":"yes"}}' };
    const { status, stderr } = withTypeScript(files).kustruct('synth', 'main.ts', '--typecheck');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining("'strict' requires a value of type boolean"),
    });
  });

  test('says what to install where the project has no TypeScript', () => {
    const { status, stderr } = project({ 'main.ts': HELLO }).kustruct('synth', 'main.ts', '--typecheck');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('npm install --save-dev typescript'),
    });
  });

  test('leaves the checking to the editor while it watches', () => {
    expect(project({ 'main.ts': HELLO }).kustruct('synth', 'main.ts', '--typecheck', '--watch').status).toBe(64);
  });
});
