import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';
import { HELLO } from './programs';

const SAYS = `${HELLO}console.error('made by the compiler');\n`;
const CACHE = 'node_modules/.cache/kustruct';

/** Runs a program twice, with its compiled form changed in between by hand, and says what the second run printed. */
function runAgain(change: (entry: Record<string, string>) => void, source = SAYS): string {
  const { folder, kustruct } = project({ 'main.ts': SAYS });
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
  test('is taken by the next run', () => {
    expect(runAgain(() => undefined)).toContain('made by the cache');
  });

  test('is compiled again when a letter of it changes', () => {
    expect(runAgain(() => undefined, `${SAYS} `)).toContain('made by the compiler');
  });

  test('is not taken from another version of kustruct, nor for a file in another place', () => {
    expect(runAgain((entry) => Object.assign(entry, { by: '0.0.1' }))).toContain('made by the compiler');
    expect(runAgain((entry) => Object.assign(entry, { filename: '/elsewhere' }))).toContain('made by the compiler');
  });

  test('is compiled again where what was kept of it is broken', () => {
    const { folder, kustruct } = project({ 'main.ts': SAYS });
    kustruct('synth', 'main.ts');
    writeFileSync(join(folder, CACHE, 'main.ts.json'), '{"code":');
    expect(kustruct('synth', 'main.ts')).toMatchObject({ status: 0, stderr: expect.stringContaining('the compiler') });
    expect(readdirSync(join(folder, CACHE))).toEqual(['main.ts.json']);
  });

  test('still leads its problems to the lines of its source', () => {
    const { kustruct } = project({ 'main.ts': HELLO.replace("'web', {", "'web', { name: 'W b',") });
    const [first, second] = [1, 2].map(() => kustruct('synth', 'main.ts').stderr);
    expect(first).toContain('at   main.ts:5:');
    expect(second).toBe(first);
  });

  test('is kept nowhere where that cannot be written', () => {
    const { folder, kustruct } = project({ 'main.ts': SAYS });
    writeFileSync(join(folder, 'node_modules/.cache'), 'in the way');
    expect(kustruct('synth', 'main.ts').status).toBe(0);
  });
});
