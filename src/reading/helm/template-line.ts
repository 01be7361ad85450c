/** A place in a template. */
export interface TemplatePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * The place in a template of a printed line: the only line with the same text, or the only one that begins with the
 * same key. Undefined if there is none, or several.
 *
 * @param printed the printed line
 * @param column the column in that line, from 1
 */
export function placeInTemplate(printed: string, column: number, template: string): TemplatePlace | undefined {
  const lines = template.split(/\r?\n/);
  const indent = indentOf(printed);
  const text = printed.trim();
  const same = text === '' ? undefined : onlyLine(lines, (line) => line.trim() === text);
  if (same !== undefined) {
    return { line: same + 1, column: column - indent + indentOf(lines[same] ?? '') };
  }
  const key = /^(?:- )*[\w./-]+:/.exec(text)?.[0];
  const keyed = key === undefined ? undefined : onlyLine(lines, (line) => line.trim().startsWith(key));
  return keyed === undefined ? undefined : { line: keyed + 1, column: indentOf(lines[keyed] ?? '') + 1 };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The index of the only matching line; undefined if none or several match. */
function onlyLine(lines: readonly string[], isIt: (line: string) => boolean): number | undefined {
  const first = lines.findIndex(isIt);
  return first < 0 || lines.slice(first + 1).some(isIt) ? undefined : first;
}
