import { patternTest } from '../../../src/laws/grammars/pattern-tests';

describe('patterns of Go', () => {
  test.each([
    ['b', 'abc', true],
    ['^b', 'abc', false],
    ['c$', 'abc\n', false],
    ['\\Aabc\\z', 'abc', true],
    ['^(?:a|b)+$', 'abba', true],
    ['^(?P<first>a)(?<second>b)$', 'ab', true],
    ['(?i)^abc$', 'ABC', true],
    ['^a.c$', 'a\nc', false],
    ['(?s)^a.c$', 'a\nc', true],
    ['^\\s$', '\u00a0', false],
    ['^\\S$', '\u00a0', true],
    ['^[^\\s]$', '\v', true],
    ['^[[:alpha:]_]+$', 'a_Z', true],
    ['^[[:punct:]]+$', '!~[]`\\', true],
    ['^[[:punct:]]+$', 'a', false],
    ['^[\\w-.]+$', 'a-b.c', true],
    ['^[\\w-.]+$', 'a/b', false],
    ['^[a\\-z]+$', 'b', false],
    ['^\\_\\-\\:\\#\\/\\"$', '_-:#/"', true],
    ['^[\\_\\-\\:\\]]+$', '_-:]', true],
    ['^\\pL\\p{Lu}\\p{Greek}\\p{^L}\\PL$', 'aAα1-', true],
    ['^\\x41\\x{1F600}$', 'A😀', true],
    ['^.$', '😀', true],
    ['^[\\s\\S]$', '\v', true],
    ['^[\\S]$', '\f', false],
    ['^[^\\S]$', '\f', true],
    ['^(?i)(abc|x)?$', 'ABC', true],
    ['^(?i)(abc|x)?$', 'y', false],
  ])('match, by %j, the string %j: %j', (pattern, text, expected) => {
    expect(patternTest(pattern)?.test(text)).toBe(expected);
  });
});
