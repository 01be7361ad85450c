import type { Part } from './split-documents';
import { Unreadable } from './unreadable';

/** What no YAML file may contain unescaped: control characters and half characters. */
const FORBIDDEN = /[^\t\n\r -~\x85\xa0-\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The same, plus line breaks other than `\n`, byte order marks, and surrogates. */
const UNUSUAL = /[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const UNUSUAL_BESIDE_PAIRS = /[^\t\n -~\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** Whether a text has no forbidden character, and no line break except `\n`. */
export function hasUsualCharacters(text: string): boolean {
  return !UNUSUAL.test(text) || (!UNUSUAL_BESIDE_PAIRS.test(text) && !FORBIDDEN.test(text));
}

/**
 * Refuses a document with a forbidden character.
 *
 * @throws Unreadable at the first one
 */
export function refuseForbidden(text: string, { start, end }: Part): void {
  const found = FORBIDDEN.exec(text.slice(start, end));
  if (found === null) {
    return;
  }
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new Unreadable(
    start + found.index,
    `the file contains the character U+${code}, which YAML does not allow`,
    /^D[89A-F]/.test(code) ? 'remove it' : `remove it; in a text in double quotes, write \\u${code.toLowerCase()}`,
  );
}
