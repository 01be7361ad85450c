import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../src/changes/compare';
import { CONSEQUENCE_KINDS } from '../src/changes/model/change';
import { markdownReport } from '../src/cli/diff/markdown-report';
import { pairEnvironments } from '../src/cli/diff/pair';
import { pathSide } from '../src/cli/diff/path-side';
import type { DiffResult, EnvironmentResult } from '../src/cli/diff/result';
import { programSide } from '../src/cli/diff/side';
import type { Rendering } from '../src/manifests/manifest';
import { INDEX } from '../src/output/written-index';
import { exampleNames, type RunExample, runExample } from './examples/example';

/**
 * The earlier output of each example: `earlier/` has the files that were different or are removed,
 * `absent.txt` lists new files, and `changes.md` is the report of `kustruct diff` for the change since then.
 */
const FOLDER = join(__dirname, 'changes/examples');

/** Writes the earlier output to a folder while it is read. */
function withEarlier<Result>(name: string, outdir: string, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'kustruct-earlier-'));
  const absent = join(FOLDER, name, 'absent.txt');
  try {
    cpSync(outdir, folder, { recursive: true });
    // The index lists the current files; without it, all files of the folder are read.
    for (const path of [INDEX, ...(existsSync(absent) ? readFileSync(absent, 'utf8').trimEnd().split('\n') : [])]) {
      rmSync(join(folder, path));
    }
    cpSync(join(FOLDER, name, 'earlier'), folder, { recursive: true });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A rendering without the lines of files and programs, which this test ignores. */
function placeless(rendering: Rendering): Rendering {
  return rendering.map(({ origin: _, ...rest }) => rest);
}

function changesOf(name: string, { outdir, renderings }: RunExample): DiffResult {
  const before = withEarlier(name, outdir, (folder) => pathSide(folder, renderings.keys(), 'earlier'));
  const { pairs, problems } = pairEnvironments(before, programSide(renderings));
  const environments = pairs.map(({ environment, only, before: old, after }): EnvironmentResult => {
    return { environment, ...(only && { only }), ...compare(placeless(old), placeless(after)) };
  });
  return { before: 'earlier', after: 'the program', subject: name, environments, notes: [], problems };
}

const stored = exampleNames.filter((name) => existsSync(join(FOLDER, name, 'earlier')));
const results = new Map(stored.map((name) => [name, changesOf(name, runExample(name))]));

describe('the change of an example since its earlier output', () => {
  test('exists for each example', () => {
    expect(stored).toEqual(exampleNames);
  });

  test.each([...results])('is the reviewed one: %s', (name, result) => {
    expect(result.problems).toEqual([]);
    expect(result.environments.some(({ changes }) => changes.length > 0)).toBe(true);
    const file = join(FOLDER, name, 'changes.md');
    const text = markdownReport(result);
    // To replace it: UPDATE_GOLDEN=1 npx jest test/earlier. Review what changed before you commit it.
    if (process.env.UPDATE_GOLDEN) {
      writeFileSync(file, text);
    }
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });

  test('has each kind of consequence, over all examples', () => {
    const consequences = [...results.values()]
      .flatMap(({ environments }) => environments.flatMap(({ changes }) => changes))
      .flatMap((change) => change.consequences);
    const kinds = new Set(consequences.map(({ kind }) => kind));
    expect(CONSEQUENCE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
