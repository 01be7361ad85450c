import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, project } from '../cli/installed';

const SHARED = `const { Chart, ConfigMap } = require('kustruct');
exports.makeSettings = (chart, name) => new ConfigMap(chart, name, { name, data: { a: 'b' } });
exports.Shop = class Shop extends Chart {
  constructor(scope, id, name) {
    super(scope, id);
    const make = (depth) => (depth === 0 ? exports.makeSettings(this, name) : make(depth - 1));
    make(5);
  }
};
exports.fail = () => {
  throw new Error('no values');
};
`;

/** A workspace in which the program is one package, and calls another one that is linked into node_modules. */
function workspace(main: string): { kustruct(): Ended; node(): Ended } {
  const shared = '{"name":"@acme/shared","main":"index.js"}';
  const { folder, bin } = project({ 'packages/shared/package.json': shared, 'packages/shared/index.js': SHARED });
  const app = join(folder, 'packages/app');
  mkdirSync(join(app, 'src'), { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"name":"app"}');
  writeFileSync(join(app, 'src/package.json'), '{"type":"commonjs"}');
  writeFileSync(
    join(app, 'src/main.js'),
    `const { App, Chart } = require('kustruct');\nconst shared = require('@acme/shared');\nconst app = new App();\n${main}`,
  );
  mkdirSync(join(folder, 'node_modules/@acme'));
  symlinkSync(join(folder, 'packages/shared'), join(folder, 'node_modules/@acme/shared'));
  const run = (file: string, ...args: string[]) =>
    spawnSync(process.execPath, [file, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
  return { kustruct: () => run(bin, 'synth', 'packages/app/src/main.js'), node: () => run('packages/app/src/main.js') };
}

describe('a package of the workspace', () => {
  test.each([
    [
      'called by the program',
      "const chart = new Chart(app, 'shop');\nshared.makeSettings(chart, 'Not_A_Name');\napp.synth();\n",
      'packages/app/src/main.js:5:8   shop/Not_A_Name\n       via packages/shared/index.js:2:41\n',
    ],
    [
      'that makes objects deep inside its own construct',
      "new shared.Shop(app, 'shop', 'Not_A_Name');\napp.synth();\n",
      'packages/app/src/main.js:4:1   shop/Not_A_Name\n       via packages/shared/index.js:2:41\n',
    ],
    ['that fails', 'shared.fail();\n', 'packages/app/src/main.js:4:8\n       via packages/shared/index.js:11:9\n'],
  ])('%s has its problems on the line of the program, which also names its own', (_, main, at) => {
    expect(workspace(main).kustruct().stderr).toContain(`  at   ${at}`);
  });

  test('has its problems on the line of the program, when node runs it', () => {
    const { stderr } = workspace("app.synth();\nshared.makeSettings(new Chart(app, 'shop'), 'late');\n").node();
    expect(stderr).toContain(
      '  at   packages/app/src/main.js:5:8   shop/late\n       via packages/shared/index.js:2:41\n',
    );
  });
});
