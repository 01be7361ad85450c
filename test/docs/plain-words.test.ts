import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titlesIn } from './titles';

const ROOT = join(__dirname, '../..');

/** Words and phrases that a native reader would not use, each with a replacement. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(say|says|said|saying)\b/i, 'set, write, name, declare, print'],
  [/\b(told|tells? (of|that|what|which|where))\b/i, 'reported, shown'],
  [/\b(stands?|stood|standing)\b/i, 'is, builds on, applies'],
  [/\b(mend|mends|mended|mending)\b/i, 'fix'],
  [/\b(otherwise|anew|hence|thus|thereby|wherein|whereof|whom|whoever|lest|ado)\b/i, 'if not, again, so, who'],
  [/\b(shall|beside|besides|amid|namesakes?)\b/i, 'must, next to, except'],
  [/\b(nobody|somebody)\b/i, 'no one, a person, or name who'],
  [/\b(called|named) like\b/i, 'has the name of'],
  [/\bof which\b/i, 'a sentence of its own'],
  [/\bof (your|its|their|our|one's) own\b/i, 'your own …'],
  [/\b(is|are|was|were|be) none\b/i, 'is not one'],
  [/(?<!\bthere )\b(is|are|was|were) no (?!more\b|longer\b|different\b)/i, 'is not a'],
  [/\bthat there (is|are) (not|none)\b/i, 'that does not exist'],
  [/\b(but for|all but)\b/i, 'except'],
  [/\b(goes|go|went|going) on\b/i, 'continues'],
  [/\bcomes? to\b/i, 'builds, amounts to'],
  [/\b(held|holds?|holding) (\w+ ){0,4}against\b/i, 'checked against'],
  [/\bas (it|they) (is|are|was|were)\b(?! (in|on|without)\b)/i, 'as is, unchanged'],
  [/\bone (?!at\b)\w+ (a|an) \w+/i, 'one … per …'],
  [/\b(take|takes|took|taken|taking) (\w+ ){0,3}(away|back|along)\b/i, 'remove, undo, revert'],
  [/\b(make|makes|made|making) of\b/i, 'make from, read as'],
  [/\bthe other way (round|around)\b/i, 'vice versa'],
  [/\bwithout a word\b/i, 'silently'],
  [/\b(are|is) (to be|to) (?!date\b)\w+ed\b/i, 'should be, must be'],
  [/\bin the words of\b/i, 'in the terms of'],
  [/\bfor (all|everybody) to (read|see)\b/i, 'readable'],
];

const PATTERNS = WORDS.map(([pattern, better]) => {
  return [new RegExp(pattern.source.replaceAll(' ', '\\s+'), 'gi'), better] as const;
});

/** All pages except the list of rules, which is generated from texts in src. */
const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'].filter((name) => existsSync(join(ROOT, name))),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].sort();

const tests = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `test/${name}`)
  .sort();

test.each(pages)('%s is written in plain words', (page) => {
  expect(faultsIn(readFileSync(join(ROOT, page), 'utf8'))).toEqual([]);
});

test('titles of tests are written in plain words', () => {
  const titles = tests.flatMap((name) =>
    titlesIn(readFileSync(join(ROOT, name), 'utf8')).map(({ text, line }) => ({ text, place: `${name}:${line}` })),
  );
  expect(titles.length).toBeGreaterThan(4000);
  expect(
    titles.flatMap(({ text, place }) => faultsIn(text).map((fault) => `${place}: ${fault.replace(/^\d+: /, '')}`)),
  ).toEqual([]);
});

test('finds the title of each kind of test, with its line', () => {
  const text = [
    "describe('a', () => {",
    "  test.each([['x']])('b %s', run);",
    '  it.skip(`c`, run);',
    "  check({ title: 'd' });",
    "  run('e', f);",
    '});',
  ].join('\n');
  expect(titlesIn(text)).toEqual([
    { text: 'a', line: 1 },
    { text: 'b %s', line: 2 },
    { text: 'c', line: 3 },
    { text: 'd', line: 4 },
  ]);
});

test('finds a phrase that wraps onto the next line, and none in code, links or comments', () => {
  expect(faultsIn('It goes\non.\n')).toEqual(['1: "goes on": write continues']);
  expect(faultsIn('`says` [it](says.md)\n<!-- says -->\n```sh\nsays\n```\n')).toEqual([]);
});

/** The line of each phrase of the list in the prose of a page, with its replacement. */
function faultsIn(text: string): string[] {
  const prose = proseOf(text);
  return PATTERNS.flatMap(([all, better]) => {
    return [...prose.matchAll(all)].map(({ 0: found, index }) => {
      const line = prose.slice(0, index).split('\n').length;
      return { line, fault: `${line}: "${found.replace(/\s+/g, ' ')}": write ${better}` };
    });
  })
    .sort((a, b) => a.line - b.line)
    .map(({ fault }) => fault);
}

/** A page without its code, comments and link targets; line numbers do not change. */
function proseOf(text: string): string {
  const hidden = /^( *)(`{3,})[\s\S]*?^\1\2$|<!--[\s\S]*?-->|`[^`]*`|\]\([^)]*\)/gm;
  return text.replace(hidden, (found) => `·${found.replace(/[^\n]/g, '')}`);
}
