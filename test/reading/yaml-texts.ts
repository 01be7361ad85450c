import fc from 'fast-check';

const WORDS = [
  'a',
  'b c',
  'yes',
  'no',
  'On',
  'off',
  'y',
  'N',
  'true',
  'False',
  'TRUE',
  'tRue',
  'null',
  '~',
  'Null',
  '',
  '0',
  '1',
  '-1',
  '+1',
  '-0',
  '007',
  '0777',
  '08',
  '0o17',
  '0o-7',
  '0x1F',
  '0X1f',
  '0b11',
  '0b-1',
  '1_000',
  '_1',
  '1__0',
  '0x_1',
  '9007199254740993',
  '9223372036854775807',
  '9223372036854775808',
  '-9223372036854775808',
  '-9223372036854775809',
  '18446744073709551615',
  '18446744073709551616',
  '+9223372036854775808',
  '1.',
  '.5',
  '1.0',
  '-1.5',
  '1e3',
  '1E3',
  '1e+3',
  '1.5e-9',
  '1e400',
  '-1e400',
  '1e17',
  '1e19',
  '1e21',
  '.',
  '..',
  '.e1',
  '.5_0',
  '1.5.2',
  '0.1',
  '123456789.125',
  '5e-324',
  '.inf',
  '-.INF',
  '.NaN',
  '+.inf',
  '.Inf1',
  '10:30',
  '1:2:3',
  '2024-01-31',
  '2024-1-3',
  '2024-02-30',
  '2024-01-31T10:20:30Z',
  '2024-01-31 10:20:30',
  '2024-01-31t1:2:3.50+02:00',
  '2024-01-31T10:20:30',
  '20240131',
  '12-24',
  '<<',
  '=',
  '-',
  '--',
  '-a',
  '- a',
  '?',
  '?a',
  ':',
  ':a',
  'a:',
  'a:b',
  'a: b',
  'a#b',
  'a #b',
  '#a',
  'http://x/y?z=1',
  '%a',
  '@a',
  '`a',
  '&a',
  '*a',
  '!a',
  '!!str',
  '!!int',
  '|',
  '>',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '{}',
  '[]',
  '{a: b}',
  '[a, b]',
  '[a b, "c"]',
  '{"a":1}',
  '{a}',
  '[a: b]',
  '{a: , b: }',
  '{? a : b}',
  'é',
  '😀',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u007f',
  '\\',
  '\t',
  'a\tb',
  'a ',
  ' a',
  '---',
  '...',
  '--- a',
  '$(x)',
  '$y',
  'a,b',
  '*',
  '/',
  '//',
  '&x 1',
  '&x {a: 1}',
  '*x',
  '&x',
  '!!str 1',
  '!!int "1"',
  '!!float 3',
  '!!bool yes',
  '!!binary aGk=',
  '!!null ""',
  '!c d',
  '! 1',
  '! "1"',
  '!<tag:yaml.org,2002:str> 5',
  '!!timestamp 2024-01-31',
  '!e!f g',
  '"a"',
  "'a'",
  '"a\\nb"',
  '"\\x41\\u00e9\\U0001F600"',
  '"\\q"',
  '"\\/"',
  "'it''s'",
  '"a',
  "'a",
  '"a" b',
  '"a"#b',
  '"a": b',
  '"\\ud83d\\ude00"',
  '"a\\\n  b"',
  '"a\n\n  b"',
  "'a\n  b '",
  'a\n  b',
  'a\n\n   b',
  'a\n b',
  'a\n# c\n  b',
];

/** A text without line breaks, realistic or unusual. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: fc.constantFrom(...'abnyz019.-+_:#eExo ,?!&*|>\'"{}[]%@\\/=~<'), maxLength: 8 }),
  fc.integer().map(String),
  fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }).map(String),
  fc.double().map(String),
  fc
    .tuple(fc.nat(9999), fc.nat(14), fc.nat(33))
    .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${month}-${day}`),
);

const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'name', 'x-y', 'a.b/c', 'A b') },
  { weight: 1, arbitrary: word },
);

const header = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>1-', '|-2', '|9', '|0', '| # c', '|x', '>+3');
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'text',
      'more text',
      '',
      ' deeper',
      '  deeper',
      '- a',
      '# c',
      'a: b',
      'end ',
      '\ttab',
      '"q"',
    ),
  },
  word.map((text) => text.replaceAll('\n', ' ')),
);

type Node = (indent: string) => string;

const scalar: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: word.map((text) => () => ` ${text}\n`) },
  {
    weight: 2,
    arbitrary: fc.tuple(header, fc.array(line, { maxLength: 5 })).map(
      ([head, lines]) =>
        (indent: string) =>
          ` ${head}\n${lines.map((each) => (each === '' ? '\n' : `${indent}  ${each}\n`)).join('')}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 2, maxLength: 4 })
      .map((lines) => (indent: string) => ` ${lines.join(`\n${indent}  `)}\n`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map(
        (lines) => (indent: string) => ` "${lines.map((each) => each.replaceAll('"', '')).join(`\n${indent}  `)}"\n`,
      ),
  },
  { weight: 1, arbitrary: fc.json().map((text) => () => ` ${text}\n`) },
);

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc
      .array(fc.tuple(key, tie('node')), { minLength: 1, maxLength: 4 })
      .map(
        (entries) => (indent: string) =>
          `\n${entries.map(([name, value]) => `${indent}  ${name}:${value(`${indent}  `)}`).join('')}`,
      ),
    fc.tuple(fc.constantFrom('', '  '), fc.array(tie('node'), { minLength: 1, maxLength: 4 })).map(
      ([more, items]) =>
        (indent: string) =>
          `\n${items.map((value) => `${indent}${more}-${value(`${indent}${more}`)}`).join('')}`,
    ),
    fc.tuple(fc.constantFrom('', '  '), fc.array(fc.tuple(key, tie('node')), { minLength: 1, maxLength: 3 })).map(
      ([more, entries]) =>
        (indent: string) =>
          `\n${indent}${more}- ${entries.map(([name, value]) => `${name}:${value(`${indent}${more}  `)}`).join(`${indent}${more}  `)}`,
    ),
    fc.tuple(fc.constantFrom(' &m', ' &m # c', ' !!map', ' # c'), tie('node')).map(
      ([prefix, value]) =>
        (indent: string) =>
          prefix + value(indent),
    ),
  ),
}));

const noise = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  ':',
  ': ',
  '-',
  '- ',
  '#',
  ' #',
  '"',
  "'",
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '?',
  '? ',
  '%',
  '@',
  '<<: *m\n',
  '---\n',
  '...\n',
  '\u0085',
  '\u2028',
  'x',
);

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly put: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(1000),
  removed: fc.nat(2),
  put: fc.oneof(noise, fc.constant('')),
});

function apply(text: string, { at, removed, put }: Edit): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + put + text.slice(place + removed);
}

/** The fields of an object, from its second line on: realistic ones, and mistakes. */
export const body: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('spec', 'data', 'other', '"status"'), node), { minLength: 1, maxLength: 2 }),
    fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(edit, { maxLength: 3 }) }),
    fc.boolean(),
  )
  .map(([fields, edits, isCut]) => {
    const text = edits.reduce(apply, fields.map(([name, value]) => `${name}:${value('')}`).join(''));
    return isCut ? text.replace(/\n$/, '') : text;
  });
