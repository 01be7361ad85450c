/** A line that stands for any number of lines: `…` alone, as a remark of YAML, or at the end of a branch of a tree. */
const GAP = /^[\s│├└─]*(# )?…$/;
const TIMES = /\b\d+(\.\d+)? (ms|s)\b/g;

/**
 * What a page shows, with its gaps filled from what is really there, so that the two can be compared as texts. Where a
 * part of it is not there, it is left as it is shown, and so differs.
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

/** A text without what may differ from run to run. */
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
