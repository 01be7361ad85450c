import { readYaml } from '../../src/reading/read-yaml';
import { readWithKubectl, readWithKustomize, withHeader } from './real-readers';

const REFUSED = 'refused';

/** The fields of an object, the reading of kubectl, and the reading of Kustomize if it differs. */
type Fact = readonly [body: string, kubectl: unknown, kustomize?: unknown];

const FACTS: readonly Fact[] = [
  // Aliases and merges.
  ['base: &a {p: 1, q: 2}\nspec:\n  <<: *a\n  q: 3\n', { base: { p: 1, q: 2 }, spec: { p: 1, q: 3 } }],
  [
    'base: &a {p: 1, q: 2}\nspec:\n  q: 3\n  <<: *a\n',
    { base: { p: 1, q: 2 }, spec: { p: 1, q: 2 } },
    { base: { p: 1, q: 2 }, spec: { p: 1, q: 3 } },
  ],
  ['spec:\n  <<: [{a: 1}, {a: 2, c: 3}]\n  b: 2\n', { spec: { a: 1, b: 2, c: 3 } }],
  ['base: &a {p: {m: 1}}\nspec:\n  <<: *a\n  p: {s: 1}\n', { base: { p: { m: 1 } }, spec: { p: { s: 1 } } }],
  ['base: &a\n  p: 1\nspec: [*a, *a]\n', { base: { p: 1 }, spec: [{ p: 1 }, { p: 1 }] }],
  ['base: &a 1\nspec: &a 2\nlast: *a\n', { base: 1, spec: 2, last: 2 }],
  ['spec:\n  "<<": 1\n', { spec: { '<<': 1 } }, { spec: {} }],
  ['spec:\n  <<: 1\n', REFUSED],
  ['spec: &a {b: *a}\n', REFUSED],
  // Folded texts, which Kustomize prints and reads again.
  ['spec: >-\n  f(\n    a\n  )\n', { spec: 'f(\n  a\n)' }, { spec: 'f(\n\n  a\n)' }],
  ['spec: >\n  a\n  b\n\n  c\n', { spec: 'a b\nc\n' }],
  ['spec: >-\n  a\n\n    b\n    c\n', { spec: 'a\n\n  b\n  c' }, { spec: 'a\n\n\n  b\n  c' }],
  ['spec: >+\n  a\n\n', { spec: 'a\n\n' }, { spec: 'a\n\n\n' }],
  ['spec: !x >-\n  a\n  \tb\n', { spec: 'a\n\tb' }, { spec: 'a\n\n\tb' }],
  ['spec: >-\n  a 😀\n    b\n', { spec: 'a 😀\n  b' }],
  ['spec: >-\n  a\n    b \n  c\n', { spec: 'a\n  b \nc' }],
  ['spec: |-\n  f(\n    a\n  )\n', { spec: 'f(\n  a\n)' }],
  // Keys that are not texts.
  ['1: a\n', { 1: 'a' }],
  ['True: a\n', { true: 'a' }, { True: 'a' }],
  ['spec: {1.0: a}\n', { spec: { 1: 'a' } }, REFUSED],
  ['spec: {0x10: a}\n', { spec: { 16: 'a' } }, REFUSED],
  ['spec: {1e6: a}\n', { spec: { '1e+06': 'a' } }, REFUSED],
  ['spec: {123456789.5: a}\n', { spec: { '1.2345679e+08': 'a' } }, REFUSED],
  ['spec: {on: a}\n', { spec: { true: 'a' } }, { spec: { on: 'a' } }],
  ['spec: {2024-01-31: a}\n', { spec: { '2024-01-31': 'a' } }, REFUSED],
  ['spec: {.inf: a}\n', { spec: { '.inf': 'a' } }, REFUSED],
  ['spec: {!!binary aGk=: a}\n', { spec: { hi: 'a' } }, REFUSED],
  ['spec: {null: a}\n', REFUSED],
  ['spec: {? [a] : b}\n', REFUSED],
  ['spec: {18446744073709551615: a}\n', REFUSED],
  ['spec: {__proto__: a, constructor: b}\n', JSON.parse('{"spec":{"__proto__":"a","constructor":"b"}}')],
  // Tags.
  ['spec: [!!str 5, !!int "5", !!float 3, ! "1", !c d, !!binary aGk=]\n', { spec: ['5', 5, 3, '1', 'd', 'hi'] }],
  ['spec: ! 1\n', { spec: '1' }, { spec: 1 }],
  ['spec: !!bool yes\n', { spec: true }, REFUSED],
  ['spec: !!timestamp "2024-01-31"\n', { spec: '2024-01-31' }, { spec: '2024-01-31T00:00:00Z' }],
  ['spec: !!int a\n', REFUSED],
  ['spec: !e!f a\n', REFUSED],
  ['spec: !!binary "a b"\n', REFUSED],
  // Numbers.
  ['spec: [.5_0, ._5, 1__0, 0b-1, 0o-7]\n', { spec: [0.5, '._5', 10, -1, '0o-7'] }, { spec: [0.5, '._5', 10, -1, -7] }],
  ['spec: .nan\n', REFUSED],
  ['spec: {a: , b: ~}\n', { spec: { a: null, b: null } }, { spec: { a: '', b: null } }],
  // Blocks, breaks, tabs and marks.
  ['spec: |\n  a', { spec: 'a\n' }, { spec: 'a' }],
  ['spec: |-\n  a', { spec: 'a' }],
  ['spec: |+\n  a\n\n---\n', { spec: 'a\n\n' }],
  ['spec: >2-\n   a\n  b\n\n  c\n', { spec: ' a\nb\nc' }, { spec: ' a\nb c' }],
  ['spec: a\r\n\r\n  b\r\n', { spec: 'a\nb' }],
  ['spec: "a\\\n   b \n\n  c"\n', { spec: 'ab\nc' }],
  ['spec: "a\tb"\nlast: a\t# c\n', { spec: 'a\tb', last: 'a' }],
  ['spec:\n  a:\tb\n', { spec: { a: 'b' } }],
  ['spec:\n\ta: b\n', REFUSED],
  ['spec:\n  -\ta\n', REFUSED],
  ['spec: |\n\ta\n', REFUSED],
  ['spec: a\n%b\n', REFUSED],
  ['spec: [a,\nb]\n', { spec: ['a', 'b'] }],
  ['spec: a\n----\n', REFUSED],
  ['spec: a\n--- # c\n', { spec: 'a' }],
  ['spec:\n  a: b\n c: d\n', REFUSED],
  [`${'k'.repeat(1025)}: a\n`, REFUSED],
];

