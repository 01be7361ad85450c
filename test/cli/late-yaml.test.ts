import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';
import { HELLO } from './programs';

/** Prints to stderr whether the YAML library of cdk8s is loaded. */
const PRINTS = `console.error(Object.keys(require.cache).some((file) => /[\\\\/]yaml[\\\\/]dist[\\\\/]/.test(file)));\n`;

/** The stderr of a program. */
function run(program: string): string {
  const { folder, kustruct } = project({ 'main.ts': program, 'a.yaml': 'kind: A\n---\nkind: B\n' });
  symlinkSync(join(__dirname, '../../node_modules/yaml'), join(folder, 'node_modules/yaml'));
  const { status, stderr } = kustruct('synth', 'main.ts', '--stdout');
  expect(status).toBe(0);
  return stderr;
}

test('hello world does not load the YAML library of cdk8s', () => {
  expect(run(`${HELLO}${PRINTS}`)).toBe('false\n');
});

test('a program that uses YAML of cdk8s gets it', () => {
  const uses = `import { Yaml } from 'cdk8s';\nconsole.error(Yaml.stringify({ a: 'on' }) + JSON.stringify(Yaml.load('a.yaml')));\n`;
  expect(run(`${uses}${HELLO}${PRINTS}`)).toBe('a: "on"\n[{"kind":"A"},{"kind":"B"}]\ntrue\n');
});

test('a program that imports the library itself gets it unchanged', () => {
  const uses = `import YAML, { parse } from 'yaml';\nconsole.error(parse('a: 1').a, YAML.parse('a: 2').a, '__esModule' in YAML);\n`;
  expect(run(`${uses}${HELLO}${PRINTS}`)).toBe('1 2 false\ntrue\n');
});
