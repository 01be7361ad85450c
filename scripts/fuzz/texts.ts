import * as fc from 'fast-check';
import type { Value } from '../../src/manifests/manifest';
import { nastyTextForKustomize } from '../../test/manifests/nasty-text';

/** Strings that YAML may read as another type, or that are hard to write. */
const WORDS = [
  ...['', 'yes', 'n', '08', '1e3', '0o14', '1:30', '~', ' a ', 'a: b # c', '- a', '"', "'", 'ü', '2', '2026-01-01'],
  ...['true', 'null', '30080', '1_000', '0x1F', '.inf', '88e2608', '=', '<<', '|', '>-', '{a}', '[a', '&a', '*a', '!a'],
  ...[
    'x\ny\n',
    ' tab\t\n\n',
    '\ta',
    '\ta\nb',
    'a\t',
    'a  \nb',
    '\na',
    '\n',
    'a\n\n\n',
    '  a\nb\n',
    'a\r\nb',
    '# a\nb',
    '---\na',
  ],
  ...['a\u0085b', 'a\u00a0b', '\ufeffa', '😀', `long ${'0123456789 '.repeat(20)}`, 'x'.repeat(300), '$(A)', '{{ a }}'],
];

const KEYS = [
  ...['2026', '1', '1.5', 'true', 'null', 'yes', 'on', '~', '2026-01-01', '1e3', '0x1F', '', ' ', 'a b', 'a/b', 'a~b'],
  ...['a~1b', 'a.b', '.a', 'a:', 'a: b', '#a', 'a#b', '-', '- a', '?', '"a"', "'a'", '[a]', '{a}', 'ü', 'a\nb', '\ta'],
  ...['<<', '=', '$patch', '$a', 'name', 'k'.repeat(130), 'constructor', 'toString'],
];

const LARGE = [2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), 2n ** 64n - 1n];
const NUMBERS = [0, 1e5, 1e20, 1e21, 1e-7, 0.1, 1.5e300, 5e-324, 123456789.125, -1e6, 1e15 + 0.5];

/** A text, often an odd one. */
export function oddText(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    nastyTextForKustomize,
  );
}

/** The key of a map, often an odd one. */
export function oddKey(): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...KEYS) }, fc.string({ maxLength: 8 }));
}

/** A number of at most 64 bits, often one that a double cannot represent exactly, or that is hard to write. */
export function oddNumber(): fc.Arbitrary<number | bigint> {
  return fc.oneof(
    fc.constantFrom(...LARGE),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
    fc.constantFrom(...NUMBERS),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
}

/** Values of custom resources, except null. */
export function oddValue(): fc.Arbitrary<Value> {
  const single = fc.oneof(oddText(), oddNumber(), fc.boolean());
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      single,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'name', 'on', '1', 'x/y~z'), tie('value'), { maxKeys: 3 }),
    ),
  }));
  return value;
}
