import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';
import { ENVIRONMENTS, HELLO } from './programs';

interface Case {
  /** The program, or code after a valid one. */
  readonly program: string;
  readonly status: number;
  readonly what: string;
  /** The position of the mistake. */
  readonly at: string;
  readonly fix: string;
}

const UNDONE = HELLO.replace('app.synth();\n', '');

const CASES: Readonly<Record<string, Case>> = {
  throws: {
    program: `${HELLO}const none: { a?: { b: string } } = {};\n  throw new TypeError(\`no \${none.a}\`);\n`,
    status: 1,
    what: 'the program failed: TypeError: no undefined',
    at: 'main.ts:9:9',
    fix: 'fix the line above',
  },
  'throws a value that is not an error': {
    program: `${HELLO}throw 'text';\n`,
    status: 1,
    what: 'the program failed: text',
    at: '',
    fix: "throw new Error('…')",
  },
  'throws an object without a message': {
    program: `${HELLO}throw Object.assign(Object.create(null), { status: 404 });\n`,
    status: 1,
    what: 'the program failed: [Object: null prototype] { status: 404 }',
    at: '',
    fix: "throw new Error('…')",
  },
  'throws with a cause': {
    program: `${HELLO}throw new Error('no values', { cause: new TypeError('no file') });\n`,
    status: 1,
    what: 'the program failed: Error: no values\n       caused by TypeError: no file\n',
    at: 'main.ts:8:7',
    fix: 'fix the line above',
  },
  'creates a construct without required props': {
    program: UNDONE.replace(/new Chart\((.*)\);\n/, "$&new (require('kustruct').Service)(app.charts[0], 'web');\n"),
    status: 1,
    what: "new Service() cannot be created from these arguments: Cannot read properties of undefined (reading 'for')",
    at: 'main.ts:5:1',
    fix: 'give it the props that ServiceProps requires',
  },
  rejects: {
    program: `${HELLO}async function later() {\n  await null;\n  throw new Error('late');\n}\nvoid later();\n`,
    status: 1,
    what: 'the program failed: Error: late',
    at: 'main.ts:10:9',
    fix: 'fix the line above',
  },
  'throws later': {
    program: `${HELLO}setTimeout(() => {\n  throw new Error('late');\n}, 1);\n`,
    status: 1,
    what: 'the program failed: Error: late',
    at: 'main.ts:9:9',
    fix: 'fix the line above',
  },
  'never calls synth': {
    program: UNDONE,
    status: 2,
    what: 'main.ts ended without a completed call of synth()',
    at: 'main.ts:6:1',
    fix: 'app.synth()',
  },
  'writes two apps to one folder': {
    program: `${HELLO}new App().synth();\n`,
    status: 2,
    what: 'synth() is called twice for the folder "dist"; first at main.ts:7:5',
    at: 'main.ts:8:11',
    fix: "new App({ outdir: 'dist/other' })",
  },
  'writes two apps to one folder and catches the problem': {
    program: `${HELLO}try {\n  new App().synth();\n} catch {}\n`,
    status: 2,
    what: 'synth() is called twice',
    at: 'main.ts:9:13',
    fix: 'call it once',
  },
  'no longer renders any object': {
    program: "import { App } from 'kustruct';\nnew App().synth();\n",
    status: 2,
    what: 'the app renders no object, and "dist" has 4 files of an earlier run',
    at: 'main.ts:2:11',
    fix: 'new App({ allowEmpty: true })',
  },
  'creates constructs after synth': {
    program: `${HELLO}new Deployment(chart, 'late', { image: 'ghcr.io/acme/late:1.0.0' });\n`,
    status: 2,
    what: 'apps/v1 Deployment hello/late is made after the last synth() of its app',
    at: 'main.ts:8:1',
    fix: 'call app.synth() last',
  },
  'creates a chart after synth': {
    program: `${HELLO}const more = new Chart(app, 'more');\nnew Deployment(more, 'late', { image: 'ghcr.io/acme/late:1.0.0' });\n`,
    status: 2,
    what: 'apps/v1 Deployment late is made after the last synth() of its app',
    at: 'main.ts:9:1',
    fix: 'call app.synth() last',
  },
  'creates constructs in a promise without await': {
    program: UNDONE.replace(
      'new Service',
      "async function main() {\n  await null;\n  new Deployment(chart, 'late', { image: 'ghcr.io/acme/late:1.0.0' });\n}\nmain();\nnew Service",
    ).concat('app.synth();\n'),
    status: 2,
    what: 'apps/v1 Deployment hello/late is made after the last synth()',
    at: 'main.ts:8:3',
    fix: 'await promises first',
  },
  'creates constructs in a timer': {
    program: `${HELLO}setTimeout(() => {\n  new Deployment(chart, 'late', { image: 'ghcr.io/acme/late:1.0.0' });\n}, 5);\n`,
    status: 2,
    what: 'apps/v1 Deployment hello/late is made after the last synth()',
    at: 'main.ts:9:3',
    fix: 'call app.synth() last',
  },
  'creates an invalid object late': {
    program: `${HELLO}new Deployment(chart, 'late', { image: 'ghcr.io/acme/late:1.0.0', ports: 8080 as never });\n`,
    status: 2,
    what: 'ports is the number 8080; it must be a list or a map',
    at: 'main.ts:8:1',
    fix: '',
  },
  'patches an object after synth': {
    program: `${HELLO}web.metadata.addLabel('team', 'shop');\n`,
    status: 2,
    what: 'apps/v1 Deployment hello/web is changed after the last synth() of its app',
    at: 'main.ts:8:14',
    fix: 'call app.synth() last',
  },
  'creates constructs in the app of an environment after its build': {
    program: `import { Chart, ConfigMap, environments } from 'kustruct';
environments({ dev: { n: '1' }, prod: { n: '2' } }, (app, env) => {
  const chart = new Chart(app, 'shop');
  new ConfigMap(chart, 'settings', { data: { n: env.n } });
  Promise.resolve().then(() => new ConfigMap(chart, 'late', { data: { n: env.n } }));
}).synth();
`,
    status: 2,
    what: 'v1 ConfigMap late is made after the last synth() of its app',
    at: 'main.ts:5:32',
    fix: 'call app.synth() last',
  },
  'has an async build': {
    program: `import { Chart, ConfigMap, environments } from 'kustruct';
environments({ dev: { n: '1' }, prod: { n: '2' } }, async (app, env) => {
  const chart = new Chart(app, 'shop');
  await null;
  new ConfigMap(chart, 'settings', { data: { n: env.n } });
}).synth();
`,
    status: 2,
    what: 'the build of environments() returns a promise',
    at: 'main.ts:2:1',
    fix: 'const values = await readValues()',
  },
  'calls synth on a promise': {
    program:
      "import { App } from 'kustruct';\nconst makeApp = async () => new App();\n(makeApp() as unknown as App).synth();\n",
    status: 1,
    what: 'synth is not a function',
    at: 'main.ts:3:',
    fix: '(await makeApp()).synth()',
  },
  'uses one id for two constructs': {
    program: HELLO.replace("'http'", "'web'").replace('app.synth', "new Chart(app, 'hello');\napp.synth"),
    status: 2,
    what: '"the app" already has a construct "hello", created at main.ts:4:15',
    at: 'main.ts:6:1',
    fix: "new Service(…, 'web-service', { name: 'web', … })",
  },
  'calls process.exit': {
    program: `${HELLO}process.exit(0);\n`,
    status: 2,
    what: 'the program calls process.exit()',
    at: 'main.ts:8:9',
    fix: "throw new Error('…')",
  },
  'calls process.exit later': {
    program: `${HELLO}setTimeout(() => process.exit(1), 1);\nsetInterval(() => undefined, 1000);\n`,
    status: 2,
    what: 'the program calls process.exit()',
    at: 'main.ts:8:26',
    fix: 'remove it',
  },
  'sets process.exitCode': {
    program: `${HELLO}process.exitCode = 3;\n`,
    status: 2,
    what: 'the program sets process.exitCode to 3, which means that it failed',
    at: '',
    fix: "throw new Error('…')",
  },
  'awaits a promise that never resolves': {
    program: `${HELLO}await new Promise(() => undefined);\n`,
    status: 2,
    what: 'main.ts never ends: it awaits a promise that never settles',
    at: 'main.ts:8:1',
    fix: 'resolve or reject',
  },
  'imports a missing package': {
    program: `import { chunk } from 'lodash/fp';\n${HELLO}chunk();\n`,
    status: 1,
    what: 'the module "lodash/fp" does not exist',
    at: 'main.ts:1:1',
    fix: 'npm install lodash\n',
  },
  'imports a missing file': {
    program: `${HELLO}import { b } from './b';\nb();\n`,
    status: 1,
    what: 'the module "./b" does not exist, which "main.ts" imports',
    at: 'main.ts:8:1',
    fix: 'name an existing file',
  },
  'has a syntax error': {
    program: `${HELLO}const x = ;\n`,
    status: 1,
    what: 'syntax error: Expression expected',
    at: 'main.ts:8:11',
    fix: 'fix the syntax',
  },
  'does not close a brace': {
    program: `${HELLO}if (app) {\n`,
    status: 1,
    what: "syntax error: Expected '}', got '<eof>'",
    at: 'main.ts:8:',
    fix: 'fix the syntax',
  },
  'does not close a string': {
    program: `${HELLO}const a = 1;\nconst x = \`;\n`,
    status: 1,
    what: 'syntax error: Unterminated template',
    at: 'main.ts:9:',
    fix: 'fix the syntax',
  },
  'declares a name twice': {
    program: `interface A {\n  readonly a: string;\n}\n${HELLO}const app = 1;\n`,
    status: 1,
    what: "syntax error: Identifier 'app' has already been declared",
    at: 'main.ts:11:7',
    fix: 'fix the syntax',
  },
  'imports a file that fails to load': {
    program: `${HELLO}\nimport { values } from 'get-tsconfig/values';\nconsole.error(values);\n`,
    status: 1,
    what: "the program failed: Error: Package subpath './values' is not defined",
    at: 'main.ts:9:1',
    fix: 'fix the line above',
  },
  'creates an invalid object': {
    program: HELLO.replace("'web', { image", "'Web_1', { name: 'Web_1', image"),
    status: 2,
    what: '"Web_1"',
    at: 'main.ts:5:13',
    fix: '',
  },
};

