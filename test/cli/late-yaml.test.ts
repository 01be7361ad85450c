import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';
import { HELLO } from './programs';

/** Says on stderr whether the YAML library of cdk8s is loaded. */
const SAYS = `console.error(Object.keys(require.cache).some((file) => /[\\\\/]yaml[\\\\/]dist[\\\\/]/.test(file)));\n`;

/** What a program says on stderr. */
function run(program: string): string {
  const { folder, kustruct } = project({ 'main.ts': program, 'a.yaml': 'kind: A\n---\nkind: B\n' });
  symlinkSync(join(__dirname, '../../node_modules/yaml'), join(folder, 'node_modules/yaml'));
  const { status, stderr } = kustruct('synth', 'main.ts', '--stdout');
  expect(status).toBe(0);
  return stderr;
}

test('hello world does not load the YAML library of cdk8s', () => {
  expect(run(`${HELLO}${SAYS}`)).toBe('false\n');
});

test('a program that asks cdk8s for YAML gets it', () => {
  const uses = `import { Yaml } from 'cdk8s';\nconsole.error(Yaml.stringify({ a: 'on' }) + JSON.stringify(Yaml.load('a.yaml')));\n`;
  expect(run(`${uses}${HELLO}${SAYS}`)).toBe('a: "on"\n[{"kind":"A"},{"kind":"B"}]\ntrue\n');
});

test('a program that imports the library itself gets it unchanged', () => {
  const uses = `import YAML, { parse } from 'yaml';\nconsole.error(parse('a: 1').a, YAML.parse('a: 2').a, '__esModule' in YAML);\n`;
  expect(run(`${uses}${HELLO}${SAYS}`)).toBe('1 2 false\ntrue\n');
});
