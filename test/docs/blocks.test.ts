// Checks every block of code in README.md and docs/, and runs everything that can run. HTML comments right before a block, which
// readers do not see, hold its instructions. A page runs from top to bottom, in its own folder.
//
// ts    is type-checked and run, with dist/ in the page's folder as the output folder.
//       Without any import or export it is a fragment: all names of kustruct are available, and so are `app` and a `chart` with
//       the id and namespace `shop`, unless it declares its own; `app.synth()` is called after it, unless it calls it itself.
//       <!-- file: shop.ts -->      names the block as a file of the page, for imports and commands below; also for other languages
//       <!-- continues -->          continues the previous ts block; imports may be repeated
//       <!-- refused -->            must throw; a compile error is marked with `// @ts-expect-error`
//       Tests in it (`kustruct/testing`) run as tests.
// mts   is a program with top-level await, which a command of the page runs.
// yaml  must parse, and so must json.
// text  that shows a tree of files must match the disk: an open folder must be listed completely or have a line `…`.
//       With `$ command` on its first line, commands that need no cluster and no network (kustruct, git, npm test, kubectl
//       kustomize, helm template …) run in a project that has the page's files. They must print what is shown, or succeed
//       if nothing is shown. `$ cd folder` applies to all that follow. Other commands are checked as in sh.
// sh    must consist of commands and options that exist.
//
// For text, yaml and json, and for ts that a command wrote:
//       <!-- output: dist/base/shop/service-api.yaml -->   is this file of the last run; lines `…` match any lines
//       <!-- output: problems -->                          is the refusal of the last program
//       <!-- output: printed -->                           is what it printed with console.log
// Hidden code:
//       <!-- before ⏎ code ⏎ -->                    before the next ts block
//       <!-- file: shop.ts ⏎ code ⏎ -->             a file
//       <!-- edit: shop.ts ⏎ old ⏎ => ⏎ new ⏎ -->   changes a file
//       <!-- run: kustruct synth main.ts -->        runs a command
// For all:
//       <!-- not run: REASON -->                    only parsed and type-checked
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

  test.each(outcomes)('$title is correct', ({ shown, failure }) => {
    if (failure !== undefined) {
      throw failure;
    }
    for (const { shown: onPage, real } of shown) {
      expect(onPage).toBe(real);
    }
  });
});

test('all programs on all pages compile', () => {
  const programs = runs.flatMap(({ page, run }) => run.programs.map((program) => ({ page, program })));
  const faults = typeFaults(programs.map(({ program }) => program));
  const found = programs.flatMap(
    ({ page, program }) => faults.get(program)?.map((fault) => `${page.path}:${fault}`) ?? [],
  );
  expect(found).toEqual([]);
});
