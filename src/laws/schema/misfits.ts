import type { Span } from '../../kubernetes/history';
import type { Field, ObjectType } from '../../kubernetes/schema';
import { literal, quote } from '../../manifests/literal';
import { likelyMeant } from '../../manifests/nearest';

/** What does not fit the schema, without its place. */
export interface Misfit {
  readonly law: string;
  /** As in `LawFinding`. */
  readonly severity?: 'warning';
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

type Steps = readonly (string | number)[];

const REFUSED = 'the API server refuses the object';

/**
 * A field that the type does not have.
 * @param span in which versions of Kubernetes it is there, where that is known
 */
export function unknownFinding(type: ObjectType, name: string, { since, until }: Span): Misfit {
  const what = `${lastName(type.name)} has no field ${quote(name)}`;
  const about = { law: 'unknown-field', why: REFUSED } as const;
  if (until !== undefined) {
    return { ...about, what: `${what} after Kubernetes ${until}`, fix: 'remove it' };
  }
  if (since !== undefined) {
    const came = `${what} in this cluster; it came with Kubernetes ${since}`;
    return { ...about, what: came, fix: `remove it, or upgrade the cluster to Kubernetes ${since}` };
  }
  const meant = likelyMeant(name, type.fields.keys());
  const fix = meant === undefined ? 'remove it, or put it where the API has it' : `write ${meant} instead`;
  return type.custom === true ? { ...about, ...PRUNED, what, fix } : { ...about, what, fix };
}

const PRUNED = {
  severity: 'warning',
  why: 'the API server drops the field without a word; kubectl apply refuses it',
} as const;

/** A value of another type than the field takes. */
export function typeFinding(steps: Steps, wanted: string, value: unknown, found: string): Misfit {
  const what = `${nameOf(steps)} is ${found}; it takes ${wanted}`;
  return { law: 'field-type', what, why: REFUSED, fix: typeFix(wanted, value) };
}

function typeFix(wanted: string, value: unknown): string {
  if (wanted === 'a text' && typeof value === 'object') {
    return 'make one text of it, such as JSON.stringify(value)';
  }
  if (wanted === 'a text' && (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')) {
    return `put it in quotes: '${value}'`;
  }
  if (wanted.startsWith('a whole number') && typeof value === 'string' && /^-?\d+$/.test(value)) {
    return `write it without quotes: ${value}`;
  }
  if (wanted === 'true or false' && (value === 'true' || value === 'false')) {
    return `write it without quotes: ${value}`;
  }
  return `write ${wanted}`;
}

/** A text that is none of those that the field takes. */
export function enumFinding(steps: Steps, value: string, allowed: ReadonlySet<string>): Misfit {
  const all = [...allowed];
  const meant = likelyMeant(value, all);
  const list = all.map(quote).join(', ');
  return {
    law: 'enum-value',
    what: `${nameOf(steps)} is ${quote(value)}; it takes ${all.length === 1 ? list : `one of ${list}`}`,
    why: REFUSED,
    fix: `write ${literal(meant ?? all[0] ?? '')}${meant === undefined && all.length > 1 ? ' or another of these' : ''}`,
  };
}

/** A field that is not there. */
export function missingFinding(type: ObjectType, { name }: Field): Misfit {
  return { law: 'required-field', what: `${lastName(type.name)} has no ${name}`, why: REFUSED, fix: `add ${name}` };
}

/** The name of the field at the end of a path, with what it is an element of. */
function nameOf(steps: Steps): string {
  const last = steps.at(-1);
  if (typeof last !== 'number') {
    return last ?? 'the object';
  }
  return `an element of ${nameOf(steps.slice(0, -1))}`;
}

function lastName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
