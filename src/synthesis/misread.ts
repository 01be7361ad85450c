import { Helm, Include } from 'cdk8s';
import { describeValue, fieldPath, isList, isMap } from '../manifests/field';
import type { Problem } from '../problems/problem';
import type { FoundObject } from './collect';

/**
 * Finds values that Include and Helm of cdk8s read incorrectly, or may have: they change digits of large integers,
 * accept a number that does not exist, and rewrite dates.
 */
export function misreadValues({ construct, origin }: FoundObject): readonly Problem[] {
  const reader = construct.node.scope;
  if (!(reader instanceof Include)) {
    return NONE;
  }
  const name = reader instanceof Helm ? 'Helm' : 'Include';
  return findMisread(Reflect.get(construct, 'props'), '').map(({ field, value }) => ({
    severity: typeof value === 'string' ? 'warning' : 'error',
    where: { origin, path: construct.node.path, field },
    what: `${field} is ${describeValue(value)}, which the ${name} of cdk8s ${typeof value === 'string' ? 'may have' : 'has'} made of another text`,
    why: 'the cluster would get a different value than the one in the file',
    fix: `let kustruct read it, as kubectl does: import { ${name} } from 'kustruct'`,
  }));
}

const NONE: readonly Problem[] = [];

interface Misread {
  readonly field: string;
  readonly value: unknown;
}

function findMisread(value: unknown, field: string): Misread[] {
  if (isList(value) || isMap(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      findMisread(inner, fieldPath(field, isList(value) ? Number(key) : key)),
    );
  }
  return isMisread(value) ? [{ field, value }] : [];
}

function isMisread(value: unknown): boolean {
  if (typeof value === 'number') {
    return isInexact(value);
  }
  return typeof value === 'string' ? WRITTEN_DATE.test(value) : typeof value === 'object' && value !== null;
}

/** cdk8s writes a date of any form, such as `2024-01-31`, like this. */
const WRITTEN_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Beyond 2^53, a number may differ from the 64-bit integer that was written; larger ones are floats. */
function isInexact(value: number): boolean {
  const isInteger64 = Math.abs(value) <= 2 ** 64 && Number.isInteger(value);
  return !Number.isFinite(value) || (isInteger64 && !Number.isSafeInteger(value));
}
