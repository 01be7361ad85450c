/**
 * A folded text (`>`) after Kustomize has printed and read it again, as it does with every object. It prints an extra
 * empty line before lines with deeper indentation, and at the end if all line breaks are kept; and it prints too few of
 * them in a text that begins with white space. Texts that it prints in quotes do not change.
 *
 * @see https://github.com/yaml/go-yaml/blob/v3.0.4/emitterc.go (yaml_emitter_write_folded_scalar)
 */
export function refold(text: string): string {
  if (!text.includes('\n') || text.startsWith('\n') || text.endsWith(' ') || IN_QUOTES.test(text)) {
    return text;
  }
  return /^[ \t]/.test(text)
    ? text.replace(BETWEEN_LINES, (_, line: string, empty: string) => line + (empty || ' '))
    : text.replace(BEFORE_INDENTED, '$1\n').replace(AT_END, '$1\n');
}

/** A space at the end of a line, and characters that the printer escapes, such as all beyond 16 bits. */
const IN_QUOTES = / \n|[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** A line that does not begin with white space, and the line breaks before one that does. */
const BEFORE_INDENTED = /(?<=^|\n)([^ \t\n][^\n]*\n+)(?=[ \t])/g;
const AT_END = /(?<=^|\n)([^ \t\n][^\n]*\n\n+)$/;
/** A line that does not begin with white space, and the empty lines before the next such line. */
const BETWEEN_LINES = /(?<=\n)([^ \t\n][^\n]*)\n(\n*)(?=[^ \t\n])/g;
