import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';
import { HELLO } from './programs';

const PROGRAM = `${HELLO}console.error('made by the compiler');\n`;
const CACHE = 'node_modules/.cache/kustruct';

/** Runs a program twice, with a manual change of its compiled form in between; returns the output of the second run. */
function runAgain(change: (entry: Record<string, string>) => void, source = PROGRAM): string {
  const { folder, kustruct } = project({ 'main.ts': PROGRAM });
  kustruct('synth', 'main.ts');
  const file = join(folder, CACHE, 'main.ts.json');
  const entry = JSON.parse(readFileSync(file, 'utf8'));
  entry.code = entry.code.replace('the compiler', 'the cache');
  change(entry);
  writeFileSync(file, JSON.stringify(entry));
  writeFileSync(join(folder, 'main.ts'), source);
  return kustruct('synth', 'main.ts').stderr;
}

describe('a compiled file', () => {
  test('is used by the next run', () => {
    expect(runAgain(() => undefined)).toContain('made by the cache');
  });

  test('is compiled again if a character of its source changes', () => {
    expect(runAgain(() => undefined, `${PROGRAM} `)).toContain('made by the compiler');
  });

  test('is not used by another version of kustruct, or for a file in another place', () => {
    expect(runAgain((entry) => Object.assign(entry, { by: '0.0.1' }))).toContain('made by the compiler');
    expect(runAgain((entry) => Object.assign(entry, { filename: '/elsewhere' }))).toContain('made by the compiler');
  });

  test('is compiled again if the cache is corrupt', () => {
    const { folder, kustruct } = project({ 'main.ts': PROGRAM });
    kustruct('synth', 'main.ts');
    writeFileSync(join(folder, CACHE, 'main.ts.json'), '{"code":');
    expect(kustruct('synth', 'main.ts')).toMatchObject({ status: 0, stderr: expect.stringContaining('the compiler') });
    expect(readdirSync(join(folder, CACHE))).toEqual(['main.ts.json']);
  });

  test('still reports problems at the lines of its source', () => {
    const { kustruct } = project({ 'main.ts': HELLO.replace("'web', {", "'web', { name: 'W b',") });
    const [first, second] = [1, 2].map(() => kustruct('synth', 'main.ts').stderr);
    expect(first).toContain('at   main.ts:5:');
    expect(second).toBe(first);
  });

  test('is not cached if the cache cannot be written', () => {
    const { folder, kustruct } = project({ 'main.ts': PROGRAM });
    writeFileSync(join(folder, 'node_modules/.cache'), 'in the way');
    expect(kustruct('synth', 'main.ts').status).toBe(0);
  });
});
