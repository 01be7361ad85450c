import type { FieldChange, ObjectIdentity } from '../../changes/model/change';
import { toJson } from '../../manifests/json';
import type { Value } from '../../manifests/manifest';

const LONGEST = 60;
/** How many characters are shown before the first difference of two long texts. */
const CONTEXT = 16;

/** Both values of a field, each shortened to one line; long texts start shortly before their first difference. */
export function shownValues({
  before,
  after,
  difference,
  secret,
}: FieldChange): readonly [before: string, after: string] {
  if (secret === true) {
    return [
      difference === 'added' ? NOTHING : SECRET,
      difference === 'removed' ? NOTHING : difference === 'added' ? SECRET : OTHER_SECRET,
    ];
  }
  const [one, other] = [textOf(before), textOf(after)];
  const start =
    one.length <= LONGEST && other.length <= LONGEST ? 0 : Math.max(0, firstDifference(one, other) - CONTEXT);
  return [cut(one, start), cut(other, start)];
}

const NOTHING = 'nothing';
const SECRET = '(secret)';
const OTHER_SECRET = '(another secret)';

function textOf(value: Value | undefined): string {
  return value === undefined ? NOTHING : printable(toJson(value));
}

function firstDifference(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  for (let place = 0; place < shorter; place++) {
    if (one[place] !== other[place]) {
      return place;
    }
  }
  return shorter;
}

function cut(text: string, start: number): string {
  const from = start < text.length ? start : 0;
  const shown = `${from > 0 ? '…' : ''}${text.slice(from)}`;
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}

/**
 * A text without characters that control a terminal or change the direction of writing, and could so hide something.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The name of an object: `Deployment shop/api`. */
export function nameOf({ kind, namespace, name }: ObjectIdentity): string {
  return printable(`${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`);
}
