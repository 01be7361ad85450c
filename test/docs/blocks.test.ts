// Every block of code in README.md and docs/ is checked, and everything that can be run is run. What a block needs for that
// stands in HTML comments right before it, which readers do not see. A page is done from top to bottom, in a folder of its own.
//
// ts    is type-checked and run, with dist/ of the page's folder as the output folder.
//       Without any import or export it is a fragment: all names of kustruct are there, and so are `app` and a `chart` with the
//       id and namespace `shop`, unless it declares its own; `app.synth()` is called behind it, unless it does so itself.
//       <!-- file: shop.ts -->      it is that file of the page, for imports and commands below; also for other languages
//       <!-- continues -->          it goes on where the ts block before ended; imports may be repeated
//       <!-- refused -->            it must throw; a compile error is shown by a line `// @ts-expect-error`
//       Tests in it (`kustruct/testing`) are run as tests.
// mts   is a program that awaits at its top, which a command of the page runs.
// yaml  must parse, as must json.
// text  that shows a tree of files must show what is there: a folder that is opened must be listed whole or have a line `…`.
//       With `$ command` on its first line, commands that need no cluster and no network (kustruct, git, npm test, kubectl
//       kustomize, helm template …) are run, in a project that has the page's files, and must print what is shown, or end well
//       where nothing is. `$ cd folder` holds for all that follow. Other commands are checked as in sh.
// sh    must be made of commands and options that exist.
//
// For text, yaml and json, and for ts that a command wrote:
//       <!-- output: dist/base/shop/service-api.yaml -->   is this file of the last run; lines `…` stand for any lines
//       <!-- output: problems -->                          is what the last program was refused with
//       <!-- output: printed -->                           is what it gave to console.log
// Hidden code:
//       <!-- before ⏎ code ⏎ -->                in front of the next ts block
//       <!-- file: shop.ts ⏎ code ⏎ -->         a file
//       <!-- edit: shop.ts ⏎ old ⏎ => ⏎ new ⏎ -->   changes a file
//       <!-- run: kustruct synth main.ts -->    runs a command
// For all:
//       <!-- not run: REASON -->                only parsed and type-checked
import { type Block, readPages } from './blocks';
import { PageRun, type Shown } from './page-run';
import { typeFaults } from './type-check';

jest.setTimeout(60_000);

interface Outcome {
  readonly title: string;
  readonly shown: readonly Shown[];
  readonly failure?: unknown;
}

const pages = readPages().filter(({ blocks }) => blocks.length > 0);
const runs = pages.map((page) => ({ page, run: new PageRun() }));

function takeBlock(run: PageRun, block: Block): Outcome {
  const title = `line ${block.line} (${block.language || 'hidden'})`;
  try {
    return { title, shown: run.take(block) };
  } catch (failure) {
    return { title, shown: [], failure };
  }
}

test('there are pages', () => {
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'docs/environments.md']));
});

describe.each(runs)('$page.path', ({ page, run }) => {
  // Blocks may define tests, so they are run while tests are being collected.
  const outcomes = page.blocks.map((block) => takeBlock(run, block));

  test.each(outcomes)('$title is true', ({ shown, failure }) => {
    if (failure !== undefined) {
      throw failure;
    }
    for (const { shown: onPage, real } of shown) {
      expect(onPage).toBe(real);
    }
  });
});

test('all programs on all pages have sound types', () => {
  const programs = runs.flatMap(({ page, run }) => run.programs.map((program) => ({ page, program })));
  const faults = typeFaults(programs.map(({ program }) => program));
  const found = programs.flatMap(
    ({ page, program }) => faults.get(program)?.map((fault) => `${page.path}:${fault}`) ?? [],
  );
  expect(found).toEqual([]);
});
