import type { Span } from '../../kubernetes/history';
import type { Field, ObjectType } from '../../kubernetes/schema';
import { describeValue, isSingle } from '../../manifests/field';
import { literal, literalKey, quote } from '../../manifests/literal';
import { likelyMeant } from '../../manifests/nearest';
import { likelyQuantity } from '../../manifests/quantity';
import { BASE64, QUANTITY } from './scalars';

/** A finding of the schema check, without its place. */
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
 * A field that is not in the type.
 * @param span the versions of Kubernetes that have the field, if known
 */
export function unknownFinding(type: ObjectType, name: string, { since, until }: Span): Misfit {
  const what = `${lastName(type.name)} has no field ${quote(name)}`;
  const about = { law: 'unknown-field', why: REFUSED } as const;
  if (until !== undefined) {
    return { ...about, what: `${what} after Kubernetes ${until}`, fix: 'remove it' };
  }
  if (since !== undefined) {
    const came = `${what} in this cluster; it was added in Kubernetes ${since}`;
    return { ...about, what: came, fix: `remove it, or upgrade the cluster to Kubernetes ${since}` };
  }
  const meant = likelyMeant(name, type.fields.keys());
  const fix = meant === undefined ? 'remove it, or move it to where the API has it' : `write ${meant} instead`;
  return type.custom === true ? { ...about, ...PRUNED, what, fix } : { ...about, what, fix };
}

const PRUNED = {
  severity: 'warning',
  why: 'the API server drops the field silently; kubectl apply refuses it',
} as const;

/**
 * A value of the wrong type.
 *
 * @param type the type of the expected map, if a map is expected
 */
export function typeFinding(steps: Steps, wanted: string, value: unknown, type?: ObjectType): Misfit {
  const what =
    typeof value === 'string' && wanted === QUANTITY
      ? `${nameOf(steps)} is ${quote(value)}, which is not a valid quantity`
      : `${nameOf(steps)} is ${describeValue(value)}; it must be ${wanted}`;
  return { law: 'field-type', what, why: REFUSED, fix: typeFix(steps, wanted, value, type) };
}

/** A value of the wrong type in the data of a Secret, which must not appear in a log. */
export function secretFinding(steps: Steps, wanted: string, value: unknown): Misfit {
  const key = String(steps.at(-1));
  const found = isSingle(value) ? `a ${NOUNS[typeof value] ?? 'value'}` : describeValue(value);
  const isKey = steps.length > 1;
  const what = `${isKey ? `the value of ${quote(key)}` : key} is ${found}; it must be ${wanted}`;
  const fix = `write it as a string: stringData: { ${isKey ? literalKey(key) : 'password'}: '...' }`;
  return { law: 'field-type', what, why: REFUSED, fix };
}

const NOUNS: { readonly [type: string]: string } = {
  string: 'string',
  number: 'number',
  bigint: 'number',
  boolean: 'boolean',
};

function typeFix(steps: Steps, wanted: string, value: unknown, type: ObjectType | undefined): string {
  if (wanted === 'a string' && typeof value === 'object') {
    return 'make it one string, such as JSON.stringify(value)';
  }
  if (type !== undefined && isSingle(value)) {
    return `write a map: ${exampleOf(type, value)}`;
  }
  if (wanted === QUANTITY) {
    const meant = typeof value === 'string' ? likelyQuantity(value) : undefined;
    const field = literalKey(String(steps.at(-1)));
    return meant === undefined
      ? "write digits and a unit, if any: cpu: '250m', memory: '256Mi'"
      : `write it with a unit of Kubernetes: ${field}: '${meant}'`;
  }
  if (wanted === BASE64) {
    const fix = 'write the bytes in Base64';
    return steps[0] === 'binaryData'
      ? `${fix}, or a string: data: { ${literalKey(String(steps.at(-1)))}: '...' }`
      : fix;
  }
  if (wanted === 'a string' && (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')) {
    const [key, map] = [steps.at(-1), steps.at(-2)];
    const entry = typeof key === 'string' && typeof map === 'string' ? `${literalKey(key)}: ` : '';
    return `put it in quotes: ${entry}'${value}'`;
  }
  if (wanted.startsWith('a whole number')) {
    return integerFix(steps, wanted, value);
  }
  if (wanted === 'true or false' && (value === 'true' || value === 'false')) {
    return `write it without quotes: ${value}`;
  }
  return `write ${wanted}`;
}

function integerFix(steps: Steps, wanted: string, value: unknown): string {
  const key = steps.at(-1);
  if (typeof value === 'string' && /^-?\d+$/.test(value)) {
    return `write it without quotes: ${value}`;
  }
  return typeof value === 'number' && typeof key === 'string' && !Number.isInteger(value)
    ? `write ${literalKey(key)}: ${Math.ceil(value)}`
    : `write ${wanted}`;
}

/** A string that is not one of the allowed values. */
export function enumFinding(steps: Steps, value: string, allowed: ReadonlySet<string>): Misfit {
  const all = [...allowed];
  const meant = likelyMeant(value, all) ?? meantBy(value, all);
  const list = all.map(quote).join(', ');
  return {
    law: 'enum-value',
    what: `${nameOf(steps)} is ${quote(value)}; it must be ${all.length === 1 ? list : `one of ${list}`}`,
    why: REFUSED,
    fix: `write ${meant === undefined ? all.map(literal).join(' or ') : literal(meant)}`,
  };
}

/** The allowed value that a short form, such as `RWO` or `Rolling`, stands for. */
function meantBy(short: string, all: readonly string[]): string | undefined {
  const [only, ...others] = all.filter(
    (text) => text.replace(/[^A-Z]/g, '') === short || (short.length > 2 && text.startsWith(short)),
  );
  return others.length === 0 ? only : undefined;
}

/** A required field that is missing. */
export function missingFinding(type: ObjectType, { name, type: content }: Field): Misfit {
  const [example, ...others] = content.type === 'string' ? (content.enum ?? []) : [];
  const fix =
    example === undefined ? name : [example, ...others].map((text) => `${name}: ${literal(text)}`).join(' or ');
  return { law: 'required-field', what: `${lastName(type.name)} has no ${name}`, why: REFUSED, fix: `add ${fix}` };
}

/** The source text of a map of a type, with the value in the one field that accepts it. */
function exampleOf(type: ObjectType, value: unknown): string {
  const required = [...type.fields.values()].filter((field) => field.required);
  const name = type.fields.get('name');
  const fields = required.length === 0 && name !== undefined ? [name] : required;
  const fitting = fields.filter((field) => takes(field, value));
  const [only] = fitting;
  const shown = only !== undefined && fitting.length === 1 ? `${only.name}: ${shownValue(value)}` : undefined;
  const rest = fields
    .filter(({ name }) => shown === undefined || name !== only?.name)
    .map(({ name }) => `${name}: ...`);
  const all = shown === undefined ? rest : [shown, ...rest];
  return all.length === 0 ? '{ ... }' : `{ ${all.join(', ')} }`;
}

function takes({ type: { type } }: Field, value: unknown): boolean {
  return type === 'integer'
    ? Number.isInteger(value)
    : type === 'string' && typeof value === 'string' && NAME.test(value);
}

/** The meaning of a string in place of a map is unknown, unless it is a name. */
const NAME = /^[-.a-z0-9]+$/;

function shownValue(value: unknown): string {
  return typeof value === 'string' ? literal(value) : String(value);
}

/** The name of the field at the end of a path; for an element, with the name of its list. */
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
