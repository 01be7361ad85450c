import fc from 'fast-check';

/** Texts that some YAML reader reads as something else. */
const WORDS =
  `~ null Null NULL true True TRUE false y Y n N yes Yes no NO on On off OFF = << - -- --- ... . .. ? : # & * ! | > % @
  0 00 -0 +1 -1 08 014 0o14 0x1F 0b101 1_000 1e3 1E+3 .5 5. +.5 1.5 e3 -e3 .e3 88e2608 .inf -.INF +.Inf .nan .NaN inf Infinity NaN
  1:30 190:20:30.15 12:30:45 2001-12-14 2001-12-14t21:59:43.10-05:00 2001-12-14T21:59:43Z 1.2.3 10.0.0.0/8 250m 10Gi 1h
  !!str &a *a %YAML [a] {a} [ ] { } , a: :a a#b a:b $(A) {{a}} 'a' "a" \\n -c --flag ./a ../a .a a\\b`.split(/\s+/);

const LINES = ['\n', '\n', ' ', '\t', 'a', 'b: c', '# d', '- e', '---', 'é'];
const GLUE = [' ', '  ', '\t', '\r\n', ': ', ' #', '- ', 'a', 'b c', '"', "'", '\\', '😀', '{{ a }}', ...WORDS];
const HIDDEN = [
  ...['\0', '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u00ad'],
  ...['\u200b', '\u202e', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff'],
];

/** Any text without halves of surrogate pairs, mostly one that is hard to write. */
export const nastyText = fc.oneof(
  fc.constantFrom('', ...WORDS),
  glued(LINES),
  glued(GLUE),
  glued(['\n', ' ', 'a', 'b', ...HIDDEN]),
  glued([...'0123456789-+._:eExobTZ ']),
  fc.string({ unit: 'binary' }),
  fc.string(),
);

/** Text that Kustomize itself preserves. The tests of `toYaml` name what it does to the rest. */
export const nastyTextForKustomize = nastyText.map((text) =>
  text.replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, '?'),
);

function glued(pieces: readonly string[]) {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((some) => some.join(''));
}