const texts = FACTS.map(([body], place) => withHeader(body, place));

function stripped(value: object | undefined): unknown {
  const { apiVersion: _, kind: __, metadata: ___, ...fields } = { apiVersion: '', kind: '', metadata: {}, ...value };
  return value === undefined ? REFUSED : fields;
}

describe.each(FACTS.map((fact, place) => [fact[0].slice(0, 60), fact, place] as const))('%j', (_, fact, place) => {
  const [, kubectl, kustomize = kubectl] = fact;
  const { documents, problems } = readYaml(texts[place] ?? '', 'text.yaml');
  const errors = problems.filter(({ severity }) => severity !== 'warning');

  it('is read as expected', () => {
    const kept = kustomize === REFUSED || JSON.stringify(kustomize) === '{"spec":{}}' ? kubectl : kustomize;
    expect(errors.length > 0 ? REFUSED : stripped(documents[0]?.value)).toEqual(kept);
    expect(problems.length > 0).toBe(kept === REFUSED || kubectl !== kustomize);
  });
});

describe('the real readers', () => {
  it('read all of it as the table shows', () => {
    const kubectl = readWithKubectl(texts).map(stripped);
    expect(kubectl).toEqual(FACTS.map(([, expected]) => expected));
    const kustomize = FACTS.map(([, expected, other = expected]) => other);
    // Texts that Kustomize refuses are in a separate input, because it would refuse all others with them.
    const taken = texts.filter((_, place) => kustomize[place] !== REFUSED);
    const refused = texts.filter((_, place) => kustomize[place] === REFUSED);
    expect(readWithKustomize(taken).map(stripped)).toEqual(kustomize.filter((expected) => expected !== REFUSED));
    expect(refused.filter((text) => readWithKustomize([text])[0] !== undefined)).toEqual([]);
  }, 120_000);
});