describe('a program that', () => {
  test.each(Object.entries(CASES))(
    '%s is a problem on its line, and the old output is kept',
    (_, { program, ...expected }) => {
      const { folder, kustruct } = project({ 'main.ts': HELLO });
      kustruct('synth', 'main.ts');
      const file = join(folder, 'dist/base/hello/deployment-web.yaml');
      const before = { text: readFileSync(file, 'utf8'), time: statSync(file).mtimeMs };
      writeFileSync(join(folder, 'main.ts'), program.replaceAll('1.0.0', '2.0.0'));
      const { status, stdout, stderr } = kustruct('synth', 'main.ts');
      expect({ status, stdout }).toEqual({ status: expected.status, stdout: '' });
      expect(stderr).toContain(expected.what);
      expect(stderr).toContain(expected.at === '' ? '' : `  at   ${expected.at}`);
      expect(stderr).toContain(expected.fix);
      expect({ text: readFileSync(file, 'utf8'), time: statSync(file).mtimeMs }).toEqual(before);
    },
  );

  test('calls synth a second time writes its new objects, without a problem', () => {
    const late = "new Deployment(chart, 'late', { image: 'ghcr.io/acme/late:1.0.0' });";
    const { folder, kustruct } = project({ 'main.ts': `${HELLO}${late}\napp.synth();\n` });
    expect(kustruct('synth', 'main.ts')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'dist/base/hello/deployment-late.yaml'), 'utf8')).toContain('name: late');
  });

  test('reads values with await before environments() has no problem', () => {
    const program = ENVIRONMENTS.replace('environments<', 'const host = await Promise.resolve("h");\nenvironments<');
    const { status } = project({ 'main.ts': program.replace("'dev.example.com'", 'host') }).kustruct(
      'synth',
      'main.ts',
    );
    expect(status).toBe(0);
  });

  test('prints to stdout keeps the result clean, and has a warning on its line', () => {
    const { kustruct } = project({ 'main.ts': `${HELLO}\n  console.log('printed');\nconsole.log('again');\n` });
    const { status, stdout, stderr } = kustruct('synth', 'main.ts', '--stdout');
    expect(status).toBe(0);
    expect(stdout).not.toContain('printed');
    expect(stderr).toMatch(/^printed\nagain\n/);
    expect(stderr).toContain('warning  the program prints to stdout, which was sent to stderr\n  at   main.ts:9:11');
  });

  test('has a wrong type still runs, because tsc checks types', () => {
    const { kustruct } = project({ 'main.ts': `${HELLO}const n: number = 'text';\n` });
    expect(kustruct('synth', 'main.ts').status).toBe(0);
  });

  test('imports a file with top-level await is reported on the line of the import', () => {
    const program = `${HELLO}import { n } from './values';\nconsole.error(n);\n`;
    const values = 'export const n = await Promise.resolve(1);\n';
    const { status, stderr } = project({ 'main.ts': program, 'values.ts': values }).kustruct('synth', 'main.ts');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^error {2}.* uses top-level await, which only the program itself can\n {2}at {3}main\.ts:8:1\n/,
    );
  });

  test('writes to a file instead of a folder is refused, and the file is kept', () => {
    const { folder, kustruct } = project({ 'main.ts': HELLO, dist: 'mine' });
    expect(kustruct('synth', 'main.ts')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('"dist" is a file, and the output needs a folder'),
    });
    expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('mine');
  });

  test('is refused reports the same problems as JSON', () => {
    const { kustruct } = project({ 'main.ts': `${UNDONE}` });
    const { status, stdout, stderr } = kustruct('synth', 'main.ts', '--json');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ code: 2, runs: [], problems: [{ file: 'main.ts', line: 6 }] });
  });
});
