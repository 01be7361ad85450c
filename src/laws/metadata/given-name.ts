/** How much of a beginning the server keeps before the letters and digits that it adds. */
const KEPT = 58;

/** A name such as the server makes it from a beginning. */
export function generatedName(prefix: string): string {
  return `${prefix.slice(0, KEPT)}x2x2x`;
}

/** The name of an object, or one such as it will get; empty where it has neither a name nor the beginning of one. */
export function givenName({ name = '', generateName = '' }: { name?: string; generateName?: string } = {}): string {
  return name === '' && generateName !== '' ? generatedName(generateName) : name;
}
