import { spawnSync } from 'node:child_process';
import { project } from '../cli/installed';

const PROGRAM = `
const { App } = require('kustruct');
const { matchers, render } = require('kustruct/testing');
console.log(render(new App()).all.length, Object.keys(matchers).join(' '));
`;

test('kustruct/testing works in an installed package, and needs no test framework', () => {
  const { folder } = project({ 'main.cjs': PROGRAM });
  const { stdout, stderr } = spawnSync(process.execPath, ['main.cjs'], { cwd: folder, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({
    stdout: '0 toHaveManifest toHaveNoProblems toRestartNothing toHaveNoConsequences\n',
    stderr: '',
  });
});
