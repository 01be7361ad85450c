import { readYaml, type YamlFile } from '../../src/reading/read-yaml';

const read = (text: string | Uint8Array): YamlFile => readYaml(text, 'config.yaml');
const values = (text: string) => read(text).documents.map(({ value }) => value);
const only = (text: string) => {
  const { documents, problems } = read(text);
  expect(problems).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0]?.value;
};
/** `error 2:5 what` of each problem. */
const problems = (text: string | Uint8Array) =>
  read(text).problems.map(({ severity = 'error', what, where }) => {
    const { line, column } = where.origin?.source ?? {};
    return `${severity} ${line}:${column} ${what}`;
  });

describe('a file', () => {
  it('is read into plain data', () => {
    expect(only('kind: A\nspec:\n  list:\n  - 1\n  - a: b\n    c: [x, "y"]\n  text: |\n    two\n    lines\n')).toEqual({
      kind: 'A',
      spec: { list: [1, { a: 'b', c: ['x', 'y'] }], text: 'two\nlines\n' },
    });
  });

  it('has a document for each part with content', () => {
    expect(values('# nothing\n---\na: 1\n---\n---\n# nothing\n--- # more\nb: 2\n---\nnull\n')).toEqual([
      { a: 1 },
      { b: 2 },
    ]);
    expect(values('')).toEqual([]);
    expect(values('---\na: 1')).toEqual([{ a: 1 }]);
  });

  it.each([
    ['a byte order mark', '\ufeffa: 1\n'],
    ['Windows line breaks', 'a: 1\r\n'],
    ['line breaks of classic Mac OS', 'a: 1\r'],
    ['no line break at the end', 'a: 1'],
    ['a document start', '---\r\na: 1\n'],
    ['a document end', 'a: 1\n...\n'],
  ])('may have %s', (_, text) => {
    expect(values(text)).toEqual([{ a: 1 }]);
  });

  it('may be JSON', () => {
    expect(only('{\n\t"a": [1, {"b": "c"}],\n\t"d": null\n}\n')).toEqual({ a: [1, { b: 'c' }], d: null });
  });
});

describe('a text without quotes is', () => {
  it.each<[string, unknown]>([
    ['10:30', '10:30'],
    ['.', '.'],
    ['1.', 1],
    ['1.0', 1],
    ['1e3', 1000],
    ['+1', 1],
    ['-0', 0],
    ['0777', 511],
    ['0o777', 511],
    ['08', 8],
    ['0b101', 5],
    ['0x1F', 31],
    ['1_000', 1000],
    ['1e400', '1e400'],
    ['1.2.3', '1.2.3'],
    ['~', null],
    ['True', true],
    ['tRue', 'tRue'],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-9223372036854775808', -9223372036854775808n],
    ['1e17', 100000000000000000n],
    ['99999999999999999999', 1e20],
    ['a#b: c', undefined],
  ])('%s', (text, value) => {
    expect(values(`a: ${text}\n`)).toEqual(value === undefined ? [] : [{ a: value }]);
  });
});

describe('what kubectl and Kustomize read differently', () => {
  it.each([
    ['yes', 'yes', 'yes is true to kubectl, and the string "yes" to Kustomize'],
    ['Off', 'Off', 'Off is false to kubectl, and the string "Off" to Kustomize'],
    [
      '2024-01-31',
      '2024-01-31T00:00:00Z',
      '2024-01-31 is the string "2024-01-31" to kubectl, and the string "2024-01-31T00:00:00Z" to Kustomize',
    ],
  ])('has the value of Kustomize, with a warning: %s', (text, value, what) => {
    expect(values(`a: 1\nb: ${text}\n`)).toEqual([{ a: 1, b: value }]);
    expect(problems(`a: 1\nb: ${text}\n`)).toEqual([`warning 2:4 ${what}`]);
  });
});

describe('a broken file', () => {
  it.each([
    ['a: "b\nc: d\n', 'error 1:4 the double quote that opens "b is never closed'],
    ['a:\n\tb: c\n', 'error 2:1 there is a tab where only spaces are allowed'],
    ['a: 1\nb: 2\na: 3\n', 'error 3:1 the key "a" appears twice in one map'],
    ['a: b: c\n', 'error 1:5 ": " is not allowed in a text without quotes'],
    ['a: *b\n', 'error 1:4 there is no anchor "&b" before the alias "*b"'],
    ['- a\n', 'error 1:1 a document is a list, and not an object'],
    ['a: "\\q"\n', 'error 1:5 "\\q" is not an escape of YAML'],
    ['a: 1\u0007\n', 'error 1:5 the file contains the character U+0007, which YAML does not allow'],
  ])('is refused: %j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
    expect(values(text)).toEqual([]);
  });
});

