import { readBlocks } from './blocks';
import { fillGaps, settle } from './excerpt';
import { isModule, joinPieces } from './module';
import { PageRun } from './page-run';
import { commandFault, commandsIn } from './shell';
import { isTree, treeFaults } from './tree';

/** Runs a page from top to bottom, and returns the differences from what it shows. */
function faultsOf(text: string): string[] {
  const run = new PageRun();
  return readBlocks(text, 'page.md').flatMap((block) => {
    try {
      const differing = run.take(block).filter(({ shown, real }) => shown !== real);
      return differing.map(({ shown }) => `${block.line}: shows ${shown}`);
    } catch (error) {
      return [`${block.line}: ${error instanceof Error ? error.message : error}`];
    }
  });
}

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const SETTINGS = fenced('ts', "new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });");

describe('a page', () => {
  test('consists of blocks, with the comments right before each', () => {
    const page = `Text\n\n<!-- refused -->\n<!-- before\nconst a = 1;\n-->\n${fenced('ts', 'a();')}`;
    expect(readBlocks(page, 'page.md')).toEqual([
      {
        language: 'ts',
        text: 'a();',
        line: 8,
        directives: [
          { name: 'refused', argument: '', body: '', line: 4 },
          { name: 'before', argument: '', body: 'const a = 1;', line: 5 },
        ],
      },
    ]);
  });

  test('has no comment without a block, and no unknown comment', () => {
    expect(() => readBlocks('<!-- refused -->\nText\n', 'page.md')).toThrow('page.md:1: nothing follows');
    expect(faultsOf(`<!-- refusd -->\n${SETTINGS}`)).toEqual(['3: unknown: refusd']);
  });

  test.each(['none', 'js', 'bash'])('refuses blocks of the language %s', (language) => {
    expect(faultsOf(fenced(language === 'none' ? '' : language, 'a'))).toEqual([`2: unknown: language ${language}`]);
  });

  test('fails if a program throws, or if a refused program does not', () => {
    expect(faultsOf(fenced('ts', "throw new Error('no');"))).toEqual(['2: no']);
    expect(faultsOf(`<!-- refused -->\n${SETTINGS}`)).toEqual(['3: this is not refused']);
  });

  test('fails if an output differs from what it shows, or was not written', () => {
    const shown = (mode: string) =>
      `<!-- output: dist/base/shop/configmap-settings.yaml -->\n${fenced('yaml', `…\n  MODE: ${mode}`)}`;
    expect(faultsOf(SETTINGS + shown('fast'))).toEqual([]);
    expect(faultsOf(SETTINGS + shown('slow'))).toEqual(['6: shows   MODE: slow']);
    expect(faultsOf(shown('fast'))[0]).toContain('no block before has written');
  });

  test('fails if it shows other problems than the real ones', () => {
    const refused = `<!-- refused -->\n${fenced('ts', "new ConfigMap(chart, 'a', { name: 'A b', data: {} });")}`;
    const shown = (text: string) => `<!-- output: problems -->\n${fenced('text', text)}`;
    expect(faultsOf(`${refused}${shown('error  …')}`)).toHaveLength(1);
    expect(faultsOf(`${refused}${shown('…\n  fix  …')}`)).toHaveLength(1);
    expect(faultsOf(fenced('text', 'error  made up'))[0]).toContain('say where this comes from');
  });

  test('fails if YAML or JSON does not parse', () => {
    expect(faultsOf(fenced('json', '{'))).toHaveLength(1);
    expect(faultsOf(fenced('yaml', 'a: [1'))).toHaveLength(1);
  });

  test('can change files, continue programs, and show what they print', () => {
    const file = `<!-- file: values.ts\nexport const mode = 'fast';\n-->\n`;
    const use = fenced('ts', "import { mode } from './values';\nconsole.log(mode);");
    const more = `<!-- continues -->\n${fenced('ts', "import { mode } from './values';\nconsole.log(mode, 2);")}`;
    const shown = (text: string) => `<!-- output: printed -->\n${fenced('text', text)}`;
    const edit = '<!-- edit: values.ts\nfast\n=>\nslow\n-->\n';
    expect(faultsOf(file + use + shown('fast') + more + shown('fast\nfast 2') + edit + use + shown('slow'))).toEqual(
      [],
    );
  });

  test('runs its commands in order, and fails if a command fails', () => {
    const file = '<!-- file: a/b.txt\nhello\n-->\n';
    expect(faultsOf(file + fenced('text', '$ mkdir c\n$ cd c\n$ cat a/b.txt | grep hel\nhello'))).toEqual([]);
    expect(faultsOf(file + fenced('text', '$ cat a/b.txt\ngoodbye'))).toEqual(['5: shows goodbye']);
    expect(faultsOf(fenced('text', '$ cat a/b.txt'))).toHaveLength(1);
    expect(faultsOf(fenced('text', '$ kubectl get pods\nNAME'))).toEqual([]);
  });

  test('shows programs that a command wrote, and fails if they differ', () => {
    const made = fenced('text', '$ npx kustruct init shop --json\n…\n$ cd shop');
    const shown = (code: string) => `<!-- output: main.ts -->\n${fenced('ts', code)}`;
    expect(faultsOf(`${made}<!-- not run: it stands alone -->\n${shown('…\napp.synth();')}`)).toEqual([]);
    expect(faultsOf(`${made}<!-- not run: it stands alone -->\n${shown('…\napp.sink();')}`)).toHaveLength(1);
  });

  test('needs a reason for a block that is not run', () => {
    expect(faultsOf(`<!-- not run: it needs a cluster -->\n${fenced('ts', 'throw new Error();')}`)).toEqual([]);
    expect(faultsOf(`<!-- not run -->\n${fenced('ts', 'throw new Error();')}`)).toEqual(['3: not run: say why']);
  });
});

