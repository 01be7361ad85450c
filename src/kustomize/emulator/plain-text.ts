/**
 * Says whether a text is still one when Kustomize writes it without quotes, as it does with the keys of annotations, with
 * images, and with namespaces that references follow. `1`, `true` and `2026-01-01` are not.
 */
export function staysText(text: string): boolean {
  return !NO_TEXT.test(text);
}

/** What YAML takes for null, a truth value, a merge, a number or a date, in any of its versions. */
const NO_TEXT = new RegExp(
  `^(${[
    '~|null|true|false|<<',
    '[-+]?(\\.inf|0x[\\da-f_]+|0b[01_]+|0o?[0-7_]+|[\\d_]*\\.?[\\d_]*(e[-+]?\\d+)?)',
    '\\.nan|\\d{4}-\\d\\d?-\\d\\d?(t.*)?',
  ].join('|')})?$`,
  'i',
);
