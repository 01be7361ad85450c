import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { readPages } from './blocks';

const ROOT = join(__dirname, '../..');
const LINK = /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g;

const links = readPages().flatMap(({ path }) =>
  [...read(path).matchAll(LINK)].map(([, target = '', heading]) => ({
    link: `${path}: ${target}${heading === undefined ? '' : `#${heading}`}`,
    file: target === '' ? path : normalize(join(dirname(path), target)),
    heading,
  })),
);

test.each(links)('$link exists', ({ file, heading }) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
  if (heading !== undefined) {
    expect(anchorsIn(read(file))).toContain(heading);
  }
});

test('pages in the package link only to pages in it, except in the lines about rules and about contributing', () => {
  const isPackaged = (path: string) => !/^docs\/(rules\/|architecture\.md|contributing\.md)/.test(path);
  const leaving = links.filter(({ link, file }) => isPackaged(link.split(':')[0] ?? '') && !isPackaged(file));
  expect(leaving.map(({ link }) => link)).toEqual([
    'README.md: docs/architecture.md',
    'README.md: docs/contributing.md',
    'docs/README.md: contributing.md',
    'docs/README.md: architecture.md',
    'docs/rules.md: rules/README.md',
  ]);
});

test('every page can be reached from the first one', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const { file } of links.filter(({ link }) => link.startsWith(`${page}: `))) {
      reached.add(file);
    }
  }
  expect([...reached]).toEqual(expect.arrayContaining(readPages().map(({ path }) => path)));
});

/** A page without its blocks of code. */
function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gm, '');
}

/** The anchors of headings, as GitHub generates them. */
function anchorsIn(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  );
}
