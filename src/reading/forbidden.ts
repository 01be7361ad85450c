import type { Part } from './split-documents';
import { Unreadable } from './unreadable';

/** What no YAML file may hold as it is: control characters and halves of characters. */
const FORBIDDEN = /[^\t\n\r -~\x85\xa0-\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Besides these: other ends of lines than `\n`, byte order marks, and all that is one half of a pair of surrogates. */
const UNUSUAL = /[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const UNUSUAL_BESIDE_PAIRS = /[^\t\n -~\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** Whether a text has no character that a document may not hold, and no end of a line but `\n`. */
export function hasUsualCharacters(text: string): boolean {
  return !UNUSUAL.test(text) || (!UNUSUAL_BESIDE_PAIRS.test(text) && !FORBIDDEN.test(text));
}

/**
 * Refuses a document that holds such a character.
 *
 * @throws Unreadable at the first
 */
export function refuseForbidden(text: string, { start, end }: Part): void {
  const found = FORBIDDEN.exec(text.slice(start, end));
  if (found === null) {
    return;
  }
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new Unreadable(
    start + found.index,
    `the character U+${code} is in the file, which YAML does not allow`,
    /^D[89A-F]/.test(code) ? 'remove it' : `remove it; in a text in double quotes, write \\u${code.toLowerCase()}`,
  );
}
