import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/cli/run';

const DOCS = join(__dirname, '../../docs');
const index = readFileSync(join(DOCS, 'README.md'), 'utf8');
const kinds = [...readFileSync(join(DOCS, 'constructs/README.md'), 'utf8').matchAll(/^\| \[.+\]\(.+\) \| (.+) \|$/gm)]
  .flatMap(([, names = '']) => names.split(', '))
  .sort();

describe('the index of tasks', () => {
  test('links to every page for users', () => {
    const pages = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.md') && !/^(README\.md|architecture\.md|contributing\.md|rules\/.*)$/.test(name),
    );
    expect(pages.filter((page) => !index.includes(`](${page}`))).toEqual([]);
  });

  test.each(commands.map(({ name }) => name))('has a task for kustruct %s', (name) => {
    expect(index).toContain(`\`kustruct ${name}`);
  });

  test.each(kinds)('names %s', (kind) => {
    expect(index).toMatch(new RegExp(`\\b${kind}\\b`));
  });
});
