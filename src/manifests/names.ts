import { createHash } from 'node:crypto';

const HASH_LENGTH = 8;
/** The limit of a DNS label, which every kind accepts. */
const LABEL_LENGTH = 63;
const LABEL = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Any text as a DNS label: lower case, letters, digits and `-`. A text that is too long is cut and ends in a hash of
 * the whole text, so that two long texts stay distinct.
 */
export function fitName(text: string, maxLength: number = LABEL_LENGTH): string {
  if (text.length <= maxLength && LABEL.test(text)) {
    return text;
  }
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (name.length <= maxLength) {
    return name;
  }
  const head = name.slice(0, maxLength - HASH_LENGTH - 1).replace(/-+$/, '');
  return `${head}-${shortHash(text)}`;
}

/** Eight characters that identify a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
