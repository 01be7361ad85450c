/** How two texts are sorted: by code unit, as Go does, and not by the rules of a language. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
