import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { project } from './installed';
import { HELLO } from './programs';

const MODULES = join(__dirname, '../../node_modules');
/** The packages of the supported versions, from the oldest. */
const VERSIONS = ['typescript-5.4', 'typescript', 'typescript-7'];
const WRONG = HELLO.replace('ports: { http: 8080 }', 'ports: { http: 8080 }, name: title(8080)').replace(
  /$/,
  'function title(text: string): string {\n  return text;\n}\n',
);
/** The package in these projects has no declarations. */
const DECLARED = {
  'kustruct.d.ts': "declare module 'kustruct';\n",
  'tsconfig.json': '{"compilerOptions":{"strict":true,"types":[]}}',
};

/** The files that a run leaves in the folder of a project with declarations. */
const WRITTEN = ['dist', 'main.ts', 'node_modules', 'package.json'];
/** A compiler that shows a configuration, but never ends with a program. */
const WAITS = `if (process.argv.includes('--showConfig')) {
  console.log('{}');
} else {
  require('node:fs').writeFileSync(__dirname + '/pid', String(process.pid));
  setTimeout(() => undefined, 60_000);
}
`;

/** A project with a version of TypeScript, by default the one that builds kustruct. */
function withTypeScript(files: Readonly<Record<string, string>>, version = 'typescript') {
  const made = project(files);
  symlinkSync(join(MODULES, version), join(made.folder, 'node_modules/typescript'));
  return made;
}

describe.each(VERSIONS)('kustruct synth --typecheck with %s', (version) => {
  test('shows every type error on its line, runs nothing, and writes nothing', () => {
    const files = { ...DECLARED, 'main.ts': WRONG, 'other.ts': 'export const one: string = 1;\n' };
    const { folder, kustruct } = withTypeScript(files, version);
    const before = readdirSync(folder);
    const { status, stdout, stderr } = kustruct('synth', 'main.ts', '--typecheck');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(
      "error  Argument of type 'number' is not assignable to parameter of type 'string'. (TS2345)\n  at   main.ts:5:",
    );
    expect(stderr).toMatch(/\n1 error\n$/);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('runs a program with correct types, with the tsconfig.json and the declarations of its project', () => {
    const options = { strict: true, types: [], composite: true, emitDeclarationOnly: true, tsBuildInfoFile: 'built' };
    const { folder, kustruct } = withTypeScript(
      { ...DECLARED, 'main.ts': HELLO, 'tsconfig.json': JSON.stringify({ compilerOptions: options }) },
      version,
    );
    expect(kustruct('synth', 'main.ts', '--typecheck')).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(DECLARED), ...WRITTEN].sort());
  });

  test('reports mistakes in the tsconfig.json, with their lines', () => {
    const broken = (config: string) =>
      withTypeScript({ ...DECLARED, 'main.ts': HELLO, 'tsconfig.json': config }, version).kustruct(
        ...['synth', 'main.ts', '--typecheck'],
      );
    expect(broken('{"compilerOptions":{"strict":"yes"}}')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/'strict' requires a value of type boolean.*\n {2}at {3}tsconfig.json:1:30\n/),
    });
    expect(broken('{"compilerOptions":{"strict":true}')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/'}' expected\. \(TS1005\)\n {2}at {3}tsconfig.json:1:35\n/),
    });
    expect(broken('{"extends":"./nowhere.json"}')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/error {2}Cannot read file '.*nowhere\.json'\. \(TS5083\)/),
    });
  });
});

describe('kustruct synth --typecheck', () => {
  test('uses the options that kustruct init writes if there is no tsconfig.json', () => {
    const { folder, kustruct } = withTypeScript({ 'main.ts': "import { x } from './x';\nexport const y = x(null);\n" });
    writeFileSync(join(folder, 'x.ts'), 'export function x(text: string): string {\n  return text;\n}\n');
    expect(kustruct('synth', 'main.ts', '--typecheck').stderr).toContain(
      "Argument of type 'null' is not assignable to parameter of type 'string'",
    );
  });

  test('names the tsconfig.json if TypeScript gives no position for a problem of an option', () => {
    const config = '{"compilerOptions":{"strict":true,"types":[],"moduleResolution":"node10","module":"commonjs"}}';
    const files = { ...DECLARED, 'main.ts': HELLO, 'tsconfig.json': config };
    expect(withTypeScript(files, 'typescript-7').kustruct('synth', 'main.ts', '--typecheck')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/'moduleResolution=node10' has been removed[\s\S]*?\n {2}at {3}tsconfig\.json\n/),
    });
  });

  test('names the package to install if the project has no TypeScript, or one that is too old', () => {
    const { folder, kustruct } = project({ 'main.ts': HELLO });
    expect(kustruct('synth', 'main.ts', '--typecheck')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('npm install --save-dev typescript'),
    });
    mkdirSync(join(folder, 'node_modules/typescript'));
    writeFileSync(
      join(folder, 'node_modules/typescript/package.json'),
      '{"name":"typescript","version":"4.9.5","bin":{"tsc":"bin/tsc"}}',
    );
    expect(kustruct('synth', 'main.ts', '--typecheck')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('typescript 4.9.5 of the project is too old; kustruct supports 5.4 and later'),
    });
  });

  test('reports that the compiler failed if it crashes before it checks types', () => {
    const { folder, kustruct } = project({ ...DECLARED, 'main.ts': HELLO });
    cpSync(join(MODULES, 'typescript-7'), join(folder, 'node_modules/typescript'), { recursive: true });
    const { status, stderr } = kustruct('synth', 'main.ts', '--typecheck');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(
        /^error {2}tsc of typescript 7\.\d+\.\d+ failed with code 1: Error: Unable to resolve @typescript[\s\S]*\n1 error\n$/,
      ),
    });
  });

  test('removes its file next to the tsconfig.json if it is interrupted', async () => {
    const { folder, bin } = project({ ...DECLARED, 'main.ts': HELLO });
    const compiler = { 'package.json': '{"version":"6.0.0","bin":{"tsc":"tsc.js"}}', 'tsc.js': WAITS };
    for (const [name, text] of Object.entries(compiler)) {
      mkdirSync(join(folder, 'node_modules/typescript'), { recursive: true });
      writeFileSync(join(folder, 'node_modules/typescript', name), text);
    }
    const before = readdirSync(folder);
    const child = spawn(process.execPath, [bin, 'synth', 'main.ts', '--typecheck'], { cwd: folder, stdio: 'ignore' });
    while (!existsSync(join(folder, 'node_modules/typescript/pid'))) {
      await sleep(20);
    }
    expect(readdirSync(folder)).toHaveLength(before.length + 1);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
    expect(readdirSync(folder)).toEqual(before);
    process.kill(Number(readFileSync(join(folder, 'node_modules/typescript/pid'), 'utf8')));
  });

  test('cannot be combined with --watch', () => {
    expect(project({ 'main.ts': HELLO }).kustruct('synth', 'main.ts', '--typecheck', '--watch').status).toBe(64);
  });
});
