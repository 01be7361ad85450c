import { isFields, isList } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import { quote } from '../../manifests/literal';
import type { Difference } from '../../manifests/live/differences';
import type { Value } from '../../manifests/manifest';

/** The path of the nearest field that contains all differences. */
export function ancestor(found: readonly Difference[]): string {
  const [first = '', ...others] = found.map(({ field }) => field);
  return others.reduce(shared, first);
}

function shared(one: string, other: string): string {
  const [ours, theirs] = [one, other].map((path) => path.split(STEPS));
  const length = ours?.findIndex((step, place) => step !== theirs?.[place]) ?? -1;
  return length < 0 ? one : (ours ?? []).slice(0, length).join('');
}

/** Matches before each step of a path. */
const STEPS = /(?=[.[])/;

/** Describes differences; a single one with its values. */
export function describeDifferences(found: readonly Difference[]): string {
  const [first] = found;
  if (first !== undefined && found.length === 1) {
    return describeDifference(first);
  }
  const names = found.slice(0, MOST).map(({ field }) => field);
  const rest = found.length - names.length;
  return `${found.length} fields change: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const MOST = 4;

function describeDifference({ field, before, after }: Difference): string {
  if (before === undefined) {
    return `${field} is added: ${shown(after)}`;
  }
  if (after === undefined) {
    return `${field} is removed; it was ${shown(before)}`;
  }
  // Two long lists would look alike, because only their beginnings are shown.
  return isList(before) && isList(after) && [...before, ...after].some(isFields)
    ? `${field} has ${after.length} elements instead of ${before.length}`
    : `${field} changes from ${shown(before)} to ${shown(after)}`;
}

function shown(value: Value | undefined): string {
  if (typeof value === 'string') {
    return quote(value);
  }
  const text = toJson(value ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 80;
