/**
 * Whether a string is still a string when Kustomize writes it without quotes, as it does with keys of annotations, images, and
 * namespaces in references. `1`, `true` and `2026-01-01` are not.
 */
export function staysText(text: string): boolean {
  return !NOT_A_STRING.test(text);
}

/** What any version of YAML reads as null, a boolean, a merge key, a number or a date. */
const NOT_A_STRING = new RegExp(
  `^(${[
    '~|null|true|false|<<',
    '[-+]?(\\.inf|0x[\\da-f_]+|0b[01_]+|0o?[0-7_]+|[\\d_]*\\.?[\\d_]*(e[-+]?\\d+)?)',
    '\\.nan|\\d{4}-\\d\\d?-\\d\\d?(t.*)?',
  ].join('|')})?$`,
  'i',
);
