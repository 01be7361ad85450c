import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Project, project } from './installed';
import { HELLO } from './programs';

const CACHE = 'node_modules/.cache/kustruct-v8';
/** Later versions of Node cache code themselves. */
const onNode20 = process.versions.node.startsWith('20.') ? describe : describe.skip;

/** The file in which the last run cached code. */
function kept({ folder }: Project): string {
  const [file = '', ...more] = readdirSync(join(folder, CACHE));
  expect(more).toEqual([]);
  return join(folder, CACHE, file);
}

function synth(made: Project): string {
  const { status, stdout, stderr } = made.kustruct('synth', 'main.ts', '--stdout');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

onNode20('code that V8 made', () => {
  test('is cached for kustruct and cdk8s, and not written again by a run that needs no more', () => {
    const made = project({ 'main.ts': HELLO });
    const first = synth(made);
    const file = kept(made);
    const list: readonly { filename: string; size: number }[] = JSON.parse(
      readFileSync(file, 'latin1').split('\n', 1)[0] ?? '',
    );
    expect(list.map(({ filename }) => filename)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/kustruct\/lib\/index\.js$/),
        expect.stringMatching(/\/cdk8s\/lib\/index\.js$/),
      ]),
    );
    expect(list.every(({ size }) => size > 0)).toBe(true);
    utimesSync(file, 1, 1);
    expect(synth(made)).toBe(first);
    expect(statSync(kept(made)).mtimeMs).toBe(1000);
  });

  test('is not used if the source has changed, even if it has the same length', () => {
    const made = project({ 'main.ts': HELLO });
    const help = () => made.kustruct('--help').stdout;
    const before = help();
    const [word] = /Lists all rules/.exec(before) ?? [];
    expect(word).toBeDefined();
    const lib = join(made.folder, 'node_modules/kustruct/lib');
    for (const file of readdirSync(lib).filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(join(lib, file), 'utf8');
      writeFileSync(join(lib, file), text.replace('Lists all rules', 'Shows all rules'));
    }
    expect(help()).toBe(before.replace('Lists all rules', 'Shows all rules'));
  });

  test('is compiled again if the cache is corrupt', () => {
    const made = project({ 'main.ts': HELLO });
    const first = synth(made);
    const file = kept(made);
    const bytes = readFileSync(file);
    for (const broken of [bytes.subarray(0, 20), bytes.subarray(0, bytes.length / 2), Buffer.from('[{}]\n')]) {
      writeFileSync(file, broken);
      expect(synth(made)).toBe(first);
      expect(statSync(kept(made)).size).toBeGreaterThan(bytes.length / 2);
    }
  });

  test('is not cached if the cache cannot be written', () => {
    const made = project({ 'main.ts': HELLO });
    writeFileSync(join(made.folder, 'node_modules/.cache'), 'in the way');
    synth(made);
  });
});