describe('gaps', () => {
  test('match any lines at the start, in the middle and at the end', () => {
    expect(fillGaps('…\nb\n# …\ne\n…', 'a\nb\nc\nd\ne\nf')).toBe('a\nb\nc\nd\ne\nf');
    expect(fillGaps('a\n  └── …', 'a\nb\n')).toBe('a\nb');
  });

  test('do not hide lines that do not exist, and are not implied', () => {
    expect(fillGaps('…\nx', 'a\nb')).not.toBe('a\nb');
    expect(fillGaps('a', 'a\nb')).not.toBe('a\nb');
    expect(fillGaps('b\n…', 'a\nb')).not.toBe('a\nb');
  });

  test('are not needed for durations', () => {
    expect(settle('done in 0.19 s')).toBe(settle('done in 12 ms'));
  });
});

describe('a module', () => {
  test('keeps the lines of its pieces, and imports each name once', () => {
    const pieces = [
      { text: "import { App } from 'kustruct';\nconst app = new App();", line: 3 },
      { text: "import { App, Chart } from 'kustruct';\nnew Chart(app, 'a');", line: 8 },
    ];
    const lines = joinPieces(pieces, []).split('\n');
    expect(lines[0]).toBe("import { App, Chart } from 'kustruct';");
    expect([lines[3], lines[8]]).toEqual(['const app = new App();', "new Chart(app, 'a');"]);
  });

  test('gets the imports that it uses if it has none, except for names that it declares itself', () => {
    const head = joinPieces(
      [{ text: "const chart = new Chart(app, 'a');\nnew Pod(chart, 'b');", line: 2 }],
      ['Pod', 'Job'],
    );
    expect(head.split('\n')[0]?.trim()).toBe("import { App, Chart, Pod } from 'kustruct'; const app = new App();");
    expect(head).toMatch(/app\.synth\(\);\n$/);
  });

  test('is distinguished from a fragment by an import or an export', () => {
    expect([isModule("import 'a';"), isModule('export const a = 1;'), isModule('const a = 1;')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('commands', () => {
  const faults = (script: string) => commandsIn(script).flatMap((words) => commandFault(words) ?? []);

  test('are found in scripts', () => {
    expect(commandsIn('npm ci && npm start # runs\n$ A=1 kubectl apply \\\n  -k "a | b" | tee x > y\n')).toEqual([
      ['npm', 'ci'],
      ['npm', 'start'],
      ['kubectl', 'apply', '-k', 'a | b'],
      ['tee', 'x'],
    ]);
  });

  test('must exist, with their options', () => {
    expect(faults('npx kustruct synth main.ts --stdout | kubectl apply -f -\nnpm test\nnpm run bench')).toEqual([]);
    expect(faults('kustruct sinth')).toEqual(['kustruct has no command "sinth"']);
    expect(faults('kustruct synth --stdoot')[0]).toContain('--stdoot');
    expect(faults('npm run nothing')).toEqual(['package.json has no script "nothing"']);
    expect(faults('npx surprise')).toHaveLength(1);
    expect(faults('format c:')).toHaveLength(1);
  });
});

describe('a tree of files', () => {
  const folder = __dirname;

  test('is recognized by its branches', () => {
    expect([isTree('dist\n└── base'), isTree('a ─► b')]).toEqual([true, false]);
  });

  test('shows existing files, and all files of an open folder', () => {
    expect(treeFaults('../docs\n├── tree.ts   this\n└── …', folder)).toEqual([]);
    expect(treeFaults('../docs\n├── tree.ts\n└── bush.ts\n    …', folder)).toContain('../docs/bush.ts is not there');
    expect(treeFaults('../docs\n└── tree.ts', folder)).toContain('../docs/blocks.ts is there, too');
  });
});
