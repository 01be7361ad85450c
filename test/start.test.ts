import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './cli/installed';
import { HELLO } from './cli/programs';

const ROOT = join(__dirname, '..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const EXAMPLE = HELLO.replace('const app', 'export const app');

/** Runs the script of `npm start` with these examples. */
function start(examples: Readonly<Record<string, string>>) {
  const programs = Object.entries(examples).map(([name, text]) => [`examples/${name}/main.ts`, text] as const);
  const { folder } = project({
    'scripts/start.ts': readFileSync(join(ROOT, 'scripts/start.ts'), 'utf8'),
    ...Object.fromEntries(programs),
  });
  const ended = spawnSync(process.execPath, [TSX, 'scripts/start.ts'], { cwd: folder, encoding: 'utf8' });
  return { ...ended, dist: readdirSync(join(folder, 'dist')) };
}

describe('npm start', () => {
  test('renders every example into its own folder, counts its objects and files, and ends with the next step', () => {
    const { status, stdout, stderr, dist } = start({ one: EXAMPLE, two: EXAMPLE });
    expect({ status, stderr, dist }).toEqual({ status: 0, stderr: '', dist: ['one', 'two'] });
    expect(stdout).toMatch(
      /^one +2 objects +4 files +\d+ ms\ntwo +2 objects +4 files +\d+ ms\nall +4 objects +8 files/,
    );
    expect(stdout).toMatch(/^2 of 2 examples are in dist\/\n\nNext:\n {2}read {3}examples\/one\/main\.ts/m);
    expect(stdout).toMatch(/docs\/tutorial\.md\n.*docs\/README\.md\n.*docs\/contributing\.md.*\n$/);
  });

  test('shows the problems of an invalid example, renders the others, and fails', () => {
    const { status, stdout, stderr, dist } = start({
      bad: EXAMPLE.replace("'web', {", "'web', { name: 'W b',"),
      good: EXAMPLE,
    });
    expect({ status, dist }).toEqual({ status: 1, dist: ['good'] });
    expect(stderr).toMatch(/^bad is refused:\n\nerror {2}/);
    expect(stderr).toContain('examples/bad/main.ts:5');
    expect(stdout).toMatch(/^1 of 2 examples are in dist\/$/m);
  });
});
