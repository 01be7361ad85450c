import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withVersion } from '../../../scripts/release/changelog';
import { runGit } from '../../cli/repository';
import { writeTree } from '../../temporary-tree';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '../../..');
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- More.\n\n## [0.1.0]\n\nThe first.\n';

/** The smallest package that can be released. */
function newPackage(test = 'node -e 0'): string {
  const folder = writeTree({
    'package.json': JSON.stringify({
      name: 'least',
      version: '0.1.0',
      license: 'Apache-2.0',
      type: 'commonjs',
      main: 'lib/index.js',
      types: 'lib/index.d.ts',
      files: ['lib'],
      scripts: { test, build: 'node build.js', released: 'node -e 0' },
    }),
    'build.js': `const fs = require('fs');
fs.mkdirSync('lib', { recursive: true });
fs.writeFileSync('lib/index.js', "exports.one = 1;\\n");
fs.writeFileSync('lib/index.d.ts', 'export declare const one: number;\\n');
`,
    'CHANGELOG.md': CHANGELOG,
    '.gitignore': 'lib/\nnode_modules\n',
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  runGit(folder, ['init', '-q', '-b', 'main']);
  for (const [key, value] of Object.entries({ 'user.name': 'Ada', 'user.email': 'ada@example.com' })) {
    runGit(folder, ['config', key, value]);
  }
  runGit(folder, ['add', '-A']);
  runGit(folder, ['commit', '-qm', 'the first']);
  return folder;
}

function release(folder: string, ...args: readonly string[]) {
  const command = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'scripts/release/main.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function stateOf(folder: string) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    version,
    changelog: readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'),
    changes: runGit(folder, ['status', '--porcelain']),
    tags: runGit(folder, ['tag']),
    last: runGit(folder, ['log', '-1', '--format=%s']).trim(),
  };
}

describe('npm run release', () => {
  test('sets the version in the package, the changelog, a commit and a tag, and publishes nothing', () => {
    const folder = newPackage();
    const { status, stdout } = release(folder, '0.2.0');
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('npm publish') });
    expect(stateOf(folder)).toEqual({
      version: '0.2.0',
      changelog: expect.stringMatching(/## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n/),
      changes: '',
      tags: 'v0.2.0\n',
      last: 'Release 0.2.0',
    });
  });

  test('changes nothing in a dry run, or if the tests or the checks of the package fail', () => {
    const before = { version: '0.1.0', changelog: CHANGELOG, changes: '', tags: '', last: 'the first' };
    const tried = newPackage();
    expect(release(tried, '0.2.0', '--dry-run')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0.2.0 can be released; nothing was changed'),
    });
    expect(stateOf(tried)).toEqual(before);
    const red = newPackage('node -e "process.exit(1)"');
    expect(release(red, '0.2.0')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no release: npm test fails'),
    });
    expect(stateOf(red)).toEqual(before);
    const wrong = newPackage('node -e 0');
    const build = join(wrong, 'build.js');
    writeFileSync(build, readFileSync(build, 'utf8').replace('export declare const one', 'export default'));
    execFileSync('git', ['-C', wrong, 'commit', '-qam', 'the first']);
    expect(release(wrong, '0.2.0')).toMatchObject({ status: 2, stderr: expect.stringContaining('no release: npx') });
    expect(stateOf(wrong)).toEqual(before);
  });

  test('refuses uncommitted changes, an existing tag, and a version that is not higher', () => {
    const folder = newPackage();
    const refusal = (message: string) => ({ status: 2, stderr: expect.stringContaining(message) });
    writeFileSync(join(folder, 'new.txt'), '');
    expect(release(folder, '0.2.0')).toMatchObject(refusal('changes that are not committed'));
    runGit(folder, ['clean', '-qf']);
    runGit(folder, ['tag', 'v0.2.0']);
    expect(release(folder, '0.2.0')).toMatchObject(refusal('the tag v0.2.0 is there already'));
    expect(release(folder, '0.1.0')).toMatchObject(refusal('0.1.0 does not come after 0.1.0'));
    expect(release(folder, '0.2')).toMatchObject(refusal('npm run release -- 0.2.0 [--dry-run]'));
    expect(release(folder, '0.2.0', '--force')).toMatchObject(refusal('--force'));
  });
});

test('a changelog with an empty section for the release is refused', () => {
  expect(() => withVersion('# Changelog\n\n## [0.1.0]\n', '0.2.0', '2026-11-27')).toThrow('no heading');
  expect(() => withVersion('## [Unreleased]\n\n## [0.1.0]\n\nThe first.\n', '0.2.0', '2026-11-27')).toThrow(
    'says nothing under',
  );
});
