/** How many characters of a prefix the server keeps before it appends a random suffix. */
const KEPT = 58;

/** An example of a name that the server generates from a prefix. */
export function generatedName(prefix: string): string {
  return `${prefix.slice(0, KEPT)}x2x2x`;
}

/** The name of an object, or an example of its generated name; empty if it has neither a name nor a prefix. */
export function givenName({ name = '', generateName = '' }: { name?: string; generateName?: string } = {}): string {
  return name === '' && generateName !== '' ? generatedName(generateName) : name;
}
