/** A text in single quotes, as TypeScript writes it. */
export function literal(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A key as an object literal writes it: quoted only if necessary. */
export function literalKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
}

/** One entry of an object literal: `app: 'web'`. */
export function literalEntry(key: string, value: string): string {
  return `${literalKey(key)}: ${literal(value)}`;
}

const LONGEST_QUOTE = 80;

/** A text in double quotes, as problems quote it. The middle of a long text is left out. */
export function quote(text: string): string {
  const half = LONGEST_QUOTE / 2;
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, half)}…${text.slice(-half)}` : text);
}
