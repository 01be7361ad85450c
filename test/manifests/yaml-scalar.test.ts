import { lineScalar, numberScalar, textScalar, Unwritable } from '../../src/manifests/yaml-scalar';

describe('lineScalar', () => {
  it.each(
    `api ghcr.io/acme/api:1.4.2 app.kubernetes.io/name 250m 1536Mi 1.4.2 10.0.0.10 10.0.0.0/8 30s 1h 3scale $(POD_IP) a#b a:b
    --port=8080 -c ./run.sh ../up /etc/api .bashrc _x RollingUpdate http://x/y?z=1 yesterday nothing e2e foo a,b it's`.split(
      /\s+/,
    ),
  )('leaves %s bare', (text) => {
    expect(lineScalar(text)).toBe(text);
  });

  it('leaves words with blanks between them bare', () => {
    expect(lineScalar('1 note - of three  (or more) words')).toBe('1 note - of three  (or more) words');
  });

  it.each(
    `y Y n N yes Yes no NO on off OFF true False TRUE ~ null Null NULL .inf -.INF .nan .NaN = << - -- --- ... . ?
    0 -1 +1 08 0755 0o14 0O14 0x1F 0b11 1_000 1.5 .5 5. 1e3 1E+3 88e2608 12e03 e3 -e3 .e3 +a
    1:30 190:20:30.15 2001-12-14 2001-12-14t21:59:43.10-05:00 2001-12-14T21:59:43Z
    a: :a #a &a *a !a |a >a %a @a \`a [a] {a} ,a 1:`.split(/\s+/),
  )('puts %s into quotes', (text) => {
    expect(lineScalar(text)).toBe(`"${text}"`);
  });

  it.each(['', ' ', ' a', 'a ', 'a: b', 'a #b', 'a:', '2001-12-14 21:59:43', 'café', '日本', '😀'])(
    'puts "%s" into quotes',
    (text) => {
      expect(lineScalar(text)).toBe(`"${text}"`);
    },
  );

  it('takes single quotes where double quotes would need escapes', () => {
    expect(lineScalar('{"a":"it\'s"}')).toBe(`'{"a":"it''s"}'`);
    expect(lineScalar('#\\d')).toBe("'#\\d'");
  });

  it('escapes invisible characters, and those that some reader drops or refuses', () => {
    expect(lineScalar('\0\t\r\n\u001b\u007f')).toBe('"\\u0000\\t\\r\\n\\u001b\\u007f"');
    expect(lineScalar('\u0085\u00a0\u200b\u2028\u2029\u202e\ufeff\uffff"')).toBe(
      '"\\u0085\\u00a0\\u200b\\u2028\\u2029\\u202e\\ufeff\\uffff\\""',
    );
  });

  it.each(['\ud83d', 'a\udc00b', '\ude00\ud83d'])('refuses halves of surrogate pairs', (text) => {
    expect(() => lineScalar(text)).toThrow(Unwritable);
  });

  it('folds no line', () => {
    const long = 'word '.repeat(5000);
    expect(lineScalar(long)).toBe(`"${long}"`);
  });
});

describe('textScalar', () => {
  it.each([
    ['one line break at the end', 'a\nb\n', '|\n  a\n  b'],
    ['no line break at the end', 'a\nb', '|-\n  a\n  b'],
    ['line breaks at the end', 'a\n\n\n', '|+\n  a\n\n'],
    ['blank lines', 'a\n\n \nb\n', '|\n  a\n\n   \n  b'],
    ['a first line that is blank', '\na\n', '|2\n\n  a'],
    ['a first line that is indented', '  a\nb\n', '|2\n    a\n  b'],
    ['tabs and blanks at the ends of lines', 'a \n\tb\t\n', '|\n  a \n  \tb\t'],
    ['text that looks like YAML', '# a\n---\nb: c\n', '|\n  # a\n  ---\n  b: c'],
    ['other letters', 'é\n😀\n', '|\n  é\n  😀'],
  ])('writes lines with %s as a block', (_, text, block) => {
    expect(textScalar(text, '  ')).toBe(block);
  });

  it.each([
    ['carriage returns', 'a\r\nb\r\n', '"a\\r\\nb\\r\\n"'],
    ['a tab at the start, which Kustomize copies wrongly', '\ta\nb\n', '"\\ta\\nb\\n"'],
    ['a last line of blanks, which readers drop', 'a\n  \n', '"a\\n  \\n"'],
    ['nothing but line breaks', '\n\n', '"\\n\\n"'],
    ['a line separator', 'a\n\u2028b', '"a\\n\\u2028b"'],
  ])('writes lines with %s on one line', (_, text, line) => {
    expect(textScalar(text, '  ')).toBe(line);
  });
});

describe('numberScalar', () => {
  it.each([
    [8080, '8080'],
    [-0.25, '-0.25'],
    [-0, '0'],
    [2 ** 63, '9223372036854776000'],
    [1e21, '1.0e+21'],
    [1.5e-7, '1.5e-7'],
    [5e-324, '5.0e-324'],
    [9007199254740993n, '9007199254740993'],
    [-9223372036854775808n, '-9223372036854775808'],
    [18446744073709551615n, '18446744073709551615'],
  ])('writes %d so that YAML 1.1 and 1.2 read the number', (value, text) => {
    expect(numberScalar(value)).toBe(text);
  });

  it('refuses what JSON has no number for', () => {
    expect(() => numberScalar(Number.POSITIVE_INFINITY)).toThrow('the number Infinity');
    expect(() => numberScalar(2n ** 64n)).toThrow('the number 18446744073709551616, which has more than 64 bits');
  });
});
