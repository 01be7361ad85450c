import { spawnSync } from 'node:child_process';
import type { Host } from '../../src/cli/host';
import { Progress } from '../../src/cli/progress';
import { project } from './installed';

const CLEAR = '\r\u001b[K';

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** A terminal of this kind, a clock that tests set, and the complete output. */
class Stage {
  readonly written: string[] = [];
  readonly printed: string[] = [];
  readonly process: NodeJS.Process;
  readonly progress: Progress;
  time = 0;
  readonly write = (text: string) => this.printed.push(text) > 0;

  constructor({ isTTY = true, columns = 80, env = {} }: Terminal = {}) {
    const stderr: unknown = Object.assign(Object.create(process.stderr), { isTTY, columns, write: this.write });
    this.process = Object.create(process, { stderr: { value: stderr }, env: { value: env } });
    const host: Host = { process: this.process, out: () => undefined, err: (text) => void this.written.push(text) };
    this.progress = new Progress(host, () => this.time);
  }
}

describe('progress on a terminal', () => {
  test('is not shown for short work', () => {
    const { progress, written } = new Stage();
    progress.show('rendering objects', 1, 10);
    progress.end();
    expect(written).toEqual([]);
  });

  test('overwrites each line with the next, and removes the last', () => {
    const stage = new Stage();
    stage.time = 300;
    stage.progress.show('making charts', 7);
    stage.time = 400;
    stage.progress.show('rendering objects', 1, 10);
    stage.progress.show('comparing files');
    stage.progress.end();
    expect(stage.written).toEqual([
      `${CLEAR}making charts: 7`,
      `${CLEAR}rendering objects: 1 of 10`,
      `${CLEAR}comparing files …`,
      CLEAR,
    ]);
  });

  test('skips counts that come faster than twenty per second', () => {
    const stage = new Stage();
    for (let done = 0; done < 10_000; done++) {
      stage.time = 300 + done / 10;
      stage.progress.show('writing files', done, 10_000);
    }
    expect(stage.written).toHaveLength(20);
    expect(stage.written.at(-1)).toBe(`${CLEAR}writing files: 9,500 of 10,000`);
  });

  test('never fills the line, because a wrapped line cannot be removed', () => {
    const stage = new Stage({ columns: 20 });
    stage.time = 300;
    stage.progress.show('prod (1 of 3): making charts', 1);
    expect(stage.written).toEqual([`${CLEAR}prod (1 of 3): maki`]);
  });

  test('is cleared before the program prints', () => {
    const stage = new Stage();
    stage.time = 300;
    stage.progress.show('comparing files');
    stage.process.stderr.write('hello\n');
    stage.process.stderr.write('again\n');
    expect(stage.written).toEqual([`${CLEAR}comparing files …`, CLEAR]);
    expect(stage.printed).toEqual(['hello\n', 'again\n']);
    stage.progress.end();
    expect(stage.process.stderr.write).toBe(stage.write);
  });

  test('is shown without colours as well', () => {
    const stage = new Stage({ env: { NO_COLOR: '1' } });
    stage.time = 300;
    stage.progress.show('comparing files');
    expect(stage.written).toHaveLength(1);
  });
});

test.each<[string, Terminal]>([
  ['a file', { isTTY: false }],
  ['a terminal that supports only text', { env: { TERM: 'dumb' } }],
])('progress is not shown on %s', (_, terminal) => {
  const stage = new Stage(terminal);
  stage.time = 1000;
  stage.progress.show('comparing files');
  stage.progress.show('writing files', 1, 2);
  stage.progress.end();
  expect(stage.written).toEqual([]);
});

const LARGE = `import { type App, Chart, ConfigMap, environments } from 'kustruct';

environments({ dev: { size: 'small' }, prod: { size: 'large' } }, (app: App, { size }) => {
  const start = performance.now();
  while (performance.now() < start + 400);
  for (let i = 0; i < 150; i++) {
    const name = \`shop-\${i}\`;
    const chart = new Chart(app, name, { namespace: name });
    for (let j = 0; j < 5; j++) new ConfigMap(chart, \`map-\${j}\`, { data: { size, text: 'x'.repeat(2000) } });
  }
}).synth();
`;

const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

describe('a long kustruct synth', () => {
  const { folder, bin, kustruct } = project({ 'main.ts': LARGE });

  (hasTerminal ? test : test.skip)('counts on a terminal, and leaves only the result there', () => {
    const command = `stty columns 100; exec ${process.execPath} ${bin} synth main.ts`;
    const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', SHELL: '/bin/sh' },
    });
    expect(status).toBe(0);
    const lines = stdout.split(CLEAR);
    expect(lines).toContain('dev (1 of 2): making charts: 1');
    expect(lines).toContain('prod (2 of 2): making charts: 1');
    expect(lines).toContain('comparing files …');
    expect(lines).toContainEqual(expect.stringMatching(/^writing files: [\d,]+ of 1,953$/));
    expect(lines.at(-1)).toMatch(/1,500 objects, .*: 1,953 written/);
  });

  test('prints no progress if stderr is not a terminal', () => {
    expect(kustruct('synth', 'main.ts', '--check').stderr).toBe('');
  });
});
