/** A line that represents any number of lines: `…` alone, as a comment of YAML, or at the end of a branch of a tree. */
const GAP = /^[\s│├└─]*(# )?…$/;
const TIMES = /\b\d+(\.\d+)? (ms|s)\b/g;

/**
 * Fills the gaps of the shown text with lines of the real one, so that the two can be compared. A part that the real text
 * does not contain is left unchanged, and so differs.
 */
export function fillGaps(shown: string, real: string): string {
  const lines = linesOf(real);
  const filled: string[] = [];
  let at = 0;
  let isOpen = false;
  for (const part of partsOf(linesOf(shown))) {
    if (part === undefined) {
      isOpen = true;
      continue;
    }
    const found = isOpen ? indexOf(lines, part, at) : at;
    filled.push(...lines.slice(at, Math.max(found, at)), ...part);
    at = Math.max(found, at) + part.length;
    isOpen = false;
  }
  return [...filled, ...(isOpen ? lines.slice(at) : [])].join('\n');
}

/** A text without the parts that can differ from run to run. */
export function settle(text: string): string {
  return linesOf(text).join('\n');
}

function linesOf(text: string): string[] {
  const lines = text.replace(TIMES, '0 s').trimEnd().split('\n');
  return lines.map((line) => line.trimEnd());
}

/** The lines between gaps; a gap is `undefined`. */
function partsOf(lines: readonly string[]): (string[] | undefined)[] {
  const parts: (string[] | undefined)[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (GAP.test(line)) {
      parts.push(undefined);
    } else if (last === undefined) {
      parts.push([line]);
    } else {
      last.push(line);
    }
  }
  return parts;
}

function indexOf(lines: readonly string[], part: readonly string[], from: number): number {
  return lines.findIndex((_, at) => at >= from && part.every((line, offset) => lines[at + offset] === line));
}
