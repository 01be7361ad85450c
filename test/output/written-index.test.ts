import { formatIndex, parseIndex } from '../../src/output/written-index';

test('is the same text for the same paths in any order, each once', () => {
  expect(formatIndex(['b', 'a', 'b'])).toBe('{\n "version": 1,\n "files": [\n  "a",\n  "b"\n ]\n}\n');
  expect(formatIndex(['a', 'b'])).toBe(formatIndex(['b', 'a']));
});

test('reads back what it wrote', () => {
  expect(parseIndex(formatIndex(['base/a.yaml', 'base/ü "b".yaml']))).toEqual(['base/a.yaml', 'base/ü "b".yaml']);
});

test.each([
  ['', 'an empty file'],
  ['{"version":1,"files":["a"', 'half a file'],
  ['{"version":2,"files":["a"]}', 'a later version'],
  ['{"version":1}', 'no list'],
  ['{"version":1,"files":["a",1]}', 'a path that is not text'],
  ['null', 'null'],
])('does not take %j for an index (%s)', (text) => {
  expect(parseIndex(text)).toBeUndefined();
});
