import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { readPages } from './blocks';

const ROOT = join(__dirname, '../..');
const LINK = /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g;

const pages = ['CONTRIBUTING.md', ...readPages().map(({ path }) => path)];
const links = pages.flatMap((path) =>
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

test('pages in the package link only to files in it', () => {
  const isPackaged = (path: string) =>
    /^(README\.md|LICENSE|docs\/.*\.md)$/.test(path) &&
    !/^docs\/(rules\/|architecture\.md|contributing\.md)/.test(path);
  const leaving = links.filter(({ link, file }) => isPackaged(link.split(':')[0] ?? '') && !isPackaged(file));
  expect(leaving.map(({ link }) => link)).toEqual([]);
});

test('every page can be reached from README.md or CONTRIBUTING.md', () => {
  const reached = new Set(['README.md', 'CONTRIBUTING.md']);
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
