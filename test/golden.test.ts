import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeTree } from './temporary-tree';

const GOLDEN = join(__dirname, 'golden');

/** The contents of the files of a folder, by their path in it. */
function read(folder: string): Record<string, string> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length + 1),
        readFileSync(join(parentPath, name), 'utf8'),
      ]),
  );
}

/** Replaces the golden folder with `UPDATE_GOLDEN=1 npx jest golden`. Review what changed before you commit it. */
function update(folder: string, files: Iterable<readonly [string, string]>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('the output of examples/shop is the reviewed one', () => {
  process.env.CDK8S_OUTDIR = writeTree({});
  const { app } = jest.requireActual<typeof import('../examples/shop/main')>('../examples/shop/main');
  delete process.env.CDK8S_OUTDIR;
  const files = app.layout();
  const golden = join(GOLDEN, 'shop');
  if (process.env.UPDATE_GOLDEN) {
    update(golden, files);
  }
  expect(Object.fromEntries(files)).toEqual(read(golden));
});
