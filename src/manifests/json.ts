/** Half of a surrogate pair, which no text of a manifest contains. JSON writes it as an escape. */
const MARK = '\ud800';
const MARKED = /"\\ud800(-?\d+)"/g;

/**
 * A value as JSON, with all digits of a `bigint`, as the API server writes it.
 *
 * @param indent how many spaces to indent each level by; without it there are no line breaks
 * @param change returns the replacement of each part
 */
export function toJson(value: unknown, indent?: number, change: (part: unknown) => unknown = (part) => part): string {
  const write = (_: string, part: unknown) => (typeof part === 'bigint' ? `${MARK}${part}` : change(part));
  return JSON.stringify(value, write, indent).replace(MARKED, '$1');
}