describe('a place', () => {
  const text = '# first\na:\n  - b: 1\n    c: [x, y]\n---\nbase: &d\n  e: 1\nf:\n  <<: *d\n  "g h": |\n    text\n';
  const [first, second] = read(text).documents;

  it('is the beginning of a key or an item', () => {
    expect(first?.place).toEqual({ file: 'config.yaml', line: 2, column: 1 });
    expect(first?.placeOf(['a', 0, 'c'])).toEqual({ file: 'config.yaml', line: 4, column: 5 });
    expect(first?.placeOf(['a', 0, 'c', 1])).toEqual({ file: 'config.yaml', line: 4, column: 12 });
    expect(second?.placeOf(['f', 'g h'])).toEqual({ file: 'config.yaml', line: 10, column: 3 });
  });

  it('of a merged field is where it is written', () => {
    expect(second?.placeOf(['f', 'e'])).toEqual({ file: 'config.yaml', line: 7, column: 3 });
  });

  it('of a missing field is that of its parent', () => {
    expect(first?.placeOf(['a', 0, 'z', 'y'])).toEqual({ file: 'config.yaml', line: 3, column: 5 });
    expect(first?.placeOf(['z'])).toEqual(first?.place);
  });

  it('counts lines like editors', () => {
    expect(problems('a: 1\r\nb: yes\r\n')[0]).toContain('warning 2:4 ');
    expect(problems('a: 1\rb: yes\r')[0]).toContain('warning 2:4 ');
    expect(problems('a: é😀\nb: "😀" c\n')[0]).toContain('error 2:9 ');
  });
});

describe('the bytes of a file', () => {
  it('are UTF-8', () => {
    expect(read(Buffer.from('\ufeffa: é\n')).documents[0]?.value).toEqual({ a: 'é' });
    expect(problems(Buffer.from('a: é\nb: \xff\n', 'latin1'))).toEqual(['error 1:4 the byte 0xe9 is not valid UTF-8']);
    expect(problems(Buffer.from('a: 1\nb: 2'.padEnd(20), 'utf8').fill(0xe2, 9, 10))).toEqual([
      'error 2:5 the byte 0xe2 is not valid UTF-8',
    ]);
  });

  it.each([
    ['little', [0xff, 0xfe]],
    ['big', [0xfe, 0xff]],
  ])('are refused if they are UTF-16, %s end first', (_, mark) => {
    expect(problems(Uint8Array.from([...mark, 0x61, 0]))).toEqual(['error 1:1 the file is UTF-16']);
  });
});

describe('JSON', () => {
  it('may have escapes that YAML 1.1 lacks, with a warning: Kustomize refuses them', () => {
    expect(values('{"a": "\\/\\ud83d\\ude00"}')).toEqual([{ a: '/😀' }]);
    expect(problems('{"a": "\\/"}')[0]).toContain('warning 1:8 \\/ is a JSON escape');
  });

  it('may not have such escapes in YAML', () => {
    expect(problems('{"a": "\\/",}')).toEqual(['error 1:8 "\\/" is not an escape of YAML']);
  });

  it('is refused if a second object follows without "---", which Kustomize drops', () => {
    expect(problems('{"a": 1}\n{"b": 2}\n')).toEqual(['error 2:1 there is content after the end of the document']);
  });
});

describe('one broken document', () => {
  it('does not hide the problems of the others', () => {
    expect(problems('a: "b\n---\nc: [d\n---\ne: yes\n')).toEqual([
      'error 1:4 the double quote that opens "b is never closed',
      'error 3:4 "[" is never closed',
      'warning 5:4 yes is true to kubectl, and the string "yes" to Kustomize',
    ]);
  });
});

describe('a document that grows without bound', () => {
  it('through aliases is refused', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(10)}]`,
    );
    const [problem] = read(`a0: &a0 [x]\n${levels.join('\n')}\n`).problems;
    expect(problem?.what).toBe('aliases repeat too much of the document');
  });

  it.each([
    ['lists', `a: ${'['.repeat(100_000)}`],
    ['maps', 'a: {'.repeat(100_000)],
    ['items', `${'- '.repeat(100_000)}a`],
    ['keys', '? '.repeat(100_000)],
  ])('through nested %s is refused', (_, text) => {
    expect(read(text).problems.map(({ what }) => what)).toEqual(['maps and lists are nested more than 1000 deep']);
  });

  it('may be 900 levels deep', () => {
    expect(read(`a: ${'['.repeat(900)}${']'.repeat(900)}`).problems).toEqual([]);
  });
});
