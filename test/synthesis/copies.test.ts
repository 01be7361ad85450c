import { cpSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, project } from '../cli/installed';

const SHARED = `const { App, Chart, ConfigMap, Deployment } = require('kustruct');
const { Construct } = require('constructs');
const { ApiObject, Lazy } = require('cdk8s');
const data = { a: 'b' };
const configMap = { apiVersion: 'v1', kind: 'ConfigMap' };
exports.settings = (chart, name) => new ConfigMap(chart, 'settings', { name, data });
exports.deployment = (chart) => new Deployment(chart, 'api', { image: 'api:1.0.0', ports: { http: 80 } });
exports.makeApp = () => {
  const app = new App({ outdir: 'other' });
  exports.settings(new Chart(app, 'more'));
  return app;
};
exports.Shop = class Shop extends Chart {};
exports.plain = (chart) => new ApiObject(chart, 'raw', { ...configMap, data });
exports.late = (chart) => new ApiObject(chart, 'raw', { ...configMap, data: Lazy.any({ produce: () => data }) });
exports.group = (chart) => new Construct(chart, 'group');
`;

/** Runs a program next to a package that has its own dependencies; line 5 of the program is the given one. */
function run(own: readonly string[], line: string, ...args: readonly string[]): Ended {
  const { folder, kustruct } = project({
    'package.json': '{"name":"app"}',
    'main.ts': `import { App, Chart, ConfigMap, Service } from 'kustruct';
import * as shared from './shared/index.js';
const app = new App();
const chart = new Chart(app, 'shop');
${line}
new ConfigMap(chart, 'own', { data: { a: 'b' } });
app.synth();
`,
    'shared/package.json': '{"name":"@acme/shared","main":"index.js"}',
    'shared/index.js': SHARED,
  });
  mkdirSync(join(folder, 'shared/node_modules'));
  for (const name of own) {
    cpSync(realpathSync(join(folder, 'node_modules', name)), join(folder, 'shared/node_modules', name), {
      recursive: true,
    });
  }
  return kustruct('synth', 'main.ts', ...args);
}

const KUSTRUCT =
  /kustruct [\d.]+ in "shared\/node_modules\/kustruct", which "shared\/package.json" asks for, and the app by kustruct [\d.]+ in "node_modules\/kustruct"\n {2}at {3}main.ts:5:/;

describe('two copies of kustruct in one app', () => {
  test.each([
    ['an object', 'shared.settings(chart);', '"shop/settings"'],
    ['an object that is wrong', "shared.settings(chart, 'Not_A_Name');", '"shop/settings"'],
    [
      'a workload that a Service is for',
      "new Service(chart, 'http', { for: shared.deployment(chart) });",
      '"shop/api"',
    ],
    ['a chart', "new shared.Shop(app, 'more');", '"more"'],
  ])('are named with their folders and dependents, if one makes %s', (_, line, path) => {
    const { status, stdout, stderr } = run(['kustruct'], line);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(KUSTRUCT);
    expect(stderr).toContain(`error  ${path} is made by kustruct`);
    expect(stderr).toContain('1 error\n');
  });

  test('are not a problem if each has its own app', () => {
    expect(run(['kustruct'], 'shared.makeApp().synth();').status).toBe(0);
  });
});

describe('two copies of cdk8s in one app', () => {
  test('are the problem of an object that neither can render', () => {
    const { status, stderr } = run(['cdk8s'], 'shared.late(chart);');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^error {2}"shop\/raw" is made by cdk8s [\d.]+ in "shared\/node_modules\/cdk8s", which "shared\/package.json" asks for/,
    );
    expect(stderr).not.toContain('cannot be rendered');
  });

  test('are a warning if nothing is wrong', () => {
    const { status, stderr } = run(['cdk8s'], 'shared.plain(chart);');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^warning {2}"shop\/raw" is made by cdk8s/);
  });
});

test('two copies of constructs in one app are a warning', () => {
  const { status, stderr } = run(['constructs'], 'shared.group(chart);');
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /^warning {2}"shop\/group" is made by constructs [\d.]+ in "shared\/node_modules\/constructs"/,
  );
});

test('one copy of everything is not a problem, and the data has the same messages', () => {
  expect(run([], 'shared.settings(chart);')).toMatchObject({ status: 0, stderr: '' });
  const { problems } = JSON.parse(run(['kustruct'], 'shared.settings(chart);', '--json').stdout);
  expect(problems).toMatchObject([{ file: 'main.ts', line: 5, via: { file: 'shared/index.js', line: 6 } }]);
});
