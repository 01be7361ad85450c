const MOST = 8;

/** Texts as one line, those most like a word first; of many, only the first few. */
export function nearest(word: string, texts: readonly string[]): string {
  const keyed = texts.map((text) => ({ text, far: distance(word, word.includes('/') ? text : nameIn(text)) }));
  const sorted = keyed.sort((a, b) => a.far - b.far || (a.text < b.text ? -1 : 1)).map(({ text }) => text);
  const rest = sorted.length - MOST;
  return `${sorted.slice(0, MOST).join(', ') || 'none'}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** A name without the namespace that stands before it. */
function nameIn(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

/** Whether a word is a slip of the pen for another one: another case, the plural, or in a long word one or two letters. */
export function isMisspelling(word: string, meant: string): boolean {
  const [small, right] = [word.toLowerCase(), meant.toLowerCase()];
  return small === right || small === `${right}s` || small === `${right}es` || isNear(small, right);
}

/** The candidate that was probably meant by a word that is not one of them; nothing where that is anybody's guess. */
export function likelyMeant(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly text: string; readonly far: number } | undefined;
  for (const text of candidates) {
    const far = distance(word.toLowerCase(), text.toLowerCase());
    if (far <= most && (best === undefined || far < best.far)) {
      best = { text, far };
    }
  }
  return best?.text;
}

const LONG = 7;

function isNear(word: string, meant: string): boolean {
  return meant.length >= LONG && distance(word, meant) <= 2;
}

/** How many letters must be added, taken away, replaced or swapped with their neighbour to make one text of another. */
function distance(from: string, to: string): number {
  const [letters, others] = [[...from], [...to]];
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: others.length + 1 }, (_, place) => place);
  for (const [line, letter] of letters.entries()) {
    const next = [line + 1];
    for (const [place, other] of others.entries()) {
      const [replaced = 0, added = 0] = row.slice(place, place + 2);
      const isSwapped = letter === others[place - 1] && letters[line - 1] === other;
      const swapped = isSwapped ? (before[place - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(replaced + (letter === other ? 0 : 1), added + 1, (next[place] ?? 0) + 1, swapped));
    }
    [before, row] = [row, next];
  }
  return row[others.length] ?? 0;
}
