import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, project } from './cli/installed';

const MAIN = `const { App, Chart, ConfigMap, environments, refuse } = require('kustruct');
const { JsonPatch } = require('cdk8s');
const data = { a: 'b' };
const app = new App();
const chart = new Chart(app, 'shop');
const settings = new ConfigMap(chart, 'settings', { data });
`;

/** Runs a program with node itself, without the command line. */
function node(program: string): Ended & { readonly folder: string } {
  const { folder } = project({ 'main.js': `${MAIN}${program}` });
  symlinkSync(join(__dirname, '../node_modules/cdk8s-plus-28'), join(folder, 'node_modules/cdk8s-plus-28'));
  const options = { cwd: folder, encoding: 'utf8', timeout: 30_000 } as const;
  return { ...spawnSync(process.execPath, ['main.js'], options), folder };
}

describe('a program that runs with node', () => {
  test.each([
    ['makes an object', "new ConfigMap(chart, 'late', { data });", 'v1 ConfigMap late is made', '8:1'],
    [
      'makes an object in a promise',
      "Promise.resolve().then(() => new ConfigMap(chart, 'late', { data }));",
      'v1 ConfigMap late is made',
      '8:30',
    ],
    ['adds a label', "settings.metadata.addLabel('a', 'b');", 'v1 ConfigMap settings is changed', '8:19'],
    [
      'adds a patch',
      "settings.addJsonPatch(JsonPatch.add('/data/c', 'd'));",
      'v1 ConfigMap settings is changed',
      '8:10',
    ],
    ['removes an object', "chart.node.tryRemoveChild('settings');", 'v1 ConfigMap settings is removed', '8:12'],
  ])('exits with 2 and a problem if it %s after the last synth', (_, late, what, at) => {
    const { status, stdout, stderr, folder } = node(`app.synth();\n${late}\n`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`error  ${what} after the last synth() of its app\n  at   main.js:${at}`);
    expect(stderr).toContain('so they lack it');
    expect(existsSync(join(folder, 'dist/base/shop/configmap-settings.yaml'))).toBe(true);
  });

  test('gets a problem if an object of cdk8s-plus is changed late, in an app and in environments', () => {
    const kplus = "const kplus = require('cdk8s-plus-28');\nlet map;\n";
    const app = "map = new kplus.ConfigMap(chart, 'plus', { data });\napp.synth();\nmap.addData('late', 'c');\n";
    const one = node(`${kplus}${app}`);
    expect(one.status).toBe(2);
    expect(one.stderr).toMatch(
      /error {2}v1 ConfigMap plus\S* is changed after the last synth\(\) of its app\n {2}at {3}main.js:9:7/,
    );
    const several = node(`${kplus}environments({ dev: {}, prod: {} }, (app) => {
  map = new kplus.ConfigMap(new Chart(app, 'shop'), 'plus', { data });
}).synth();
map.addData('late', 'c');
`);
    expect(several.status).toBe(2);
    expect(several.stderr).toMatch(/error {2}v1 ConfigMap plus\S* is changed .*\n {2}at {3}main.js:10:9 .* in prod\n/);
    expect(node(`${kplus}${app.replace('app.synth();', '')}app.synth();\n`)).toMatchObject({ status: 0, stderr: '' });
  });

  test('gets a problem if a dependency that changes the order is added after synth', () => {
    const { status, stderr } = node(
      "const a = new ConfigMap(chart, 'a', { data });\napp.synth();\na.addDependency(settings);\n",
    );
    expect(status).toBe(2);
    expect(stderr).toContain(
      'error  the order of objects is changed after the last synth() of its app\n  at   main.js:9:3',
    );
  });

  test.each([
    ['a second synth', "app.synth();\nnew ConfigMap(chart, 'late', { data });\napp.synth();\n"],
    ['an app that is only rendered', "app.render();\nnew ConfigMap(chart, 'late', { data });\n"],
    ['a construct without objects', "app.synth();\nnew Chart(app, 'empty');\n"],
    [
      'an existing label',
      "settings.metadata.addLabel('a', 'b');\napp.synth();\nsettings.metadata.addLabel('a', 'b');\n",
    ],
    [
      'a synth that was refused',
      "refuse(settings, { what: 'w', why: 'y', fix: 'f' });\ntry { app.synth(); } catch {}\nnew ConfigMap(chart, 'late', { data });\n",
    ],
    [
      'environments that are only rendered',
      "let last;\nenvironments({ dev: {} }, (app) => {\n  last = new Chart(app, 'shop');\n  new ConfigMap(last, 'a', { data });\n}).render();\nnew ConfigMap(last, 'late', { data });\n",
    ],
  ])('gets no problem for %s', (_, program) => {
    expect(node(program)).toMatchObject({ status: 0, stderr: '' });
  });

  test('gets a problem for environments whose apps changed late', () => {
    const { status, stderr } = node(`environments({ dev: {}, prod: {} }, (app, env) => {
  const chart = new Chart(app, 'shop');
  new ConfigMap(chart, 'settings', { data });
  if (env.name === 'prod') setTimeout(() => new ConfigMap(chart, 'late', { data }), 1);
}).synth();
`);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'error  v1 ConfigMap late is made after the last synth() of its app\n  at   main.js:10:45   shop/late   in prod\n',
    );
  });

  test('prints warnings once, and exits with 0', () => {
    const { status, stderr } =
      node(`const warn = (app) => refuse(app, { what: 'careful', why: 'y', fix: 'f', severity: 'warning' });
warn(app);
app.synth();
environments({ dev: {}, prod: {} }, (app) => {
  warn(app);
  new ConfigMap(new Chart(app, 'shop'), 'settings', { data });
}, { outdir: 'dist/other' }).synth();
`);
    expect({ status, times: stderr.match(/careful/g)?.length }).toEqual({ status: 0, times: 2 });
  });
});
