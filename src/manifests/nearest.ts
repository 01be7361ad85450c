const MOST = 8;

/** Texts on one line, the most similar to a word first. A long list is cut. */
export function nearest(word: string, texts: readonly string[]): string {
  const keyed = texts.map((text) => ({ text, far: distance(word, word.includes('/') ? text : nameIn(text)) }));
  const sorted = keyed.sort((a, b) => a.far - b.far || (a.text < b.text ? -1 : 1)).map(({ text }) => text);
  const rest = sorted.length - MOST;
  return `${sorted.slice(0, MOST).join(', ') || 'none'}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** A name without its leading namespace. */
function nameIn(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

/**
 * Whether a word is a likely misspelling of another one: a different case, the plural, or in a long word one or two
 * letters.
 */
export function isMisspelling(word: string, meant: string): boolean {
  const [small, right] = [word.toLowerCase(), meant.toLowerCase()];
  return small === right || small === `${right}s` || small === `${right}es` || isNear(small, right);
}

/** The candidate that was probably meant by a word that matches none of them; undefined if there is no clear one. */
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

/**
 * The edit distance: how many letters to add, remove, replace or swap with their neighbor to turn one text into the
 * other.
 */
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
