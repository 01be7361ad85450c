import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, run } from '../../src/cli/run';

/** Runs a command line in this process, and returns its output. */
async function runInProcess(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    process,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join(''), err: err.join('') };
}

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));

describe('the command line', () => {
  test.each([['--help'], ['-h'], ['help']])('lists every command with its summary for %s', async (flag) => {
    const { code, out } = await runInProcess(flag);
    expect(code).toBe(0);
    for (const { name, summary } of commands) {
      expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    }
  });

  test.each([[[]], [['synth']]])('reports its version on every level: %s', async (level: string[]) => {
    expect(await runInProcess(...level, '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    'explains %s and each of its options',
    async (name, command) => {
      const { code, out } = await runInProcess(name, '--help');
      expect(code).toBe(0);
      for (const [option, { summary }] of Object.entries(command.options)) {
        expect(summary).toMatch(/^[A-Zk].*[^.]$/);
        expect(out).toContain(`--${option}`);
        expect(out).toContain(summary);
      }
    },
  );

  test('shows the help and fails without a command', async () => {
    expect(await runInProcess()).toMatchObject({ code: 64, out: expect.stringContaining('Commands:') });
  });

  test.each([
    [['sinth'], '"sinth" is not a command: synth'],
    [['synth', '--ouch'], "Unknown option '--ouch'.\n"],
    [['synth', '--out'], "Option '-o, --out <value>' argument missing"],
    [['synth', 'a.ts', 'b.ts'], '"b.ts" is an extra argument: kustruct synth [main.ts]'],
    [['synth', '--stdout', '--check'], '--stdout and --check cannot be combined'],
    [['synth', '--out', ''], '--out has no folder'],
    [['synth', '--layout', 'flat'], '--layout flat: there are kustomize and rendered'],
    [['synth', 'nowhere.ts'], 'no program found: "nowhere.ts", which the command line names, is not there'],
    [['synth', 'src'], 'no program found: "src", which the command line names, is a folder'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await runInProcess(...args);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('kustruct --help');
  });

  test.each([
    [['synth', '--stdout', '--json'], '--stdout and --json cannot be combined.'],
    [['sinth', '--json'], '"sinth" is not a command: synth, check, diff, compare, images, rules, init'],
    [['synth', '--json', 'nowhere.ts'], expect.stringContaining('"nowhere.ts"')],
    [['init', '--json', 'a', 'b'], '"b" is an extra argument: kustruct init [folder]'],
    [['check', '--format', 'json', '--write-baseline'], expect.stringContaining('--write-baseline has no file')],
    [['check', '--format=json', '--nothing'], expect.stringContaining("'--nothing'")],
  ])('refuses %j with the same message as JSON', async (args, what) => {
    const { code, out, err } = await runInProcess(...args);
    expect({ code, err }).toEqual({ code: 64, err: '' });
    expect(JSON.parse(out)).toEqual({
      code: 64,
      problems: [{ severity: 'error', what, why: expect.any(String), fix: 'kustruct --help' }],
    });
  });
});
